"""Draw the signs of apps on a phone's home screen: assets/apps/<name>.svg, round squares."""

from drawing import WHITE, circle, group, line, linear, path, picture, rect, write
from icons import BUBBLE, HEART, star_path

SIZE = 96
GLOSS = (
    "M0 26 A26 26 0 0 1 26 0 H70 A26 26 0 0 1 96 26 V34 Q48 52 0 34Z"  # inside the tile's corners
)


def tile(top: str, foot: str, sign: str) -> str:
    """Return a round square whose colour changes from `top` to `foot`, with a sign on it."""
    colours = linear("tile", (0, 0, 0, SIZE), ((0.0, top), (1.0, foot)))
    ground = rect((0, 0, SIZE, SIZE), "url(#tile)", rx=26)
    return colours + ground + path(GLOSS, WHITE, opacity=0.13) + sign


def placed(sign: str, scale: float = 1.25) -> str:
    """Return a sign of 48 x 48 in the middle of a tile."""
    at = SIZE / 2 - 24 * scale
    return group(sign, transform=f"translate({at:g} {at:g}) scale({scale:g})")


def chat() -> str:
    """Return two bubbles, one of them with three dots."""
    back = path(
        BUBBLE, "#0F5F63", opacity=0.55, transform="translate(96 30) scale(-1 1) scale(0.9)"
    )
    dots = "".join(circle(x, 20.5, 3.4, "#1F8F86") for x in (14.5, 24, 33.5))
    front = path(BUBBLE, WHITE) + dots
    return back + group(front, transform="translate(14 14) scale(1.3)")


def feed() -> str:
    """Return a picture with hills and a heart under it."""
    card = rect((18, 20, 60, 58), WHITE, rx=10)
    scene = rect((24, 26, 48, 32), "#FFD9A0", rx=5) + circle(60, 36, 5, "#FF9A5A")
    hills = path(
        "M24 53 L38 39 L48 49 L56 43 L72 55 V53 A5 5 0 0 1 67 58 H29 A5 5 0 0 1 24 53Z", "#C9508A"
    )
    heart = path(HEART, "#F0567A", transform="translate(24.5 60.5) scale(0.29)")
    words = line("M44 68 H70", "#E6C9D6", 5)
    return card + scene + hills + heart + words


def settings() -> str:
    """Return a gear with a round hole."""
    teeth = "".join(
        rect((42.5, 15, 11, 20), WHITE, rx=4, transform=f"rotate({turn} 48 48)")
        for turn in range(0, 360, 45)
    )
    ring = circle(48, 48, 17.5, "none", stroke=WHITE, stroke_width=13)
    return teeth + ring + circle(48, 48, 5, "#FFD06A")


def browser() -> str:
    """Return a globe with a path around it and a little star where one is."""
    globe = circle(48, 48, 28, WHITE)
    lines = line("M48 20 Q28 48 48 76 Q68 48 48 20 M20.5 42 H75.5 M22 58 H74", "#3A7BE0", 4)
    place = circle(64, 33, 9, "#FF7F5A", stroke=WHITE, stroke_width=4)
    return globe + lines + place


def store() -> str:
    """Return a bag with a star on it."""
    handles = line("M36 36 V30 A12 12 0 0 1 60 30 V36", WHITE, 5.4)
    bag = path("M24 34 H72 L77 73 Q77 79 71 79 H25 Q19 79 19 73Z", WHITE)
    star = path(
        star_path(17, 7.6),
        "#8A5BD6",
        transform="translate(24 31.5)",
        stroke="#8A5BD6",
        stroke_width=3,
        stroke_linejoin="round",
    )
    return handles + bag + star


def game() -> str:
    """Return a game pad with four coloured keys."""
    pad = path(
        "M32 30 H64 C76 30 83 46 84 60 C84 70 75 72 69 65 L62 57 H34 L27 65 "
        "C21 72 12 70 12 60 C13 46 20 30 32 30Z",
        WHITE,
    )
    cross = rect((25, 42, 17, 6), "#4A3BA8", rx=2.5) + rect((30.5, 36.5, 6, 17), "#4A3BA8", rx=2.5)
    keys = "".join(
        circle(x, y, 3.6, colour)
        for x, y, colour in (
            (62, 38, "#FF6B5E"),
            (69, 45, "#F2B33D"),
            (55, 45, "#2FA58A"),
            (62, 52, "#4F8DF5"),
        )
    )
    return pad + cross + keys


def camera() -> str:
    """Return a camera with a lens that shines."""
    body = path(
        "M24 32 H34 L38 24 H58 L62 32 H72 A8 8 0 0 1 80 40 V66 A8 8 0 0 1 72 74 H24 "
        "A8 8 0 0 1 16 66 V40 A8 8 0 0 1 24 32Z",
        WHITE,
    )
    lens = (
        circle(48, 52, 16, "#2B2A63") + circle(48, 52, 10, "#5AA9FF") + circle(44, 48, 3.6, WHITE)
    )
    return body + lens + circle(71, 41, 3.4, "#FF6B5E")


def help_sign() -> str:
    """Return a lifebuoy around a heart."""
    buoy = circle(48, 48, 24, "none", stroke=WHITE, stroke_width=13)
    bands = "".join(
        line(
            "M48 19.5 V28.5",
            "#E9604C",
            11,
            stroke_linecap="butt",
            transform=f"rotate({turn} 48 48)",
        )
        for turn in (45, 135, 225, 315)
    )
    return buoy + bands + path(HEART, WHITE, transform="translate(35.5 36) scale(0.52)")


APPS = {
    "chat": tile("#3CC0A4", "#177D80", chat()),
    "feed": tile("#FF9A76", "#D9477F", feed()),
    "settings": tile("#8C95B5", "#4C5478", settings()),
    "browser": tile("#6FC3F2", "#2F62D0", browser()),
    "store": tile("#B48CF0", "#6A45C0", store()),
    "game": tile("#6C5BE0", "#38277E", game()),
    "camera": tile("#FFC46B", "#E0782F", camera()),
    "help": tile("#FF8F73", "#C8402F", help_sign()),
}


def pictures() -> dict[str, str]:
    """Return every app's sign by name."""
    return {name: picture(SIZE, SIZE, sign) for name, sign in APPS.items()}


if __name__ == "__main__":
    write(pictures(), "apps")
