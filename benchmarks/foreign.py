"""Files that are no stories, and stories with a slip of the hand: what `check` makes of them.

python benchmarks/foreign.py FOLDER [--slips 500] [--seed 1]

Looks at every .yaml and .yml file below FOLDER as `check` would, and at copies of
the shipped stories with one slip each. Prints how many ended in a traceback (there
should be none), the longest time, the memory, and for the slips how often the first
error names the line of the slip, or the one beside it. Ends with 1 after a traceback.
"""

import argparse
import random
import resource
import shutil
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from game.author.looking import Desk  # noqa: E402 - the checkout comes first
from game.diagnostic import Diagnostic, Severity  # noqa: E402

BESIDE = 1  # lines; a missing colon or quote shows on the next one
Right = Counter[tuple[str, str]]


@dataclass
class Tally:
    """What was seen so far."""

    files: int = 0
    crashes: list[str] = field(default_factory=list)
    slowest_s: float = 0.0
    slowest: str = ""
    errors: int = 0  # files with at least one error


def looked_at(desk: Desk, path: Path, name: str, tally: Tally) -> tuple[Diagnostic, ...]:
    """Look at a file, count it, and return the errors in it."""
    tally.files += 1
    begun = time.perf_counter()
    try:
        found = desk.look(path).checked.diagnostics
    except Exception:  # noqa: BLE001 - a crash is what is looked for
        tally.crashes.append(f"{name}\n{traceback.format_exc()}")
        return ()
    took = time.perf_counter() - begun
    if took > tally.slowest_s:
        tally.slowest_s, tally.slowest = took, name
    errors = tuple(one for one in found if one.severity is Severity.ERROR)
    tally.errors += bool(errors)
    return errors


# ------------------------------------------------------------------ slips

Slip = Callable[[random.Random, str], str | None]  # a line to the same line with a slip


def _without(sign: str) -> Slip:
    def slip(chance: random.Random, line: str) -> str | None:
        places = [at for at, char in enumerate(line) if char == sign]
        if not places:
            return None
        at = chance.choice(places)
        return line[:at] + line[at + 1 :]

    return slip


def _in_key(change: Callable[[random.Random, str], str]) -> Slip:
    def slip(chance: random.Random, line: str) -> str | None:
        key, colon, rest = line.partition(":")
        word = key.lstrip(" -")
        if not colon or len(word) < 4 or not word.isidentifier():
            return None
        return f"{key[: len(key) - len(word)]}{change(chance, word)}:{rest}"

    return slip


def _swapped(chance: random.Random, word: str) -> str:
    pairs = [at for at in range(len(word) - 1) if word[at] != word[at + 1]]
    at = chance.choice(pairs)
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _doubled(chance: random.Random, word: str) -> str:
    at = chance.randrange(len(word))
    return word[: at + 1] + word[at:]


SLIPS: dict[str, Slip] = {
    "two letters of a key swapped": _in_key(_swapped),
    "a letter of a key doubled": _in_key(_doubled),
    "a colon left out": _without(":"),
    "a quote left out": _without('"'),
    "a brace left out": _without("}"),
    "one space more": lambda _, line: f" {line}" if line.strip() else None,
    "one space less": lambda _, line: line[1:] if line.startswith("  ") else None,
    "a tab": lambda _, line: f"\t{line.lstrip()}" if line.startswith("  ") else None,
    "a dash left out": lambda _, line: (
        line.replace("- ", "", 1) if line.lstrip().startswith("- ") else None
    ),
    "a curly quote": lambda _, line: line.replace('"', "“", 1) if '"' in line else None,
}


def slips(chance: random.Random, stories: list[Path]) -> Iterator[tuple[str, Path, int, str]]:
    """Yield for ever: the kind of slip, the story, the line from 1 and the whole text."""
    while True:
        kind = chance.choice(list(SLIPS))
        story = chance.choice(stories)
        lines = story.read_text(encoding="utf-8").split("\n")
        number = chance.randrange(len(lines))
        changed = SLIPS[kind](chance, lines[number])
        if changed is not None and changed != lines[number] and "#" not in lines[number]:
            lines[number] = changed
            yield kind, story, number + 1, "\n".join(lines)


# ------------------------------------------------------------------- main


def main() -> int:
    """Run both parts and print what was seen."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--slips", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    desk = Desk(ROOT)
    with tempfile.TemporaryDirectory() as room:
        foreign = _foreign(desk, given.folder, Path(room))
        slipped, right = _slipped(desk, random.Random(given.seed), given.slips, Path(room))
    _print("files that are no stories", foreign)
    _print("stories with a slip", slipped)
    for kind in SLIPS:
        near, all_ = right[kind, "near"], right[kind, "errors"]
        print(f"  {kind}: {all_} with an error, {near} named the line ({_percent(near, all_)})")
    near = sum(n for (_, what), n in right.items() if what == "near")
    print(f"the first error names the line, or the one beside it: {_percent(near, slipped.errors)}")
    memory_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"memory at most: {memory_mb:.0f} MB")
    return int(bool(foreign.crashes or slipped.crashes))


def _foreign(desk: Desk, folder: Path, room: Path) -> Tally:
    tally = Tally()
    found = sorted(path for path in folder.rglob("*") if path.suffix in {".yaml", ".yml"})
    for number, path in enumerate(one for one in found if one.is_file()):
        copy = room / f"file-{number}.yaml"  # a name that could be a story's
        shutil.copyfile(path, copy)
        looked_at(desk, copy, str(path), tally)
        copy.unlink()
    return tally


def _slipped(desk: Desk, chance: random.Random, count: int, room: Path) -> tuple[Tally, Right]:
    tally, right = Tally(), Right()
    stories = [one for one in sorted((ROOT / "scenarios").glob("*-*.yaml"))]
    stories.append(ROOT / "scenarios" / "sextortion.yaml")
    for story in stories:
        own = story.with_suffix("")
        if own.is_dir():
            shutil.copytree(own, room / own.name)
    for kind, story, line, text in slips(chance, stories):
        path = room / story.name
        path.write_text(text, encoding="utf-8")
        errors = looked_at(desk, path, f"{kind}, line {line} of {story.name}", tally)
        if errors:
            right[kind, "errors"] += 1
            right[kind, "near"] += abs(errors[0].at.line - line) <= BESIDE
            if abs(errors[0].at.line - line) > BESIDE:
                said = f"{errors[0].code} {errors[0].message}"
                print(f"far: {kind}, line {line} of {story.name}: {errors[0].at.line} {said}")
        if tally.files == count:
            break
    return tally, right


def _print(what: str, tally: Tally) -> None:
    for crash in tally.crashes:
        print(f"TRACEBACK at {crash}")
    print(
        f"{what}: {tally.files} files, {tally.errors} with an error, {len(tally.crashes)} "
        f"tracebacks, slowest {tally.slowest_s:.2f} s ({tally.slowest})"
    )


def _percent(part: int, whole: int) -> str:
    return f"{part / whole:.1%}" if whole else "-"


if __name__ == "__main__":
    sys.exit(main())
