"""What people wear. Every garment ends on the rim of the disc, so nothing has to be clipped."""

from math import sqrt

from drawing import WHITE, both, circle, line, mix, path, rect

RIM = 100  # radius of the disc around (100, 100)


def rim_x(y: float) -> float:
    """Return how far the rim lies from the middle at height `y`."""
    return sqrt(RIM**2 - (y - 100) ** 2)


def rim_y(x: float) -> float:
    """Return the height of the lower rim below (or above) `x`."""
    return 100 + sqrt(RIM**2 - (x - 100) ** 2)


def torso(colour: str, edge: float = 172, neck: float = 149) -> str:
    """Return shoulders that meet the rim at height `edge`: lower is narrower."""
    x = rim_x(edge)
    left, right = f"{100 - x:.2f}", f"{100 + x:.2f}"
    return path(
        f"M{left} {edge} C{100 - x * 0.82:.2f} {neck + 10} {100 - x * 0.55:.2f} {neck + 3} "
        f"80 {neck} Q100 {neck + 10} 120 {neck} C{100 + x * 0.55:.2f} {neck + 3} "
        f"{100 + x * 0.82:.2f} {neck + 10} {right} {edge} A100 100 0 0 1 {left} {edge}Z",
        colour,
    )


def below(colour: str, x: float, top: str) -> str:
    """Return a panel: the line `top` from left to right, closed along the rim under `x`."""
    y = rim_y(x)
    return path(f"{top} L{200 - x} {y:.2f} A100 100 0 0 1 {x} {y:.2f}Z", colour)


def skin_v(skin: str, depth: float) -> str:
    """Return the triangle of skin an open collar shows."""
    return path(f"M84 148 Q100 152 116 148 L100 {depth}Z", skin)


def sleeves(colour: str) -> str:
    """Return the soft folds between arm and chest."""
    return both(line("M55 176 Q60 180 61 187", mix(colour, "#000000", 0.16), 2.6))


def collar(colour: str, edge: str) -> str:
    """Return two collar wings."""
    return both(
        path(
            "M81 146 L100 165 L86 177 L73 155 Q75 149 81 146Z",
            colour,
            stroke=edge,
            stroke_width=1.6,
            stroke_linejoin="round",
        )
    )


def uniform(skin: str, edge: float = 174) -> str:
    """Return a white school shirt with a red scarf."""
    red, dark = "#E5483F", "#BC2F2C"
    scarf = path(
        "M79 152 Q88 166 100 168 Q112 166 121 152 L129 159 Q119 178 100 181 Q81 178 71 159Z", red
    )
    tails = path("M96 178 L104 178 L117 192 Q112 196 105 196.5Z", dark) + path(
        "M95 178 L105 178 L96 197 Q88 196 82 193Z", red
    )
    knot = rect((92, 167, 16, 15), red, rx=5, stroke=dark, stroke_width=1.8)
    return (
        torso("#F7F8FE", edge)
        + sleeves("#E2E6F4")
        + skin_v(skin, 166)
        + collar(WHITE, "#CDD5EA")
        + scarf
        + tails
        + knot
    )


def hood(colour: str) -> str:
    """Return the hood that lies behind the neck."""
    dark = mix(colour, "#10163A", 0.32)
    return path("M54 166 Q56 136 82 134 H118 Q144 136 146 166Z", dark)


def hoodie(colour: str, edge: float = 170) -> str:
    """Return a hoodie without its `hood`, which belongs behind the neck."""
    pale, dark = mix(colour, WHITE, 0.72), mix(colour, "#10163A", 0.18)
    roll = both(
        path(
            "M76 148 Q68 152 66 160 Q80 178 100 178 V169 Q84 164 80 150Z",
            colour,
            stroke=dark,
            stroke_width=2,
        )
    )
    cords = both(line("M90 176 Q88 184 90 191", pale, 3))
    return torso(colour, edge) + sleeves(colour) + roll + cords


def tee(colour: str, trim: str, edge: float = 172) -> str:
    """Return a T-shirt with a round neck."""
    neckline = line("M80 150 Q100 170 120 150", trim, 5)
    return torso(colour, edge) + sleeves(colour) + neckline


def striped(colour: str, stripe: str) -> str:
    """Return a striped T-shirt."""
    bands = "".join(_band(y, stripe) for y in (174, 186))
    return torso(colour, 170) + bands + line("M80 150 Q100 169 120 150", stripe, 5)


def _band(y: float, colour: str) -> str:
    """Return a stripe across the chest whose ends lie on the rim."""
    high, low = rim_x(y) - 0.4, rim_x(y + 6) - 0.4
    return path(
        f"M{100 - high:.2f} {y} Q100 {y + 5} {100 + high:.2f} {y} "
        f"L{100 + low:.2f} {y + 6} Q100 {y + 11} {100 - low:.2f} {y + 6}Z",
        colour,
    )


def vest(skin: str, shade: str, colour: str, trim: str) -> str:
    """Return a basketball vest over bare shoulders."""
    shirt = below(colour, 56, "M70 152 L82 149 Q100 180 118 149 L130 152 Q134 170 144 178")
    lines = both(line("M70 153 Q67 170 57 179", trim, 3.6)) + line(
        "M82 149.5 Q100 180 118 149.5", trim, 4
    )
    badge = circle(100, 187, 7, trim) + circle(100, 187, 3.4, colour)
    bone = both(line("M88 157 Q94 161 98 160", shade, 2))
    return torso(skin, 168) + bone + shirt + lines + badge


def blouse(skin: str, colour: str, edge: float = 170, buttons: str = "") -> str:
    """Return a soft blouse with a V-neck and, if `buttons` names a colour, a row of buttons."""
    dark = mix(colour, "#10163A", 0.2)
    seam = line("M100 172 V198", dark, 2.2) if buttons else ""
    row = "".join(circle(100, y, 2.7, buttons) for y in (178, 188)) if buttons else ""
    neckline = line("M82 149 L100 171 L118 149", dark, 4.4)
    return torso(colour, edge) + sleeves(colour) + skin_v(skin, 170) + neckline + seam + row


def shirt(skin: str, colour: str, edge: float = 168, tie: str = "") -> str:
    """Return a shirt with a collar: buttoned under a `tie`, else open."""
    dark = mix(colour, "#10163A", 0.18)
    if tie:
        throat = path("M94 163 L106 163 L104 172 L110 191 L100 198 L90 191 L96 172Z", tie)
    else:
        throat = skin_v(skin, 172) + line("M100 172 V198", dark, 2.2) + circle(100, 184, 2.6, dark)
    wings = collar(mix(colour, WHITE, 0.3), dark)
    return torso(colour, edge) + sleeves(colour) + throat + wings


def polo(skin: str, colour: str, trim: str, edge: float = 162) -> str:
    """Return a polo shirt with a placket."""
    placket = rect((94.5, 166, 11, 26), mix(colour, "#10163A", 0.14), rx=3)
    buttons = circle(100, 174, 2, WHITE) + circle(100, 184, 2, WHITE)
    return (
        torso(colour, edge)
        + sleeves(colour)
        + placket
        + buttons
        + skin_v(skin, 167)
        + collar(trim, mix(trim, "#10163A", 0.25))
    )


def apron(skin: str, shirt_colour: str, colour: str) -> str:
    """Return an apron over a checked-out home shirt: someone was just cooking."""
    dark = mix(colour, "#10163A", 0.25)
    bib = below(colour, 66, "M74 169 Q100 176 126 169")
    straps = both(line("M76 171 Q80 158 83 150", colour, 5.4))
    pocket = line("M84 183 Q100 188 116 183", dark, 2.6)
    heart = path(
        "M100 182 C95 178 92 176 93.5 173.5 Q96.5 171 100 175 Q103.5 171 106.5 173.5 "
        "C108 176 105 178 100 182Z",
        WHITE,
    )
    return tee(shirt_colour, mix(shirt_colour, "#10163A", 0.2), 164) + straps + bib + pocket + heart


def ao_dai(colour: str, trim: str) -> str:
    """Return an áo dài: a high collar and the slanting seam to the shoulder."""
    dark = mix(colour, "#10163A", 0.22)
    seam = line("M100 160 Q112 172 136 172", dark, 2.4)
    dots = "".join(circle(x, y, 2.4, trim) for x, y in ((106, 165), (117, 170.5), (130, 172.5)))
    stand = path(
        "M82 140 Q100 148 118 140 L120 152 Q100 165 80 152Z", colour, stroke=dark, stroke_width=1.8
    )
    lotus = path("M72 190 Q66 182 72 175 Q78 182 72 190Z", trim) + both(
        path("M70.5 190 Q61 189 59 181 Q68 181 70.5 190Z", trim), 72
    )
    return torso(colour, 172) + sleeves(colour) + seam + dots + stand + lotus


def service(skin: str, colour: str, strap: str, tab: str) -> str:
    """Return a uniform shirt with shoulder straps and a breast pocket."""
    dark = mix(colour, "#10163A", 0.22)
    straps = both(
        path("M47 165 L70 156 L73 163 L49 172Z", strap, stroke=dark, stroke_width=1.2)
        + circle(55, 166.5, 2, WHITE)
    )
    pockets = both(
        path(
            "M66 180 H84 V192 L75 195 L66 191Z",
            mix(colour, WHITE, 0.16),
            stroke=dark,
            stroke_width=1.6,
        )
    )
    tabs = both(path("M78 160 L86 169 L82.5 172 L75.5 163Z", tab))
    return shirt(skin, colour, 163) + straps + pockets + tabs


def cardigan(skin: str, colour: str, under: str) -> str:
    """Return an open cardigan over a top."""
    dark = mix(colour, "#10163A", 0.18)
    inner = below(under, 80, "M82 149 Q100 160 118 149 L124 166")
    edges = both(line(f"M81 150 Q73 170 {80} {rim_y(80) - 1.5:.2f}", dark, 3.4))
    return torso(colour, 168) + sleeves(colour) + inner + skin_v(skin, 164) + edges


def seat_belt() -> str:
    """Return a belt from shoulder to hip: a driver who drives with care."""
    return path("M134 152.5 L144 156 L92 199.6 L78 197.5Z", "#3A4158", opacity=0.92)
