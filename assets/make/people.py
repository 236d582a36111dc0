"""Draw everyone in the stories: assets/people/<name>-<mood>.svg.

A portrait is built from shared parts (faces, hair, clothes) inside a disc of radius 100;
outside the disc the picture is transparent.
"""

from dataclasses import dataclass, replace

import caps
import clothes
import hair
from drawing import (
    DAWN,
    DUSK,
    NIGHT,
    PAPER,
    PLUM,
    SUN,
    WHITE,
    both,
    circle,
    ellipse,
    group,
    line,
    linear,
    path,
    picture,
    rect,
    write,
)
from faces import BROWN, DEEP, FAIR, MOODS, TAN, WARM, Face, Skin, brows, features, head, neck

BLACK, SOOT, COFFEE, CHESTNUT = "#211A1F", "#2B1D1A", "#3B2721", "#56362A"
SILVER, SNOW, IRON = "#A9A7B5", "#E8E7EE", "#5A5560"
PEACH, MINT, LILAC, SKY, ROSE = "#FFD9BF", "#8ED8C8", "#CDBDF3", "#AFD2F7", "#FFBFB6"
LEMON, APRICOT, LEAF, SAND = "#FFDF8E", "#FFC58A", "#BFE0A6", "#EBD9BD"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Someone with a face."""

    disc: str
    face: Face
    hair: hair.Layers
    clothes: str
    behind: str = ""  # a hood, behind the neck
    extras: str = ""  # over everything: spectacles, earrings


def disc(colour: str) -> str:
    """Return the tinted disc with a soft light on it."""
    return circle(100, 100, 100, colour) + circle(72, 70, 57, WHITE, opacity=0.2)


def portrait(person: Person, mood: str) -> str:
    """Return the portrait's elements, disc included."""
    face = person.face
    body = person.hair.back + person.behind + neck(face) + person.clothes
    look = head(face) + features(face, mood) + person.hair.front + brows(face, mood)
    return disc(person.disc) + body + look + person.extras


def child(skin: Skin, brow: str = BLACK, lashes: bool = False, marks: str = "") -> Face:
    """Return a young, round face that may weep."""
    return Face(skin=skin, brow=brow, lashes=lashes, marks=marks, weeps=True)


def spectacles(colour: str, glass: float = 13) -> str:
    """Return round spectacles."""
    rim = circle(80.5, 98, glass, WHITE, fill_opacity=0.22, stroke=colour, stroke_width=3.2)
    return both(rim + line(f"M{80.5 - glass} 95 L58 92", colour, 3)) + line(
        "M93 96 Q100 91 107 96", colour, 3.2
    )


def earrings(colour: str, half_width: float = 42) -> str:
    """Return a stud below each ear."""
    return both(circle(97 - half_width, 114, 3.4, colour, stroke=WHITE, stroke_width=0.8))


def wrinkles(skin: Skin) -> str:
    """Return the lines of someone who has smiled a lot."""
    corner = line("M65 101 L61 98 M65 104 L60.5 105", skin.shade, 1.8)
    cheek = line("M79 113 Q76 119 79 124", skin.shade, 2)
    return both(corner + cheek)


FRECKLES = both(
    "".join(circle(x, y, 1.3, "#B9764E") for x, y in ((68, 108), (74, 105.5), (79, 109)))
)
MOUSTACHE = "M78 118 Q86 109 100 113 Q114 109 122 118 Q112 120 100 117 Q88 120 78 118Z"


def moustache(colour: str) -> str:
    """Return a moustache above the mouth."""
    return path(MOUSTACHE, colour)


def stubble(face_width: float) -> str:
    """Return the shadow of a beard along the jaw."""
    w = face_width
    return path(
        f"M{100 - w} 104 C{98 - w} 124 80 145 100 145 C120 145 {102 + w} 124 {100 + w} 104 "
        f"C{94 + w} 116 122 112 100 112 C78 112 {106 - w} 116 {100 - w} 104Z",
        "#4B3A3C",
        opacity=0.16,
    )


GIRLS = {
    "girl-braid": Person(
        disc=PEACH,
        face=child(WARM, SOOT, lashes=True),
        hair=hair.braid(SOOT),
        clothes=clothes.uniform(WARM.base),
    ),
    "girl-bob": Person(
        disc=MINT,
        face=child(FAIR, BLACK, lashes=True),
        hair=hair.bob(BLACK, "#FFC46B"),
        clothes=clothes.hoodie("#F2B33D"),
        behind=clothes.hood("#F2B33D"),
    ),
    "girl-bun": Person(
        disc=SUN,
        face=child(TAN, COFFEE, lashes=True),
        hair=hair.bun(COFFEE, "#3BAFA0"),
        clothes=clothes.tee("#6C56BC", "#A998E8"),
    ),
    "girl-long": Person(
        disc=LILAC,
        face=child(BROWN, BLACK, lashes=True),
        hair=hair.long(BLACK, "#FF7F73"),
        clothes=clothes.cardigan(BROWN.base, "#3F6FB5", "#FFF3DC"),
    ),
    "girl-short": Person(
        disc=SKY,
        face=child(WARM, COFFEE, marks=FRECKLES),
        hair=hair.pixie(COFFEE),
        clothes=clothes.striped("#FFF4E6", "#E4574F"),
    ),
}
BOYS = {
    "boy-short": Person(
        disc=MINT,
        face=child(WARM),
        hair=hair.short(BLACK),
        clothes=clothes.hoodie("#2F6F8F"),
        behind=clothes.hood("#2F6F8F"),
    ),
    "boy-curly": Person(
        disc=LEMON,
        face=child(BROWN, BLACK),
        hair=hair.curly(SOOT),
        clothes=clothes.tee("#3C9A6B", "#BDE6C6"),
    ),
    "boy-glasses": Person(
        disc=SKY,
        face=child(FAIR),
        hair=hair.side_part(BLACK),
        clothes=clothes.uniform(FAIR.base),
        extras=spectacles("#27305E"),
    ),
    "boy-cap": Person(
        disc=APRICOT,
        face=child(TAN),
        hair=caps.turned_cap(BLACK, "#3563E9"),
        clothes=clothes.hoodie("#5B3B7E"),
        behind=clothes.hood("#5B3B7E"),
    ),
    "boy-tall": Person(
        disc=LEAF,
        face=Face(skin=DEEP, half_width=39, chin=146, jaw=0.7, brow=BLACK, weeps=True),
        hair=hair.undercut(BLACK),
        clothes=clothes.vest(DEEP.base, DEEP.shade, "#E4572E", "#FFE9D0"),
    ),
}


def man(skin: Skin, brow: str = BLACK, jaw: float = 0.8, marks: str = "") -> Face:
    """Return a grown man's face."""
    return Face(skin=skin, brow=brow, chin=144, jaw=jaw, brow_width=4.9, marks=marks)


def woman(skin: Skin, brow: str, marks: str = "") -> Face:
    """Return a grown woman's face."""
    return Face(skin=skin, brow=brow, chin=143, jaw=0.6, brow_width=3.6, lashes=True, marks=marks)


FAMILY = {
    "mum": Person(
        disc=ROSE,
        face=woman(WARM, COFFEE),
        hair=hair.clipped(COFFEE, "#FFC46B"),
        clothes=clothes.blouse(WARM.base, "#2E8C86"),
        extras=earrings("#FFE7AE"),
    ),
    "dad": Person(
        disc=SAND,
        face=man(TAN, marks=stubble(42)),
        hair=hair.cropped(BLACK),
        clothes=clothes.apron(TAN.base, "#5F8FD0", "#E2604F"),
    ),
    "grandma": Person(
        disc=LILAC,
        face=replace(woman(FAIR, "#77748A", wrinkles(FAIR)), brow_width=4.2),
        hair=hair.grey_bun("#B9B7C4"),
        clothes=clothes.blouse(FAIR.base, "#8C4A86", 172, "#F3D9F0"),
        extras=earrings("#7FBF9A"),
    ),
    "grandpa": Person(
        disc=LEAF,
        face=replace(man(TAN, IRON, 0.7, wrinkles(TAN) + moustache(SNOW)), brow_width=5.2),
        hair=hair.bald_top(SNOW),
        clothes=clothes.shirt(TAN.base, "#7B8FB8", 168),
        extras=spectacles("#6B5A4A", 12.5),
    ),
    "aunt": Person(
        disc=APRICOT,
        face=woman(BROWN, SOOT),
        hair=hair.wavy(CHESTNUT),
        clothes=clothes.blouse(BROWN.base, "#C94F7C", 166),
        extras=earrings("#FFC46B"),
    ),
    "uncle": Person(
        disc=SKY,
        face=replace(man(WARM, SOOT, 0.84, wrinkles(WARM)), half_width=46, chin=146),
        hair=hair.side_part(SOOT),
        clothes=clothes.polo(WARM.base, "#3E8E5A", "#F4F0DF", 158),
    ),
}
HELPERS = {
    "teacher-woman": Person(
        disc=LEMON,
        face=woman(FAIR, COFFEE),
        hair=hair.low_tail(COFFEE, "#E5483F"),
        clothes=clothes.ao_dai("#4F7BD9", "#FFF1C9"),
        extras=earrings("#FFFFFF"),
    ),
    "teacher-man": Person(
        disc=MINT,
        face=man(WARM, SOOT, 0.74),
        hair=hair.side_part(COFFEE),
        clothes=clothes.shirt(WARM.base, "#E9EEF9", 166, "#7A4FA3"),
        extras=spectacles("#3B2721", 12.5),
    ),
    "guard": Person(
        disc=APRICOT,
        face=man(BROWN),
        hair=caps.peaked_cap(BLACK, "#2F4A86", "#1F3160", "#FFC46B"),
        clothes=clothes.service(BROWN.base, "#A9CBEF", "#2F4A86", "#2F4A86"),
    ),
    "driver": Person(
        disc=ROSE,
        face=man(TAN, jaw=0.78, marks=stubble(42)),
        hair=caps.flat_cap(BLACK, "#4C6E5D"),
        clothes=clothes.polo(TAN.base, "#F0EBDD", "#3C9A8B", 164) + clothes.seat_belt(),
    ),
    "counsellor": Person(
        disc=MINT,
        face=woman(WARM, SOOT),
        hair=caps.headset(hair.low_tail(SOOT, "#FFC46B")),
        clothes=clothes.cardigan(WARM.base, "#E9795D", "#FFF6E8"),
    ),
    "officer": Person(
        disc=SAND,
        face=woman(TAN, BLACK),
        hair=caps.peaked_cap(BLACK, "#4E7A4B", "#B8413A", "#FFD36E"),
        clothes=clothes.service(TAN.base, "#6B9A62", "#B8413A", "#FFD36E"),
    ),
}
PEOPLE = {**GIRLS, **BOYS, **FAMILY, **HELPERS}


def shadow() -> str:
    """Return a grey silhouette: somebody nothing is known about."""
    return (
        circle(100, 100, 100, "#C3C9DD")
        + circle(72, 70, 57, WHITE, opacity=0.14)
        + clothes.torso("#7D86A8", 166, 142)
        + circle(100, 84, 40, "#7D86A8")
    )


def cat() -> str:
    """Return a profile picture of a cat."""
    fur, dark, pink = "#F2A65A", "#D9823B", "#F4A6A0"
    ear = path("M56 92 L54 44 Q56 40 60 43 L92 66Z", fur) + path("M62 80 L61 56 L80 68Z", pink)
    head_ = ellipse((100, 106), 52, 45, fur)
    stripes = line("M100 64 V80 M86 66 L88 78 M114 66 L112 78", dark, 5) + both(
        line("M50 106 L62 108 M52 119 L64 117", dark, 4.4)
    )
    muzzle = both(ellipse((90, 123), 14, 11, "#FFF1E0"))
    eye = both(ellipse((79, 102), 7.5, 9, "#2C3A2A") + ellipse((79, 102), 2.6, 7.5, "#BFE0A6"))
    nose = path("M94 115 H106 L100 122Z", "#D7685F") + line("M100 122 V127", "#7A4A3A", 2.4)
    whiskers = both(line("M76 124 L52 128 M77 129 L56 137", WHITE, 2))
    bell = line("M68 148 Q100 164 132 148", "#3563E9", 8) + circle(100, 160, 7, SUN)
    body = clothes.torso(fur, 176, 140)
    face = head_ + stripes + muzzle + eye + nose + whiskers
    return disc("#8FC7E8") + body + both(ear) + face + bell


def sunset() -> str:
    """Return a profile picture of a sunset over water."""
    sky = linear("sky", (100, 0, 100, 130), ((0.0, DUSK), (0.45, PLUM), (0.8, DAWN), (1.0, SUN)))
    y = 124
    half = clothes.rim_x(y)
    sea = path(
        f"M{100 - half:.2f} {y} H{100 + half:.2f} A100 100 0 0 1 {100 - half:.2f} {y}Z", "#3A3272"
    )
    hills = path(f"M{100 - half:.2f} {y} Q40 92 74 112 Q92 120 108 {y}Z", "#4A2F6B")
    sun_ = path("M64 124 A36 36 0 0 1 136 124Z", "#FFE3A0")
    glints = line(
        "M74 136 H126 M82 148 H118 M66 160 H98 M108 160 H134 M90 172 H112", SUN, 4.4, opacity=0.85
    )
    birds = line("M52 62 Q58 55 63 62 Q68 55 74 62 M82 44 Q86 39 90 44 Q94 39 98 44", NIGHT, 2.6)
    return sky + circle(100, 100, 100, "url(#sky)") + sun_ + sea + hills + glints + birds


def gamer() -> str:
    """Return a profile picture of a game pad."""
    back = linear("back", (30, 20, 170, 180), ((0.0, "#3A2E8C"), (1.0, "#1B1648")))
    pad = path(
        "M62 72 H138 C160 72 170 100 172 126 C173 146 156 152 145 138 L132 122 H68 L55 138 "
        "C44 152 27 146 28 126 C30 100 40 72 62 72Z",
        "#F4F1FF",
    )
    cross = rect((62, 84, 10, 30), "#4B3FA8", rx=3) + rect((52, 94, 30, 10), "#4B3FA8", rx=3)
    keys = (
        circle(133, 87, 5.6, "#FF6B5E")
        + circle(145, 99, 5.6, SUN)
        + circle(121, 99, 5.6, "#4FC3A1")
        + circle(133, 111, 5.6, "#4F8DF5")
    )
    middle = rect((92, 92, 7, 5), "#B9B2E8", rx=2.5) + rect((103, 92, 7, 5), "#B9B2E8", rx=2.5)
    sparks = "".join(
        rect((x, y, 8, 8), colour, rx=1.5)
        for x, y, colour in (
            (40, 46, "#FF6B5E"),
            (58, 34, SUN),
            (140, 40, "#4FC3A1"),
            (128, 28, "#4F8DF5"),
            (96, 160, SUN),
            (112, 168, "#FF6B5E"),
        )
    )
    return back + circle(100, 100, 100, "url(#back)") + sparks + pad + cross + keys + middle


def together(mood: str) -> str:
    """Return three small portraits on one disc: a group chat."""
    seats = (("boy-short", 10, 34, 0.46), ("girl-bun", 98, 34, 0.46), ("girl-braid", 48, 84, 0.52))
    heads = "".join(
        circle(x + 100 * size, y + 100 * size, 100 * size + 4, PAPER)
        + group(portrait(PEOPLE[name], mood), transform=f"translate({x} {y}) scale({size})")
        for name, x, y, size in seats
    )
    return circle(100, 100, 100, "#3B4A9A") + circle(72, 70, 57, WHITE, opacity=0.12) + heads


def pictures() -> dict[str, str]:
    """Return every portrait by name, without folder and ending."""
    drawn = {
        f"{name}-{mood}": portrait(person, mood)
        for name, person in PEOPLE.items()
        for mood in MOODS
    }
    faceless = {"shadow": shadow(), "pic-cat": cat(), "pic-sunset": sunset(), "pic-gamer": gamer()}
    drawn |= {f"{name}-{mood}": body for name, body in faceless.items() for mood in MOODS}
    drawn |= {f"group-{mood}": together(mood) for mood in MOODS}
    return {name: picture(200, 200, body) for name, body in drawn.items()}


if __name__ == "__main__":
    write(pictures(), "people")
