"""Draw the places of the stories at four times of day: assets/places/<place>-<time>.svg."""

from collections.abc import Callable

import homes
import outdoors
import rides
import rooms
import streets
from drawing import picture, write
from light import TIMES, Light

PLACES: dict[str, Callable[[Light], str]] = {
    "bedroom": homes.bedroom,
    "kitchen": homes.kitchen,
    "living-room": homes.living_room,
    "school-gate": outdoors.school_gate,
    "classroom": rooms.classroom,
    "cafe": rooms.cafe,
    "street": streets.street,
    "river-bank": outdoors.river_bank,
    "taxi": rides.taxi,
    "bus": rides.bus,
    "game-room": rooms.game_room,
    "house-gate": streets.house_gate,
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
