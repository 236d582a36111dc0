"""The keys and buttons: their list over any screen, and the screen that changes them."""

from collections.abc import Callable
from functools import cache

import pygame

from game.records.settings import Settings
from game.view.controls import BUTTONS, BY_ID, KEYS, Changes, current, rebind
from game.view.frame import Action, Frame
from game.view.keylist import Bound, change_frame, key_list_frame, listening_frame
from game.view.sketch import Canvas
from game.view.words import N_
from game.window.help import HelpScreen
from game.window.pads import NAMES
from game.window.screen import Stage

FIXED = N_("That one always does the same. Choose another.")
TAKEN = N_("“{control}” has nothing else. Change that one first.")
SWAPPED = N_("It was on “{control}”, which has got the old one in exchange.")
CHANGED = N_("“{control}” is changed.")
RESET = N_("All keys and buttons are as they were.")
ONE_BUTTON = N_("With “One button” on, every key and button does the same.")


def known_changes(settings: Settings) -> tuple[Changes, Changes]:
    """Return what a player changed of keys and of buttons, without what does not exist."""
    keys = {id: tuple(filter(_is_key, names)) for id, names in settings.keys.items()}
    buttons = {
        id: tuple(one for one in names if one in NAMES) for id, names in settings.buttons.items()
    }
    return keys, buttons


def _is_key(name: str) -> bool:
    """Whether some keyboard has a key of this name: what one letter types, or a known one."""
    return (len(name) == 1 and name.isprintable() and name != " ") or name in _known()


@cache
def _known() -> frozenset[str]:
    codes = (value for name, value in vars(pygame).items() if name.startswith("K_"))
    return frozenset(pygame.key.name(code) for code in codes) - {""}


def bound_by(settings: Settings) -> Bound:
    """Return what every control is on for this player."""
    keys, buttons = known_changes(settings)
    return Bound(current(KEYS, keys), current(BUTTONS, buttons))


class KeyListScreen:
    """The list of keys, over whatever was there."""

    def __init__(self, stage: Stage, behind: Frame, after: Callable[[float], None]) -> None:
        self._stage = stage
        self._behind = behind
        self._size: tuple[float, float] | None = None  # that `behind` was made for
        self._after = after  # called on the way back, with the time

    def frame(self, canvas: Canvas, now_s: float) -> Frame:
        """Return the list."""
        size = (canvas.width, canvas.height)
        self._size = self._size or size
        items = self._behind.items if size == self._size else ()
        return key_list_frame(canvas, bound_by(self._stage.session.settings), items)

    def act(self, action: Action, now_s: float) -> None:
        """Go back, or on to the change."""
        match action:
            case "back":
                self._stage.pop()
                self._after(now_s)
            case "change":
                self._stage.push(ControlsScreen(self._stage))
            case "help":
                self._stage.push(HelpScreen(self._stage))
            case _:
                pass


class ControlsScreen:
    """Changes keys and buttons: choose what to do, then press what shall do it."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._told = ""

    def frame(self, canvas: Canvas, now_s: float) -> Frame:
        """Return the list of what can be done."""
        settings = self._stage.session.settings
        can_reset = bool(settings.keys or settings.buttons)
        return change_frame(canvas, bound_by(settings), self._told, can_reset=can_reset)

    def act(self, action: Action, now_s: float) -> None:
        """Listen for a key, reset all, or go back."""
        stage = self._stage
        match action:
            case ("control", str(id)):
                if stage.session.settings.one_button != "off":
                    self._tell(stage.session.words.ui(ONE_BUTTON))
                else:
                    stage.push(ListeningScreen(stage, id, self._tell))
            case "reset":
                stage.session.change("keys", {})
                stage.session.change("buttons", {})
                self._tell(stage.session.words.ui(RESET))
            case "help":
                stage.push(HelpScreen(stage))
            case "back":
                stage.pop()
            case _:
                pass

    def _tell(self, told: str) -> None:
        self._told = told


class ListeningScreen:
    """Waits for the key or button that a control is wanted on."""

    def __init__(self, stage: Stage, id: str, tell: Callable[[str], None]) -> None:
        self._stage = stage
        self._id = id
        self._tell = tell

    def frame(self, canvas: Canvas, now_s: float) -> Frame:
        """Return the question."""
        return listening_frame(canvas, bound_by(self._stage.session.settings), self._id)

    def act(self, action: Action, now_s: float) -> None:
        """Take what was pressed, or leave all as it is."""
        match action:
            case ("heard", str(kind), str(name)):
                self._hear(kind, name)
            case "help":
                self._stage.push(HelpScreen(self._stage))
            case "leave":
                self._tell("")
                self._stage.pop()
            case _:
                pass

    def _hear(self, kind: str, name: str) -> None:
        session = self._stage.session
        keys, buttons = known_changes(session.settings)
        done = rebind(kind, keys if kind == KEYS else buttons, self._id, name)
        session.change(kind, done.changes)
        self._stage.pop()
        if done.is_fixed:
            told = FIXED
        elif done.is_only:
            told = TAKEN
        else:
            told = SWAPPED if done.other else CHANGED
        label = BY_ID[done.other or self._id].label
        self._tell(session.words.ui(told, control=session.words.ui(label)))
