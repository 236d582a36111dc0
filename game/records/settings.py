"""How this player wants the game to look, sound and speak.

A setting that is damaged or unknown costs that setting alone, never the start.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from game.records.files import ProblemKind, StorageProblem, read_json, write_json

FILE = "settings.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All settings, each with what it is before anybody chose."""

    language: str = ""  # "" asks at the first start
    country: str = "VN"  # ISO 3166 code, for the help lines
    text_scale: float = 1.0  # 1-2
    auto: bool = True  # messages come by themselves; otherwise each waits for a press
    players: str = "one"  # one, turns or agree: two take turns, the other has to agree
    speed: float = 1.0  # 0.5-3 times the usual pace of messages
    music_volume: float = 0.6  # 0-1
    effects_volume: float = 0.8  # 0-1
    read_aloud: bool = False
    voice_speed: float = 1.0  # 0.5-2 times the usual
    reduced_motion: bool = False
    theme: str = "light"  # or dark
    contrast: bool = False
    spacing: bool = False  # wider letters, words and lines
    fullscreen: bool = False
    one_button: str = "off"  # slow, normal or fast: how the focus moves by itself
    ignore_quick_s: float = 0.0  # 0-1; a press so soon after the same one does not count
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # changed, by name
    buttons: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # of a gamepad


def _flag(value: object) -> bool:
    return isinstance(value, bool)


def _number(low: float, high: float) -> Callable[[object], bool]:
    def fits(value: object) -> bool:
        if isinstance(value, bool) or not isinstance(value, int | float):
            return False
        return low <= value <= high  # false for nan, too

    return fits


def _word(pattern: str) -> Callable[[object], bool]:
    return lambda value: isinstance(value, str) and re.fullmatch(pattern, value) is not None


FITS: Mapping[str, Callable[[object], bool]] = {
    "language": _word(r"([a-z]{2,3}([_-][A-Za-z0-9]{2,8})*)?"),
    "country": _word(r"[A-Z]{2}|\*"),
    "text_scale": _number(1, 2),
    "auto": _flag,
    "players": _word(r"one|turns|agree"),
    "speed": _number(0.5, 3),
    "music_volume": _number(0, 1),
    "effects_volume": _number(0, 1),
    "read_aloud": _flag,
    "voice_speed": _number(0.5, 2),
    "reduced_motion": _flag,
    "theme": _word(r"light|dark"),
    "contrast": _flag,
    "spacing": _flag,
    "fullscreen": _flag,
    "one_button": _word(r"off|slow|normal|fast"),
    "ignore_quick_s": _number(0, 1),
}
CONTROL = _word(r"[a-z][a-z_-]{0,30}")
MOST_NAMES = 8
NAMED = ("keys", "buttons")  # each holds entries that are damaged one by one


def read_settings(folder: Path) -> tuple[Settings, StorageProblem | None]:
    """Return the settings kept in a folder, and what could not be used of them."""
    read = read_json(folder / FILE)
    settings, refused = settings_of(read.data)
    if read.problem is None and refused:
        return settings, StorageProblem(ProblemKind.DAMAGED, folder / FILE, ", ".join(refused))
    return settings, read.problem


def settings_of(data: Mapping[str, object]) -> tuple[Settings, tuple[str, ...]]:
    """Return settings from plain values, and the names of those whose value does not fit.

    A name that is unknown (from another version, say) is left out in silence.
    """
    known = {name: data[name] for name in FITS if name in data}
    fitting: dict[str, Any] = {name: known[name] for name in known if FITS[name](known[name])}
    refused = [name for name in known if name not in fitting]
    for name in NAMED:
        if name in data:
            fitting[name], wrong = _named(name, data[name])
            refused += wrong
    return Settings(**fitting), tuple(refused)


def _named(name: str, value: object) -> tuple[dict[str, tuple[str, ...]], list[str]]:
    """Return the entries that fit, and the names of those that do not."""
    if not isinstance(value, Mapping):
        return {}, [name]
    fitting = {id: tuple(names) for id, names in value.items() if _is_entry(id, names)}
    return fitting, [f"{name}.{id}" for id in value if id not in fitting]


def _is_entry(id: object, names: object) -> bool:
    if not CONTROL(id) or not isinstance(names, list | tuple):
        return False
    return 0 < len(names) <= MOST_NAMES and all(isinstance(one, str) and one for one in names)


def write_settings(folder: Path, settings: Settings) -> StorageProblem | None:
    """Keep the settings; return what kept us from it."""
    return write_json(folder / FILE, asdict(settings))
