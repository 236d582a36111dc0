"""Whatever `check` finds is said in the reader's language: nothing in English is left over."""

from datetime import date
from pathlib import Path

import pytest

from game.author.check import check_each
from game.phrase import Phrase
from tests.reading.english import FORMAT_WORDS, WORD, left_over

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 24)
FILES = sorted(
    path
    for folder in ("tests/author/bad", "tests/author/quality/bad", "tests/stories/ways")
    for path in (ROOT / folder).glob("*.yaml")
)
KINDS = {"PNG", "JPEG", "jpg"}  # of pictures
COUNTRIES = {"Vietnam", "New", "Zealand"}  # called as in the story's own language
COMMAND = {"python3", "main", "py", "translate", "lang"}  # typed as it is
PROJECTS = sorted((ROOT / "tests" / "stories" / "projects").iterdir())


def names_in(folder: Path) -> set[str]:
    """Return the words in the names of files, which are the same in every language."""
    return {word for path in folder.rglob("*") for word in WORD.findall(path.name)}


def proposals() -> set[str]:
    """Return the words of what is proposed instead of blame: in the story's language."""
    lists = (ROOT / "game" / "author" / "quality" / "wordlists").glob("*.en.txt")
    lines = (line for path in lists for line in path.read_text(encoding="utf-8").splitlines())
    return {word for line in lines if line.startswith(">") for word in WORD.findall(line)}


def texts_in(folder: Path) -> set[str]:
    paths = (path for path in folder.rglob("*") if path.suffix in (".yaml", ".po", ".py"))
    texts = (path.read_text(encoding="utf-8") for path in paths if path.is_file())
    return {word for text in texts for word in WORD.findall(text)}


def left(paths: tuple[Path, ...], root: Path, known: set[str]) -> list[str]:
    """Return the English words in complaints that no translation could reach."""
    found: list[str] = []
    for one in check_each(paths, root, today=TODAY):
        words = FORMAT_WORDS.union(known, *(WORD.findall(text) for text in one.sources.values()))
        for problem in one.diagnostics:
            assert isinstance(problem.message, Phrase)
            found += left_over(problem.message, words) + left_over(problem.hint, words)
    return found


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_nothing_english_is_left_in_what_is_said_of_a_story(path: Path) -> None:
    known = names_in(path.with_suffix("")) | KINDS | COUNTRIES | proposals()
    assert left((path,), ROOT, known) == []


@pytest.mark.parametrize("root", PROJECTS, ids=[root.name for root in PROJECTS])
def test_nothing_english_is_left_in_what_is_said_of_a_project(root: Path) -> None:
    known = names_in(root) | texts_in(root) | COMMAND | {"help"}
    assert left((), root, known) == []
