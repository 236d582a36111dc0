"""Draw the game's own icon: assets/icon.svg. Two people side by side as night turns to dawn."""

from drawing import (
    DAWN,
    DUSK,
    NIGHT,
    PAPER,
    PLUM,
    SUN,
    WHITE,
    circle,
    glow,
    linear,
    path,
    picture,
    rect,
    write,
)

SIZE = 256


def icon() -> str:
    """Return the icon's elements."""
    night = ((0.0, NIGHT), (0.24, DUSK), (0.45, PLUM))
    day = ((0.68, DAWN), (0.83, SUN), (0.87, DUSK))  # DUSK under the hill's rim, against a seam
    sky = linear("sky", (0, 0, 0, SIZE), night + day)
    tile = rect((0, 0, SIZE, SIZE), "url(#sky)", rx=58)
    stars = "".join(
        circle(x, y, r, WHITE, opacity=0.9)
        for x, y, r in ((52, 48, 3.4), (94, 30, 2.4), (206, 44, 3.2), (228, 92, 2.2))
    )
    light = glow("dawn", (128, 190, 66), "#FFF0C4", 0.95)
    right = circle(166, 102, 33, SUN) + path(
        "M112 230 V200 C112 164 134 144 166 144 C198 144 220 164 220 200 V230Z", SUN
    )
    edge = circle(94, 96, 43, PLUM) + path(
        "M28 230 V204 C28 162 54 138 94 138 C134 138 160 162 160 204 V230Z", "#C0627A"
    )
    left = circle(94, 96, 36, PAPER) + path(
        "M35 230 V204 C35 166 58 145 94 145 C130 145 153 166 153 204 V230Z", PAPER
    )
    hill = path("M1.8 212 Q128 188 254.2 212 A58 58 0 0 1 198 256 H58 A58 58 0 0 1 1.8 212Z", DUSK)
    return sky + tile + stars + light + right + edge + left + hill


def pictures() -> dict[str, str]:
    """Return the icon by its name."""
    return {"icon": picture(SIZE, SIZE, icon())}


if __name__ == "__main__":
    write(pictures(), ".")
