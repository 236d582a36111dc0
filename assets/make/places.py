"""Draw the places of the stories at four times of day: assets/places/<place>-<time>.svg.

Each is there whole, and as two layers in `far` and `near`, which look the same together.
"""

from collections.abc import Callable

import homes
import neighbours
import outdoors
import quiet_rooms
import rides
import rooms
import school
import streets
from drawing import picture, write
from light import MARGIN, TIMES, Light, Scene

PLACES: dict[str, Callable[[Light], Scene]] = {
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
    "cyber-day": school.cyber_day,
    "football-yard": school.football_yard,
    "library": quiet_rooms.library,
    "counsellor-room": quiet_rooms.counsellor_room,
    "market": neighbours.market,
    "porch": neighbours.porch,
}


def pictures() -> dict[str, str]:
    """Return every place at every time by name: whole, and in two layers."""
    drawn: dict[str, str] = {}
    for place, draw in PLACES.items():
        for time, light in TIMES.items():
            scene = draw(light)
            name = f"{place}-{time}"
            drawn[name] = picture(440, 720, scene.far + scene.near)
            drawn[f"far/{name}"] = picture(440, 720, scene.far, MARGIN)
            drawn[f"near/{name}"] = picture(440, 720, scene.near)
    return drawn


if __name__ == "__main__":
    write(pictures(), "places")
