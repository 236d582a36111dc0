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
from game.reading.shape import BEATS, HELP, MESSAGE, SHARED, SKILLS, STORY, TACTICS, Field, Record
from game.story.model import App, EndingKind, Safety
from tests.reading.conftest import small_world

ROOT = Path(__file__).parents[2]
BAD = ROOT / "tests" / "stories" / "bad"
FILES = sorted(BAD.glob("*.yaml"))
WORD = re.compile(r"[^\W\d_][\w-]*")
SIGN = re.compile(r"U\+[0-9A-F]+")  # the number of a character
STRANGE = Words("en_XA", lambda _: EMPTY)
FILLED = {  # templates written in another place, which is looked at too
    *("game/phrase.py", "game/problem.py", "game/reading/shape.py"),
    *("game/author/handbook.py", "game/author/sarif.py"),
}


def own_words(text: str) -> Iterator[str]:
    """Yield what is not ours in a text: names and quotations, the same in every language."""
    if not isinstance(text, Phrase):
        yield text
        return
    for gap in text.gaps.values():
        yield from own_words(gap if isinstance(gap, str) else "")


def keys_of(thing: object) -> Iterator[str]:
    """Yield the keys of the format below a part of its description, and their fixed words."""
    if isinstance(thing, Record):
        for one in thing.fields:
            yield from keys_of(one)
    elif isinstance(thing, Field):
        yield thing.key
        yield from getattr(thing.shape, "allowed", ())
        yield from keys_of(thing.shape)
    elif inner := getattr(thing, "of", None):
        yield from keys_of(inner)


def format_words() -> frozenset[str]:
    parts = (STORY, SHARED, SKILLS, TACTICS, HELP, MESSAGE, *BEATS.values())
    found = {word for part in parts for word in keys_of(part)}
    texts = (
        *found,
        *App,
        *EndingKind,
        *Safety,
        "chat with P",
        "profile of P",
        "true",
        "false",
        "yaml",
    )
    return frozenset(word for text in texts for word in WORD.findall(text))


FORMAT_WORDS = format_words()


def known_words(reading: Reading, path: Path) -> frozenset[str]:
    world = small_world(path.parent)
    names = {
        *(*world.skills, *world.tactics, *world.avatars, *world.sounds, *world.music),
        *(*world.places, *world.pictures, *world.covers, path.name),
        *(name.rpartition("-")[0] for name in world.places),
        *(name.rpartition("-")[2] for name in world.places),
    }
    texts = (*names, *reading.sources.values())
    return FORMAT_WORDS.union(*(WORD.findall(text) for text in texts))


def left_over(text: str, known: frozenset[str]) -> list[str]:
    """Return the English words of a message or hint that no translation could reach."""
    return [
        word
        for own in own_words(text)
        for word in WORD.findall(SIGN.sub("", own))
        if word not in known
        and not (own.endswith("…") and any(one.startswith(word) for one in known))
    ]


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
