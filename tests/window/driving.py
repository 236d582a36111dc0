"""Play as people do: real events in pygame's queue, read by the app; a clock that is told to go."""

import itertools
from abc import ABC, abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pygame

from game.session import Session, open_session
from game.story.answers import Answer, Ordered, Picked, Rated, Spotted, Told
from game.story.run import Run
from game.view.frame import Frame, Letters, ScrollArea, Target
from game.view.geometry import Rect
from game.window.app import App
from game.window.play import PlayScreen

ROOT = Path(__file__).parents[2]
WINDOW = (960, 540)
PATIENCE = 400  # presses before a test gives up
A_MOMENT_S = 0.5  # between two presses of somebody who looks first
LEAST_SEEN = 20.0  # logical pixels of a target that can be hit


class Table:
    """A computer with the game open, and somebody whose hands are the events posted to it."""

    def __init__(
        self,
        home: Path,
        language: str = "en",
        *,
        root: Path = ROOT,
        size: tuple[int, int] = WINDOW,
    ) -> None:
        pygame.display.init()
        pygame.font.init()
        surface = pygame.display.set_mode(size, pygame.RESIZABLE)
        pygame.mouse.set_pos((1, 1))
        pygame.event.clear()
        self.now_s = 100.0
        session = open_session(root, home, language)
        self.app = App(session, surface, clock=lambda: self.now_s)
        self.wait()

    @property
    def session(self) -> Session:
        return self.app.session

    @property
    def title(self) -> str:
        """Which screen is seen."""
        return self.app.frame.title

    @property
    def ids(self) -> tuple[str, ...]:
        """What can be pressed."""
        return tuple(one.id for one in self.app.frame.targets)

    @property
    def story(self) -> PlayScreen:
        """The story that is played, whatever lies over it."""
        screens = reversed(self.app.stage.screens)
        return next(one for one in screens if isinstance(one, PlayScreen))

    @property
    def run(self) -> Run:
        return self.story.run

    def target(self, id: str) -> Target:
        found = self.app.frame.target(id)
        assert found is not None, f"no '{id}' on '{self.title}', only {', '.join(self.ids)}"
        return found

    def see(self) -> None:
        """Make the picture of this moment."""
        self.app.frame = self.app.make_frame()
        assert self.app.focus in self.ids, "nothing has the focus"

    def wait(self, seconds: float = A_MOMENT_S) -> None:
        """Let time go by and look again."""
        self.now_s += seconds
        self.see()

    def resize(self, size: tuple[int, int]) -> None:
        """Make the window larger or smaller, as its owner does."""
        pygame.display.set_mode(size, pygame.RESIZABLE)
        self.post(pygame.event.Event(pygame.VIDEORESIZE, size=size, w=size[0], h=size[1]))

    def post(self, *events: pygame.event.Event, pause_s: float = 0.0) -> bool:
        """Post events, let the app read them all, look. Returns whether it wants to draw."""
        for event in events:
            assert pygame.event.post(event)
        changed = [self.app.handle(event) for event in pygame.event.get()]
        self.see()
        due_s = self.app.frame.wake_s
        self.now_s += pause_s
        if due_s is not None and due_s <= pause_s:
            self.see()
        return any(changed)


# ------------------------------------------------------------------ events


def key(code: int, mod: int = 0) -> tuple[pygame.event.Event, pygame.event.Event]:
    """Return a key pressed and let go."""
    values = {"key": code, "mod": mod, "unicode": "", "scancode": 0}
    return pygame.event.Event(pygame.KEYDOWN, values), pygame.event.Event(pygame.KEYUP, values)


def finger(table: Table, kind: int, x: float, y: float, id: int = 0) -> pygame.event.Event:
    """Return what a touch screen tells at a place in logical pixels."""
    width, height = table.app.surface.get_size()
    scale = table.app.input.scale
    place = {"x": x * scale / width, "y": y * scale / height}
    rest = {"touch_id": 1, "finger_id": id, "dx": 0.0, "dy": 0.0, "pressure": 1.0}
    return pygame.event.Event(kind, {**place, **rest})


def mouse(
    table: Table, kind: int, x: float, y: float, *, touch: bool = False, button: int = 1
) -> pygame.event.Event:
    """Return what a mouse tells at a place in logical pixels; `touch` if a finger plays mouse."""
    scale = table.app.input.scale
    values: dict[str, object] = {"pos": (round(x * scale), round(y * scale)), "touch": touch}
    if kind == pygame.MOUSEMOTION:
        values |= {"rel": (0, 0), "buttons": (1, 0, 0)}
    else:
        values["button"] = button
    return pygame.event.Event(kind, values)


# ------------------------------------------------------------------- hands


class Hands(ABC):
    """One way to use the game: it can press what the screen shows, and nothing else."""

    def __init__(self, table: Table) -> None:
        self.table = table

    @abstractmethod
    def press(self, id: str) -> None:
        """Press a target, however far away it is."""

    def answer(self, answer: Answer) -> None:
        """Give an answer to the decision that is on the screen."""
        match answer:
            case Picked(option):
                self.press(f"pick-{option}")
            case Rated(value):
                self.press(f"rate-{value}")
            case Told(whom, words):
                self.press(f"whom-{whom}")
                self.press(f"words-{words}")
            case Spotted(ids):
                self._press_all(*(f"spot-{id}" for id in sorted(ids)), "done")
            case Ordered(steps):
                self._press_all(*(f"step-{id}" for id in steps), "done")

    def _press_all(self, *ids: str) -> None:
        for id in ids:
            self.press(id)

    def to_decision(self) -> None:
        """Go on until there is something to answer, or the debrief."""
        for _ in range(PATIENCE):
            if self.table.title not in ("play", "feedback"):
                return
            onward = [id for id in ("continue", "next") if id in self.table.ids]
            if not onward:
                return
            self.press(onward[0])
        raise AssertionError("the story does not go on")

    def to_card(self) -> None:
        """Go on until a card lies on the screen."""
        for _ in range(PATIENCE):
            if self.table.title == "feedback":
                self.table.wait()
                return
            self.press("next")
        raise AssertionError("no card comes")


class Keyboard(Hands):
    """Tab, arrows, Enter, Escape and digits."""

    def __init__(self, table: Table) -> None:
        super().__init__(table)
        self._turns = itertools.count()

    def press(self, id: str) -> None:
        target = self.table.target(id)
        if target.hotkey and next(self._turns) % 2 == 0:
            self.hit(getattr(pygame, f"K_{target.hotkey}"))
            return
        self.go_to(id)
        self.hit(pygame.K_RETURN)

    def hit(self, code: int, mod: int = 0) -> None:
        """Press a key and wait a moment."""
        self.table.post(*key(code, mod), pause_s=A_MOMENT_S)

    def go_to(self, id: str) -> None:
        """Move the focus with Tab, or with Shift and Tab where that is nearer."""
        ids = self.table.ids
        here, there = ids.index(self.table.app.focus), ids.index(id)
        back = (here - there) % len(ids) < (there - here) % len(ids)
        for _ in range(len(ids)):
            if self.table.app.focus == id:
                return
            self.table.post(*key(pygame.K_TAB, pygame.KMOD_SHIFT if back else 0))
        raise AssertionError(f"Tab never comes to '{id}'")


class Pad(Hands):
    """A gamepad: its shoulders go through what there is, its first button presses."""

    def press(self, id: str) -> None:
        self.table.target(id)
        for _ in self.table.ids:
            if self.table.app.focus == id:
                break
            self.hit(5)
        self.hit(0)

    def hit(self, button: int) -> None:
        """Press a button and wait a moment."""
        event = pygame.event.Event(pygame.JOYBUTTONDOWN, button=button, instance_id=0)
        self.table.post(event, pause_s=A_MOMENT_S)

    def push(self, x: int, y: int) -> None:
        """Push the cross one way and let it go."""
        for value in ((x, y), (0, 0)):
            event = pygame.event.Event(pygame.JOYHATMOTION, value=value, hat=0, instance_id=0)
            self.table.post(event, pause_s=A_MOMENT_S)


class Touch(Hands):
    """One finger on a touch screen; each of its events comes with the mouse event SDL makes."""

    def press(self, id: str) -> None:
        self.bring_in_sight(id)
        self.tap(*in_sight(self.table, self.table.target(id)).center)

    def tap(self, x: float, y: float, pause_s: float = A_MOMENT_S) -> None:
        """Touch a place for an instant."""
        table = self.table
        table.post(
            finger(table, pygame.FINGERDOWN, x, y),
            mouse(table, pygame.MOUSEBUTTONDOWN, x, y, touch=True),
            finger(table, pygame.FINGERUP, x, y),
            mouse(table, pygame.MOUSEBUTTONUP, x, y, touch=True),
            pause_s=pause_s,
        )

    def drag(self, x: float, y: float, dy: float) -> None:
        """Slide a finger up or down by `dy`, in steps."""
        table = self.table
        table.post(finger(table, pygame.FINGERDOWN, x, y))
        for step in (0.3, 0.6, 1.0):
            table.post(finger(table, pygame.FINGERMOTION, x, y + dy * step))
        table.post(finger(table, pygame.FINGERUP, x, y + dy), pause_s=A_MOMENT_S)

    def bring_in_sight(self, id: str) -> None:
        """Drag until enough of a target is to be seen."""
        table = self.table
        for _ in range(60):
            target = table.target(id)
            seen = in_sight(table, target)
            if seen.height >= min(LEAST_SEEN, target.rect.height):
                return
            area = area_of(table, target)
            assert area is not None, f"'{id}' lies outside the window"
            room = Rect(0, 0, table.app.canvas().width, table.app.canvas().height)
            grip = overlap(area.rect, room)
            way = grip.height * (0.4 if target.rect.y < area.rect.y else -0.4)
            self.drag(*grip.center, way)
        raise AssertionError(f"'{id}' cannot be brought in sight")


# ------------------------------------------------------------------- sight


def said(frame: Frame) -> str:
    """Return all words of a picture."""
    return " ".join(one.text for one in frame.items if isinstance(one, Letters))


def overlap(one: Rect, other: Rect) -> Rect:
    """Return what two rectangles share, empty if nothing."""
    x, y = max(one.x, other.x), max(one.y, other.y)
    right, bottom = min(one.right, other.right), min(one.bottom, other.bottom)
    return Rect(x, y, max(0.0, right - x), max(0.0, bottom - y))


def area_of(table: Table, target: Target) -> ScrollArea | None:
    """Return the scroll area a target is in."""
    return next((one for one in table.app.frame.scrolls if one.id == target.scroll), None)


def in_sight(table: Table, target: Target) -> Rect:
    """Return the part of a target that is to be seen."""
    canvas = table.app.canvas()
    seen = overlap(target.rect, Rect(0, 0, canvas.width, canvas.height))
    area = area_of(table, target)
    return overlap(seen, area.rect) if area is not None else seen


# ------------------------------------------------------------------ playing


@dataclass(frozen=True, slots=True)
class Played:
    """What a playthrough came to: its run, and at which decisions a card was seen."""

    run: Run
    cards: tuple[str, ...]


def play(hands: Hands, story_id: str, answers: Iterable[Answer]) -> Played:
    """Play a story from the shelf to its debrief with these answers."""
    table = hands.table
    hands.press(f"story-{story_id}")
    story = table.story
    cards = []
    for answer in answers:
        hands.to_decision()
        offer = story.run.offer
        assert offer is not None, "the story is over too early"
        hands.answer(answer)
        if not isinstance(answer, Rated):
            hands.to_card()
            cards.append(offer.decision.id)
    hands.to_decision()
    assert story.run.ended, "the story asks for more"
    return Played(story.run, tuple(cards))
