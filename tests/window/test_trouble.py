"""What is missing or broken costs itself alone, never the game."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pygame
import pytest

from game.window.assets import MAX_PICTURE_PIXELS, Assets
from game.window.sound import Sounds
from tests.window.conftest import choose
from tests.window.driving import ROOT, Keyboard, Table

WriteStory = Callable[..., None]


def test_without_a_sound_device_the_game_is_silent(monkeypatch: pytest.MonkeyPatch) -> None:
    pygame.mixer.quit()
    monkeypatch.setenv("SDL_AUDIODRIVER", "nonsense")
    sounds = Sounds(ROOT)
    sounds.set_volumes(0.5, 0.5)
    sounds.effect("message")
    sounds.music("calm")
    sounds.music("")
    assert pygame.mixer.get_init() is None


def test_a_sound_that_is_missing_or_broken_is_silent(root: Path) -> None:
    (root / "assets").unlink()
    broken = root / "assets" / "sounds" / "message.ogg"
    broken.parent.mkdir(parents=True)
    broken.write_bytes(b"not a sound")
    sounds = Sounds(root)
    for name in ("message", "gone"):
        sounds.effect(name)
        sounds.music(name)
    pygame.mixer.quit()


@pytest.mark.parametrize("command", [["main.py"], ["-m", "game", "play", "sextortion"]])
def test_without_a_display_it_says_so_and_how_to_play_as_text(
    command: list[str], home: Path
) -> None:
    environ = {name: value for name, value in os.environ.items() if name != "DISPLAY"}
    done = subprocess.run(
        [sys.executable, *command],
        input="",
        capture_output=True,
        encoding="utf-8",
        check=False,
        cwd=ROOT,
        timeout=120,
        env={**environ, "SDL_VIDEODRIVER": "x11", "NOTALONE_HOME": str(home), "LANGUAGE": "en"},
    )
    assert done.returncode == 1
    assert done.stderr.startswith("No window can be opened on this computer")
    assert "--text" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_picture_that_is_missing_leaves_its_place_grey(root: Path) -> None:
    picture = assets_of(root).picture("people/nobody-calm", (40, 30), cover=False)
    assert picture.get_size() == (40, 30)
    assert picture.get_at((20, 15)).a > 0


def test_a_picture_that_is_no_picture_or_far_too_large_leaves_its_place_grey(root: Path) -> None:
    (root / "assets").unlink()
    folder = root / "assets" / "people"
    folder.mkdir(parents=True)
    (folder / "broken-calm.svg").write_text("<svg", encoding="ascii")
    side = int(MAX_PICTURE_PIXELS**0.5) + 10
    pygame.image.save(pygame.Surface((side, side), depth=8), folder / "huge-calm.png")
    assets = assets_of(root)
    for name in ("broken", "huge"):
        assert assets.picture(f"people/{name}-calm", (8, 8), cover=False).get_size() == (8, 8)


def assets_of(root: Path) -> Assets:
    pygame.display.init()
    pygame.display.set_mode((320, 240))
    return Assets(root)


def test_a_story_plays_on_without_its_pictures(
    write_story: WriteStory, home: Path, root: Path
) -> None:
    write_story(choose("first"))
    (root / "assets").unlink()
    for folder in (ROOT / "assets").iterdir():
        if folder.is_dir() and folder.name != "people":
            (root / "assets" / folder.name).parent.mkdir(exist_ok=True)
            (root / "assets" / folder.name).symlink_to(folder, target_is_directory=True)
    (root / "assets" / "people").mkdir()
    for path in (ROOT / "assets" / "people").glob("*-calm.svg"):
        shutil.copy(path, root / "assets" / "people")
    keys = Keyboard(Table(home, root=root))
    keys.table.app.draw()  # faces that smile, and none does
    keys.press("start")
    keys.press("story-small")
    keys.to_decision()
    for path in (root / "assets" / "people").iterdir():
        path.unlink()
    keys.press("pick-b")
    keys.table.app.draw()
    keys.to_decision()
    keys.table.app.draw()
    assert keys.table.title == "debrief"


def test_a_broken_story_stands_on_the_shelf_with_its_line_and_cannot_be_opened(
    write_story: WriteStory, home: Path, root: Path
) -> None:
    write_story(choose("first"))
    write_story(choose("first").replace("safe: yes", "safe: perhaps"), "broken")
    keys = Keyboard(Table(home, root=root))
    keys.press("start")
    table = keys.table
    assert "story-small" in table.ids
    assert "story-broken" not in table.ids
    broken = next(one for one in table.session.cards() if one.id == "broken")
    assert broken.problem.startswith("This story has to be mended first: NA")
    assert ", line 21" in broken.problem
    table.app.stage.top.act(("story", "broken"), table.now_s)
    table.see()
    assert table.title == "shelf"


def test_an_empty_shelf_can_be_left(home: Path, root: Path) -> None:
    keys = Keyboard(Table(home, root=root))
    keys.press("start")
    assert keys.table.title == "shelf"
    keys.hit(pygame.K_ESCAPE)
    assert keys.table.title == "welcome"


def test_damaged_help_lines_still_leave_words_that_help(home: Path, root: Path) -> None:
    (root / "scenarios" / "help.yaml").write_text("- [", encoding="ascii")
    keys = Keyboard(Table(home, root=root))
    keys.hit(pygame.K_F1)
    assert keys.table.title == "help"
    keys.press("country")  # nothing to choose from: it stays
    assert keys.table.title == "help"
    keys.press("okay")
    assert keys.table.title == "welcome"
