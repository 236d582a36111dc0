"""pygame's events into what the player means, in logical pixels."""

from dataclasses import dataclass
from typing import TypeAlias

import pygame

from game.view.controls import BUTTONS, DIGITS, KEYS, Changes, meanings
from game.window.pads import Pads


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
    """activate, back, help, keys, fullscreen, pause, language, page-up, home, quit and so on."""

    name: str


@dataclass(frozen=True, slots=True)
class Digit:
    """1-9."""

    digit: str


Intent: TypeAlias = Press | Drag | Release | Wheel | Move | Command | Digit

WAYS = ("left", "right", "up", "down", "next", "previous")
HATS = {(-1, 0): "dpad left", (1, 0): "dpad right", (0, 1): "dpad up", (0, -1): "dpad down"}
STICK_ON = 0.6
STICK_OFF = 0.35
WHEEL = (4, 5)  # what the wheel tells as buttons, too
MOUSE = (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP, pygame.MOUSEMOTION)
FINGER = (pygame.FINGERDOWN, pygame.FINGERUP, pygame.FINGERMOTION)
DEVICES = {
    pygame.KEYDOWN: "keys",
    pygame.MOUSEBUTTONDOWN: "mouse",
    pygame.MOUSEWHEEL: "mouse",
    pygame.FINGERDOWN: "touch",
    pygame.JOYBUTTONDOWN: "pad",
    pygame.JOYHATMOTION: "pad",
    pygame.CONTROLLERBUTTONDOWN: "pad",
}


class Input:
    """Remembers what an event alone does not say: window size, the stick, the pads."""

    def __init__(self) -> None:
        self.size_px = (1, 1)
        self.scale = 1.0
        self.device = "keys"  # keys, pad, mouse or touch: what was used last
        self._stick: dict[tuple[int, int], int] = {}
        self._pads = Pads()
        self._finger: int | None = None
        self.use({}, {})

    def use(self, keys: Changes, buttons: Changes) -> None:
        """Have keys and pad buttons do what the player changed them to."""
        self._keys = meanings(KEYS, keys)
        self._buttons = meanings(BUTTONS, buttons)

    def heard(self, event: pygame.event.Event) -> tuple[str, str] | None:
        """Return the kind and name of a key or pad button that goes down; None for all else."""
        if event.type == pygame.KEYDOWN:
            found = [one for one in _names(event) if one]
            return (KEYS, found[0]) if found else None
        button = self._pads.button(event)
        if not button and event.type == pygame.JOYHATMOTION:
            button = HATS.get(tuple(event.value), "")
        return (BUTTONS, button) if button else None

    def is_press(self, event: pygame.event.Event) -> bool:
        """Whether this is a press of the one button: Space, Enter, mouse, finger or pad."""
        if event.type == pygame.KEYDOWN:
            return "activate" in (self._keys.get(one) for one in _names(event))
        if event.type == pygame.MOUSEBUTTONDOWN:
            return not getattr(event, "touch", False) and event.button not in WHEEL
        heard = self.heard(event)
        return event.type == pygame.FINGERDOWN or (heard is not None and heard[0] == BUTTONS)

    def read(self, event: pygame.event.Event) -> Intent | None:
        """Return what an event means; None if it means nothing to us."""
        self._notice(event)
        if event.type == pygame.QUIT:
            return Command("quit")
        if event.type == pygame.KEYDOWN:
            return self._key(event)
        if event.type in MOUSE:
            return self._mouse(event)
        if event.type in FINGER:
            return self._touch(event)
        if event.type == pygame.MOUSEWHEEL:
            return Wheel(-float(event.precise_y if event.precise_y else event.y))
        return self._pad(event)

    def _notice(self, event: pygame.event.Event) -> None:
        """Remember which device was used, and what comes, goes or is forgotten."""
        if not getattr(event, "touch", False) or event.type in FINGER:
            self.device = DEVICES.get(event.type, self.device)
        if event.type == pygame.JOYDEVICEADDED:
            self._pads.plug_in(event.device_index)
        elif event.type == pygame.JOYDEVICEREMOVED:
            self._pads.pull_out(event.instance_id)
            self._stick.clear()
        elif event.type == pygame.WINDOWFOCUSLOST:
            self._finger = None  # nobody may tell us when it goes up

    def _key(self, event: pygame.event.Event) -> Intent | None:
        for name in _names(event):
            if name in self._keys:
                return _meant(self._keys[name])
            if name in DIGITS:
                return Digit(name)
        row = getattr(event, "scancode", 0) - pygame.KSCAN_1
        return Digit(str(row + 1)) if row in range(9) else None  # the row that types letters there

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

    # -- gamepads

    def _pad(self, event: pygame.event.Event) -> Intent | None:
        axis = self._pads.axis(event)
        if axis is not None:
            return self._axis(event.instance_id, *axis)
        heard = self.heard(event)
        return _meant(self._buttons.get(heard[1], "")) if heard is not None else None

    def _axis(self, pad: int, axis: str, value: float) -> Intent | None:
        """A stick counts once each time it leaves its middle."""
        if axis == "right y":
            return self._by_pad(Wheel(value)) if abs(value) > STICK_ON else None
        side = (value > 0) - (value < 0)
        at = (pad, axis == "left y")
        if abs(value) < STICK_OFF:
            self._stick[at] = 0
        elif abs(value) > STICK_ON and self._stick.get(at) != side:
            self._stick[at] = side
            ways = ("left", "right") if axis == "left x" else ("up", "down")
            return self._by_pad(Move(ways[side > 0]))
        return None

    def _by_pad(self, intent: Intent) -> Intent:
        self.device = "pad"
        return intent


def _names(event: pygame.event.Event) -> tuple[str, ...]:
    """Return what a key may be called: as it stands on it, or what it types ("?")."""
    name = pygame.key.name(event.key)
    if name == "tab" and event.mod & pygame.KMOD_SHIFT:
        return ("shift tab",)
    name = name.strip("[]") if len(name) > 1 else name  # the digits of the keypad
    typed = getattr(event, "unicode", "")
    if typed.isprintable() and not typed.isalnum() and typed.strip() and typed != name:
        return (typed, name)
    return (name,)


def _meant(control: str) -> Intent | None:
    if not control:
        return None
    return Move(control) if control in WAYS else Command(control)
