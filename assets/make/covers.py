"""Draw the covers of stories: assets/covers/<name>.svg.

A cover is a slanting gradient, two pale circles and one emblem.
"""

from collections.abc import Callable

from drawing import (
    MOON,
    WHITE,
    both,
    circle,
    line,
    linear,
    path,
    picture,
    rect,
    write,
)

WIDTH, HEIGHT, MIDDLE = 372, 148, 188


def background(dark: str, bright: str) -> str:
    """Return the gradient and the two pale circles, cut at the picture's edges."""
    slope = linear("slope", (0, 0, WIDTH, HEIGHT), ((0.0, dark), (1.0, bright)))
    return (
        slope
        + rect((0, 0, WIDTH, HEIGHT), "url(#slope)")
        + circle(300, 50, 70, WHITE, opacity=0.12)
        + circle(60, 140, 60, WHITE, opacity=0.12)
    )


def chat(ink: str) -> str:
    """Return a bubble in which someone is typing."""
    bubble = path(
        "M158 44 H218 A18 18 0 0 1 236 62 V86 A18 18 0 0 1 218 104 H180 L160 120 V104 "
        "H158 A18 18 0 0 1 140 86 V62 A18 18 0 0 1 158 44Z",
        WHITE,
    )
    return bubble + "".join(circle(x, 74, 6, ink) for x in (168, 188, 208))


def lock(ink: str) -> str:
    """Return a padlock."""
    keyhole = circle(188, 90, 7, ink) + rect((185, 92, 6, 16), ink, rx=3)
    return (
        line("M166 68 V52 A22 22 0 0 1 210 52 V68", WHITE, 9)
        + rect((150, 66, 76, 58), WHITE, rx=13)
        + keyhole
    )


def moon(_ink: str) -> str:
    """Return a crescent with two stars."""
    crescent = path("M200 30 A46 46 0 1 0 234 108 A42 42 0 0 1 200 30Z", MOON)
    stars = circle(222, 62, 3.6, WHITE) + circle(242, 82, 2.4, WHITE) + circle(238, 46, 2, WHITE)
    return crescent + stars


def group(_ink: str) -> str:
    """Return two people side by side."""
    shoulders = path(
        "M126 128 C126 106 138 96 160 96 Q180 96 188 108 Q196 96 216 96 C238 96 250 106 250 128Z",
        WHITE,
    )
    return shoulders + circle(160, 70, 20, WHITE) + circle(216, 70, 20, WHITE)


def phone(ink: str) -> str:
    """Return a phone that rings."""
    case = rect((162, 26, 52, 98), WHITE, rx=12) + rect((180, 34, 16, 4), ink, rx=2)
    waves = both(
        line("M150 54 Q142 75 150 96 M136 46 Q124 75 136 104", WHITE, 5, opacity=0.75), MIDDLE
    )
    return case + circle(188, 112, 5.5, ink) + waves


def heart(_ink: str) -> str:
    """Return a heart."""
    return path(
        "M188 118 C150 96 142 78 145 62 C149 38 178 34 188 58 C198 34 227 38 231 62 "
        "C234 78 226 96 188 118Z",
        WHITE,
    )


def card(ink: str) -> str:
    """Return a card with a picture and lines."""
    person = circle(161, 69, 10, ink) + path("M143 98 C143 80 179 80 179 98Z", ink)
    lines = line("M194 64 H230 M194 78 H230 M194 92 H216", ink, 6, opacity=0.55)
    return rect((130, 38, 116, 76), WHITE, rx=14) + person + lines


def link(_ink: str) -> str:
    """Return two links of a chain."""
    one = rect((134, 58, 66, 34), "none", rx=17, stroke=WHITE, stroke_width=10)
    two = rect((176, 58, 66, 34), "none", rx=17, stroke=WHITE, stroke_width=10)
    slash = line("M188 34 V46 M172 40 L176 49 M204 40 L200 49", WHITE, 5, opacity=0.8)
    return one + two + slash


def coin(ink: str) -> str:
    """Return a stack of coins."""
    stack = "".join(rect((128, y, 56, 15), WHITE, rx=7.5) for y in (104, 86, 68))
    big = circle(218, 80, 40, WHITE) + circle(
        218, 80, 29, "none", stroke=ink, stroke_width=4, opacity=0.55
    )
    star = path(
        "M218 62 L223.3 73 L235.3 74.6 L226.6 83 L228.7 95 L218 89.2 L207.3 95 L209.4 83 "
        "L200.7 74.6 L212.7 73Z",
        ink,
        opacity=0.75,
    )
    return stack + big + star


def bubble(_ink: str) -> str:
    """Return a closed bubble with small ones around it."""
    ring = circle(188, 76, 42, WHITE, fill_opacity=0.22, stroke=WHITE, stroke_width=7)
    shine = line("M164 70 Q166 54 182 50", WHITE, 6)
    small = (
        circle(246, 46, 12, "none", stroke=WHITE, stroke_width=5)
        + circle(134, 44, 8, "none", stroke=WHITE, stroke_width=4.4)
        + circle(140, 112, 10, "none", stroke=WHITE, stroke_width=4.4)
    )
    return ring + shine + small


def gear(_ink: str) -> str:
    """Return a gear."""
    teeth = "".join(
        rect((179, 28, 18, 26), WHITE, rx=6, transform=f"rotate({turn} 188 76)")
        for turn in range(0, 360, 45)
    )
    return teeth + circle(188, 76, 25, "none", stroke=WHITE, stroke_width=19)


def family(_ink: str) -> str:
    """Return two grown-ups with a child between them."""
    grown = circle(151, 58, 17, WHITE) + path(
        "M122 124 C122 92 132 82 151 82 C162 82 169 85 173 92 Q161 102 160 124Z", WHITE
    )
    child = circle(188, 82, 14, WHITE) + path(
        "M166 124 C166 106 174 101 188 101 C202 101 210 106 210 124Z", WHITE
    )
    return both(grown, MIDDLE) + child


def coach(ink: str) -> str:
    """Return a whistle on a cord."""
    body = path(
        "M162 56 H238 A8 8 0 0 1 246 64 V74 H213 A34 34 0 1 1 146 84 V72 A16 16 0 0 1 162 56Z",
        WHITE,
    )
    hole = circle(180, 88, 13, ink) + rect((196, 56, 14, 10), ink, rx=3)
    cord = line("M158 56 Q140 30 116 44 Q100 56 112 70", WHITE, 5, opacity=0.8)
    notes = line("M222 36 L226 24 M238 40 L248 30 M206 36 L204 24", WHITE, 5)
    return cord + body + hole + notes


def robot(ink: str) -> str:
    """Return a robot's head with a speech mark."""
    box = rect((142, 48, 92, 72), WHITE, rx=22)
    ears = both(rect((130, 72, 14, 26), WHITE, rx=7), MIDDLE)
    mast = line("M188 48 V34", WHITE, 6) + circle(188, 28, 8, WHITE)
    face = rect((156, 64, 64, 34), ink, rx=17) + both(circle(174, 81, 6.5, WHITE), MIDDLE)
    return mast + ears + box + face + line("M176 108 Q188 114 200 108", ink, 4.4)


COVERS: dict[str, tuple[str, str, Callable[[str], str]]] = {
    "chat": ("#2B2A63", "#F2896B", chat),
    "lock": ("#3A1D4F", "#C8402F", lock),
    "moon": ("#0E1433", "#3563E9", moon),
    "group": ("#145B50", "#86EBD0", group),
    "phone": ("#573A00", "#FFC46B", phone),
    "heart": ("#5B3B7E", "#FFB0C8", heart),
    "card": ("#123A6B", "#6FC3F5", card),
    "link": ("#0F4A63", "#4FD0C0", link),
    "coin": ("#6B2A12", "#FFB347", coin),
    "bubble": ("#3A2A86", "#9FB4FF", bubble),
    "gear": ("#26324F", "#8FA6CF", gear),
    "family": ("#7A2F4A", "#FFB48A", family),
    "coach": ("#12553A", "#B7D957", coach),
    "robot": ("#1F2A6B", "#B98CF0", robot),
}


def pictures() -> dict[str, str]:
    """Return every cover by name."""
    return {
        name: picture(WIDTH, HEIGHT, background(dark, bright) + emblem(dark))
        for name, (dark, bright, emblem) in COVERS.items()
    }


if __name__ == "__main__":
    write(pictures(), "covers")
