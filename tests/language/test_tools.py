"""Translators' own tools open our files, and what they save is read the same."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import polib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from translate.storage.pypo import pofile

from game.language.gathering import gather
from game.language.locales import path_of
from game.language.merging import kept_in
from game.language.po import read
from game.language.pool import Translation
from game.language.sources import Entry, Source
from game.language.translate import update
from game.language.wrapping import field

ROOT = Path(__file__).parents[2]
WITH_GETTEXT = pytest.mark.skipif(
    not shutil.which("msgfmt"), reason="needs the programs of Debian's package gettext"
)
ODD = Source(
    "odd",
    "en",
    (
        Entry(source="One\ntwo\n", context="a/1", comments=("a note", "on two\nlines")),
        Entry(source='Say "{name}" \\ 100 % sure 😂\t' * 4, context="a/2"),
        Entry(source="{n} day", plural="{n} days", context="a/3"),
        Entry(source="A plain brace {{x}", context="a/4"),
        Entry(source="{Mẹ} and {old-friend}", context="a/5"),
        Entry(source="=1+1", context="a/6"),
    ),
)


def files() -> Iterator[tuple[str, str, Source]]:
    """Yield language, text and source of each file as the next update writes it, and odd ones."""
    for source in gather(ROOT).sources:
        place = path_of(ROOT / "locales", "vi", source.domain)
        old = place.read_text(encoding="utf-8") if place.is_file() else ""
        yield "vi", update(source, "vi", old, place.name)[0], source
    for language in ("vi", "en", "pl", "ar"):
        begun = update(ODD, language, "", "odd.po")[0]
        catalog = polib.pofile(begun)
        for one in catalog:
            filled = {index: one.msgid_plural or one.msgid for index in one.msgstr_plural}
            one.msgstr_plural, one.msgstr = filled, "" if filled else one.msgid
        changed = Source("odd", "en", (Entry(source="One\nthree\n", context="a/1"),))
        yield language, update(ODD, language, str(catalog), "odd.po")[0], ODD
        yield language, update(changed, language, str(catalog), "odd.po")[0], changed


FILES = [
    pytest.param(*one, id=f"{one[2].domain}-{one[0]}-{number}")
    for number, one in enumerate(files())
]


def held(text: str, language: str) -> tuple[Translation, ...]:
    return kept_in(read(text.encode(), language, "a.po"))


def opened(text: str) -> pofile:
    """Return a file as Weblate holds it."""
    return pofile.parsestring(text.encode())  # type: ignore[no-untyped-call, no-any-return]


@pytest.mark.parametrize(("language", "text", "source"), FILES)
def test_polib_saves_what_we_read_the_same(language: str, text: str, source: Source) -> None:
    saved = str(polib.pofile(text))

    assert held(saved, language) == held(text, language)
    assert (
        update(source, language, saved, "a.po")[0].partition("\n\n")[2]
        == (text.partition("\n\n")[2])
    )


@pytest.mark.parametrize(("language", "text", "source"), FILES)
def test_weblate_saves_the_same_bytes(language: str, text: str, source: Source) -> None:
    assert bytes(opened(text)).decode() == text


@pytest.mark.parametrize(("language", "text", "source"), FILES)
def test_what_is_translated_in_weblate_is_wrapped_again_by_the_next_update(
    language: str, text: str, source: Source
) -> None:
    store = opened(text)
    for unit in store.units:
        if unit.istranslatable() and not unit.isobsolete():
            unit.target = unit.target  # as when somebody presses Save
    saved = bytes(store).decode()

    assert held(saved, language) == held(text, language)
    assert update(source, language, saved, "a.po")[0] == text


@WITH_GETTEXT
@pytest.mark.parametrize(("language", "text", "source"), FILES)
def test_gettext_accepts_and_saves_the_same_bytes(
    language: str, text: str, source: Source, tmp_path: Path
) -> None:
    file = tmp_path / "a.po"
    file.write_text(text, encoding="utf-8")
    check = ["msgfmt", "--check", "-o", str(tmp_path / "a.mo"), str(file)]

    assert subprocess.run(check, capture_output=True, check=False).returncode == 0
    assert subprocess.check_output(["msgcat", str(file)], encoding="utf-8") == text


@WITH_GETTEXT
@pytest.mark.parametrize("file", sorted((ROOT / "locales").rglob("*.po")), ids=lambda one: one.stem)
def test_gettext_accepts_what_we_ship(file: Path, tmp_path: Path) -> None:
    check = ["msgfmt", "--check", "-o", str(tmp_path / "a.mo"), str(file)]

    assert subprocess.run(check, capture_output=True, check=False).returncode == 0


def test_the_names_in_braces_are_watched_over_by_translators_tools() -> None:
    text = update(ODD, "vi", "", "odd.po")[0]

    watched = {one.msgctxt for one in polib.pofile(text) if "python-brace-format" in one.flags}
    assert watched == {"a/2", "a/3"}


WORDS = st.sampled_from(
    [
        *("thế", "giới", "{name}", '"x"', "it's", "😂", "👩‍🏫", "—", "–", "-", "3", "2.5", "10-13"),
        *("a/b", "wait…", "Hả?", "!", "(see)", "[x]", "100 %", "“Hi”", "你好", "$5", "\\", "\n"),
        *("+84", "e\u0301", "x:y", "*", "=1", "no.yes"),
    ]
)
TEXTS = st.lists(st.tuples(WORDS, st.sampled_from([" ", " ", ""])), min_size=1, max_size=40).map(
    lambda parts: "".join(word + gap for word, gap in parts)
)


@WITH_GETTEXT
def test_former_and_obsolete_texts_are_wrapped_as_gettext_does(tmp_path: Path) -> None:
    entries = [
        Entry(source=" ".join(["word"] * count), context=f"c{count}") for count in range(8, 34)
    ]
    filled = "\n".join(
        f'msgctxt "{one.context}"\nmsgid "{one.source}"\nmsgstr "{one.source}"\n' for one in entries
    )
    begun = update(Source("a", "en", ()), "vi", "", "a.po")[0] + "\n" + filled
    changed = tuple(Entry(source=f"Now {one.source}", context=one.context) for one in entries)
    fuzzy = update(Source("a", "en", changed[:13]), "vi", begun, "a.po")[0]
    for text in (fuzzy, update(Source("a", "en", changed[:5]), "vi", fuzzy, "a.po")[0]):
        (tmp_path / "a.po").write_text(text, encoding="utf-8")
        assert "#~ " in text
        assert subprocess.check_output(["msgcat", str(tmp_path / "a.po")], encoding="utf-8") == text


@WITH_GETTEXT
@settings(max_examples=25, deadline=None)
@given(st.lists(TEXTS, min_size=20, max_size=40, unique=True))
def test_lines_end_where_gettext_ends_them(texts: list[str]) -> None:
    head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n'
    lines = [[*field("msgid", text), 'msgstr ""'] for text in texts]
    ours = "\n".join([head, *("\n".join([*one, ""]) for one in lines)])

    theirs = subprocess.run(
        ["msgcat", "-"], input=ours, capture_output=True, encoding="utf-8", check=True
    )

    assert theirs.stdout == ours
