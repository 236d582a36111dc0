"""Nothing is cut, covered or out of reach, whatever the screen, the language and the text size."""

import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from game.view import text
from game.view.frame import Clip, Fill, Frame, Letters, Target
from game.view.geometry import Rect
from game.view.text import width_of
from game.window.app import App
from tests.view.auditing import audit
from tests.view.touring import STORIES, Tour

SIZES = (
    (1280, 720), (1024, 768), (1366, 768), (1920, 1080), (2560, 1080), (3840, 2160),
    (800, 1280), (640, 480),
)  # fmt: skip
LANGUAGES = ("en", "vi", "en_XA")
TEXT_SCALES = (1.0, 1.5, 2.0)
EVERY = list(itertools.product(SIZES, LANGUAGES, TEXT_SCALES))
LOOKS_AT_A_MENU = len(EVERY)
LOOKS_AT_A_MOMENT = 7  # of all combinations; the next moment gets the next ones
NARROW = 1200  # below, long words may be broken at 200 % text
SHOWN_FINDINGS = 40
SCREEN = Rect(0, 0, 400, 300)


@dataclass(frozen=True)
class Cut:
    """A word that was broken because it is wider than its line."""

    word: str
    width: float


@pytest.fixture
def cuts(monkeypatch: pytest.MonkeyPatch) -> list[Cut]:
    """Take down which words are broken: in the finished lines that cannot be seen any more."""
    found: list[Cut] = []
    cut = text._Setter._cut

    def noting(
        setter: text._Setter, start: int, end: int, width: float, next_width: float
    ) -> list[tuple[int, int]]:
        for word in setter._text[start:end].split(" "):
            if width_of(word.strip("[]~"), setter._style, setter._measure) > width:
                found.append(Cut(word, width))
        return cut(setter, start, end, width, next_width)

    monkeypatch.setattr(text._Setter, "_cut", noting)
    return found


class Inspection:
    """Looks at the places of a tour in many windows and collects what is wrong."""

    def __init__(self, tour: Tour, cuts: list[Cut]) -> None:
        self.tour = tour
        self.cuts = cuts
        self.turn = 0
        self.found: dict[str, str] = {}  # fault -> where it was seen first
        self.windows = {each: tour.window(each[0]) for each in EVERY}

    def look(self, place: str, times: int) -> None:
        settings = self.tour.session.settings
        for _ in range(times):
            each = EVERY[self.turn * 23 % len(EVERY)]  # 23: the next one differs in everything
            self.turn += 1
            size, language, scale = each
            self.tour.session.settings = replace(
                settings, language=language, text_scale=scale, spacing=self.turn % 4 == 0
            )
            where = f"{place} at {size[0]}x{size[1]}, {language}, text {scale}"
            for fault in self.faults(self.windows[each], scale):
                self.found.setdefault(fault, where)
        self.tour.session.settings = settings

    def faults(self, app: App, scale: float) -> Iterator[str]:
        self.cuts.clear()
        app.frame = app.make_frame()
        canvas = app.canvas()
        yield from audit(app.frame, canvas.measure, canvas.area)
        if scale < 2 or canvas.width >= NARROW:
            for one in self.cuts:
                if not is_address(one.word):
                    yield f"the word '{one.word}' is broken at {one.width:.0f}"

    @property
    def report(self) -> str:
        lines = [f"{fault}: {where}" for fault, where in self.found.items()]
        return "\n".join(lines[:SHOWN_FINDINGS])


def is_address(word: str) -> bool:
    """Whether it is an address or an account's name, which may be broken anywhere."""
    return any(sign in word.strip("[]~.,!?…") for sign in "._@/")


def test_every_menu_fits_every_screen(tmp_path: Path, cuts: list[Cut]) -> None:
    tour = Tour(tmp_path)
    inspection = Inspection(tour, cuts)

    for place in itertools.chain(tour.menus(), tour.begun("friend-request")):
        inspection.look(place, LOOKS_AT_A_MENU)

    assert inspection.report == ""


@pytest.mark.parametrize("story", STORIES)
def test_every_moment_of_a_story_fits_every_screen(
    story: str, tmp_path: Path, cuts: list[Cut]
) -> None:
    tour = Tour(tmp_path)
    tour.press("start")
    inspection = Inspection(tour, cuts)

    for place in tour.story(story):
        is_last = place.endswith(("debrief", "rewind"))
        inspection.look(place, LOOKS_AT_A_MENU if is_last else LOOKS_AT_A_MOMENT)

    assert inspection.report == ""
    assert inspection.turn > 5 * len(EVERY)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_a_debrief_begins_with_the_ending_and_its_buttons_in_sight(
    size: tuple[int, int], tmp_path: Path
) -> None:
    tour = Tour(tmp_path)
    tour.press("start")
    next(place for place in tour.story("friend-request") if place.endswith("debrief"))
    offsets = {}
    for scale in TEXT_SCALES:
        tour.session.settings = replace(tour.session.settings, text_scale=scale)
        window = tour.window(size)
        frame = window.make_frame()
        offsets[scale] = frame.scrolls[0].offset

    assert offsets == dict.fromkeys(TEXT_SCALES, 0.0)


# --------------------------------------------- the inspection finds what is wrong

Change = Callable[[Frame], Frame]


def measure(text: str, font: str, size: float) -> float:
    return len(text) * size / 2


def sound() -> Frame:
    """Return a frame without a fault: a help button, a card, and words on it."""
    place = Rect(20, 20, 100, 48)
    help = Target(id="help", rect=place, action="help", label="Help")
    return Frame(
        items=(
            Fill(Rect(0, 0, 400, 300), (255, 255, 255, 255)),
            Fill(place, (255, 255, 255, 255)),
            Letters(30, 30, "Help", "bold", 18, (0, 0, 0, 255)),
            Fill(place.inset(-7), (0, 0, 0, 0), (9, 9, 9, 9), (0, 0, 255, 255), 4),
            Letters(20, 150, "Some words", "regular", 18, (0, 0, 0, 255)),
        ),
        targets=(help,),
        help="help",
        first="help",
        title="play",
    )


def test_a_sound_frame_has_no_fault() -> None:
    assert audit(sound(), measure, SCREEN) == []


def with_words(x: float, y: float, words: str, size: float = 18) -> Change:
    letters = Letters(x, y, words, "regular", size, (0, 0, 0, 255))
    return lambda frame: replace(frame, items=(*frame.items, letters))


def with_target(rect: Rect) -> Change:
    target = Target(id="more", rect=rect, action="more", label="More")
    return lambda frame: replace(frame, targets=(*frame.targets, target))


def without_help(frame: Frame) -> Frame:
    return replace(frame, targets=(), help=None, first="", items=frame.items[:1])


def with_ring_elsewhere(frame: Frame) -> Frame:
    ring = Fill(Rect(200, 200, 60, 60), (0, 0, 0, 0), (9, 9, 9, 9), (0, 0, 255, 255), 4)
    return replace(frame, items=(*frame.items[:3], ring))


@pytest.mark.parametrize(
    ("change", "faults"),
    [
        (with_target(Rect(60, 40, 80, 48)), ["targets help and more overlap"]),
        (with_target(Rect(350, 200, 80, 48)), ["target more stands out sideways"]),
        (with_target(Rect(20, 270, 80, 48)), ["target more is off the screen"]),
        (with_target(Rect(20, 200, 80, 30)), ["target more is too small: 80 x 30"]),
        (with_words(30, 200, "tiny", 9), ["'tiny' is only 9.0 high"]),
        (with_words(90, 30, "wide"), ["'wide' is wider than what holds it"]),
        (with_words(60, 52, "low"), ["'low' is higher than what holds it"]),
        (
            with_words(25, 152, "too"),
            ["'Some words' and 'too' are written over each other"],
        ),
        (with_words(380, 200, "out"), ["'out' is cut sideways"]),
        (with_words(20, 290, "out"), ["'out' is off the screen"]),
        (without_help, ["no key for help", "no button for help"]),
        (with_ring_elsewhere, ["0 targets are in focus"]),
    ],
)
def test_a_planted_fault_is_found(change: Change, faults: list[str]) -> None:
    assert set(faults) <= set(audit(change(sound()), measure, SCREEN))


def test_what_a_window_hides_is_no_fault() -> None:
    frame = sound()
    hidden = (Clip(Rect(20, 200, 100, 50)), *with_words(25, 152, "too")(frame).items[-1:])

    found = audit(replace(frame, items=(*frame.items, *hidden, Clip(None))), measure, SCREEN)

    assert found == []
