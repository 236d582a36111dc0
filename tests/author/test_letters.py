"""Texts and the characters that the game's fonts have."""

import runpy
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.author.fonts import load_letters, undrawn, undrawn_in_translation
from game.author.letters import Letters, named, read_letters
from game.diagnostic import Diagnostic
from game.language.gathering import gather
from game.language.locales import path_of
from game.language.sources import Entry, Source

ROOT = Path(__file__).resolve().parents[2]
COVERAGE = ROOT / "assets" / "fonts" / "coverage.txt"
FOUND = load_letters(ROOT)
assert FOUND is not None
LETTERS: Letters = FOUND


def test_the_coverage_file_is_what_the_fonts_have() -> None:
    pytest.importorskip("fontTools", reason="the file is made with fonttools")
    make = runpy.run_path(str(ROOT / "assets" / "make" / "coverage.py"))["coverage"]

    assert COVERAGE.read_text(encoding="utf-8") == make()


def test_a_project_without_the_file_is_not_looked_at(tmp_path: Path) -> None:
    assert load_letters(tmp_path) is None


def test_ranges_are_read() -> None:
    letters = read_letters("# made\n\ntext\n0041-0043\n20AB\nemoji\n1F600\n")

    assert letters == Letters(frozenset("ABC₫"), frozenset("😀"))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Đi đâu đấy? Về nhà.",
        "“Không…” – 100.000 ₫",
        "a\nb\tc\u00a0d",
        "❤️ và ❤",
        "🎉😀🚩",
        "Ở Ữ",
    ],
)
def test_what_stories_are_made_of_is_there(text: str) -> None:
    assert LETTERS.missing(text) == ()


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("a flag ⚑, again ⚑", ("⚑",)),
        ("你好", ("你", "好")),
        ("Việt Nam 🇻🇳", ("🇻🇳",)),
        ("👍🏽", ("👍🏽",)),
        ("👩‍👧", ("👩‍👧",)),
        ("a\u200db", ("\u200d",)),
        ("a\ufe0f", ("\ufe0f",)),
        ("\U0001f3fd", ("\U0001f3fd",)),
    ],
)
def test_what_would_be_an_empty_box_is_named_once(text: str, missing: tuple[str, ...]) -> None:
    assert LETTERS.missing(text) == missing


@given(st.text(sorted(LETTERS.text | LETTERS.emoji | set("\u200d\ufe0f\U0001f3fd\n"))))
def test_what_is_there_at_a_glance_is_there(text: str) -> None:
    if LETTERS.has_all(text):
        assert LETTERS.missing(f"{text}你") == ("你",)


def test_characters_are_named_with_their_numbers() -> None:
    assert named(("⚑",)) == "'⚑' (U+2691)"
    assert named(("👍🏽",)) == "'👍🏽' (U+1F44D U+1F3FD)"
    assert named(("\u200b",)) == "'ZERO WIDTH SPACE' (U+200B)"
    assert named(tuple("你好一二三四")).endswith("'二' (U+4E8C) and 2 more")


def test_the_words_a_fact_starts_with_are_part_of_the_text() -> None:
    entry = Entry(source="It is {weather}.")

    assert [one.code for one in undrawn([entry], LETTERS, {"weather": "☂"})] == ["NA712"]
    assert list(undrawn([entry], LETTERS, {"weather": "sun", "other": "☂"})) == []


PO = """\
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

msgctxt "one/mum"
msgid "Hello"
msgstr "你"

#, fuzzy
msgctxt "one/mai"
msgid "Bye"
msgstr "你"

#~ msgctxt "one/old"
#~ msgid "Old"
#~ msgstr "你"
"""


def test_a_translation_is_named_where_it_stands(tmp_path: Path) -> None:
    file = tmp_path / "small.po"
    file.write_text(PO, encoding="utf-8")
    entries = tuple(
        Entry(source=source, context=context)
        for source, context in (("Hello", "one/mum"), ("Bye", "one/mai"))
    )
    source = Source("small", "en", entries)
    (problem,) = undrawn_in_translation(source, "vi", file, "vi/small.po", LETTERS)

    assert problem.message == "the game's font has no '你' (U+4F60)"
    assert (problem.at.path, problem.at.line) == ("vi/small.po", 5)


def test_all_texts_of_the_game_can_be_drawn() -> None:
    found: list[Diagnostic] = []
    for source in gather(ROOT).sources:
        found += undrawn(source.entries, LETTERS)
        for folder in (ROOT / "locales").iterdir():
            file = path_of(ROOT / "locales", folder.name, source.domain)
            found += undrawn_in_translation(source, folder.name, file, file.name, LETTERS)

    assert [(one.at, one.message) for one in found] == []
