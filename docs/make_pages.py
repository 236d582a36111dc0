"""Writes the pages of the handbook that are made from the program's own definitions.

python docs/make_pages.py [FOLDER]

docs/reference.md (every key of the format) and docs/problems/ (a page for each code),
in English and Vietnamese. The examples are the failing stories of the tests.
"""

import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from game.author.catalogue import CATALOGUE  # noqa: E402
from game.author.check import check_each  # noqa: E402 - the checkout comes first
from game.author.explore import explore  # noqa: E402
from game.author.looking import Checked  # noqa: E402
from game.author.pages import Example, index_page, problem_page  # noqa: E402
from game.author.proofs import proofs  # noqa: E402
from game.author.reference import reference  # noqa: E402
from game.author.story_tests import check_tests  # noqa: E402
from game.diagnostic import Diagnostic  # noqa: E402
from game.language.catalogues import Catalogues  # noqa: E402
from game.reading.build import read_story  # noqa: E402
from game.reading.report import report  # noqa: E402
from game.shelf import load_story, read_world  # noqa: E402
from tests.reading.conftest import small_world  # noqa: E402

TESTS = ROOT / "tests"
TODAY = date(2026, 11, 24)  # the day on which the examples are looked at
MOST_WAYS = 200
AROUND = 3  # lines shown before and after
LANGUAGES = {"en": ".md", "vi": ".vi.md"}
KINDS = {".po": "po", ".py": "python"}

Said = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Found:
    """A problem in an example, and the text of the file it is in."""

    problem: Diagnostic
    source: str


def examples() -> Mapping[str, Found]:
    """Return an example for each code that has one in a file: the first of those alone there."""
    found: dict[str, Found] = {}
    crowded: dict[str, Found] = {}
    for each in (_stories, _ways, _checked, _projects, _story_tests):
        for problems in each():
            for one in problems:
                place = found if len(problems) == 1 else crowded
                place.setdefault(one.problem.code, one)
    return {**crowded, **found}


def _stories() -> Iterator[list[Found]]:
    for path in sorted((TESTS / "stories" / "bad").glob("*.yaml")):
        world = small_world(path.parent)
        reading = read_story(path.read_bytes(), path=path.name, story_id=path.stem, world=world)
        yield _found(reading.diagnostics, reading.sources)


def _ways() -> Iterator[list[Found]]:
    for path in sorted((TESTS / "stories" / "ways").glob("*.yaml")):
        reading = load_story(path, read_world(ROOT))
        if reading.story is not None:
            problems = proofs(reading.story, explore(reading.story, MOST_WAYS))
            yield _found(problems, reading.sources)


def _checked() -> Iterator[list[Found]]:
    for folder in ("bad", "quality/bad"):
        for path in sorted((TESTS / "author" / folder).glob("*.yaml")):
            yield _all(check_each((path,), ROOT, today=TODAY))


def _projects() -> Iterator[list[Found]]:
    for folder in sorted((TESTS / "stories" / "projects").iterdir()):
        yield _all(check_each((), folder, today=TODAY))


def _story_tests() -> Iterator[list[Found]]:
    folder = TESTS / "author" / "bad_story_tests"
    with tempfile.TemporaryDirectory() as made:
        root = Path(made)
        (root / "scenarios" / "tests").mkdir(parents=True)
        for name in ("skills.yaml", "tactics.yaml"):
            shutil.copy(ROOT / "scenarios" / name, root / "scenarios")
        shutil.copytree(ROOT / "assets" / "people", root / "assets" / "people")
        shutil.copy(folder / "story.yaml", root / "scenarios" / "dance.yaml")
        for path in sorted(folder.glob("*.yaml")):
            if path.name != "story.yaml":
                shutil.copy(path, root / "scenarios" / "tests" / "dance.yaml")
                yield _all(check_tests((), root))


def _all(checked: Iterable[Checked]) -> list[Found]:
    return [one for each in checked for one in _found(each.diagnostics, each.sources)]


def _found(problems: Iterable[Diagnostic], sources: Mapping[str, str]) -> list[Found]:
    return [Found(one, sources.get(one.at.path, "")) for one in problems]


# ------------------------------------------------------------------ pages


def pages() -> Iterator[tuple[str, str]]:
    """Yield the name of each page, below docs/, and its text."""
    catalogues = Catalogues(ROOT / "locales", None)
    found = examples()
    problems = CATALOGUE
    for language, ending in LANGUAGES.items():
        said = catalogues.words(language).said
        yield f"reference{ending}", reference(said)
        yield f"problems/index{ending}", index_page(problems.values(), said)
        for code, problem in problems.items():
            example = _example(found[code], said) if code in found else None
            yield f"problems/{code}{ending}", problem_page(problem, example, said)


def _example(found: Found, said: Said) -> Example | None:
    lines = found.source.splitlines()
    at = found.problem.at
    if not any(line.strip() for line in lines):
        return None
    name = os.path.basename(at.path)  # noqa: PTH119 - it may come from another system
    shown = replace(found.problem, at=replace(at, path=f"scenarios/{name}"))
    first, last = max(0, at.line - 1 - AROUND), at.line + AROUND
    excerpt = "\n".join(lines[first:last])
    kind = KINDS.get(Path(name).suffix, "yaml")
    return Example(excerpt, report(shown, found.source, said=said), kind)


def main(arguments: list[str]) -> None:
    """Write all pages below the folder named, or docs/; pages of codes that are gone go."""
    folder = Path(arguments[0]) if arguments else ROOT / "docs"
    shutil.rmtree(folder / "problems", ignore_errors=True)
    (folder / "problems").mkdir(parents=True)
    for name, text in pages():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
