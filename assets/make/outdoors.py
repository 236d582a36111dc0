"""Places outdoors and on the way, on a 440 x 720 canvas."""

from drawing import MOON, WHITE, circle, ellipse, glow, group, line, linear, mix, path, rect
from light import Box, Light, cloud, orb, plant, scatter, shine, sky, skyline, stars


def heaven(light: Light, orb_at: tuple[float, float, float], low_y: float, foot: float) -> str:
    """Return sky, stars, sun or moon and clouds down to `foot`.

    The moon and the sun of noon stand at `orb_at` (x, y, radius); a rising or setting sun
    stands at `low_y`.
    """
    x, y, r = orb_at
    setting = light.orb != MOON and light.stars > 0
    drift = cloud(light, 40, 150, 1.4) + cloud(light, 250, 96, 1.0) + cloud(light, 330, 236, 1.1)
    return (sky(light, (0, 0, 440, foot)) + stars(light, (0, 0, 440, foot * 0.7))
            + orb(light, x, low_y if setting else y, r) + drift)


def lamp_post(light: Light, x: float, foot: float, height: float, name: str) -> str:
    """Return a street lamp that bends to the left."""
    iron = light.of("#3F4663")
    pole = line(f"M{x} {foot} V{foot - height + 20} Q{x} {foot - height} {x - 24} {foot - height}",
                iron, 6)
    head = path(f"M{x - 52} {foot - height + 6} Q{x - 44} {foot - height - 10} {x - 18} "
                f"{foot - height - 4} L{x - 18} {foot - height + 6}Z", iron)
    bulb = ellipse((x - 35, foot - height + 7), 13, 5, light.lamp())
    return shine(light, name, (x - 35, foot - height + 12, 130)) + pole + bulb + head


def river_bank(light: Light) -> str:
    """Return a river with far city lights, a path of light on it, and a railing."""
    far = skyline(light, (0, 300, 440, 92), 11)
    bridge = (line("M0 372 Q110 330 220 372 Q330 330 440 372", light.near, 4)
              + line("M0 380 H440", light.near, 8)
              + line("M55 358 V392 M110 352 V392 M165 358 V392 M275 358 V392 M330 352 V392 "
                     "M385 358 V392", light.near, 3))
    return (heaven(light, (300, 220, 34), 318, 400) + far + bridge + _river(light, 300)
            + _lights_on_water(light) + _embankment(light) + lamp_post(light, 420, 620, 330, "post"))


def _river(light: Light, moon_x: float) -> str:
    far, near = light.water
    water = linear("water", (0, 388, 0, 620), ((0.0, far), (1.0, near))) + rect(
        (0, 388, 440, 240), "url(#water)"
    )
    bars = "".join(
        rect((moon_x - w / 2 + shift, 396 + i * 17, w, 5 + i * 0.4), light.orb, rx=3,
             opacity=0.75 - i * 0.055)
        for i, (w, shift) in enumerate(
            ((20, 0), (34, 3), (26, -6), (46, 5), (34, -4), (58, 2), (40, 8), (64, -6), (48, 4))
        )
    )
    ripples = "".join(
        line(f"M{20 + x * 380:.1f} {408 + y * 150:.1f} h{18 + s * 30:.1f}", mix(near, WHITE, 0.3),
             3, opacity=0.5)
        for x, y, s in scatter(21, 14)
    )
    return water + ripples + bars


def _lights_on_water(light: Light) -> str:
    if not light.lamps:
        return ""
    return "".join(
        line(f"M{8 + x * 424:.1f} 392 v{14 + y * 46:.1f}", "#FFD581" if s < 0.7 else "#FF9A8A", 3,
             opacity=0.4)
        for x, y, s in scatter(8, 16)
    )


def _embankment(light: Light) -> str:
    stone = rect((0, 596, 440, 124), light.of("#C9BBA8")) + rect((0, 586, 440, 16),
                                                               light.of("#E4D8C4"))
    joints = line("M0 640 H440 M0 684 H440 M70 602 V640 M200 602 V640 M330 602 V640 M130 640 V684 "
                  "M270 640 V684 M400 640 V684 M60 684 V720 M220 684 V720 M350 684 V720",
                  light.of("#A99A88"), 2.4)
    iron = light.of("#3F5A78")
    posts = "".join(rect((x, 486, 11, 104), iron, rx=4) + circle(x + 5.5, 484, 8, iron)
                    for x in (10, 112, 214, 316, 418))
    rails = line("M0 500 H440 M0 574 H440", iron, 8)
    bars = line(" ".join(f"M{x} 502 V572" for x in range(28, 440, 17)), iron, 3)
    grass = "".join(
        path(f"M{x} 596 q-6 -22 -12 -26 q12 2 14 18 q2 -22 10 -28 q-2 16 -4 36Z",
             light.of("#5FA36B"))
        for x in (70, 176, 286, 378)
    )
    return stone + joints + bars + rails + posts + grass


def school_gate(light: Light) -> str:
    """Return a school behind its gate, a flamboyant tree in flower, the guard's booth."""
    ground = rect((0, 560, 440, 160), light.of("#D9C2A0")) + path(
        "M120 560 H320 L420 720 H20Z", light.of("#E9D8BC")
    )
    return (heaven(light, (352, 120, 32), 210, 560) + _school(light) + _flame_tree(light) + ground
            + _gate(light) + _booth(light) + _bicycle(light))


def _school(light: Light) -> str:
    wall = rect((70, 262, 370, 300), light.of("#F6D58E"))
    roof = path("M52 268 L92 220 H440 V268Z", light.of("#C65B46"))
    floors = "".join(rect((70, y, 370, 9), light.of("#FFF3DC")) for y in (356, 452))
    windows = "".join(
        rect((x, y, 40, 54), light.of("#8A5F49"), rx=4)
        + rect((x + 4, y + 4, 32, 46), light.pane(), rx=2)
        + line(f"M{x + 20} {y + 4} V{y + 50}", light.of("#8A5F49"), 3)
        for y in (290, 384)
        for x in (100, 162, 224, 286, 348, 410)
    )
    clock = circle(256, 226, 26, light.of("#FFF8EE"), stroke=light.of("#C65B46"), stroke_width=6)
    hands = line("M256 212 V226 L266 232", light.of("#3A3F55"), 4)
    return wall + roof + floors + windows + clock + hands


def _flame_tree(light: Light) -> str:
    trunk = path("M36 620 Q44 520 40 440 L20 380 L32 374 L52 414 L76 360 L90 368 L66 440 "
                 "Q64 530 74 620Z", light.of("#7A5546"))
    green = "".join(circle(x, y, r, light.of("#4F9A62")) for x, y, r in
                    ((10, 330, 62), (70, 290, 66), (126, 330, 48), (40, 376, 44), (104, 372, 36)))
    red = "".join(circle(x, y, r, light.of("#EE4B3A")) for x, y, r in
                  ((6, 296, 34), (52, 252, 38), (98, 264, 34), (138, 312, 26), (60, 320, 30),
                   (20, 350, 22), (112, 352, 22)))
    bloom = "".join(
        circle(-20 + x * 176, 226 + y * 150, 5 + s * 5, light.of("#FF7A5A" if s < 0.6 else "#FFB04F"))
        for x, y, s in scatter(13, 22)
        if (x - 0.45) ** 2 + (y - 0.5) ** 2 < 0.2
    )
    fallen = "".join(ellipse((x, y), 7, 3.4, light.of("#EE4B3A"))
                     for x, y in ((20, 640), (60, 652), (96, 634), (40, 680), (120, 664)))
    return trunk + green + red + bloom + fallen


def _gate(light: Light) -> str:
    stone, cap = light.of("#E9795D"), light.of("#FFF1DC")
    pillars = "".join(
        rect((x, 366, 40, 220), stone, rx=4) + rect((x - 6, 356, 52, 16), cap, rx=5)
        for x in (104, 296)
    )
    lamps = circle(124, 336, 15, light.lamp()) + circle(316, 336, 15, light.lamp())
    glows = shine(light, "left", (124, 344, 80)) + shine(light, "right", (316, 344, 80))
    arch = path("M104 356 Q220 270 336 356 L336 372 Q220 290 104 372Z", light.of("#3F6FB5"))
    star = "".join(circle(220 + dx, 324, 6, light.of("#FFD06A")) for dx in (-40, 0, 40))
    iron = light.of("#3F6B8F")
    bars = line(" ".join(f"M{x} 452 V578" for x in range(156, 292, 15)), iron, 5)
    rails = line("M146 466 H294 M146 520 H294 M146 574 H294", iron, 7)
    tops = "".join(circle(x, 448, 4.4, light.of("#FFD06A")) for x in range(156, 292, 15))
    wheels = circle(160, 584, 7, light.of("#3A3F55")) + circle(280, 584, 7, light.of("#3A3F55"))
    return glows + bars + rails + tops + wheels + pillars + arch + star + lamps


def _booth(light: Light) -> str:
    hut = rect((352, 420, 84, 190), light.of("#A9CBEF"), rx=6)
    roof = path("M338 424 Q394 384 440 404 V424Z", light.of("#3F6FB5"))
    pane = rect((366, 446, 58, 62), light.pane(), rx=6)
    guard = circle(396, 482, 12, light.of("#8A5F49")) + path(
        "M378 508 Q378 494 396 494 Q414 494 414 508Z", light.of("#3F6FB5")
    ) + path("M382 478 Q396 462 410 478Z", light.of("#2F4A86"))
    shelf = rect((360, 508, 70, 9), light.of("#FFF1DC"), rx=4)
    glowing = shine(light, "hut", (394, 476, 90))
    return hut + roof + pane + guard + shelf + glowing


def _bicycle(light: Light) -> str:
    tyre, frame = light.of("#3A3F55"), light.of("#E4574F")
    wheels = "".join(circle(x, 640, 27, "none", stroke=tyre, stroke_width=5) for x in (246, 330))
    rods = line("M246 640 L274 596 H314 L330 640 M274 596 L288 640 L314 598 M288 640 H246",
                frame, 5)
    bits = line("M268 586 H282 M312 590 L308 580 H296", tyre, 5) + rect(
        (300, 592, 30, 20), light.of("#D9A062"), rx=4
    )
    return wheels + rods + bits


def house_gate(light: Light) -> str:
    """Return a family's gate under bougainvillea, the house behind it."""
    pavement = rect((0, 592, 440, 128), light.of("#C9BBA8")) + rect((0, 592, 440, 12),
                                                                   light.of("#E4D8C4"))
    joints = line("M0 648 H440 M90 604 V648 M220 604 V648 M350 604 V648 M40 648 V720 M160 648 V720 "
                  "M290 648 V720 M400 648 V720", light.of("#A99A88"), 2.4)
    return (heaven(light, (384, 84, 30), 316, 600) + _home(light) + pavement + joints
            + _metal_gate(light) + _bougainvillea(light) + plant(light, 40, 650, 1.0)
            + plant(light, 404, 656, 1.15, "#5F9EC9"))


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
    balcony = line(" ".join(f"M{x} 322 V346" for x in range(120, 344, 14)), light.of("#5A5F78"),
                   3) + line("M112 322 H344", light.of("#5A5F78"), 5)
    door = rect((192, 396, 76, 204), light.of("#8A5F49"), rx=5) + rect(
        (202, 408, 56, 70), light.pane("#C9B48F"), rx=3
    )
    return body + roof + slab + windows + shining + balcony + door


def _metal_gate(light: Light) -> str:
    wall = "".join(rect(box, light.of("#EBD9BD")) for box in ((0, 440, 96, 152), (344, 440, 96, 152)))
    posts = "".join(
        rect((x, 404, 42, 190), light.of("#D9A985"), rx=4)
        + rect((x - 6, 394, 54, 16), light.of("#FFF3DC"), rx=5)
        for x in (70, 328)
    )
    lamps = "".join(
        rect((x - 9, 366, 18, 26), light.lamp(), rx=5)
        + path(f"M{x - 14} 368 L{x} 354 L{x + 14} 368Z", light.of("#3A3F55"))
        for x in (91, 349)
    ) + shine(light, "gate", (349, 380, 120)) + shine(light, "gate2", (91, 380, 90))
    iron, gold = light.of("#3F4F7A"), light.of("#FFD06A")
    leaves = "".join(rect((x, 436, 100, 150), iron, rx=5, fill_opacity=0.32, stroke=iron,
                          stroke_width=8) for x in (118, 222))
    bars = line(" ".join(f"M{x} 440 V582" for x in (138, 158, 178, 198, 242, 262, 282, 302)),
                iron, 5)
    rings = "".join(circle(x, 510, 19, "none", stroke=gold, stroke_width=5) for x in (168, 272))
    latch = rect((206, 500, 28, 14), gold, rx=5)
    box = rect((12, 482, 46, 34), light.of("#E4574F"), rx=6) + line("M22 494 H48", WHITE, 4)
    return wall + leaves + bars + rings + latch + posts + lamps + box


def _bougainvillea(light: Light) -> str:
    stem = line("M436 600 Q420 480 392 430 Q330 396 250 404 M424 500 Q440 440 440 380",
                light.of("#6A4A3E"), 6)
    pinks = ("#E0488E", "#F06AA6", "#C93A86", "#FF92BE")
    leaves = "".join(
        circle(244 + x * 200, 376 + y * 66 + (x - 0.2) * 10, 9 + s * 6, light.of("#4F9A62"))
        for x, y, s in scatter(31, 20)
    )
    flowers = "".join(
        circle(240 + x * 204, 366 + y * 84 * (0.35 + x * 0.75), 7 + s * 6,
               light.of(pinks[int(s * 3.99)]))
        for x, y, s in scatter(17, 44)
    )
    fallen = "".join(ellipse((x, y), 6, 3, light.of("#F06AA6"))
                     for x, y in ((300, 618), (336, 632), (268, 640), (380, 618)))
    return stem + leaves + flowers + fallen


def street(light: Light) -> str:
    """Return a street of tube houses with wires and a motorbike."""
    road = rect((0, 610, 440, 110), light.of("#6F7490")) + rect((0, 596, 440, 18),
                                                              light.of("#D9CDBC"))
    marks = line("M20 672 H90 M150 672 H220 M280 672 H350 M410 672 H440", light.of("#F2EAD8"), 6)
    homes = "".join(
        _tube_house(light, box, colour)
        for box, colour in (
            ((-20, 250, 96, 350), "#E9A06F"), ((76, 170, 84, 430), "#F2CF7E"),
            ((160, 220, 100, 380), "#8FC1B0"), ((260, 140, 82, 460), "#E88F86"),
            ((342, 210, 110, 390), "#A9B6E3"),
        )
    )
    return (heaven(light, (396, 96, 30), 172, 600) + homes + _awnings(light) + road + marks
            + _wires(light) + lamp_post(light, 130, 604, 270, "post") + _motorbike(light))


def _tube_house(light: Light, box: Box, colour: str) -> str:
    left, top, width, _ = box
    trim = light.of("#FFF3DC")
    body = rect(box, light.of(colour)) + rect((left - 3, top - 8, width + 6, 13), trim, rx=3)
    tank = rect((left + width * 0.5, top - 32, 32, 20), light.of("#B9C3D3"), rx=9)
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
        " ".join(f"M{left + 10 + i * 10} {y + 46} V{y + 66}" for i in range(int((width - 16) // 10)
                                                                        + 1)), iron, 2
    )
    slab = rect((left + 2, y + 64, width - 4, 8), light.of("#FFF3DC"), rx=3)
    pots = "".join(circle(left + x, y + 58, 7, light.of("#4F9A62")) for x in (18, 30))
    return pane + cross + wings + pots + rail + slab


def _awnings(light: Light) -> str:
    shops = []
    for left, width, colour in ((-20, 96, "#E4574F"), (76, 84, "#3F6FB5"), (160, 100, "#F2B33D"),
                                (260, 82, "#4FA26B"), (342, 110, "#E4574F")):
        inside = rect((left + 8, 520, width - 16, 82), light.pane("#5A4A5A"), rx=3)
        goods = "".join(rect((left + 14 + i * 19, 572 - (i % 2) * 10, 15, 30 + (i % 2) * 10),
                             light.of(c), rx=3)
                        for i, c in enumerate(("#C9694F", "#7C5BB0", "#5F9E97", "#E9A06F"))
                        if 14 + i * 19 + 15 < width - 8)
        cloth = path(f"M{left + 2} 496 H{left + width - 2} L{left + width + 4} 532 "
                     f"Q{left + width / 2} 540 {left - 4} 532Z", light.of(colour))
        shops.append(inside + goods + cloth)
    return "".join(shops)


def _wires(light: Light) -> str:
    dark = light.of("#3A3F55")
    pole = rect((204, 196, 13, 404), light.of("#8A8494"), rx=4) + line("M180 222 H242 M186 246 H236",
                                                                     dark, 6)
    drops = "".join(circle(x, 226, 5, dark) for x in (184, 211, 238))
    runs = line("M0 190 Q100 260 186 224 M0 214 Q110 284 190 246 M0 240 Q110 300 204 262 "
                "M240 224 Q340 262 440 176 M234 246 Q340 286 440 204 M217 262 Q330 310 440 236",
                dark, 2.4)
    coil = circle(211, 270, 13, "none", stroke=dark, stroke_width=3) + circle(
        211, 274, 17, "none", stroke=dark, stroke_width=2
    )
    return pole + runs + drops + coil


def _motorbike(light: Light) -> str:
    tyre, red = light.of("#2E3247"), light.of("#D9463E")
    wheels = "".join(circle(x, 650, 27, light.of("#8A90A8"), stroke=tyre, stroke_width=10)
                     + circle(x, 650, 6, tyre) for x in (262, 376))
    body = path("M276 618 Q300 596 330 604 H388 Q404 606 400 622 L378 640 H336 Q326 656 308 648 "
                "L282 640Z", red)
    front = path("M262 650 L276 578 Q280 566 292 570 L300 604 Q290 640 276 650Z", red)
    seat = path("M318 596 Q352 584 402 594 Q408 602 398 606 H328 Q318 604 318 596Z", tyre)
    bars = line("M284 574 L276 556 H290 M270 552 H262", tyre, 6)
    lamp = circle(270, 578, 9, light.lamp()) + shine(light, "bike", (262, 580, 56))
    helmet = path("M340 590 A22 20 0 0 1 384 590Z", light.of("#F2B33D")) + line(
        "M336 590 H388", light.of("#C98A22"), 4
    )
    return wheels + body + front + seat + bars + lamp + helmet


def taxi(light: Light) -> str:
    """Return the road as seen from inside a taxi."""
    return (heaven(light, (326, 176, 30), 276, 380) + skyline(light, (0, 262, 440, 110), 23)
            + _road(light) + _cabin(light) + _dashboard(light) + _front_seats(light))


def _road(light: Light) -> str:
    land = rect((0, 366, 440, 140), light.of("#8FB58A"))
    tar = path("M196 366 H244 L440 500 V520 H0 V500Z", light.of("#646A86"))
    marks = path("M217 372 h6 l2 18 h-10Z M213 402 h14 l5 30 h-24Z M206 446 h28 l10 54 h-48Z",
                 light.of("#FFF1C9"))
    trees = "".join(
        rect((x - 4, y, 8, 40 * s), light.of("#7A5546")) + circle(x, y - 6 * s, 30 * s,
                                                               light.of("#4F9A62"))
        for x, y, s in ((44, 384, 1.15), (112, 368, 0.7), (152, 362, 0.45), (398, 382, 1.15),
                        (330, 368, 0.7), (288, 362, 0.45))
    )
    car = rect((254, 378, 36, 22), light.of("#E9E4F4"), rx=7) + circle(
        260, 393, 3.4, "#FF5A4A") + circle(284, 393, 3.4, "#FF5A4A")
    beams = glow("beam", (220, 480, 150), "#FFE3A0", 0.34) if light.lamps else ""
    return land + tar + marks + trees + car + beams


def _cabin(light: Light) -> str:
    roof = light.of("#4A5070")
    shell = path("M0 0 H440 V130 Q220 84 0 130Z", roof) + path("M0 120 L30 122 L-8 520 H0Z",
                                                            light.of("#3A3F5C")) + path(
        "M440 120 L410 122 L448 520 H440Z", light.of("#3A3F5C")
    )
    visor = rect((40, 84, 120, 32), light.of("#5E658A"), rx=12, transform="rotate(-5 100 100)")
    visor2 = rect((280, 84, 120, 32), light.of("#5E658A"), rx=12, transform="rotate(5 340 100)")
    mirror = line("M220 104 V186", light.of("#2E3247"), 6) + rect((158, 184, 124, 42),
                                                                light.of("#2E3247"), rx=17)
    glass = rect((165, 190, 110, 30), mix(light.sky[1][1], WHITE, 0.25), rx=12)
    charm = line("M220 226 V262", light.of("#D9463E"), 3) + rect(
        (209, 260, 22, 22), light.of("#E4483A"), rx=4, transform="rotate(45 220 271)"
    ) + line("M220 288 V312 M214 290 V308 M226 290 V308", light.of("#F2B33D"), 2.6)
    return shell + visor + visor2 + mirror + glass + charm


def _dashboard(light: Light) -> str:
    top = path("M0 496 Q220 456 440 496 V720 H0Z", light.of("#3A3F5C"))
    edge = line("M0 497 Q220 457 440 497", light.of("#6A7198"), 5)
    meter = rect((176, 488, 92, 46), "#171A33", rx=9) + "".join(
        rect((188 + i * 17, 498, 11, 16), "#FF8A5A", rx=2) for i in range(4)
    ) + circle(196, 524, 4, "#4FD6A0") + rect((210, 521, 44, 6), "#4A5070", rx=3)
    screen = rect((180, 548, 84, 62), "#1D2A55", rx=8) + line(
        "M190 596 Q210 566 226 582 T256 558", "#5AA9FF", 5
    ) + circle(256, 558, 6, "#FF6F5A")
    vents = "".join(rect((x, 520, 60, 34), light.of("#2E3247"), rx=9)
                    + line(f"M{x + 9} 530 h42 M{x + 9} 538 h42 M{x + 9} 546 h42",
                           light.of("#565C80"), 3) for x in (296, 366))
    wheel = circle(92, 600, 78, "none", stroke=light.of("#22263C"), stroke_width=17) + line(
        "M20 596 H164 M92 600 V672", light.of("#22263C"), 13
    ) + circle(92, 600, 24, light.of("#2E3247"))
    return top + edge + meter + screen + vents + wheel


def _front_seats(light: Light) -> str:
    return "".join(
        path(f"M{x - 84} 720 Q{x - 84} 632 {x} 632 Q{x + 84} 632 {x + 84} 720Z",
             light.of("#8A6FA8"))
        + rect((x - 44, 588, 88, 56), light.of("#A286C2"), rx=22)
        + line(f"M{x - 50} 720 Q{x - 46} 668 {x} 664 Q{x + 46} 668 {x + 50} 720",
               light.of("#745A92"), 4)
        for x in (92, 352)
    )


def bus(light: Light) -> str:
    """Return a seat by the window of a city bus."""
    wall = rect((0, 0, 440, 720), light.of("#E9EDF2"))
    ceiling = rect((0, 0, 440, 110), light.of("#C9D3E0")) + rect((60, 46, 320, 26), light.lamp(),
                                                               rx=13)
    inside = shine(light, "ceiling", (220, 60, 210))
    panes = (20, 176, 188, 236), (232, 176, 188, 236)
    views = "".join(_bus_window(light, box, i) for i, box in enumerate(panes))
    low = rect((0, 452, 440, 150), light.of("#F2B33D")) + rect((0, 452, 440, 12),
                                                             light.of("#C98A22"))
    floor = rect((0, 600, 440, 120), light.of("#6F7490"))
    return wall + ceiling + inside + views + low + floor + _straps(light) + _bus_seats(light)


def _bus_window(light: Light, box: Box, seed: int) -> str:
    left, top, width, height = box
    view = sky(light, box, f"view{seed}") + stars(light, box, seed + 2)
    sun = orb(light, left + 130, top + 62, 20) if seed else cloud(light, left + 50, top + 70, 0.9)
    town = skyline(light, (left, top + 96, width, height - 96), 31 + seed)
    trees = "".join(circle(left + x, top + height - 22, 21, light.of("#4F9A62"))
                    for x in (26, 76, 134, 164))
    road = rect((left, top + height - 22, width, 22), light.of("#646A86"))
    frame = rect(box, "none", rx=22, stroke=light.of("#4A5878"), stroke_width=13)
    shine_ = line(f"M{left + 22} {top + 96} L{left + 66} {top + 32} M{left + 22} {top + 130} "
                  f"L{left + 90} {top + 32}", WHITE, 5, opacity=0.22)
    return view + sun + town + trees + road + shine_ + frame


def _straps(light: Light) -> str:
    rail = line("M0 138 H440", light.of("#F2B33D"), 8)
    loops = "".join(
        line(f"M{x} 138 V184", light.of("#4A5878"), 7)
        + path(f"M{x} 182 L{x + 19} 214 H{x - 19}Z", "none", stroke=light.of("#FFF8EE"),
               stroke_width=7, stroke_linejoin="round")
        for x in (74, 166, 274, 366)
    )
    pole = line("M220 0 V600", light.of("#F2B33D"), 11)
    bell = rect((208, 350, 24, 34), light.of("#3A3F5C"), rx=7) + circle(220, 362, 6.4, "#FF5A4A")
    return rail + pole + bell + loops


def _bus_seats(light: Light) -> str:
    pieces = []
    for x, scale in ((52, 1.0), (260, 1.0)):
        back = rect((0, 430, 128, 190), light.of("#3563B8"), rx=28)
        inner = rect((14, 446, 100, 118), light.of("#4F7FD6"), rx=18)
        dots = "".join(circle(30 + i * 22, 470 + j * 26, 5, light.of("#9FC0F5"))
                       for i in range(4) for j in range(4))
        grip = line("M26 430 Q26 412 42 412 H86 Q102 412 102 430", light.of("#F2B33D"), 8)
        seat = rect((-8, 606, 144, 42), light.of("#2B529C"), rx=18)
        legs = line("M20 648 V706 M108 648 V706", light.of("#3A3F5C"), 9)
        pieces.append(group(legs + grip + back + inner + dots + seat,
                            transform=f"translate({x} 0) scale({scale})"))
    bag = rect((292, 556, 64, 62), light.of("#E4574F"), rx=18) + rect(
        (302, 588, 44, 24), light.of("#C6433C"), rx=8
    ) + line("M308 558 Q308 538 324 538 Q340 538 340 558", light.of("#C6433C"), 6)
    return "".join(pieces) + bag
