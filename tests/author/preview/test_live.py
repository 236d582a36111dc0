"""A story's files are read again when they change, and not before."""

from pathlib import Path

import pytest

from game.author.preview.live import EMPTY_S, HALF_WRITTEN_S, Change, Kind, LiveStory
from game.diagnostic import NOWHERE, Location
from game.resources import data_root
from tests.window.previewing import Editor

ROOT = data_root()


@pytest.fixture
def editor(tmp_path: Path) -> Editor:
    return Editor(tmp_path / "desk")


@pytest.fixture
def live(editor: Editor) -> LiveStory:
    return LiveStory(editor.path, ROOT, ROOT / "locales")


def test_nothing_new_is_nothing(live: LiveStory) -> None:
    assert [live.look(second / 10) for second in range(5)] == [None] * 5


def test_a_save_is_told_with_the_first_line_that_changed(live: LiveStory, editor: Editor) -> None:
    editor.replace("She goes home.", "She runs home.")
    line = editor.line_of("She runs home.")

    assert live.look(1.0) == Change(frozenset({Kind.STORY}), Location("", line, 1))
    assert live.look(1.1) is None


def test_a_broken_save_counts_after_a_moment_and_leaves_the_last_story(
    live: LiveStory, editor: Editor
) -> None:
    good = live.story
    editor.replace("start: asked", "start: akt")
    looks = [live.look(1.0), live.look(1.0 + HALF_WRITTEN_S / 2), live.look(1.0 + HALF_WRITTEN_S)]

    assert looks[:2] == [None, None]
    assert looks[2] is not None and Kind.BROKEN in looks[2].kinds
    assert (live.story, live.is_broken) == (good, True)
    assert [one.code for one in live.diagnostics] == ["NA202"]


def test_a_file_that_is_written_in_pieces_is_read_when_it_is_whole(
    live: LiveStory, editor: Editor
) -> None:
    whole = editor.text.replace("goes", "runs")
    found = []
    for number, size in enumerate((0, 100, 400, 900, len(whole))):
        editor.write(whole[:size])
        found.append(live.look(1 + number / 10))

    assert found[:-1] == [None] * 4
    assert found[-1] is not None and found[-1].kinds == {Kind.STORY}


def test_a_file_that_is_gone_gets_longer(live: LiveStory, editor: Editor) -> None:
    editor.path.unlink()
    assert live.look(1.0) is None
    assert live.look(1.0 + HALF_WRITTEN_S) is None
    assert live.look(1.0 + EMPTY_S) is not None
    assert [one.code for one in live.diagnostics] == ["NA001"]


def test_the_texts_of_a_broken_save_are_at_hand(live: LiveStory, editor: Editor) -> None:
    editor.replace("start: asked", "start: akt")
    live.look(1.0)
    live.look(2.0)

    assert live.sources[editor.path.as_posix()] == editor.text


def test_a_first_save_after_a_broken_beginning_knows_the_world(tmp_path: Path) -> None:
    editor = Editor(tmp_path / "desk", text="- [")
    live = LiveStory(editor.path, ROOT, ROOT / "locales")
    assert live.story is None
    editor.write(Editor(tmp_path / "other").text)
    live.look(1.0)

    assert live.story is not None
    assert live.world.skills


def test_a_new_translation_and_a_new_picture_are_noticed(editor: Editor, tmp_path: Path) -> None:
    messages = tmp_path / "locales" / "vi" / "LC_MESSAGES"
    messages.mkdir(parents=True)
    live = LiveStory(editor.path, ROOT, tmp_path / "locales")
    (messages / "small.po").write_text('msgid ""\nmsgstr ""\n', encoding="utf-8")
    assert live.look(1.0) == Change(frozenset({Kind.WORDS}), NOWHERE)
    (messages / "other.po").write_text('msgid ""\nmsgstr ""\n', encoding="utf-8")
    assert live.look(2.0) is None
    pictures = editor.path.with_suffix("")
    pictures.mkdir()
    (pictures / "poster.svg").write_text("<svg/>", encoding="utf-8")
    change = live.look(3.0)

    assert change is not None
    assert change.kinds == {Kind.STORY, Kind.PICTURES}
