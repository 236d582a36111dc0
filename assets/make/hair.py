"""Hair: each cut has a part behind the shoulders and a part before the face."""

from typing import NamedTuple

from drawing import SUN, WHITE, both, circle, ellipse, line, mix, path, rect


class Layers(NamedTuple):
    """What is drawn behind the shoulders and what is drawn over the face."""

    back: str
    front: str


def shine(colour: str, d: str = "M64 58 Q74 39 94 35") -> str:
    """Return the light that lies on hair."""
    return line(d, mix(colour, WHITE, 0.2), 4, opacity=0.75)


def parted(colour: str) -> str:
    """Return curtain bangs that leave the forehead in a peak."""
    return path(
        "M50 112 C42 60 62 24 100 24 C138 24 158 60 150 112 Q145 108 144 96 C143 84 138 76 130 72 "
        "C116 70 106 65 100 56 C94 65 84 70 70 72 C62 76 57 84 56 96 Q55 108 50 112Z",
        colour,
    )


def braid(colour: str) -> Layers:
    """Return curtain bangs and one braid over the shoulder, tied with a ribbon."""
    light = mix(colour, WHITE, 0.24)
    strand = path(
        "M147 98 Q164 104 163 118 Q168 130 163 141 Q164 154 157 162 H145 "
        "Q138 152 142 142 Q137 130 142 119 Q138 106 147 98Z",
        colour,
    )
    plait = line(
        " ".join(
            f"M144.5 {y} Q147 {y + 6} 153 {y + 9} Q158.5 {y + 6} 160.5 {y}"
            for y in (106, 117, 128, 139, 150)
        ),
        light,
        2.2,
    )
    knots = strand + plait
    tip = path("M145 160 Q140 174 146 180 Q154 172 154 160Z", colour)
    tie = rect((143, 158, 13, 7), "#FF6B5E", rx=3.5)
    bow = ellipse((141, 160), 6, 4, "#FF6B5E", transform="rotate(24 141 160)") + ellipse(
        (158, 160), 6, 4, "#FF6B5E", transform="rotate(-24 158 160)"
    )
    back = path(
        "M52 118 C44 70 60 36 100 36 C140 36 156 70 150 118 Q140 130 100 130 Q60 130 52 118Z",
        colour,
    )
    return Layers(back, parted(colour) + shine(colour) + knots + tip + bow + tie)


def bob(colour: str, clip: str) -> Layers:
    """Return a chin-length bob with straight bangs and a clip."""
    back = path(
        "M100 24 C54 24 42 62 42 100 C42 124 44 138 48 146 Q66 152 78 146 L122 146 "
        "Q134 152 152 146 C156 138 158 124 158 100 C158 62 146 24 100 24Z",
        colour,
    )
    bangs = path(
        "M46 118 C40 62 56 24 100 24 C144 24 160 62 154 118 Q146 112 145 84 "
        "Q140 76 132 75 Q100 81 68 75 Q60 76 55 84 Q54 112 46 118Z",
        colour,
    )
    strands = line("M84 60 Q83 70 84 77 M116 60 Q117 70 116 77", mix(colour, WHITE, 0.16), 2.2)
    pin = rect((132, 62, 17, 7), clip, rx=3.5, transform="rotate(38 140 66)")
    return Layers(back, bangs + strands + shine(colour) + pin)


def bun(colour: str, tie: str) -> Layers:
    """Return a bun on the crown and two loose strands."""
    top = circle(100, 22, 17, colour) + line("M90 19 Q97 10 108 14", mix(colour, WHITE, 0.22), 3.4)
    ring = line("M87 34 Q100 40 113 34", tie, 6)
    sides = both(path("M57 84 C52 96 54 112 57 122 Q62 112 61 100 Q62 88 66 80Z", colour))
    cap = path(
        "M54 96 C46 58 64 29 100 29 C136 29 154 58 146 96 C142 82 136 72 124 66 "
        "C114 72 84 74 72 68 C62 74 58 82 54 96Z",
        colour,
    )
    back = path("M54 104 C46 60 62 34 100 34 C138 34 154 60 146 104Z", colour)
    return Layers(back + top, cap + sides + ring + shine(colour, "M68 58 Q78 44 92 41"))


def long(colour: str, band: str) -> Layers:
    """Return long hair behind the shoulders, side-swept under a hair band."""
    back = path(
        "M100 24 C50 24 42 66 42 104 C42 132 36 150 32 160 Q46 172 66 164 L134 164 "
        "Q154 172 168 160 C164 150 158 132 158 104 C158 66 150 24 100 24Z",
        colour,
    )
    front = path(
        "M48 132 C40 64 56 24 100 24 C144 24 160 64 152 132 Q144 120 145 100 "
        "C144 84 138 74 126 66 C112 62 98 58 88 50 C82 66 66 70 60 82 "
        "C55 96 57 118 48 132Z",
        colour,
    )
    hairband = line("M52 70 C60 38 80 30 100 30 C120 30 140 38 148 70", band, 7)
    flower = "".join(
        circle(146 + dx, 62 + dy, 4.4, WHITE)
        for dx, dy in ((0, -6), (5.7, -1.9), (3.5, 4.9), (-3.5, 4.9), (-5.7, -1.9))
    ) + circle(146, 62, 3.6, SUN)
    return Layers(back, front + hairband + flower)


def pixie(colour: str) -> Layers:
    """Return short, swept hair with a tuft."""
    front = path(
        "M54 104 C46 80 48 50 66 36 C76 26 92 22 104 24 C128 22 150 42 149 76 "
        "C150 88 148 98 146 106 C142 98 141 88 138 80 C134 70 128 66 122 60 "
        "C112 72 88 78 70 74 C62 80 58 92 54 104Z",
        colour,
    )
    tuft = path("M96 28 Q104 14 118 16 Q112 22 116 28Z", colour)
    return Layers("", tuft + front + shine(colour, "M66 56 Q76 40 96 36"))


def short(colour: str) -> Layers:
    """Return a plain short cut with a soft fringe."""
    front = path(
        "M52 106 C46 60 60 25 100 25 C140 25 154 60 148 106 Q143 104 142 92 "
        "Q141 82 132 74 L128 66 Q104 80 68 72 Q58 80 58 92 Q57 104 52 106Z",
        colour,
    )
    return Layers("", front + shine(colour))


def curly(colour: str) -> Layers:
    """Return a head of curls."""
    spots = (
        (58, 84, 13),
        (56, 64, 15),
        (66, 46, 16),
        (82, 34, 16),
        (100, 30, 17),
        (118, 34, 16),
        (134, 46, 16),
        (144, 64, 15),
        (142, 84, 13),
        (74, 62, 13),
        (90, 56, 14),
        (108, 55, 14),
        (126, 62, 13),
    )
    curls = "".join(circle(x, y, r, colour) for x, y, r in spots)
    light = mix(colour, WHITE, 0.2)
    rings = "".join(
        line(f"M{x - 7} {y + 2} Q{x - 5} {y - 8} {x + 5} {y - 6}", light, 2.8)
        for x, y in ((66, 46), (88, 36), (112, 37), (134, 50), (90, 57), (60, 68))
    )
    return Layers("", curls + rings)


def side_part(colour: str) -> Layers:
    """Return neat hair, parted on the side and combed over."""
    front = path(
        "M53 104 C46 84 48 62 58 46 C70 28 96 22 116 27 C142 32 152 58 147 104 "
        "Q143 100 142 88 C140 76 134 66 124 62 C104 66 82 62 74 52 "
        "C72 66 62 72 58 88 Q57 100 53 104Z",
        colour,
    )
    parting = line("M75 53 Q76 42 84 34", mix(colour, "#000000", 0.4), 2.4)
    return Layers("", front + parting + shine(colour, "M92 38 Q112 34 128 46"))


def undercut(colour: str) -> Layers:
    """Return hair shaved at the sides and brushed up."""
    sides = path(
        "M58 100 C52 66 60 44 74 40 H126 C140 44 148 66 142 100 Q138 92 136 82 "
        "Q134 66 126 62 H74 Q66 66 64 82 Q62 92 58 100Z",
        mix(colour, "#8A6A5A", 0.38),
    )
    top = path(
        "M62 64 C56 40 70 22 92 20 C104 10 124 14 132 24 C144 32 144 52 138 66 "
        "Q132 58 120 60 Q100 66 84 58 Q72 56 62 64Z",
        colour,
    )
    return Layers("", sides + top + shine(colour, "M76 40 Q86 30 102 29"))


def clipped(colour: str, clip: str) -> Layers:
    """Return shoulder-length hair swept aside and held by a clip."""
    back = path(
        "M100 25 C52 25 44 64 44 100 C44 124 38 138 44 152 Q58 162 74 154 L126 154 "
        "Q142 162 156 152 C162 138 156 124 156 100 C156 64 148 25 100 25Z",
        colour,
    )
    front = path(
        "M50 128 C40 66 56 25 100 25 C144 25 160 66 150 128 Q144 118 144 98 "
        "C142 80 130 70 116 50 C104 68 78 70 64 78 C56 88 58 116 50 128Z",
        colour,
    )
    pin = path("M58 66 Q66 56 74 58 Q72 68 60 74 Q55 72 58 66Z", clip) + circle(65, 65, 2.4, WHITE)
    return Layers(back, front + shine(colour, "M70 52 Q80 38 98 35") + pin)


def cropped(colour: str) -> Layers:
    """Return a grown man's short hair with a high forehead."""
    front = path(
        "M54 100 C46 62 62 27 100 27 C138 27 154 62 146 100 Q142 96 141 84 "
        "C140 70 132 60 122 56 Q100 64 78 56 C68 60 60 70 59 84 Q58 96 54 100Z",
        colour,
    )
    return Layers("", front + shine(colour, "M68 54 Q78 40 96 37"))


def grey_bun(colour: str) -> Layers:
    """Return grandmother's hair: drawn back into a low bun with a pin."""
    knot = ellipse((100, 26), 24, 15, mix(colour, INKY, 0.12))
    pin = line("M74 16 L130 32", "#B8894B", 3.6) + circle(73, 15.5, 4, "#D14E4E")
    front = path(
        "M54 102 C45 62 62 30 100 30 C138 30 155 62 146 102 C144 84 134 66 100 58 "
        "C66 66 56 84 54 102Z",
        colour,
    )
    lines_ = both(line("M94 36 Q76 44 66 66", mix(colour, INKY, 0.2), 2.4))
    return Layers(knot + pin, front + lines_)


INKY = "#4A4763"


def bald_top(colour: str) -> Layers:
    """Return grandfather's hair: white at the sides, a few strands above."""
    sides = both(
        path("M57 112 C48 104 46 80 54 64 Q60 58 64 60 Q60 74 60 88 Q60 102 57 112Z", colour)
    )
    strands = line("M86 49 Q100 38 116 48 M92 47 Q102 41 110 47", colour, 3)
    return Layers("", sides + strands)


def wavy(colour: str) -> Layers:
    """Return wavy hair to the shoulders."""
    back = path(
        "M100 23 C56 23 42 52 44 84 C34 96 40 110 38 120 C32 134 42 148 52 150 "
        "Q64 158 78 150 H122 Q136 158 148 150 C158 148 168 134 162 120 "
        "C160 110 166 96 156 84 C158 52 144 23 100 23Z",
        colour,
    )
    front = path(
        "M48 120 C40 104 46 96 48 84 C48 44 68 24 104 24 C142 24 156 54 152 84 "
        "C154 98 160 106 152 122 C148 110 144 106 145 92 C140 74 124 70 108 52 "
        "C98 68 72 68 60 80 C56 96 56 108 48 120Z",
        colour,
    )
    wave = both(line("M45 122 Q40 134 50 142", mix(colour, WHITE, 0.18), 3))
    return Layers(back + wave, front + shine(colour, "M68 52 Q80 38 98 35"))


def low_tail(colour: str, tie: str) -> Layers:
    """Return hair combed back from the middle and tied low, over one shoulder."""
    tail = path(
        "M138 118 Q160 122 160 142 Q162 158 150 168 Q140 162 142 146 Q142 132 132 128Z", colour
    )
    ring = line("M141 121 Q149 120 152 127", tie, 6)
    front = path(
        "M53 106 C44 62 62 26 100 26 C138 26 156 62 147 106 C146 86 138 72 100 54 "
        "C62 72 54 86 53 106Z",
        colour,
    )
    back = path(
        "M52 110 C46 60 62 34 100 34 C138 34 154 60 148 110 Q146 124 134 130 H66 Q54 124 52 110Z",
        colour,
    )
    return Layers(back, front + tail + ring + shine(colour, "M66 62 Q74 44 92 37"))
