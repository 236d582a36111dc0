"""A story goes on where it was left, whatever happened to the computer in between."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from game.records import saves
from game.session import open_session
from game.window.aside import LOOK_S
from tests.window.conftest import choose
from tests.window.driving import ROOT, Keyboard, Table

WriteStory = Callable[..., None]
THREE = choose("first") + choose("second") + choose("third")
SPOT = """
    - open: chat with minh
    - minh: Don't tell your mum.
      tactic: secrecy
    - minh: It rains here.
    - spot: {id: signs, prompt: What is odd?, skill: notice, on: chat with minh, why: A secret.}
"""
KILLED = """
import os, signal, sys
from pathlib import Path
from tests.window.driving import Keyboard, Table

keys = Keyboard(Table(Path(sys.argv[2]), root=Path(sys.argv[1])))
keys.press("start")
keys.press("story-small")
for answer in "ab":
    keys.to_decision()
    keys.press(f"pick-{answer}")
print(*(one.decision for one in keys.table.run.log), flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


def begin(home: Path, root: Path) -> Keyboard:
    """Start the game and look at the welcome."""
    return Keyboard(Table(home, root=root))


def play_two(home: Path, root: Path) -> None:
    """Play two decisions of the small story, then walk away."""
    keys = begin(home, root)
    keys.press("start")
    keys.press("story-small")
    for answer in "ab":
        keys.to_decision()
        keys.press(f"pick-{answer}")


def made(keys: Keyboard) -> list[str]:
    return [one.decision for one in keys.table.run.log]


def notice(keys: Keyboard) -> str:
    """Return what stands on the notice that is shown, "" without one."""
    text, until_s = keys.table.app._toast
    return text if keys.table.now_s < until_s else ""


def save_of(home: Path) -> Path:
    return saves.path_of(home, "small")


def test_after_the_power_fails_the_welcome_offers_to_go_on(
    write_story: WriteStory, home: Path, root: Path
) -> None:
    write_story(THREE)
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(root), str(home)],
        capture_output=True,
        encoding="utf-8",
        check=False,
        cwd=ROOT,
        timeout=60,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert done.returncode != 0
    assert done.stdout.splitlines()[-1] == "first second", done.stderr

    keys = begin(home, root)
    assert keys.table.target("start").label == "Continue: A small story"
    keys.press("start")
    keys.press("go-on")
    assert made(keys) == ["first", "second"]
    keys.to_decision()
    assert keys.table.run.offer is not None
    assert keys.table.run.offer.decision.id == "third"


def test_the_last_answer_still_leads_to_the_debrief_after_the_power_fails(
    write_story: WriteStory, home: Path, root: Path
) -> None:
    write_story(choose("only"))
    keys = begin(home, root)
    keys.press("start")
    keys.press("story-small")
    keys.to_decision()
    keys.press("pick-a")

    keys = begin(home, root)
    keys.press("start")
    keys.press("go-on")
    keys.to_decision()
    assert keys.table.title == "debrief"
    assert keys.table.session.progress.stars == {"small": 3}
    assert not save_of(home).exists()


def test_the_story_left_last_is_the_one_offered(
    write_story: WriteStory, home: Path, root: Path
) -> None:
    for id in ("a", "b", "c"):
        write_story(THREE, id, f"Story {id}")
    keys = begin(home, root)
    keys.press("start")
    for age, id in enumerate(("a", "b", "c")):
        keys.press(f"story-{id}")
        keys.press("pause")
        keys.press("shelf")
        os.utime(saves.path_of(home, id), (1000 + age, 1000 + age))
    assert begin(home, root).table.target("start").label == "Continue: Story c"


@pytest.mark.parametrize(
    "damage",
    [b"", b"\x00" * 40, b'{"save": 1, "story": "small", "lo', b"[]", b"\xff\xfe"],
    ids=["empty", "zeros", "cut off", "a list", "no text"],
)
def test_a_damaged_save_is_told_and_the_one_before_it_taken(
    damage: bytes, write_story: WriteStory, home: Path, root: Path
) -> None:
    write_story(THREE)
    play_two(home, root)
    save_of(home).write_bytes(damage)

    keys = begin(home, root)
    keys.press("start")
    assert notice(keys).startswith("A file with your settings or your place was damaged")
    keys.press("go-on")
    assert made(keys) == ["first"]


def test_a_backup_alone_is_enough_to_go_on(write_story: WriteStory, home: Path, root: Path) -> None:
    write_story(THREE)
    play_two(home, root)
    save_of(home).unlink()  # set aside by somebody who looked before us

    keys = begin(home, root)
    keys.press("start")
    keys.press("go-on")
    assert made(keys) == ["first"]


def test_without_a_backup_the_story_begins_anew(
    write_story: WriteStory, home: Path, root: Path
) -> None:
    write_story(THREE)
    play_two(home, root)
    for path in (home / "saves").iterdir():
        path.write_text("{", encoding="ascii")

    keys = begin(home, root)
    keys.press("start")
    assert keys.table.title == "play"
    assert notice(keys)
    assert made(keys) == []


def test_the_save_of_another_story_is_not_taken(
    write_story: WriteStory, home: Path, root: Path
) -> None:
    write_story(THREE)
    play_two(home, root)
    data = json.loads(save_of(home).read_text(encoding="ascii"))
    save_of(home).write_text(json.dumps({**data, "story": "other"}), encoding="ascii")

    keys = begin(home, root)
    keys.press("start")
    assert notice(keys)
    keys.press("go-on")
    assert made(keys) == ["first"]


def test_a_save_that_no_longer_fits_goes_on_as_far_as_it_does_and_says_so(
    write_story: WriteStory, home: Path, root: Path
) -> None:
    write_story(THREE)
    play_two(home, root)
    write_story(choose("first") + choose("new") + choose("third"))

    keys = begin(home, root)
    keys.press("start")
    assert notice(keys).startswith("This story has changed: the story now asks something else")
    keys.press("go-on")
    assert made(keys) == ["first"]


def test_where_nothing_can_be_written_it_is_told_once_and_the_story_goes_on(
    write_story: WriteStory, tmp_path: Path, root: Path
) -> None:
    write_story(THREE)
    home = tmp_path / "a file"
    home.write_text("in the folder's place", encoding="ascii")

    keys = begin(home, root)
    assert notice(keys).startswith("This computer does not let us save")
    keys.table.wait(10)
    assert not notice(keys)
    keys.press("start")
    keys.press("language")
    keys.press("story-small")
    for answer in "abb":
        keys.to_decision()
        keys.press(f"pick-{answer}")
        assert not notice(keys)
    keys.to_decision()
    assert keys.table.title == "debrief"
    assert home.is_file()


def test_settings_show_at_once_and_are_kept_for_the_next_start(home: Path) -> None:
    keys = Keyboard(Table(home))
    keys.press("settings")
    before = keys.table.target("close").rect
    for id in ("text_scale-2.0", "contrast-True", "reduced_motion-True", "speed-3.0"):
        keys.press(id)
    assert keys.table.target("close").rect.width > before.width
    keys.press("language-vi")
    assert keys.table.target("close").label == "Quay lại"

    kept = open_session(ROOT, home).settings
    assert kept == keys.table.session.settings
    assert (kept.text_scale, kept.contrast, kept.language) == (2.0, True, "vi")


def test_the_window_fills_the_screen_and_is_a_window_again(home: Path) -> None:
    keys = Keyboard(Table(home))
    keys.press("settings")
    keys.press("fullscreen-True")
    keys.table.app.turn([])
    keys.press("fullscreen-False")
    keys.table.app.turn([])
    assert not open_session(ROOT, home).settings.fullscreen
    assert keys.table.title == "settings"


def test_delete_all_forgets_stars_places_and_settings(
    write_story: WriteStory, home: Path, root: Path
) -> None:
    write_story(choose("only"), "short", "A short one")
    write_story(THREE)
    play_two(home, root)
    keys = begin(home, root)
    keys.press("shelf")
    keys.press("story-short")
    keys.to_decision()
    keys.press("pick-a")
    keys.to_decision()
    keys.table.wait(LOOK_S)
    keys.press("shelf")
    keys.press("settings")
    keys.press("text_scale-1.5")
    keys.press("wipe")
    keys.press("wipe")

    assert keys.table.title == "welcome"
    assert notice(keys) == "All deleted."
    assert keys.table.target("start").label == "Start"
    assert [
        path.name for path in home.rglob("*") if path.is_file() and "cache" not in path.parts
    ] == []
    again = begin(home, root)
    assert again.table.target("start").label == "Start"
    assert again.table.session.settings.text_scale == 1.0
    assert not again.table.session.progress.stars


def test_the_question_whether_to_go_on_neither_plays_nor_saves(
    write_story: WriteStory, home: Path, root: Path
) -> None:
    write_story("    - music: calm" + THREE)
    play_two(home, root)
    keys = begin(home, root)
    music: list[str] = []
    keys.table.app.stage.play_music = music.append
    path = saves.path_of(home, "small")
    os.utime(path, (1000, 1000))
    keys.press("start")
    keys.press("close")

    assert [name for name in music if name] == []
    assert path.stat().st_mtime == 1000


# -- texts that change


def test_another_language_in_the_middle_of_a_story_keeps_run_place_and_marks(
    write_story: WriteStory, home: Path, root: Path
) -> None:
    write_story(choose("first") + SPOT)
    keys = begin(home, root)
    table = keys.table
    keys.press("start")
    keys.press("story-small")
    keys.to_decision()
    keys.press("pick-a")
    keys.to_decision()
    spots = [id for id in table.ids if id.startswith("spot-")]
    keys.press(spots[0])
    before = (table.run, table.ids, table.story.view(table.now_s).marked)
    assert before[2]
    label = table.target(spots[1]).label
    keys.press("language")
    assert (table.run, table.ids, table.story.view(table.now_s).marked) == before
    assert table.target(spots[1]).label != label
    assert table.app.focus == "language"


def test_a_translation_edited_while_playing_shows_in_the_next_picture(
    write_story: WriteStory, home: Path, root: Path
) -> None:
    write_story(THREE)
    table = Table(home, "vi", root=root)
    keys = Keyboard(table)
    keys.press("start")
    keys.press("story-small")
    path = root / "locales" / "vi" / "LC_MESSAGES" / "game.po"
    text = path.read_text(encoding="utf-8")
    edited = re.sub(r'(msgid "Pause"\nmsgstr ").*(")', r"\g<1>Nghỉ một chút\2", text)
    assert edited != text
    path.write_text(edited, encoding="utf-8")
    table.see()
    assert table.target("pause").label == "Nghỉ một chút"


def test_the_first_try_is_remembered_at_the_start_of_the_story(
    write_story: WriteStory, home: Path, root: Path
) -> None:
    write_story(THREE)
    keys = begin(home, root)
    keys.press("start")
    keys.press("story-small")
    keys.to_decision()
    keys.press("pick-b")
    keys.to_card()
    keys.press("again")
    again = begin(home, root)
    again.press("start")

    assert again.table.story.run.log == ()
    assert len(again.table.story.run.abandoned) == 1


def test_a_save_stays_until_what_it_led_to_is_kept(
    write_story: WriteStory, home: Path, root: Path
) -> None:
    write_story(choose("only"))
    keys = begin(home, root)
    keys.press("start")
    keys.press("story-small")
    keys.to_decision()
    (home / "progress.json").mkdir(parents=True)  # a folder in the file's place
    keys.press("pick-a")
    keys.to_decision()

    assert keys.table.title == "debrief"
    assert saves.read_save(home, "small").data
