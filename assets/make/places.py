"""Draw the places of the stories at four times of day: assets/places/<place>-<time>.svg."""

from collections.abc import Callable

import outdoors
import rooms
from drawing import picture, write
from light import TIMES, Light

PLACES: dict[str, Callable[[Light], str]] = {
    "bedroom": rooms.bedroom,
    "kitchen": rooms.kitchen,
    "living-room": rooms.living_room,
    "school-gate": outdoors.school_gate,
    "classroom": rooms.classroom,
    "cafe": rooms.cafe,
    "street": outdoors.street,
    "river-bank": outdoors.river_bank,
    "taxi": outdoors.taxi,
    "bus": outdoors.bus,
    "game-room": rooms.game_room,
    "house-gate": outdoors.house_gate,
}


def pictures() -> dict[str, str]:
    """Return every place at every time by name."""
    return {
        f"{place}-{time}": picture(440, 720, draw(light))
        for place, draw in PLACES.items()
        for time, light in TIMES.items()
    }


if __name__ == "__main__":
    write(pictures(), "places")
