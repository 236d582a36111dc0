"""The teacher's desk: nothing cut, covered or faint, in any window, language and text size."""

import itertools
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from game.view.preview import DESK
from game.window.preview import PreviewApp
from tests.view.auditing import audit
from tests.view.contrasts import pairs_of
from tests.window.driving import Keyboard
from tests.window.previewing import LONG_S, STORY, Editor, PreviewTable

SIZES = ((1280, 720), (1024, 768), (1920, 1080), (2560, 1080), (800, 1280), (640, 480))
LANGUAGES = ("en", "vi", "en_XA")
TEXT_SCALES = (1.0, 1.5, 2.0)
EVERY = tuple(itertools.product(SIZES, LANGUAGES, TEXT_SCALES))
LEAST_CONTRAST = 4.5
BESIDE_A_DRAWER = (DESK, "close")  # the story there is dimmed: nothing of it can be pressed
LONG_LINE = f"then: {'a_very_long_name_of_a_scene_' * 8}"


def places(table: PreviewTable, editor: Editor) -> Iterator[str]:
    """Yield the name of each thing the desk can show, while it is shown."""
    keys = Keyboard(table)
    yield "beginning"
    keys.to_decision()
    yield "decision"
    table.do("open-here")
    yield "message"
    table.do("panel")
    yield "facts"
    keys.press("pick-give") if "pick-give" in table.ids else table.do("jump", "worried")
    keys.to_decision()
    yield "facts that changed"
    table.do("scenes")
    yield "scenes"
    table.do("search", "att")
    yield "a scene found"
    table.do("search", "xyz")
    yield "nothing found"
    table.do("close")
    table.do("problems")
    yield "warnings"
    editor.write(editor.text.replace("then: home", LONG_LINE).replace("safe: no", "safe: nope"))
    table.turns(LONG_S)
    yield "a broken save"
    table.do("panel")
    yield "facts beside what is broken"


@pytest.mark.parametrize("contrast", [False, True], ids=["normal", "high"])
def test_the_desk_fits_every_window_and_can_be_read(contrast: bool, tmp_path: Path) -> None:
    editor = Editor(tmp_path / "desk")
    table = PreviewTable(editor.path, tmp_path / "home")
    turn = itertools.count(int(contrast))
    found: dict[str, str] = {}
    for place in places(table, editor):
        for size, language, scale in EVERY[next(turn) % 3 :: 3]:
            settings = replace(
                table.session.settings, language=language, text_scale=scale, contrast=contrast
            )
            for fault in faults(table, size, settings):
                found.setdefault(fault, f"{place} at {size[0]}x{size[1]}, {language}, {scale}")

    assert "\n".join(f"{fault}: {where}" for fault, where in found.items()) == ""


def faults(table: PreviewTable, size: tuple[int, int], settings: object) -> Iterator[str]:
    """Yield what is wrong in a window of this size, which has just been opened."""
    before = table.session.settings
    table.session.settings = settings  # type: ignore[assignment]
    app = other_window(table, size)
    frame, canvas = app.make_frame(), app.canvas()
    table.session.settings = before
    yield from audit(frame, canvas.measure, canvas.area)
    for pair in pairs_of(frame, canvas.measure, canvas.area):
        if pair.ratio < LEAST_CONTRAST and frame.advance != BESIDE_A_DRAWER:
            yield f"'{pair.text}' is faint: {pair.ratio:.2f}"


def other_window(table: PreviewTable, size: tuple[int, int]) -> PreviewApp:
    stage = table.app.stage
    app = PreviewApp(table.desk, pygame.Surface(size), clock=lambda: table.now_s)
    app.stage = table.desk.rehearsal.stage = stage
    app.assets = table.app.assets
    return app


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("text", [STORY.replace("start: asked", "start: akt"), ""])
def test_the_wait_for_a_story_that_plays_fits_every_window(
    size: tuple[int, int], text: str, tmp_path: Path
) -> None:
    editor = Editor(tmp_path / "desk", text=text)
    table = PreviewTable(editor.path, tmp_path / "home")
    found = []
    for language, scale in itertools.product(LANGUAGES, TEXT_SCALES):
        settings = replace(table.session.settings, language=language, text_scale=scale)
        found += [f"{one} ({language}, {scale})" for one in faults(table, size, settings)]

    assert "\n".join(found) == ""
