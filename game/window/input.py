"""pygame's events into what the player means, in logical pixels."""

import logging
from dataclasses import dataclass
from typing import TypeAlias

import pygame

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Press:
    """A finger or the mouse button goes down."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Drag:
    """It moves while down, or the mouse moves."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Release:
    """It goes up."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Wheel:
    """The wheel turns; positive is towards the end."""

    steps: float


@dataclass(frozen=True, slots=True)
class Move:
    """Arrows, the pad: left, right, up, down; or next, previous in order."""

    way: str


@dataclass(frozen=True, slots=True)
class Command:
    """activate, back, help, fullscreen, pause, language, page-up, page-down, quit."""

    name: str


@dataclass(frozen=True, slots=True)
class Digit:
    """1-9."""

    digit: str


Intent: TypeAlias = Press | Drag | Release | Wheel | Move | Command | Digit

KEYS: dict[int, Intent] = {
    pygame.K_LEFT: Move("left"),
    pygame.K_RIGHT: Move("right"),
    pygame.K_UP: Move("up"),
    pygame.K_DOWN: Move("down"),
    pygame.K_RETURN: Command("activate"),
    pygame.K_KP_ENTER: Command("activate"),
    pygame.K_SPACE: Command("activate"),
    pygame.K_ESCAPE: Command("back"),
    pygame.K_AC_BACK: Command("back"),
    pygame.K_F1: Command("help"),
    pygame.K_h: Command("help"),
    pygame.K_F11: Command("fullscreen"),
    pygame.K_p: Command("pause"),
    pygame.K_l: Command("language"),
    pygame.K_PAGEUP: Command("page-up"),
    pygame.K_PAGEDOWN: Command("page-down"),
}
BUTTONS: dict[int, Intent] = {
    0: Command("activate"),
    1: Command("back"),
    2: Command("language"),
    3: Command("help"),
    4: Move("previous"),
    5: Move("next"),
    7: Command("pause"),
}
HATS: dict[tuple[int, int], Intent] = {
    (-1, 0): Move("left"),
    (1, 0): Move("right"),
    (0, 1): Move("up"),
    (0, -1): Move("down"),
}
STICK_ON = 0.6
STICK_OFF = 0.35
LEFT_STICK = (0, 1)
RIGHT_STICK_Y = (3, 4)


class Input:
    """Remembers what an event alone does not say: window size, the stick, the pads."""

    def __init__(self) -> None:
        self.size_px = (1, 1)
        self.scale = 1.0
        self._stick: dict[int, int] = {}
        self._pads: dict[int, object] = {}
        self._finger: int | None = None

    def read(self, event: pygame.event.Event) -> Intent | None:  # noqa: C901 - one line a kind
        """Return what an event means; None if it means nothing to us."""
        match event.type:
            case pygame.QUIT:
                return Command("quit")
            case pygame.KEYDOWN:
                return self._key(event)
            case pygame.MOUSEBUTTONDOWN | pygame.MOUSEBUTTONUP | pygame.MOUSEMOTION:
                return self._mouse(event)
            case pygame.FINGERDOWN | pygame.FINGERUP | pygame.FINGERMOTION:
                return self._touch(event)
            case pygame.MOUSEWHEEL:
                return Wheel(-float(event.precise_y if event.precise_y else event.y))
            case pygame.JOYBUTTONDOWN:
                return BUTTONS.get(event.button)
            case pygame.JOYHATMOTION:
                return HATS.get(tuple(event.value))
            case pygame.JOYAXISMOTION:
                return self._axis(event)
            case pygame.JOYDEVICEADDED:
                self._plug_in(event.device_index)
            case pygame.JOYDEVICEREMOVED:
                self._pads.pop(event.instance_id, None)
                self._stick.clear()
            case pygame.WINDOWFOCUSLOST:
                self._finger = None  # nobody may tell us when it goes up
            case _:
                pass
        return None

    def _key(self, event: pygame.event.Event) -> Intent | None:
        if event.key == pygame.K_TAB:
            return Move("previous" if event.mod & pygame.KMOD_SHIFT else "next")
        name = pygame.key.name(event.key).strip("[]")
        if len(name) == 1 and name.isdigit() and name != "0":
            return Digit(name)
        found = KEYS.get(event.key)
        row = getattr(event, "scancode", 0) - pygame.KSCAN_1
        if found is None and row in range(9):  # the row of digits types letters there
            return Digit(str(row + 1))
        return found

    def _mouse(self, event: pygame.event.Event) -> Intent | None:
        if getattr(event, "touch", False):
            return None  # the finger events tell it better
        x, y = event.pos[0] / self.scale, event.pos[1] / self.scale
        if event.type == pygame.MOUSEMOTION:
            return Drag(x, y)
        if event.button != pygame.BUTTON_LEFT:
            return None
        return Press(x, y) if event.type == pygame.MOUSEBUTTONDOWN else Release(x, y)

    def _touch(self, event: pygame.event.Event) -> Intent | None:
        """One finger counts; a second one down at the same time does not."""
        x = event.x * self.size_px[0] / self.scale
        y = event.y * self.size_px[1] / self.scale
        if event.type == pygame.FINGERDOWN:
            if self._finger is not None and self._finger != event.finger_id:
                return None
            self._finger = event.finger_id
            return Press(x, y)
        if event.finger_id != self._finger:
            return None
        if event.type == pygame.FINGERUP:
            self._finger = None
            return Release(x, y)
        return Drag(x, y)

    def _axis(self, event: pygame.event.Event) -> Intent | None:
        """A stick counts once each time it leaves its middle."""
        if event.axis in RIGHT_STICK_Y:
            return Wheel(event.value) if abs(event.value) > STICK_ON else None
        if event.axis not in LEFT_STICK:
            return None
        side = (event.value > 0) - (event.value < 0)
        if abs(event.value) < STICK_OFF:
            self._stick[event.axis] = 0
        elif abs(event.value) > STICK_ON and self._stick.get(event.axis) != side:
            self._stick[event.axis] = side
            ways = ("left", "right") if event.axis == 0 else ("up", "down")
            return Move(ways[side > 0])
        return None

    def _plug_in(self, index: int) -> None:
        try:
            pad = pygame.joystick.Joystick(index)
        except pygame.error as problem:  # it is gone again already
            log.info("no gamepad: %s", problem)
            return
        self._pads[pad.get_instance_id()] = pad
