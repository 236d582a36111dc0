"""The made-up language covers every text, and keeps what the game fills in."""

import shutil
import subprocess
from pathlib import Path

import pytest

from game.language.catalogues import Catalogues
from game.language.extract import sources_of
from game.language.gathering import gather
from game.language.locales import PSEUDO
from game.language.merging import Merged, kept_in, merge
from game.language.placeholders import names
from game.language.po import keeps_names, read
from game.language.pool import Translation
from game.language.pseudo_po import pseudo_po
from game.language.sources import Entry, Source, texts_in
from game.language.translate import update
from game.shelf import load_story, read_world, story_paths
from game.story.model import Text

ROOT = Path(__file__).parents[2]
SOURCES = gather(ROOT).sources
COUNTED = Text(source="{n} day", plural="{n} days", count="n", domain="s", context="c")


def made_up(source: Source) -> str:
    _, merged = update(source, "en", "", "a.po")
    return pseudo_po(merged, source.language)


@pytest.mark.parametrize("source", SOURCES, ids=lambda one: one.domain)
def test_every_text_has_a_longer_one_with_the_same_names(source: Source) -> None:
    held = kept_in(read(made_up(source).encode(), PSEUDO, "a.po"))

    assert [one.entry.ids for one in held] == [entry.ids for entry in source.entries]
    for one in held:
        assert all(keeps_names(one.entry.ids, form) for form in one.forms)
        assert all(
            len(form) > len(text) for form, text in zip(one.forms, one.entry.ids, strict=True)
        )


@pytest.mark.skipif(not shutil.which("msgfmt"), reason="needs the Debian package gettext")
@pytest.mark.parametrize("source", SOURCES, ids=lambda one: one.domain)
def test_gettext_accepts_it(source: Source, tmp_path: Path) -> None:
    (tmp_path / "a.po").write_text(made_up(source), encoding="utf-8")
    check = ["msgfmt", "--check", "-o", str(tmp_path / "a.mo"), str(tmp_path / "a.po")]

    assert subprocess.run(check, capture_output=True, check=False).returncode == 0


def test_a_text_of_another_language_is_made_up_from_its_english() -> None:
    ours = Entry(source="Chào", context="a")
    both = Merged(
        (
            Translation(entry=ours, forms=("Hello",)),
            Translation(entry=Entry(source="Đi", context="b"), forms=("Go",), fuzzy=True),
        )
    )

    held = kept_in(read(pseudo_po(both, "vi").encode(), PSEUDO, "a.po"))

    assert [one.forms[0].strip("[~]") for one in held] == ["Hééllöö", "Đíí"]


def test_a_line_end_at_the_end_stays_there() -> None:
    merged = merge((), [Entry(source="One\nline\n", context="a")], 1)

    assert kept_in(read(pseudo_po(merged, "en").encode(), PSEUDO, "a.po"))[0].forms[0][-2:] == "]\n"


def test_stories_are_shown_in_it_with_their_counts_and_names() -> None:
    words = Catalogues(ROOT / "locales").words(PSEUDO)

    assert words.text(COUNTED, {"n": 1}).startswith("[1 ")
    assert words.text(COUNTED, {"n": 2}) != words.text(COUNTED, {"n": 1}).replace("1", "2")
    for path in story_paths(ROOT / "scenarios"):
        story = load_story(path, read_world(ROOT)).story
        assert story is not None
        for text in texts_in(story):
            shown = words.text(text)
            assert (shown[:1], names(shown)) == ("[" if text.source else "", names(text.source))


def test_shared_files_are_covered_too() -> None:
    data = b"format: 1\nlanguage: en\nskills: {notice: Notice}\n"
    (source,), _ = sources_of(data, "skills.yaml", lambda _: None)

    assert 'msgstr "[' in made_up(source)
