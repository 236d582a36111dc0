"""Rooms where one is quiet and heard: the library, the counsellor's room."""

from drawing import WHITE, circle, ellipse, group, line, mix, path, rect
from light import Light, Scene, curtains, pendant, plant, scatter, shine, wall, window
from school import HEART

BOOKS = ("#E4574F", "#3F6FB5", "#4FA26B", "#FFC46B", "#7C5BB0", "#E98A6A", "#3FA8A0", "#F7B2D0")


def library(light: Light) -> Scene:
    """Return the school library: tall shelves, a window, a table with a lamp and open books."""
    opening = (156, 142, 128, 200)
    view = window(light, opening)
    near = (
        wall(light, "#EBD3A8", "#A87A55", 596, (opening,))
        + view.near
        + _cranes(light)
        + _shelf(light, -30, 3)
        + _shelf(light, 306, 7)
        + _seat(light)
        + _ladder(light)
        + pendant(light, 220, 118, "#3F8E86", "lamp")
        + _rug(light)
        + _reading_table(light)
        + _bean_bag(light)
        + plant(light, 410, 694, 1.1, "#5F9EC9")
    )
    return Scene(far=view.far, near=near)


def _shelf(light: Light, left: float, seed: int) -> str:
    case = rect((left, 108, 164, 494), light.of("#8A5F49"), rx=7) + rect(
        (left + 10, 118, 144, 476), light.of("#6A4636")
    )
    rows = "".join(
        _row(light, left + 14, foot, seed + i)
        + rect((left + 8, foot, 148, 10), light.of("#A87455"))
        for i, foot in enumerate((204, 296, 388, 480, 572))
    )
    return case + rows


def _row(light: Light, left: float, foot: float, seed: int) -> str:
    """Return a row of books, one leaning, with room for a thing at its end."""
    spines, x = [], left
    for a, b, c in scatter(seed, 12):
        wide, tall = 9 + a * 8, 46 + b * 26
        if x + wide > left + 112:
            break
        colour = BOOKS[int(c * 7.99)]
        spines.append(rect((x, foot - tall, wide, tall), light.of(colour), rx=2))
        spines.append(
            rect((x, foot - tall + 9, wide, 4), light.of(mix(colour, WHITE, 0.5)), opacity=0.9)
        )
        x += wide + 0.6
    tilt = rect(
        (x + 5, foot - 56, 11, 55),
        light.of(BOOKS[seed % 8]),
        rx=2,
        transform=f"rotate(-12 {x + 8:.1f} {foot:.1f})",
    )
    return "".join(spines) + tilt + _keepsake(light, left + 134, foot, seed)


def _keepsake(light: Light, x: float, foot: float, seed: int) -> str:
    kind = seed % 4
    if kind == 0:
        return (
            circle(x - 4, foot - 18, 14, light.of("#5AA6D8"))
            + path(
                f"M{x - 12} {foot - 24} Q{x - 4} {foot - 30} {x + 2} {foot - 20} "
                f"Q{x - 2} {foot - 8} {x - 8} {foot - 14}Z",
                light.of("#7FC48C"),
            )
            + rect((x - 12, foot - 5, 16, 5), light.of("#D9A062"), rx=2)
        )
    if kind == 1:
        return plant(light, x - 5, foot, 0.42)
    if kind == 2:
        return path(
            f"M{x - 14} {foot} V{foot - 30} L{x - 4} {foot - 40} L{x + 6} {foot - 30} V{foot}Z",
            light.of("#FFF1DC"),
        ) + path(HEART, light.of("#E4574F"), transform=f"translate({x - 4} {foot - 18}) scale(0.6)")
    return "".join(
        rect(
            (x - 16 + i * 2, foot - 10 - i * 10, 24 - i * 2, 9), light.of(BOOKS[seed + i & 7]), rx=2
        )
        for i in range(3)
    )


def _cranes(light: Light) -> str:
    """Return folded paper cranes on threads before the window."""
    return "".join(
        line(f"M{x} 0 V{y - 8}", light.of("#B79B78"), 1.6)
        + path(
            f"M{x - 20} {y - 10} L{x} {y} L{x + 20} {y - 12} L{x + 5} {y + 10} L{x - 6} {y + 9}Z",
            light.of(colour),
        )
        + path(
            f"M{x} {y} L{x + 5} {y + 10} L{x - 6} {y + 9}Z", light.of(mix(colour, "#2B2A63", 0.2))
        )
        for x, y, colour in (
            (160, 96, "#FF9A8A"),
            (284, 84, "#8FC7F0"),
            (186, 54, "#FFD06A"),
            (258, 40, "#B7A3EA"),
        )
    )


def _seat(light: Light) -> str:
    """Return the bench under the window, with cushions and a sleeping cat."""
    bench = rect((136, 470, 168, 126), light.of("#B47C54"), rx=6) + rect(
        (128, 456, 184, 20), light.of("#F2C078"), rx=9
    )
    doors = line("M220 482 V590 M204 534 H210 M230 534 H236", light.of("#8A5F49"), 4)
    cushion = rect((140, 412, 50, 46), light.of("#5F9E97"), rx=13, transform="rotate(-8 165 436)")
    fur, dark = light.of("#F0A860"), light.of("#D08540")
    cat = (
        ellipse((256, 444), 38, 16, fur)
        + circle(226, 440, 15, fur)
        + path("M214 432 L214 418 L224 426Z M228 425 L238 418 L238 432Z", fur)
        + line("M219 441 q3 3 6 0 M228 441 q3 3 6 0", light.of("#5A3A2C"), 2)
        + line("M246 430 V440 M258 429 V439 M270 431 V440", dark, 4)
        + line("M290 448 Q300 458 280 459 H262", fur, 8)
    )
    return bench + doors + cushion + cat


def _ladder(light: Light) -> str:
    wood = light.of("#D7A074")
    return line("M316 600 L338 150 M362 600 L376 150", wood, 8) + line(
        " ".join(
            f"M{316 + (600 - y) * 0.049:.1f} {y} H{362 + (600 - y) * 0.031:.1f}"
            for y in range(196, 600, 58)
        ),
        wood,
        7,
    )


def _rug(light: Light) -> str:
    return ellipse((204, 676), 214, 40, light.of("#C96F5C")) + ellipse(
        (204, 676), 182, 30, "none", stroke=light.of("#F2C9A0"), stroke_width=4
    )


def _reading_table(light: Light) -> str:
    legs = line("M96 560 L84 684 M304 560 L316 684", light.of("#6A4636"), 12)
    top = rect((62, 546, 276, 20), light.of("#A87455"), rx=9)
    book = path(
        "M112 544 Q140 526 166 540 Q192 526 220 544 L216 548 H116Z", light.of("#FFFDF2")
    ) + (
        line(
            "M166 540 V547 M126 540 Q146 531 158 538 M174 538 Q188 531 206 540",
            light.of("#C9BBA8"),
            2,
        )
    )
    pile = "".join(
        rect((246 + dx, 534 - i * 12, 62 - i * 4, 12), light.of(colour), rx=3)
        for i, (dx, colour) in enumerate(((0, "#3F6FB5"), (5, "#E4574F"), (1, "#4FA26B")))
    )
    spectacles = "".join(
        circle(x, 504, 7, "none", stroke=light.of("#3B2721"), stroke_width=2.4) for x in (268, 286)
    ) + line("M275 503 H279", light.of("#3B2721"), 2.4)
    stem = line("M86 546 V500 Q86 478 106 476", light.of("#C9A04E"), 5) + rect(
        (70, 540, 34, 8), light.of("#C9A04E"), rx=4
    )
    shade = path("M90 486 Q92 462 114 460 Q138 462 140 486Z", light.of("#3F8E5A")) + ellipse(
        (115, 487), 20, 4.4, light.lamp()
    )
    pencil = line("M222 542 L242 538", light.of("#F2B33D"), 4.4)
    return (
        legs
        + top
        + shine(light, "green", (116, 500, 130))
        + stem
        + shade
        + book
        + pile
        + (spectacles + pencil)
    )


def _bean_bag(light: Light) -> str:
    bag = path("M-24 716 Q-30 640 30 628 Q92 636 96 704 Q96 720 70 720 H-24Z", light.of("#7C8FD6"))
    seam = line("M30 630 Q20 672 30 718", light.of("#6475B8"), 3.4)
    book = path("M44 652 L82 640 L90 664 L52 678Z", light.of("#FFC46B")) + line(
        "M52 660 L78 652", light.of("#B98A2E"), 3
    )
    return bag + seam + book


def counsellor_room(light: Light) -> Scene:
    """Return the counsellor's room: two armchairs, tea, a tree of paper notes on the wall."""
    opening = (40, 140, 150, 200)
    view = window(light, opening)
    near = (
        wall(light, "#F2CDB4", "#B98A6B", 600, (opening,))
        + view.near
        + curtains(light, opening, "#9CC7A4")
        + _note_tree(light)
        + _plush_shelf(light)
        + _clock(light)
        + _standing_lamp(light)
        + plant(light, 220, 604, 1.35, "#5F9EC9")
        + _round_rug(light)
        + _armchair(light, 96, "#5F9E97")
        + _armchair(light, 344, "#E98A6A")
        + _low_table(light)
    )
    return Scene(far=view.far, near=near)


def _note_tree(light: Light) -> str:
    """Return a tree painted on the wall whose leaves are paper hearts with wishes."""
    bark = light.of("#A87455")
    trunk = line(
        "M322 440 Q328 370 322 300 M322 350 Q292 322 276 284 M324 336 Q358 312 372 268 "
        "M322 310 Q312 268 324 226",
        bark,
        9,
    )
    hearts = "".join(
        path(HEART, light.of(colour), transform=f"translate({x} {y}) rotate({turn}) scale({size})")
        for x, y, turn, size, colour in (
            (268, 272, -18, 1.3, "#FF8A80"),
            (296, 246, 8, 1.2, "#FFC46B"),
            (326, 216, -6, 1.5, "#F06AA6"),
            (352, 244, 12, 1.2, "#8FD0A8"),
            (378, 264, 20, 1.3, "#FF9A5A"),
            (286, 306, -24, 1.1, "#8FC7F0"),
            (360, 300, 16, 1.1, "#B7A3EA"),
            (308, 280, 6, 1.0, "#FFFDF2"),
            (338, 276, -10, 1.0, "#FFD9A0"),
            (254, 306, -30, 1.0, "#8FD0A8"),
            (398, 296, 26, 1.0, "#FF8A80"),
        )
    )
    return trunk + hearts


def _plush_shelf(light: Light) -> str:
    board = rect((252, 150, 156, 10), light.of("#A87455"), rx=4)
    books = "".join(
        rect((x, 150 - h, 11, h), light.of(colour), rx=2)
        for x, h, colour in ((262, 42, "#3F6FB5"), (274, 48, "#4FA26B"), (286, 38, "#E4574F"))
    )
    fur, pale = light.of("#D9B48C"), light.of("#F7E3C8")
    rabbit = (
        ellipse((326, 100), 6, 17, fur, transform="rotate(-10 326 100)")
        + ellipse((342, 100), 6, 17, fur, transform="rotate(10 342 100)")
        + circle(334, 124, 15, fur)
        + ellipse((334, 143), 17, 12, fur)
        + ellipse((334, 130), 7, 5, pale)
        + circle(329, 122, 2, "#3B2721")
        + circle(339, 122, 2, "#3B2721")
    )
    globe = (
        circle(384, 130, 15, light.of("#8FC7F0"), opacity=0.9)
        + path("M376 138 L384 120 L392 138Z", light.of("#4FA26B"))
        + rect((370, 142, 28, 8), light.of("#E9795D"), rx=3)
    )
    return board + books + rabbit + globe


def _clock(light: Light) -> str:
    return circle(248, 204, 19, light.of("#FFF8EE"), stroke=light.of("#E9795D"), stroke_width=5) + (
        line("M248 193 V204 L256 209", light.of("#3A3F55"), 3.4)
    )


def _standing_lamp(light: Light) -> str:
    pole = line("M420 604 V396", light.of("#8A5F49"), 6) + rect(
        (396, 598, 48, 9), light.of("#8A5F49"), rx=4
    )
    shade = path("M388 404 L402 352 H438 L452 404Z", light.lamp("#FFE9C6"))
    return shine(light, "stand", (420, 390, 180)) + pole + shade


def _round_rug(light: Light) -> str:
    return ellipse((220, 668), 208, 42, light.of("#F4E3C6")) + ellipse(
        (220, 668), 170, 31, light.of("#E9C3A0")
    )


def _armchair(light: Light, x: float, colour: str) -> str:
    body, dark = light.of(colour), light.of(mix(colour, "#2B2A63", 0.2))
    pale = light.of(mix(colour, WHITE, 0.16))
    way = 1 if x < 220 else -1
    feet = rect((x - 56, 632, 12, 28), light.of("#5A4038"), rx=4) + rect(
        (x + 44, 632, 12, 28), light.of("#5A4038"), rx=4
    )
    back = rect((x - 62, 440, 124, 140), body, rx=40)
    buttons = "".join(circle(x + dx, 488, 4.4, dark) for dx in (-26, 0, 26))
    seat = rect((x - 58, 566, 116, 44), pale, rx=18)
    front = rect((x - 60, 598, 120, 40), body, rx=12)
    arms = rect((x - 80, 530, 40, 108), dark, rx=19) + rect((x + 40, 530, 40, 108), dark, rx=19)
    cushion = group(
        rect((-25, -24, 50, 48), light.of("#FFD08A"), rx=12)
        + path(HEART, light.of("#E4574F"), transform="scale(0.9)"),
        transform=f"translate({x + way * 6} 548) rotate({way * 9})",
    )
    return feet + back + buttons + seat + front + cushion + arms


def _low_table(light: Light) -> str:
    legs = line("M190 644 L184 694 M250 644 L256 694", light.of("#6A4636"), 10)
    top = ellipse((220, 640), 74, 16, light.of("#A87455"))
    tissues = (
        path("M196 612 Q200 592 206 602 Q212 586 220 602 L218 614 H198Z", light.of(WHITE))
        + rect((184, 610, 46, 24), light.of("#8FC7F0"), rx=5)
        + path(HEART, light.of(WHITE), transform="translate(207 623) scale(0.6)")
    )
    cups = "".join(
        path(
            f"M{x} 618 H{x + 22} Q{x + 20} 634 {x + 11} 634 Q{x + 2} 634 {x} 618Z",
            light.of("#FFF8EE"),
        )
        + line(f"M{x + 5} 624 H{x + 17}", light.of("#3F6FB5"), 2.4)
        for x in (158, 252)
    )
    steam = line("M168 610 Q164 602 169 596 M262 610 Q258 602 263 596", WHITE, 3, opacity=0.55)
    sweets = "".join(
        circle(x, y, 5, light.of(colour))
        for x, y, colour in ((236, 634, "#F06AA6"), (246, 640, "#FFC46B"), (234, 644, "#4FA26B"))
    )
    return legs + top + tissues + cups + steam + sweets
