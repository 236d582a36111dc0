"""The teacher's desk around the game: the story, a bar below it, and what is opened beside."""

from dataclasses import dataclass, replace

from game.diagnostic import Severity
from game.view.frame import Action, Clip, Frame
from game.view.geometry import Rect
from game.view.sketch import Canvas, Sketch
from game.view.theme import faded

DESK = "preview"  # the first word of every action of the desk
LEAST_STORY = 900.0  # a narrower story would stand below itself: then the panel is a drawer
PANEL = 330.0
DRAWER = 450.0  # covers the answers beside the phone, and no more


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A line of a file. `label` is how it is shown: "scenarios/story.yaml:41"."""

    label: str
    path: str
    line: int

    @property
    def action(self) -> Action:
        """What a press on it means."""
        return (DESK, "open", self.path, self.line)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A fact's value now, and what it was before the last answer ("" if it is the same)."""

    name: str
    value: str
    was: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SkillScore:
    """Points in a skill so far."""

    name: str
    earned: int
    possible: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SceneRow:
    """A scene to jump to. `steps` counts the decisions on the way, None where there is none."""

    id: str
    visits: int
    is_here: bool
    steps: int | None
    why: str = ""  # there is no way


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """Something to mend. `excerpt` is the line as written; what is meant begins at `begin`."""

    code: str
    severity: Severity
    sentence: str
    hint: str = ""
    place: Place | None = None
    excerpt: str = ""
    begin: int = 0
    length: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Here:
    """Where the story stands."""

    scene: str
    at: Place | None  # of the latest beat that has a line
    decision: str = ""
    decision_at: Place | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What the teacher sees around the story.

    `tab` is "now", "scenes", or "" while the panel is closed; `is_sheet_open`
    tells of the list of faults; `here` is None as long as nothing can be played.
    """

    file: str
    here: Here | None = None
    facts: tuple[Fact, ...] = ()
    skills: tuple[SkillScore, ...] = ()
    way: tuple[str, ...] = ()  # scenes in the order they were entered
    scenes: tuple[SceneRow, ...] = ()
    search: str = ""
    tab: str = ""
    faults: tuple[Fault, ...] = ()
    is_broken: bool = False
    is_sheet_open: bool = False
    can_go_back: bool = False
    other_language: str = ""

    @property
    def errors(self) -> int:
        """How many faults keep the story from playing."""
        return sum(one.severity is Severity.ERROR for one in self.faults)

    @property
    def warnings(self) -> int:
        """How many do not."""
        return len(self.faults) - self.errors


@dataclass(frozen=True, slots=True)
class Rooms:
    """Who stands where. The panel is empty while it is closed; a drawer lies over the story."""

    story: Rect
    bar: Rect
    panel: Rect
    is_drawer: bool = False


def rooms(canvas: Canvas, desk: Desk) -> Rooms:
    """Return the places of the story, the bar and the panel."""
    scale = canvas.look.text_scale
    high = max(54.0, 26 + 24 * scale)
    height = canvas.height - high
    bar = Rect(0, height, canvas.width, high)
    story = Rect(0, 0, canvas.width, height)
    if not desk.tab:
        return Rooms(story, bar, Rect(canvas.width, 0, 0, height))
    width = PANEL * min(scale, 1.5)
    if canvas.width - width >= LEAST_STORY:
        story = Rect(0, 0, canvas.width - width, height)
        return Rooms(story, bar, Rect(story.right, 0, width, height))
    width = min(DRAWER * min(scale, 1.5), canvas.width - 24)
    return Rooms(story, bar, Rect(canvas.width - width, 0, width, height), is_drawer=True)


def story_canvas(canvas: Canvas, desk: Desk) -> Canvas:
    """Return what the story's screens are drawn for."""
    room = rooms(canvas, desk).story
    return replace(canvas, width=room.width, height=room.height)


def covered(canvas: Canvas, frame: Frame, room: Rooms, over: Rect | None) -> tuple[Sketch, bool]:
    """Return a board with the story's frame on it, and whether its help button is hidden.

    What lies below `over` cannot be pressed; beside a drawer nothing can, but for scrolling.
    """
    board = Sketch(canvas)
    board.items += [Clip(room.story), *frame.items, Clip(None)]
    board.scrolls += frame.scrolls
    is_below_drawer = room.is_drawer and over == room.panel
    if is_below_drawer:
        alpha = 150 if canvas.is_narrow else 80  # there the phone is not covered: let it be read
        board.fill(room.story, faded(board.palette.night, alpha))
    else:
        board.targets += [one for one in frame.targets if not _is_hidden(one.rect, over)]
    has_help = any(one.id == "help" for one in board.targets)
    return board, frame.help is not None and not has_help


def _is_hidden(rect: Rect, over: Rect | None) -> bool:
    if over is None:
        return False
    both = rect.overlap(over.inset(-8))
    return both.width > 0 and both.height > 0
