"""Draw the icons: assets/icons/<name>.svg, white shapes the window tints.

Each is drawn for 48 x 48 with strokes of at least 4, so that it still reads at 16 px. Holes
are cut with the even-odd rule, because white on white would be lost.
"""

from math import cos, pi, sin

from drawing import WHITE, circle, line, path, picture, rect, write

STROKE = 5


def stroke(d: str, width: float = STROKE) -> str:
    """Return a white stroke."""
    return line(d, WHITE, width)


def solid(d: str) -> str:
    """Return a white shape; overlapping outlines make holes."""
    return path(d, WHITE, fill_rule="evenodd")


def dot(x: float, y: float, r: float) -> str:
    """Return a white disc."""
    return circle(x, y, r, WHITE)


def ring(x: float, y: float, r: float, width: float = STROKE) -> str:
    """Return a white circle line."""
    return circle(x, y, r, "none", stroke=WHITE, stroke_width=width)


def bar(left: float, top: float, width: float, height: float, rx: float = 2.5) -> str:
    """Return a white rounded rectangle."""
    return rect((left, top, width, height), WHITE, rx=rx)


def disc_path(x: float, y: float, r: float) -> str:
    """Return a disc as path data, to cut holes with."""
    return f"M{x - r} {y} A{r} {r} 0 1 0 {x + r} {y} A{r} {r} 0 1 0 {x - r} {y}Z"


def star_path(outer: float, inner: float) -> str:
    """Return a five-pointed star as path data."""
    points = (
        (24 + r * sin(i * pi / 5), 25.5 - r * cos(i * pi / 5))
        for i, r in enumerate((outer, inner) * 5)
    )
    return "M" + " L".join(f"{x:.2f} {y:.2f}" for x, y in points) + "Z"


def gear() -> str:
    """Return a gear with a hole."""
    teeth = "".join(
        rect((20, 3, 8, 12), WHITE, rx=2.5, transform=f"rotate({turn} 24 24)")
        for turn in range(0, 360, 45)
    )
    return teeth + ring(24, 24, 11, 9)


def sun() -> str:
    """Return a sun with eight rays."""
    rays = (
        f"M{24 + 16 * cos(i * pi / 4):.2f} {24 + 16 * sin(i * pi / 4):.2f} "
        f"L{24 + 20 * cos(i * pi / 4):.2f} {24 + 20 * sin(i * pi / 4):.2f}"
        for i in range(8)
    )
    return dot(24, 24, 9.5) + stroke(" ".join(rays), 4.6)


HANDSET = (
    "M14 6 Q17 5 18.5 8 L22 15 Q23 18 20.5 20 L18 22 Q21 28 26.5 31 L29 28 Q31 26 33.5 27.5 "
    "L40 31 Q43 32.5 42 36 Q40.5 42 35 42 C20 41 7 28 6 13 Q6.5 7.5 14 6Z"
)
SPEAKER = stroke("M8 19.5 H14 L23 11.5 V36.5 L14 28.5 H8Z", 4) + solid(
    "M8 19 H14 L23 12 V36 L14 29 H8Z"
)
LENS = solid("M33 21 L42 15.5 Q44 15 44 17 V31 Q44 33 42 32.5 L33 27Z")
BUBBLE = (
    "M12 7 H36 A8 8 0 0 1 44 15 V26 A8 8 0 0 1 36 34 H23 L13 43 V34 H12 A8 8 0 0 1 4 26 V15 "
    "A8 8 0 0 1 12 7Z"
)
HEART = "M24 42 C9 32 4 24.5 5 17 C6.5 6.5 20 5 24 14.5 C28 5 41.5 6.5 43 17 C44 24.5 39 32 24 42Z"
ARROW = "M8 24 H39 M26 11 L39.5 24 L26 37"
SHIELD = "M24 4 L41 10 V23 C41 34 33 41 24 45 C15 41 7 34 7 23 V10Z"
QUESTION = "M17 18 Q17 10 24 10 Q31.5 10 31.5 17 Q31.5 21.5 27.5 24 Q24 26.5 24 30.5"


def turned(content: str, degrees: int) -> str:
    """Return `content` turned clockwise about the middle."""
    return f'<g transform="rotate({degrees} 24 24)">{content}</g>'


MARKS = {
    "check": stroke("M8 25.5 L19 36.5 L40 12.5", 6.5),
    "half": ring(24, 24, 17.5) + solid("M24 7 A17 17 0 0 1 24 41Z"),
    "flag": stroke("M11 5 V43", 5)
    + solid("M14 7 C20 3 27 11 38 7 Q40 6.5 40 8.5 V25 Q40 26 38.5 26.6 C28 31 21 22 14 27Z"),
    "heart": solid(HEART),
    "star": path(star_path(20, 9), WHITE, stroke=WHITE, stroke_width=3, stroke_linejoin="round"),
    "star-empty": line(star_path(19, 8.6), WHITE, 4),
    "plus": stroke("M24 8 V40 M8 24 H40", 6.5),
    "minus": stroke("M8 24 H40", 6.5),
    "close": stroke("M11 11 L37 37 M37 11 L11 37", 6),
    "question": stroke(QUESTION, 6) + dot(24, 39.5, 3.8),
    "shield": solid(SHIELD + " M21.5 33.5 L35.5 19 L32 15.5 L21.5 26.5 L16.5 21.5 L13 25Z"),
}
WAYS = {
    "up": turned(stroke(ARROW, 5.5), 270),
    "down": turned(stroke(ARROW, 5.5), 90),
    "left": turned(stroke(ARROW, 5.5), 180),
    "right": stroke(ARROW, 5.5),
    "back": stroke("M17 8 L7 18 L17 28 M8 18 H29 A11 11 0 0 1 29 40 H18", 5.5),
    "more": dot(9, 24, 5) + dot(24, 24, 5) + dot(39, 24, 5),
    "home": stroke("M6 23 L24 7 L42 23", 5)
    + solid("M11 25 L24 13 L37 25 V39 A3 3 0 0 1 34 42 H28.5 V31 H19.5 V42 H14 A3 3 0 0 1 11 39Z"),
    "play": path(
        "M14 9 L39 24 L14 39Z", WHITE, stroke=WHITE, stroke_width=5, stroke_linejoin="round"
    ),
    "pause": bar(11, 8, 9.5, 32, 3.5) + bar(27.5, 8, 9.5, 32, 3.5),
    "skip": path(
        "M8 11 L28 24 L8 37Z", WHITE, stroke=WHITE, stroke_width=5, stroke_linejoin="round"
    )
    + bar(33, 8, 8, 32, 3.5),
}
THINGS = {
    "gear": gear(),
    "help": ring(24, 24, 18.5, 5)
    + dot(24, 24, 7.5)
    + stroke("M11.5 11.5 L16 16 M36.5 11.5 L32 16 M11.5 36.5 L16 32 M36.5 36.5 L32 32", 4),
    "phone": solid(
        "M17 3 H31 A5 5 0 0 1 36 8 V40 A5 5 0 0 1 31 45 H17 A5 5 0 0 1 12 40 V8 "
        "A5 5 0 0 1 17 3Z M16.5 9 V35 H31.5 V9Z M21 38.5 V41.5 H27 V38.5Z"
    ),
    "call": solid(HANDSET),
    "video-call": bar(4, 13, 26, 22, 6) + LENS,
    "camera-off": solid(
        "M13 13 H24 A6 6 0 0 1 30 19 V30Z M5 16 L24.5 35 H10 A6 6 0 0 1 4 29 V19 Q4 17 5 16Z"
    )
    + LENS
    + stroke("M7 6 L41 42", 4.4),
    "lock": stroke("M15 22 V15 A9 9 0 0 1 33 15 V22", 5)
    + solid(
        "M13 20 H35 A5 5 0 0 1 40 25 V38 A5 5 0 0 1 35 43 H13 A5 5 0 0 1 8 38 V25 "
        "A5 5 0 0 1 13 20Z M24 27 A3.6 3.6 0 0 0 22 33.5 V38 H26 V33.5 A3.6 3.6 0 0 0 24 27Z"
    ),
    "sun": sun(),
    "moon": solid("M30 5 A20 20 0 1 0 43 32 A17 17 0 0 1 30 5Z"),
    "speaker": SPEAKER + stroke("M30 17.5 Q34.5 24 30 30.5 M36 11.5 Q44 24 36 36.5", 4.4),
    "speaker-off": SPEAKER + stroke("M31 18 L43 30 M43 18 L31 30", 4.8),
    "globe": ring(24, 24, 18.5, 4.2) + stroke("M24 6 Q12.5 24 24 42 Q35.5 24 24 6 M7 24 H41", 3.8),
    "people": dot(17, 15, 8)
    + solid("M3 40 C3 30 8 26 17 26 C26 26 31 30 31 40Z")
    + solid(
        "M31.5 23.5 A7.5 7.5 0 1 0 28 9.5 Q30 15 27 20.5 Q29 23 31.5 23.5Z M31 26.5 C41 26 45 "
        "31 45 40 H35 Q35 31 29 27Z"
    ),
    "book": solid("M4 9 Q15 6 22 11 V41 Q14 36.5 4 38.5Z M44 9 Q33 6 26 11 V41 Q34 36.5 44 38.5Z"),
    "search": ring(20, 20, 13, 5.5) + stroke("M30.5 30.5 L41 41", 6.5),
    "eye": solid("M2 24 Q12 9 24 9 Q36 9 46 24 Q36 39 24 39 Q12 39 2 24Z " + disc_path(24, 24, 9.5))
    + dot(24, 24, 5),
    "bell": (
        solid(
            "M24 6 C15 6 11.5 13 11.5 21 C11.5 29 8 32 8 36 H40 C40 32 36.5 29 36.5 21 "
            "C36.5 13 33 6 24 6Z"
        )
        + dot(24, 6, 3)
        + solid("M18.5 39 H29.5 C29.5 42.5 27 44.5 24 44.5 C21 44.5 18.5 42.5 18.5 39Z")
    ),
    "clock": ring(24, 24, 18, 5) + stroke("M24 13.5 V24.5 L31.5 29", 4.6),
    "trash": bar(6, 9, 36, 5.5)
    + bar(17, 3.5, 14, 8, 3)
    + solid(
        "M10 17 H38 L35.5 41 A4 4 0 0 1 31.5 45 H16.5 A4 4 0 0 1 12.5 41Z "
        "M18 22 L19 39 H22 L21.5 22Z M30 22 L29 39 H26 L26.5 22Z"
    ),
    "hand": stroke("M14 27 V12.5 M21 23 V7.5 M28 23 V8.5 M35 26 V14", 6)
    + solid(
        "M11 24 H38 V29 C38 39 33 45 25 45 C17 45 14 41 10 35 L4.5 27.5 Q3 24.5 6 23.4 "
        "Q8.5 22.8 11 26Z"
    ),
}
PHONE = {
    "send": solid("M5 8 Q4 5 7.5 6 L43 22 Q46 24 43 26 L7.5 42 Q4 43 5 40 L9.5 27 L27 24 L9.5 21Z"),
    "chat": solid(BUBBLE + "".join(" " + disc_path(x, 20.5, 3.2) for x in (14.5, 24, 33.5))),
    "profile": dot(24, 15, 10.5) + solid("M5 44 C5 32 12 28.5 24 28.5 C36 28.5 43 32 43 44Z"),
    "feed": solid(
        "M9 4 H39 A4 4 0 0 1 43 8 V26 A4 4 0 0 1 39 30 H9 A4 4 0 0 1 5 26 V8 "
        "A4 4 0 0 1 9 4Z M10 25 H38 L29 14 L22 21 L17 17Z"
    )
    + bar(5, 34, 38, 4.6, 2.3)
    + bar(5, 41, 24, 4.6, 2.3),
    "store": stroke("M16 19 V12.5 A8 8 0 0 1 32 12.5 V19", 4.4)
    + solid("M8.5 16 H39.5 L42.5 40 A4 4 0 0 1 38.5 44 H9.5 A4 4 0 0 1 5.5 40Z M20 24 V36 L31 30Z"),
    "browser": solid(
        "M9 6 H39 A5 5 0 0 1 44 11 V37 A5 5 0 0 1 39 42 H9 A5 5 0 0 1 4 37 V11 "
        "A5 5 0 0 1 9 6Z M9 18 V37 H39 V18Z "
        + disc_path(11, 12, 2.3)
        + " "
        + disc_path(18, 12, 2.3)
    )
    + bar(14, 24, 20, 4, 2),
    "game": solid(
        "M14 12 H34 C42 12 46 22 46 32 C46 38 40 39 37 35 L33.5 31 H14.5 L11 35 "
        "C8 39 2 38 2 32 C2 22 6 12 14 12Z M12.5 17 V20 H9.5 V23.5 H12.5 V26.5 H16 V23.5 "
        "H19 V20 H16 V17Z " + disc_path(35, 19, 2.7) + " " + disc_path(31, 25, 2.7)
    ),
    "battery": solid(
        "M7 13 H37 A4 4 0 0 1 41 17 V31 A4 4 0 0 1 37 35 H7 A4 4 0 0 1 3 31 V17 "
        "A4 4 0 0 1 7 13Z M8 17.5 V30.5 H36 V17.5Z"
    )
    + bar(42.5, 19.5, 4, 9, 2)
    + bar(11, 20.5, 16, 7, 1.5),
    "signal": bar(5, 30, 8, 12) + bar(16, 23, 8, 19) + bar(27, 15, 8, 27) + bar(38, 6, 7, 36),
    "wifi": stroke("M4.5 19.5 Q24 2.5 43.5 19.5 M11.5 27.5 Q24 17 36.5 27.5", 5.4)
    + dot(24, 36.5, 5.6),
}
TACTICS = {
    "tactic-secrecy": solid(
        BUBBLE + " M24 11.5 A5.4 5.4 0 0 0 20.6 21 L18.8 29.5 H29.2 L27.4 21 "
        "A5.4 5.4 0 0 0 24 11.5Z"
    ),
    "tactic-urgency": bar(8, 3, 32, 6.4, 3)
    + bar(8, 38.6, 32, 6.4, 3)
    + solid(
        "M12 12 H36 C36 19 31 21.5 28 24 C31 26.5 36 29 36 36 H12 C12 29 17 26.5 20 24 "
        "C17 21.5 12 19 12 12Z M24 27.5 C21.5 30 18.5 31 17.5 33.5 H30.5 C29.5 31 26.5 30 24 27.5Z"
    ),
    "tactic-flattery": path(
        "M7 34 L4.5 14 L16 23 L24 8 L32 23 L43.5 14 L41 34Z",
        WHITE,
        stroke=WHITE,
        stroke_width=3,
        stroke_linejoin="round",
    )
    + bar(7, 38, 34, 5.6, 2.8)
    + dot(24, 6, 3.6)
    + dot(4.8, 12, 3.2)
    + dot(43.2, 12, 3.2),
    "tactic-isolation": stroke("M6 43 V24 A18 18 0 0 1 42 24 V43 M3.5 43.5 H44.5", 4.6)
    + dot(24, 22.5, 6.2)
    + solid("M13.5 40 C13.5 33 17 30.5 24 30.5 C31 30.5 34.5 33 34.5 40Z"),
    "tactic-gift": stroke(
        "M24 14 C14 14 11 11 12.5 7.5 C15 3 22.5 6 24 14 C25.5 6 33 3 35.5 7.5 C37 11 34 14 24 14Z",
        4.2,
    )
    + bar(4, 14.5, 40, 10, 3)
    + solid("M7 28 H21.4 V45 H11 A4 4 0 0 1 7 41Z M26.6 28 H41 V41 A4 4 0 0 1 37 45 H26.6Z"),
    "tactic-threat": path(
        "M24 7 L44 41 H4Z M19.2 16 V30 H28.8 V16Z " + disc_path(24, 35.6, 4.4),
        WHITE,
        fill_rule="evenodd",
        stroke=WHITE,
        stroke_width=3,
        stroke_linejoin="round",
    ),
    "tactic-authority": solid(
        "M24 5 C36 5 46 10.5 46 16 C46 19.5 41 22.5 39 25 H9 C7 22.5 2 19.5 "
        "2 16 C2 10.5 12 5 24 5Z " + disc_path(24, 15.5, 5)
    )
    + solid("M9.5 28 H38.5 L38 33.5 C45 35.5 42 42 37 43.5 Q24 36 11 43.5 C6 42 3 35.5 10 33.5Z"),
    "tactic-move-app": stroke(
        "M20 9 H12 A5 5 0 0 0 7 14 V36 A5 5 0 0 0 12 41 H34 A5 5 0 0 0 39 36 V28", 5
    )
    + stroke("M28 6.5 H41.5 V20 M40 8 L22 26", 5.4),
    "tactic-too-good": stroke("M27 17 V31 A10.5 10.5 0 0 1 6 31 V25", 5.4)
    + solid("M2 28 L6.5 19 L14 26.5Z")
    + ring(27, 10.5, 5.2, 4.6)
    + solid("M39 17 Q40 25.5 47 27 Q40 28.5 39 37 Q38 28.5 31.5 27 Q38 25.5 39 17Z"),
    "tactic-guilt": solid(
        "M21.5 41 C8.5 32 4 24.5 5 17 C6.2 8.5 15.5 6 21 11 L17 20 L24 25 L19.5 32Z "
        "M26.5 41.5 L25 33.5 L30.5 24 L23.5 19 L27.5 10 C33 6 41.8 8.5 43 17 C44 24.5 39.5 32 "
        "26.5 41.5Z"
    ),
}
SKILLS = {
    "skill-notice": ring(20, 20, 15, 5) + dot(20, 20, 6) + stroke("M32 32 L42 42", 7.5),
    "skill-refuse": solid(
        "M15.5 3.5 H32.5 L44.5 15.5 V32.5 L32.5 44.5 H15.5 L3.5 32.5 V15.5Z M12 20 V28 H36 V20Z"
    ),
    "skill-evidence": stroke(
        "M6 15 V10 A4 4 0 0 1 10 6 H15 M33 6 H38 A4 4 0 0 1 42 10 V15 "
        "M42 33 V38 A4 4 0 0 1 38 42 H33 M15 42 H10 A4 4 0 0 1 6 38 V33",
        4.8,
    )
    + solid(
        "M13 17 H18 L20 13.5 H28 L30 17 H35 A2.5 2.5 0 0 1 37.5 19.5 V32 A2.5 2.5 0 0 1 35 34.5 "
        "H13 A2.5 2.5 0 0 1 10.5 32 V19.5 A2.5 2.5 0 0 1 13 17Z " + disc_path(24, 25.5, 5)
    ),
    "skill-tell": dot(13, 24, 7.5)
    + solid("M1.5 45 C1.5 36.5 6 34 13 34 C20 34 24.5 36.5 24.5 45Z")
    + solid(
        "M25 3 H41 A5 5 0 0 1 46 8 V19 A5 5 0 0 1 41 24 H34 L26 31 V24 H25 A5 5 0 0 1 20 19 "
        "V8 A5 5 0 0 1 25 3Z M26 9.5 V12.5 H40 V9.5Z M26 15.5 V18.5 H35 V15.5Z"
    ),
    "skill-support": path(HEART, WHITE, transform="translate(10.5 0.5) scale(0.56)")
    + solid("M3 29 H10 V44 H3 A1.5 1.5 0 0 1 1.5 42.5 V30.5 A1.5 1.5 0 0 1 3 29Z")
    + solid(
        "M13 30 Q18 27 24 30 H30 Q34 30.5 33 34 L41 29.5 Q46 28 46 32 Q44 36 34 42 Q29 45 22 44 "
        "L13 42.5Z"
    ),
}
ICONS = {**MARKS, **WAYS, **THINGS, **PHONE, **TACTICS, **SKILLS}


def pictures() -> dict[str, str]:
    """Return every icon by name."""
    return {name: picture(48, 48, shape) for name, shape in ICONS.items()}


if __name__ == "__main__":
    write(pictures(), "icons")
