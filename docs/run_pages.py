"""Run the commands that the guide shows, and write what they print into its pages.

    python docs/run_pages.py            all pages
    python docs/run_pages.py checking   those whose name begins so

A page is played from top to bottom in a folder of its own, a copy of the game:

- In a block `console`, a line beginning with `$ ` is a command; what follows is what it prints.
  A line `…` stands for lines left out. What somebody types stands behind the program's `] `
  or `> `.
- Two blocks `yaml` with the titles "FILE, so far" and "FILE, now" are a change to a file.
- A block with the title "FILE, new" is a file to be made; one with "FILE" alone shows a part of it.

Windows' `py main.py` is only in the prose. The tests do the same, and say if a page is not
what would come of it.
"""

import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

DOCS = Path(__file__).parent
ROOT = DOCS.parent
COPIED = ("game", "assets", "locales", "scenarios", "main.py")
SHARED = {"help", "skills", "tactics", "game", "author", "schema", "tests"}  # no story's
OF_STORIES = ("scenarios", "tests", "LC_MESSAGES")  # folders with files of stories
CALL = "$ python3 main.py "
LEFT_OUT = "…"
ASKING = ("new", "play", "record")  # the commands that wait for something typed
BLOCK = re.compile(r'(?ms)^```(\w+)(?: title="([^"]*)")?\n(.*?)^```$')
PROMPT = re.compile(r"(?m)^( +\[[^\n]*\] |> )(.*)$")
SECONDS = re.compile(r"\b\d+\.\d+ (s|giây)\b")
NOW = ("now", "bây giờ")  # how the title of a changed part ends, in each language
NEW = ("new", "mới")  # ... and that of a whole file
ENOUGH_S = 60


class Astray(Exception):  # noqa: N818 - it is the page that is wrong, not the program
    """A page shows or changes a part of a file that is not in it."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A command of a page, and what the page says that it prints."""

    command: str
    output: str


def pages(beginning: str = "") -> list[Path]:
    """Return the pages with commands to run, in the order of their names."""
    every = [one for one in sorted(DOCS.glob("*.md")) if one.name.startswith(beginning)]
    return [one for one in every if "```console\n" in one.read_text(encoding="utf-8")]


def played(page: Path, folder: Path) -> str:
    """Return a page as it should be, playing it in `folder`, a copy of the game.

    Raises:
        Astray: it shows or changes a part of a file that is not there.
    """
    language = "vi" if page.name.endswith(".vi.md") else "en"
    before: list[tuple[Path, str]] = []  # the part that the next block replaces

    def made(block: re.Match[str]) -> str:
        kind, title, text = block[1], block[2] or "", block[3]
        if kind == "console":
            return f"```console\n{''.join(_run(one, folder, language) for one in _shown(text))}```"
        if title:
            _follow(page, title, text, folder, before)
        return block[0]

    return BLOCK.sub(made, page.read_text(encoding="utf-8"))


def copy_game(folder: Path) -> None:
    """Put into a folder what is needed to play and to write stories, and no story."""
    for name in COPIED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=_stories)
        else:
            shutil.copy(ROOT / name, folder / name)


def _stories(folder: str, names: list[str]) -> list[str]:
    """Return what belongs to a story, in a folder that is copied: a page begins with none."""
    has_stories = Path(folder).name in OF_STORIES
    return [one for one in names if has_stories and Path(one).stem not in SHARED]


# -- commands


def _shown(text: str) -> Iterator[Shown]:
    for part in re.split(r"(?m)^(?=\$ )", text):
        if part:
            command, _, output = part.partition("\n")
            yield Shown(command, output)


def _run(shown: Shown, folder: Path, language: str) -> str:
    """Run a command; return the command and its output, as shown where that is right."""
    if not shown.command.startswith(CALL):
        raise Astray(f"only commands of the game can be run, not: {shown.command}")
    asks = shown.command.removeprefix(CALL).startswith(ASKING)
    typed = [match[2] for match in PROMPT.finditer(shown.output)] if asks else []
    result = subprocess.run(
        [sys.executable, "-m", "game", *shlex.split(shown.command.removeprefix(CALL))],
        input="".join(f"{line}\n" for line in typed),
        capture_output=True,
        encoding="utf-8",
        check=False,
        cwd=folder,
        timeout=ENOUGH_S,
        env={
            **os.environ,
            "NOTALONE_HOME": str(folder / "home"),
            "PYTHONIOENCODING": "utf-8",
            "LANGUAGE": language,
        },
    )
    output = _echoed(result.stdout + result.stderr, typed)
    if not _is_right(shown.output, output):
        return f"{shown.command}\n{_shortened(shown.output, output)}"
    return f"{shown.command}\n{shown.output}"


def _echoed(output: str, typed: list[str]) -> str:
    """Return what stands on the screen: the output, and the answers typed into it."""
    answers = iter(typed)
    return "\n".join(
        line.rstrip()
        for line in PROMPT.sub(lambda at: f"{at[1]}{_line(answers)}{at[2]}", output).split("\n")
    )


def _line(answers: Iterator[str]) -> str:
    answer = next(answers, None)
    return "" if answer is None else f"{answer}\n"


def _is_right(shown: str, output: str) -> bool:
    """Return whether the lines shown are printed, in this order, and nothing else but `…`."""
    pattern = ".*?".join(
        re.escape(_timeless(part)) for part in re.split(rf"(?m)^{LEFT_OUT}\n", shown)
    )
    return re.fullmatch(pattern, _timeless(output), re.DOTALL) is not None


def _shortened(shown: str, output: str) -> str:
    """Return new output with its middle left out, if that was so before.

    What was shown within the middle, such as answers typed, stays as long as it is printed.
    """
    parts = re.split(rf"(?m)^{LEFT_OUT}\n", shown)
    first, middle, last = parts[0], parts[1:-1], parts[-1]
    lines, begin, end = output.splitlines(keepends=True), first.count("\n"), last.count("\n")
    if len(parts) == 1 or len(lines) <= begin + end:
        return output
    kept = [one for one in middle if one in output]
    ends = "".join(lines[:begin]), "".join(lines[len(lines) - end :])
    return f"{LEFT_OUT}\n".join([ends[0], *kept, ends[1]])


def _timeless(text: str) -> str:
    return SECONDS.sub(r"0.00 \1", text)


# -- files


def _follow(
    page: Path, title: str, text: str, folder: Path, before: list[tuple[Path, str]]
) -> None:
    """Do what a block with a title says: look for its text in the file, or change it."""
    name, _, when = title.partition(", ")
    path = folder / name
    whole = path.read_text(encoding="utf-8") if path.is_file() else ""
    if when in NOW:
        old_path, old = before.pop()
        path.write_text(whole.replace(old, text, 1), encoding="utf-8", newline="\n")
        assert old_path == path
    elif when in NEW:
        path.write_text(text, encoding="utf-8", newline="\n")
    elif text not in whole:
        raise Astray(f"{page.name}: {name} has no such part:\n{text}")
    elif when:
        before.append((path, text))


def main(beginnings: list[str]) -> None:
    """Bring the pages up to date."""
    for page in [page for one in beginnings or [""] for page in pages(one)]:
        with tempfile.TemporaryDirectory() as folder:
            copy_game(Path(folder))
            text = played(page, Path(folder))
        if text != page.read_text(encoding="utf-8"):
            page.write_text(text, encoding="utf-8", newline="\n")
            print(f"{page.name}: brought up to date")


if __name__ == "__main__":
    main(sys.argv[1:])
