"""Gamepads: whatever make, their buttons by the same names."""

import logging

import pygame

try:
    from pygame._sdl2 import controller
except ImportError:  # some builds leave it out; buttons then are numbers that mostly fit
    HAS_CONTROLLERS = False
else:
    HAS_CONTROLLERS = True

log = logging.getLogger(__name__)

NAMES = (
    "a",
    "b",
    "x",
    "y",
    "back",
    "guide",
    "start",
    "left stick",
    "right stick",
    "left shoulder",
    "right shoulder",
    "dpad up",
    "dpad down",
    "dpad left",
    "dpad right",
)  # of a controller, in the order of the window's library
PLAIN = (
    "a",
    "b",
    "x",
    "y",
    "left shoulder",
    "right shoulder",
    "back",
    "start",
    "guide",
    "left stick",
    "right stick",
)  # of a pad the library does not know, as most number them
AXES = {0: "left x", 1: "left y", 3: "right y"}
PLAIN_AXES = {0: "left x", 1: "left y", 3: "right y", 4: "right y"}
FULL = 32767.0  # of a controller's axis; a plain one goes to 1


class Pads:
    """The pads that are plugged in. One that is a controller tells everything twice."""

    def __init__(self) -> None:
        self._open: dict[int, object] = {}
        self._controllers: set[int] = set()

    def plug_in(self, index: int) -> None:
        """Listen to a pad."""
        try:
            if HAS_CONTROLLERS and _is_controller(index):
                self._open_controller(index)
            else:
                pad = pygame.joystick.Joystick(index)
                self._open[pad.get_instance_id()] = pad
        except pygame.error as problem:  # it is gone again already
            log.info("no gamepad: %s", problem)

    def _open_controller(self, index: int) -> None:
        pad = controller.Controller(index)
        id = pad.as_joystick().get_instance_id()
        self._open[id] = pad
        self._controllers.add(id)

    def pull_out(self, id: int) -> None:
        """Forget a pad."""
        self._open.pop(id, None)
        self._controllers.discard(id)

    def button(self, event: pygame.event.Event) -> str:
        """Return the name of a button that goes down, "" for anything else."""
        if event.type == pygame.CONTROLLERBUTTONDOWN:
            return _at(NAMES, event.button)
        if event.type == pygame.JOYBUTTONDOWN and not self._tells_twice(event):
            return _at(PLAIN, event.button)
        return ""

    def axis(self, event: pygame.event.Event) -> tuple[str, float] | None:
        """Return which stick moves which way, and how far, -1 to 1; None for anything else."""
        if event.type == pygame.CONTROLLERAXISMOTION:
            name, value = AXES.get(event.axis, ""), event.value / FULL
        elif event.type == pygame.JOYAXISMOTION and not self._tells_twice(event):
            name, value = PLAIN_AXES.get(event.axis, ""), event.value
        else:
            return None
        return (name, value) if name else None

    def _tells_twice(self, event: pygame.event.Event) -> bool:
        return getattr(event, "instance_id", -1) in self._controllers


def _is_controller(index: int) -> bool:
    if not controller.get_init():
        controller.init()
    return controller.is_controller(index)


def _at(names: tuple[str, ...], index: int) -> str:
    return names[index] if 0 <= index < len(names) else ""
