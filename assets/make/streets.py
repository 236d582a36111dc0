"""Streets people live in: a row of tube houses, a family's gate."""

from drawing import WHITE, circle, ellipse, line, path, rect
from light import Box, Light, Scene, plant, scatter, shine
from outdoors import heaven, lamp_post


def house_gate(light: Light) -> Scene:
    """Return a family's gate under bougainvillea, the house behind it."""
    pavement = rect((0, 592, 440, 128), light.of("#C9BBA8")) + rect(
        (0, 592, 440, 12), light.of("#E4D8C4")
    )
    joints = line(
        "M0 648 H440 M90 604 V648 M220 604 V648 M350 604 V648 M40 648 V720 M160 648 V720 "
        "M290 648 V720 M400 648 V720",
        light.of("#A99A88"),
        2.4,
    )
    return Scene(
        far=heaven(light, (384, 84, 30), 316, 600) + _home(light),
        near=pavement
        + joints
        + _metal_gate(light)
        + _bougainvillea(light)
        + plant(light, 40, 650, 1.0)
        + plant(light, 404, 656, 1.15, "#5F9EC9"),
    )


def _home(light: Light) -> str:
    body = rect((108, 190, 240, 410), light.of("#F4C9A0"))
    roof = path("M88 196 L228 112 L368 196Z", light.of("#B9503F"))
    slab = rect((98, 346, 260, 14), light.of("#FFF3DC"), rx=4)
    windows = "".join(
        rect((x, 226, 76, 92), light.of("#3F7F78"), rx=5)
        + rect((x + 7, 233, 62, 78), light.pane(), rx=3)
        + line(f"M{x + 38} 233 V311 M{x + 7} 270 H{x + 69}", light.of("#3F7F78"), 4)
        for x in (134, 246)
    )
    shining = shine(light, "up", (284, 272, 110))
    balcony = line(
        " ".join(f"M{x} 322 V346" for x in range(120, 344, 14)), light.of("#5A5F78"), 3
    ) + line("M112 322 H344", light.of("#5A5F78"), 5)
    door = rect((192, 396, 76, 204), light.of("#8A5F49"), rx=5) + rect(
        (202, 408, 56, 70), light.pane("#C9B48F"), rx=3
    )
    return body + roof + slab + windows + shining + balcony + door


def _metal_gate(light: Light) -> str:
    wall = "".join(
        rect(box, light.of("#EBD9BD")) for box in ((0, 440, 96, 152), (344, 440, 96, 152))
    )
    posts = "".join(
        rect((x, 404, 42, 190), light.of("#D9A985"), rx=4)
        + rect((x - 6, 394, 54, 16), light.of("#FFF3DC"), rx=5)
        for x in (70, 328)
    )
    lamps = (
        "".join(
            rect((x - 9, 366, 18, 26), light.lamp(), rx=5)
            + path(f"M{x - 14} 368 L{x} 354 L{x + 14} 368Z", light.of("#3A3F55"))
            for x in (91, 349)
        )
        + shine(light, "gate", (349, 380, 120))
        + shine(light, "gate2", (91, 380, 90))
    )
    iron, gold = light.of("#3F4F7A"), light.of("#FFD06A")
    leaves = "".join(
        rect((x, 436, 100, 150), iron, rx=5, fill_opacity=0.32, stroke=iron, stroke_width=8)
        for x in (118, 222)
    )
    bars = line(
        " ".join(f"M{x} 440 V582" for x in (138, 158, 178, 198, 242, 262, 282, 302)), iron, 5
    )
    rings = "".join(circle(x, 510, 19, "none", stroke=gold, stroke_width=5) for x in (168, 272))
    latch = rect((206, 500, 28, 14), gold, rx=5)
    box = rect((12, 482, 46, 34), light.of("#E4574F"), rx=6) + line("M22 494 H48", WHITE, 4)
    return wall + leaves + bars + rings + latch + posts + lamps + box


def _bougainvillea(light: Light) -> str:
    stem = line(
        "M436 600 Q420 480 392 430 Q330 396 250 404 M424 500 Q440 440 440 380",
        light.of("#6A4A3E"),
        6,
    )
    pinks = ("#E0488E", "#F06AA6", "#C93A86", "#FF92BE")
    leaves = "".join(
        circle(244 + x * 200, 376 + y * 66 + (x - 0.2) * 10, 9 + s * 6, light.of("#4F9A62"))
        for x, y, s in scatter(31, 20)
    )
    flowers = "".join(
        circle(
            240 + x * 204,
            366 + y * 84 * (0.35 + x * 0.75),
            7 + s * 6,
            light.of(pinks[int(s * 3.99)]),
        )
        for x, y, s in scatter(17, 44)
    )
    fallen = "".join(
        ellipse((x, y), 6, 3, light.of("#F06AA6"))
        for x, y in ((300, 618), (336, 632), (268, 640), (380, 618))
    )
    return stem + leaves + flowers + fallen


def street(light: Light) -> Scene:
    """Return a street of tube houses with wires and a motorbike."""
    road = rect((0, 610, 440, 110), light.of("#6F7490")) + rect(
        (0, 596, 440, 18), light.of("#D9CDBC")
    )
    marks = line("M20 672 H90 M150 672 H220 M280 672 H350 M410 672 H440", light.of("#F2EAD8"), 6)
    homes = "".join(
        _tube_house(light, box, colour)
        for box, colour in (
            ((-20, 250, 96, 350), "#E9A06F"),
            ((76, 170, 84, 430), "#F2CF7E"),
            ((160, 220, 100, 380), "#8FC1B0"),
            ((260, 140, 82, 460), "#E88F86"),
            ((342, 210, 110, 390), "#A9B6E3"),
        )
    )
    return Scene(
        far=heaven(light, (396, 96, 30), 172, 600),
        near=homes
        + _awnings(light)
        + road
        + marks
        + _wires(light)
        + lamp_post(light, 130, 604, 270, "post")
        + _motorbike(light),
    )


def _tube_house(light: Light, box: Box, colour: str) -> str:
    left, top, width, _ = box
    trim = light.of("#FFF3DC")
    body = rect(box, light.of(colour)) + rect((left - 3, top - 8, width + 6, 13), trim, rx=3)
    foot = left + width * 0.5
    stand = line(f"M{foot + 8} {top - 6} V{top - 16} M{foot + 26} {top - 6} V{top - 16}", trim, 4)
    tank = stand + rect((foot, top - 32, 34, 19), light.of("#B9C3D3"), rx=8)
    storeys = []
    for i, y in enumerate(range(int(top) + 24, 470, 96)):
        storeys.append(_storey(light, left, y, width, lit_pane=(int(left) // 20 + i) % 3 != 0))
    return tank + body + "".join(storeys)


def _storey(light: Light, left: float, y: float, width: float, lit_pane: bool) -> str:
    glass = light.pane() if lit_pane else light.of("#6F8FA8")
    shutter = light.of("#3F7F6B")
    pane = rect((left + 18, y, width - 36, 52), glass, rx=4)
    wings = rect((left + 10, y - 2, 13, 56), shutter, rx=3) + rect(
        (left + width - 23, y - 2, 13, 56), shutter, rx=3
    )
    cross = line(f"M{left + width / 2} {y} V{y + 52}", light.of("#5A4A4A"), 3)
    iron = light.of("#4A4F6B")
    rail = line(f"M{left + 6} {y + 46} H{left + width - 6}", iron, 3.4) + line(
        " ".join(
            f"M{left + 10 + i * 10} {y + 46} V{y + 66}" for i in range(int((width - 16) // 10) + 1)
        ),
        iron,
        2,
    )
    slab = rect((left + 2, y + 64, width - 4, 8), light.of("#FFF3DC"), rx=3)
    pots = "".join(circle(left + x, y + 58, 7, light.of("#4F9A62")) for x in (18, 30))
    return pane + cross + wings + pots + rail + slab


def _awnings(light: Light) -> str:
    shops = []
    for left, width, colour in (
        (-20, 96, "#E4574F"),
        (76, 84, "#3F6FB5"),
        (160, 100, "#F2B33D"),
        (260, 82, "#4FA26B"),
        (342, 110, "#E4574F"),
    ):
        inside = rect((left + 8, 520, width - 16, 82), light.pane("#5A4A5A"), rx=3)
        goods = "".join(
            rect((left + 14 + i * 19, 572 - (i % 2) * 10, 15, 30 + (i % 2) * 10), light.of(c), rx=3)
            for i, c in enumerate(("#C9694F", "#7C5BB0", "#5F9E97", "#E9A06F"))
            if 14 + i * 19 + 15 < width - 8
        )
        cloth = path(
            f"M{left + 2} 496 H{left + width - 2} L{left + width + 4} 532 "
            f"Q{left + width / 2} 540 {left - 4} 532Z",
            light.of(colour),
        )
        shops.append(inside + goods + cloth)
    return "".join(shops)


def _wires(light: Light) -> str:
    dark = light.of("#3A3F55")
    pole = rect((204, 196, 13, 404), light.of("#8A8494"), rx=4) + line(
        "M180 222 H242 M186 246 H236", dark, 6
    )
    drops = "".join(circle(x, 226, 5, dark) for x in (184, 211, 238))
    runs = line(
        "M0 190 Q100 260 186 224 M0 214 Q110 284 190 246 M0 240 Q110 300 204 262 "
        "M240 224 Q340 262 440 176 M234 246 Q340 286 440 204 M217 262 Q330 310 440 236",
        dark,
        2.4,
    )
    coil = circle(211, 270, 13, "none", stroke=dark, stroke_width=3) + circle(
        211, 274, 17, "none", stroke=dark, stroke_width=2
    )
    return pole + runs + drops + coil


def _motorbike(light: Light) -> str:
    tyre, red = light.of("#2E3247"), light.of("#D9463E")
    wheels = "".join(
        circle(x, 650, 27, light.of("#8A90A8"), stroke=tyre, stroke_width=10)
        + circle(x, 650, 6, tyre)
        for x in (262, 376)
    )
    body = path(
        "M276 618 Q300 596 330 604 H388 Q404 606 400 622 L378 640 H336 Q326 656 308 648 L282 640Z",
        red,
    )
    front = path("M262 650 L276 578 Q280 566 292 570 L300 604 Q290 640 276 650Z", red)
    seat = path("M318 596 Q352 584 402 594 Q408 602 398 606 H328 Q318 604 318 596Z", tyre)
    bars = line("M284 574 L276 556 H290 M270 552 H262", tyre, 6)
    lamp = circle(270, 578, 9, light.lamp()) + shine(light, "bike", (262, 580, 56))
    helmet = path("M340 590 A22 20 0 0 1 384 590Z", light.of("#F2B33D")) + line(
        "M336 590 H388", light.of("#C98A22"), 4
    )
    return wheels + body + front + seat + bars + lamp + helmet
