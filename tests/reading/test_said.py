"""Whatever is said of a file is said in the reader's language: nothing in English is left over."""

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from game.language.catalogue import EMPTY
from game.language.words import Words
from game.phrase import Phrase
from game.reading.build import Reading
from game.reading.report import report_all
from game.reading.suggest import folded
from tests.reading.conftest import small_world
from tests.reading.english import FORMAT_WORDS, WORD, left_over

ROOT = Path(__file__).parents[2]
BAD = ROOT / "tests" / "stories" / "bad"
FILES = sorted(BAD.glob("*.yaml"))
STRANGE = Words("en_XA", lambda _: EMPTY)
FILLED = {  # templates written in another place, which is looked at too
    *("game/phrase.py", "game/problem.py", "game/reading/shape.py"),
    *("game/author/handbook.py", "game/author/pages.py", "game/author/sarif.py"),
    "game/commands/here.py",
}


def known_words(reading: Reading, path: Path) -> frozenset[str]:
    world = small_world(path.parent)
    names = {
        *(*world.skills, *world.tactics, *world.avatars, *world.sounds, *world.music),
        *(*world.places, *world.pictures, *world.covers, path.name),
        *(name.rpartition("-")[0] for name in world.places),
        *(name.rpartition("-")[2] for name in world.places),
    }
    texts = (*names, *reading.sources.values())
    keys = (line.partition(":")[0] for text in texts for line in text.splitlines())
    offered = {folded(key) for key in keys}  # to somebody who wrote it with marks or capitals
    return FORMAT_WORDS.union(offered, *(WORD.findall(text) for text in texts))


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_nothing_english_is_left_in_a_complaint(
    path: Path, read: Callable[[Path], Reading]
) -> None:
    reading = read(path)
    known = known_words(reading, path)

    for problem in reading.diagnostics:
        assert isinstance(problem.message, Phrase)
        assert left_over(problem.message, known) == []
        assert left_over(problem.hint, known) == []


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_a_complaint_is_said_in_the_pseudo_language(
    path: Path, read: Callable[[Path], Reading]
) -> None:
    for problem in read(path).diagnostics:
        for text in (problem.message, problem.hint):
            assert re.fullmatch(r"(\[.*\])?", STRANGE.said(text), re.DOTALL)


def test_a_report_is_told_in_the_language_it_is_asked_for(
    read: Callable[[Path], Reading],
) -> None:
    reading = read(BAD / "a-goto-to-nowhere.yaml")

    first, *_, hint = report_all(
        reading.diagnostics, reading.sources, said=STRANGE.said
    ).splitlines()

    assert re.fullmatch(r"a-goto-to-nowhere.yaml:\d+:\d+: \[ééřřöör.*|.*NA202: \['hal' .*\]", first)
    assert "error" not in first
    assert "did you mean" not in hint


def phrases() -> Iterator[tuple[str, ast.Call]]:
    """Yield every call that makes a phrase, with its file."""
    for path in sorted((ROOT / "game").rglob("*.py")):
        shown = path.relative_to(ROOT).as_posix()
        code = path.read_text(encoding="utf-8")
        for node in ast.walk(ast.parse(code)) if "Phrase(" in code else ():
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Phrase":
                yield shown, node


def test_every_phrase_is_written_where_translators_tools_find_it() -> None:
    hidden = {path for path, call in phrases() if not isinstance(call.args[0], ast.Constant)}

    assert hidden <= FILLED
