"""What keys and pad buttons do: the list as data, and how a player changes it.

Keys have the names of the window's library ("space", "f1"), pad buttons those of their
places ("a" is the lower of the four). What is fixed works always, so that nobody can
lock himself out.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from game.view.words import N_

Names: TypeAlias = tuple[str, ...]
Changes: TypeAlias = Mapping[str, Names]  # control -> what it is on instead
KEYS, BUTTONS = "keys", "buttons"


@dataclass(frozen=True, slots=True, kw_only=True)
class Control:
    """One thing to do. Its own keys and buttons can be changed, the fixed ones cannot."""

    id: str
    label: str
    keys: Names = ()
    buttons: Names = ()
    fixed_keys: Names = ()
    fixed_buttons: Names = ()

    def own(self, kind: str) -> Names:
        """Return what it is on before anybody chose; `kind` is KEYS or BUTTONS."""
        return self.keys if kind == KEYS else self.buttons

    def fixed(self, kind: str) -> Names:
        """Return what it is on for ever."""
        return self.fixed_keys if kind == KEYS else self.fixed_buttons


CONTROLS = (
    Control(
        id="activate",
        label=N_("Choose, or go on"),
        keys=("space",),
        fixed_keys=("return", "enter"),
        buttons=("a",),
    ),
    Control(
        id="back",
        label=N_("One step back"),
        keys=("backspace",),
        fixed_keys=("escape", "AC Back"),
        buttons=("b",),
    ),
    Control(id="up", label=N_("Move up"), fixed_keys=("up",), fixed_buttons=("dpad up",)),
    Control(id="down", label=N_("Move down"), fixed_keys=("down",), fixed_buttons=("dpad down",)),
    Control(id="left", label=N_("Move left"), fixed_keys=("left",), fixed_buttons=("dpad left",)),
    Control(
        id="right", label=N_("Move right"), fixed_keys=("right",), fixed_buttons=("dpad right",)
    ),
    Control(id="next", label=N_("Next item"), fixed_keys=("tab",), buttons=("right shoulder",)),
    Control(
        id="previous",
        label=N_("Previous item"),
        fixed_keys=("shift tab",),
        buttons=("left shoulder",),
    ),
    Control(
        id="help", label=N_("I need help now"), keys=("h",), fixed_keys=("f1",), buttons=("y",)
    ),
    Control(id="pause", label=N_("Pause the story"), keys=("p",), buttons=("start",)),
    Control(id="language", label=N_("Change the language"), keys=("l",), buttons=("x",)),
    Control(id="aloud", label=N_("Say this again"), keys=("v",), buttons=("left stick",)),
    Control(id="keys", label=N_("Show the keys"), keys=("f2", "?"), buttons=("back",)),
    Control(id="page-up", label=N_("Page up"), keys=("page up",)),
    Control(id="page-down", label=N_("Page down"), keys=("page down",)),
    Control(id="home", label=N_("To the beginning"), keys=("home",)),
    Control(id="end", label=N_("To the end"), keys=("end",)),
    Control(id="fullscreen", label=N_("Full screen"), keys=("f11",)),
)
BY_ID = {one.id: one for one in CONTROLS}
DIGITS = tuple("123456789")


def is_fixed(kind: str, name: str) -> bool:
    """Whether a key or button always does the same."""
    return (kind == KEYS and name in DIGITS) or any(name in one.fixed(kind) for one in CONTROLS)


def current(kind: str, changes: Changes) -> dict[str, Names]:
    """Return what each control is on. What a player chose comes before what is given.

    What is unknown, fixed or claimed twice is left out; a change that comes to nothing is none.
    """
    found: dict[str, Names] = {}
    taken: set[str] = set()
    for id, names in changes.items():
        free = tuple(one for one in dict.fromkeys(names) if not is_fixed(kind, one))
        free = tuple(one for one in free if one not in taken)
        if id in BY_ID and free:
            found[id] = free
            taken.update(free)
    for one in CONTROLS:
        if one.id not in found:
            found[one.id] = tuple(name for name in one.own(kind) if name not in taken)
    return found


def meanings(kind: str, changes: Changes) -> dict[str, str]:
    """Return which control each key or button works, the fixed ones among them."""
    named = current(kind, changes)
    return {name: one.id for one in CONTROLS for name in (*named[one.id], *one.fixed(kind))}


@dataclass(frozen=True, slots=True, kw_only=True)
class Rebound:
    """What came of a wish: the changes as they are now, and why, if it was not granted.

    `other` is the control that was on it; it has got in exchange what this one was on.
    """

    changes: Changes
    other: str = ""
    is_fixed: bool = False
    is_only: bool = False  # the other has nothing else, and there is nothing to give it


def rebind(kind: str, changes: Changes, id: str, name: str) -> Rebound:
    """Put a control on a key or button, and give whatever was on it this one's in exchange."""
    if is_fixed(kind, name):
        return Rebound(changes=changes, is_fixed=True)
    now = current(kind, changes)
    if name in now[id]:
        return Rebound(changes=changes)
    other = next((one for one, names in now.items() if name in names), "")
    if not other:
        return Rebound(changes={**changes, id: (name,)})
    left = tuple(one for one in now[other] if one != name) + now[id]
    if not left:
        return Rebound(changes=changes, other=other, is_only=True)
    return Rebound(changes={**changes, id: (name,), other: left}, other=other)
