"""Places at home, on a 440 x 720 canvas whose middle half tells what the place is."""

from drawing import WHITE, circle, ellipse, line, mix, path, rect
from light import Light, Scene, curtains, pendant, plant, shine, wall, window


def bedroom(light: Light) -> Scene:
    """Return a child's room: window, bed, desk with a lamp, posters."""
    opening = (140, 110, 250, 230)
    base = wall(light, "#B9A4DE", "#B98A6B", 606, (opening,))
    view = window(light, opening)
    hung = view.near + curtains(light, opening, "#F2909A")
    posters = _poster(light, 26, 196, "#7FD3C1") + _poster(light, 44, 308, "#FFC46B")
    near = base + _fairy_lights(light) + hung + posters + _desk(light) + _bed(light)
    return Scene(far=view.far, near=near)


def _fairy_lights(light: Light) -> str:
    spots = tuple((440 * t, 26 + 2 * t * (1 - t) * 62) for t in (i / 22 for i in range(1, 22, 2)))
    cord = line("M0 26 Q220 88 440 26", light.of("#6A5A7A"), 2)
    return cord + "".join(
        (circle(x, y + 5, 9, "#FFD581", opacity=0.25) if light.lamps else "")
        + circle(x, y + 5, 4.4, light.lamp("#FFF2CF"))
        for x, y in spots
    )


def _poster(light: Light, x: float, y: float, colour: str) -> str:
    sheet = rect((x, y, 70, 92), light.of(colour), rx=5)
    sun = circle(x + 46, y + 30, 13, light.of("#FFF3D0"))
    hill = path(
        f"M{x} {y + 70} Q{x + 24} {y + 42} {x + 42} {y + 64} Q{x + 56} {y + 76} {x + 70} "
        f"{y + 58} V{y + 87} Q{x + 70} {y + 92} {x + 65} {y + 92} H{x + 5} "
        f"Q{x} {y + 92} {x} {y + 87}Z",
        light.of(mix(colour, "#2B2A63", 0.45)),
    )
    tape = rect((x + 24, y - 6, 22, 11), light.of("#FFF8EE"), opacity=0.8)
    return sheet + sun + hill + tape


def _desk(light: Light) -> str:
    wood, dark = light.of("#D7A074"), light.of("#B47C54")
    legs = rect((422, 470, 12, 148), dark) + rect((312, 470, 12, 148), dark)
    top = rect((300, 458, 150, 16), wood, rx=5) + rect((330, 474, 92, 30), dark, rx=4)
    books = "".join(
        rect((x, 458 - h, 13, h), light.of(c), rx=2)
        for x, h, c in (
            (384, 52, "#E4574F"),
            (398, 60, "#3F6FB5"),
            (412, 46, "#4FA26B"),
            (426, 56, "#FFC46B"),
        )
    )
    stem = line("M344 456 V416 L330 398", light.of("#F4F0E8"), 5)
    foot = rect((328, 451, 32, 8), light.of("#F4F0E8"), rx=4)
    shade = path("M312 412 L326 386 Q331 380 338 385 L350 394 Z", light.of("#FF7F73"))
    bulb = ellipse((330, 405), 10, 5, light.lamp(), transform="rotate(-20 330 405)")
    lamp = shine(light, "desk", (330, 412, 130)) + bulb + stem + foot + shade
    return legs + top + books + lamp


def _bed(light: Light) -> str:
    board = rect((-20, 432, 40, 210), light.of("#8A5F49"), rx=14)
    frame = rect((-10, 560, 318, 66), light.of("#A87455"), rx=12) + rect(
        (284, 600, 16, 46), light.of("#8A5F49"), rx=4
    )
    mattress = rect((0, 520, 306, 62), light.of("#FFF4E4"), rx=22)
    pillow = rect((10, 470, 116, 66), light.of("#FFEFD2"), rx=26) + line(
        "M28 522 Q70 532 110 520", light.of("#E6CFA8"), 3
    )
    quilt = path(
        "M100 508 Q118 486 150 488 H280 Q310 490 310 520 V584 Q310 602 292 602 H116 "
        "Q98 600 98 580Z",
        light.of("#7C5BB0"),
    )
    fold = path(
        "M100 508 Q118 486 150 488 Q140 520 148 600 H116 Q98 600 98 580Z", light.of("#9B7CCB")
    )
    dots = "".join(
        circle(x, y, 6, light.of("#FFC9A8"), opacity=0.85)
        for x, y in (
            (180, 520),
            (222, 512),
            (264, 522),
            (200, 556),
            (242, 550),
            (284, 560),
            (176, 586),
            (222, 586),
            (266, 588),
        )
    )
    return board + frame + mattress + pillow + _bear(light) + quilt + fold + dots


def _bear(light: Light) -> str:
    fur, pale = light.of("#C98F5F"), light.of("#F0CFA4")
    ears = circle(92, 440, 10, fur) + circle(128, 440, 10, fur)
    head = circle(110, 458, 26, fur) + ellipse((110, 468), 12, 9, pale)
    face = (
        circle(101, 455, 3, "#2A1B1C")
        + circle(119, 455, 3, "#2A1B1C")
        + ellipse((110, 464), 4, 3, "#5A3A2C")
    )
    body = ellipse((110, 500), 28, 26, fur) + ellipse((110, 504), 15, 16, pale)
    return body + ears + head + face


def kitchen(light: Light) -> Scene:
    """Return a family kitchen where something simmers."""
    opening = (32, 120, 170, 190)
    view = window(light, opening)
    near = (
        wall(light, "#F3C892", "#B8775A", 630, (opening,))
        + _tiles(light)
        + view.near
        + _pans(light)
        + pendant(light, 306, 196, "#E4574F", "lamp")
        + _counter(light)
        + _stove(light)
        + _rice_cooker(light)
    )
    return Scene(far=view.far, near=near)


def _tiles(light: Light) -> str:
    panel = rect((0, 340, 440, 130), light.of("#FBE7CB"))
    seams = "".join(f"M0 {y} H440 " for y in (372, 404, 436))
    uprights = "".join(f"M{x} 340 V470 " for x in range(20, 440, 40))
    return panel + line((seams + uprights).strip(), light.of("#E9CBA2"), 2)


def _pans(light: Light) -> str:
    rail = line("M236 262 H424", light.of("#8A5F49"), 6)
    pan = "".join(
        line(f"M{x} 262 V{280}", light.of("#5A5560"), 4)
        + circle(x, 280 + r, r, light.of(colour))
        + circle(x, 280 + r, r - 5, light.of(mix(colour, WHITE, 0.18)))
        for x, r, colour in ((256, 18, "#5A5F78"), (404, 20, "#C9694F"), (362, 14, "#5A5F78"))
    )
    garlic = "".join(
        circle(310 + dx, 284 + dy, 7, light.of("#FFF1DC"))
        for dx, dy in ((-4, 0), (5, 6), (-5, 14), (4, 21))
    )
    return rail + pan + line("M310 262 V276", light.of("#C9A96B"), 3) + garlic


def _counter(light: Light) -> str:
    top = rect((-6, 466, 452, 20), light.of("#8A5F49"), rx=6)
    front = rect((0, 486, 440, 160), light.of("#3F8E86"))
    doors = "".join(
        rect((x, 502, 98, 128), "none", rx=8, stroke=light.of("#2F746D"), stroke_width=4)
        + circle(x + 84, 560, 5, light.of("#FFDFA0"))
        for x in (10, 118, 226, 334)
    )
    fruit = "".join(
        circle(x, y, 13, light.of(c))
        for x, y, c in ((30, 442, "#F29A3E"), (52, 440, "#E4574F"), (42, 424, "#F2B33D"))
    )
    bowl = path("M6 446 H78 Q74 468 42 468 Q10 468 6 446Z", light.of("#F7F2E8")) + line(
        "M14 454 H70", light.of("#3F6FB5"), 3
    )
    return front + doors + top + fruit + bowl


def _stove(light: Light) -> str:
    hob = rect((146, 456, 126, 14), light.of("#3A3F55"), rx=5)
    fire = path(
        "M186 456 Q190 444 196 454 Q202 440 208 454 Q214 442 220 454 Q226 444 230 456Z", "#5AA9FF"
    )
    pot = path("M158 396 H258 V434 Q258 450 242 450 H174 Q158 450 158 434Z", light.of("#D65A4A"))
    shine_ = line("M170 408 V430", light.of("#F2958A"), 5)
    lid = path("M154 396 Q160 376 208 376 Q256 376 262 396Z", light.of("#B9463A")) + circle(
        208, 372, 7, light.of("#3A3F55")
    )
    handles = line("M156 410 H146 M260 410 H270", light.of("#3A3F55"), 8)
    steam = line(
        "M186 360 Q178 346 188 334 Q198 322 188 308 M220 362 Q212 346 222 332 Q232 318 222 302",
        WHITE,
        5,
        opacity=0.42,
    )
    return hob + fire + handles + pot + shine_ + lid + steam


def _rice_cooker(light: Light) -> str:
    body = path(
        "M304 404 H392 Q398 404 398 412 L394 452 Q392 466 378 466 H318 Q304 466 302 452 "
        "L298 412 Q298 404 304 404Z",
        light.of("#FFF6EA"),
    )
    lid = path("M300 404 Q304 376 348 376 Q392 376 396 404Z", light.of("#F2C9C0")) + rect(
        (334, 368, 28, 10), light.of("#D78F86"), rx=5
    )
    panel = rect((330, 424, 36, 26), light.of("#E9DCCB"), rx=7)
    lamp = circle(341, 437, 4.4, "#FF7A5A") + circle(356, 437, 4.4, light.of("#9FB6A4"))
    steam = line("M376 364 Q370 352 378 342 Q386 332 378 320", WHITE, 4, opacity=0.4)
    return body + lid + panel + lamp + steam


def living_room(light: Light) -> Scene:
    """Return a living room: sofa, family pictures, tea on a low table."""
    opening = (40, 120, 190, 220)
    view = window(light, opening, city=True)
    near = (
        wall(light, "#8FBFB3", "#B98A6B", 600, (opening,))
        + view.near
        + curtains(light, opening, "#F2C078")
        + _frames(light)
        + _floor_lamp(light)
        + _sofa(light)
        + plant(light, 44, 612, 1.25)
        + _tea_table(light)
    )
    return Scene(far=view.far, near=near)


def _frames(light: Light) -> str:
    spots = ((290, 176, 62, 78), (364, 192, 52, 62), (300, 268, 52, 48), (364, 268, 60, 72))
    pieces = []
    for x, y, w, h in spots:
        pieces.append(rect((x, y, w, h), light.of("#8A5F49"), rx=5))
        pieces.append(rect((x + 6, y + 6, w - 12, h - 12), light.of("#FFF1DC")))
    people = "".join(
        circle(x, y, 7.5, light.of("#8A6A5A"))
        + path(
            f"M{x - 13} {y + 22} Q{x - 13} {y + 9} {x} {y + 9} Q{x + 13} {y + 9} {x + 13} "
            f"{y + 22}Z",
            light.of(c),
        )
        for x, y, c in (
            (309, 212, "#3F8E86"),
            (333, 212, "#E4574F"),
            (390, 214, "#7C5BB0"),
            (326, 284, "#F2B33D"),
            (385, 296, "#3F6FB5"),
            (404, 300, "#E98A6A"),
        )
    )
    return "".join(pieces) + people


def _floor_lamp(light: Light) -> str:
    pole = line("M398 596 V392", light.of("#6A5248"), 6) + rect(
        (372, 592, 52, 10), light.of("#6A5248"), rx=5
    )
    shade = path("M372 398 L382 350 H414 L424 398Z", light.lamp("#FFE9C6"))
    return shine(light, "floor", (398, 390, 170)) + pole + shade


def _sofa(light: Light) -> str:
    red, dark = light.of("#E07A62"), light.of("#BF5F4C")
    back = rect((84, 404, 284, 130), red, rx=34)
    seam = line("M226 416 V508", dark, 3)
    seat = rect((96, 500, 260, 72), light.of("#EA8E76"), rx=22)
    arms = rect((62, 456, 56, 124), dark, rx=26) + rect((334, 456, 56, 124), dark, rx=26)
    feet = rect((84, 576, 14, 26), light.of("#5A4038"), rx=4) + rect(
        (354, 576, 14, 26), light.of("#5A4038"), rx=4
    )
    cushions = rect(
        (128, 442, 66, 62), light.of("#FFD08A"), rx=14, transform="rotate(-9 161 473)"
    ) + rect((270, 446, 60, 58), light.of("#5F9E97"), rx=14, transform="rotate(8 300 475)")
    return feet + back + seam + seat + arms + cushions


def _tea_table(light: Light) -> str:
    rug = ellipse((226, 664), 190, 40, light.of("#E9D3B4")) + ellipse(
        (226, 664), 160, 30, light.of("#D9A98A")
    )
    legs = line("M152 626 L144 676 M300 626 L308 676", light.of("#6A4636"), 11)
    top = rect((126, 608, 200, 20), light.of("#8A5F49"), rx=9)
    pot = (
        path("M176 578 Q200 566 224 578 L220 606 Q200 612 180 606Z", light.of("#F7F2E8"))
        + line(
            "M224 584 Q238 584 240 574 M176 582 Q162 584 166 596 Q170 604 180 600",
            light.of("#F7F2E8"),
            5,
        )
        + circle(200, 569, 5, light.of("#3F6FB5"))
        + line("M188 590 Q200 598 212 590", light.of("#3F6FB5"), 3)
    )
    cups = "".join(
        path(
            f"M{x} 592 H{x + 24} Q{x + 22} 608 {x + 12} 608 Q{x + 2} 608 {x} 592Z",
            light.of("#F7F2E8"),
        )
        for x in (248, 280)
    )
    steam = line("M260 584 Q256 576 261 570 M292 584 Q288 576 293 570", WHITE, 3, opacity=0.5)
    return rug + legs + top + pot + cups + steam
