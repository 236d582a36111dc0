"""Places outdoors and on the way, on a 440 x 720 canvas."""

from drawing import MOON, WHITE, circle, ellipse, line, linear, mix, path, rect
from light import MARGIN, Light, Scene, cloud, orb, scatter, shine, sky, skyline, stars


def heaven(light: Light, orb_at: tuple[float, float, float], low_y: float, foot: float) -> str:
    """Return sky, stars, sun or moon and clouds down to `foot`.

    The moon and the sun of noon stand at `orb_at` (x, y, radius); a rising or setting sun
    stands at `low_y`.
    """
    x, y, r = orb_at
    setting = light.orb != MOON and light.stars > 0
    drift = cloud(light, 40, 150, 1.4) + cloud(light, 250, 96, 1.0) + cloud(light, 330, 236, 1.1)
    return (
        sky(light, (0, 0, 440, foot))
        + stars(light, (0, 0, 440, foot * 0.7))
        + orb(light, x, low_y if setting else y, r)
        + drift
    )


def lamp_post(light: Light, x: float, foot: float, height: float, name: str) -> str:
    """Return a street lamp that bends to the left."""
    iron = light.of("#3F4663")
    pole = line(
        f"M{x} {foot} V{foot - height + 20} Q{x} {foot - height} {x - 24} {foot - height}", iron, 6
    )
    head = path(
        f"M{x - 52} {foot - height + 6} Q{x - 44} {foot - height - 10} {x - 18} "
        f"{foot - height - 4} L{x - 18} {foot - height + 6}Z",
        iron,
    )
    bulb = ellipse((x - 35, foot - height + 7), 13, 5, light.lamp())
    return shine(light, name, (x - 35, foot - height + 12, 130)) + pole + bulb + head


def river_bank(light: Light) -> Scene:
    """Return a river with far city lights, a path of light on it, and a railing."""
    far = skyline(light, (0, 300, 440, 92), 11)
    bridge = (
        line("M-16 379 L0 372 Q110 330 220 372 Q330 330 440 372 L456 379", light.near, 4)
        + line("M-16 380 H456", light.near, 8)
        + line(
            "M55 358 V392 M110 352 V392 M165 358 V392 M275 358 V392 M330 352 V392 M385 358 V392",
            light.near,
            3,
        )
    )
    return Scene(
        far=heaven(light, (300, 220, 34), 318, 400)
        + far
        + bridge
        + _river(light, 300)
        + _lights_on_water(light),
        near=_embankment(light) + lamp_post(light, 420, 620, 330, "post"),
    )


def _river(light: Light, moon_x: float) -> str:
    far, near = light.water
    water = linear("water", (0, 388, 0, 620), ((0.0, far), (1.0, near))) + rect(
        (-MARGIN, 388, 440 + 2 * MARGIN, 240), "url(#water)"
    )
    bars = "".join(
        rect(
            (moon_x - w / 2 + shift, 396 + i * 17, w, 5 + i * 0.4),
            light.orb,
            rx=3,
            opacity=0.75 - i * 0.055,
        )
        for i, (w, shift) in enumerate(
            ((20, 0), (34, 3), (26, -6), (46, 5), (34, -4), (58, 2), (40, 8), (64, -6), (48, 4))
        )
    )
    ripples = "".join(
        line(
            f"M{20 + x * 380:.1f} {408 + y * 150:.1f} h{18 + s * 30:.1f}",
            mix(near, WHITE, 0.3),
            3,
            opacity=0.5,
        )
        for x, y, s in scatter(21, 14)
    )
    return water + ripples + bars


def _lights_on_water(light: Light) -> str:
    if not light.lamps:
        return ""
    return "".join(
        line(
            f"M{8 + x * 424:.1f} 392 v{14 + y * 46:.1f}",
            "#FFD581" if s < 0.7 else "#FF9A8A",
            3,
            opacity=0.4,
        )
        for x, y, s in scatter(8, 16)
    )


def _embankment(light: Light) -> str:
    stone = rect((0, 596, 440, 124), light.of("#C9BBA8")) + rect(
        (0, 586, 440, 16), light.of("#E4D8C4")
    )
    joints = line(
        "M0 640 H440 M0 684 H440 M70 602 V640 M200 602 V640 M330 602 V640 M130 640 V684 "
        "M270 640 V684 M400 640 V684 M60 684 V720 M220 684 V720 M350 684 V720",
        light.of("#A99A88"),
        2.4,
    )
    iron = light.of("#3F5A78")
    posts = "".join(
        rect((x, 486, 11, 104), iron, rx=4) + circle(x + 5.5, 484, 8, iron)
        for x in (10, 112, 214, 316, 418)
    )
    rails = line("M0 500 H440 M0 574 H440", iron, 8)
    bars = line(" ".join(f"M{x} 502 V572" for x in range(28, 440, 17)), iron, 3)
    grass = "".join(
        path(
            f"M{x} 596 q-6 -22 -12 -26 q12 2 14 18 q2 -22 10 -28 q-2 16 -4 36Z", light.of("#5FA36B")
        )
        for x in (70, 176, 286, 378)
    )
    return stone + joints + bars + rails + posts + grass


def school_gate(light: Light) -> Scene:
    """Return a school behind its gate, a flamboyant tree in flower, the guard's booth."""
    ground = rect((0, 560, 440, 160), light.of("#D9C2A0")) + path(
        "M120 560 H320 L420 720 H20Z", light.of("#E9D8BC")
    )
    return Scene(
        far=heaven(light, (352, 120, 32), 210, 560) + _school(light),
        near=_flame_tree(light) + ground + _gate(light) + _booth(light) + _bicycle(light),
    )


def _school(light: Light) -> str:
    wall = rect((70, 262, 370 + MARGIN, 300), light.of("#F6D58E"))
    roof = path("M52 268 L92 220 H456 V268Z", light.of("#C65B46"))
    floors = "".join(rect((70, y, 370 + MARGIN, 9), light.of("#FFF3DC")) for y in (356, 452))
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
    trunk = path(
        "M36 620 Q44 520 40 440 L20 380 L32 374 L52 414 L76 360 L90 368 L66 440 Q64 530 74 620Z",
        light.of("#7A5546"),
    )
    green = "".join(
        circle(x, y, r, light.of("#4F9A62"))
        for x, y, r in ((10, 330, 62), (70, 290, 66), (126, 330, 48), (40, 376, 44), (104, 372, 36))
    )
    red = "".join(
        circle(x, y, r, light.of("#EE4B3A"))
        for x, y, r in (
            (6, 296, 34),
            (52, 252, 38),
            (98, 264, 34),
            (138, 312, 26),
            (60, 320, 30),
            (20, 350, 22),
            (112, 352, 22),
        )
    )
    bloom = "".join(
        circle(
            -20 + x * 176, 226 + y * 150, 5 + s * 5, light.of("#FF7A5A" if s < 0.6 else "#FFB04F")
        )
        for x, y, s in scatter(13, 22)
        if (x - 0.45) ** 2 + (y - 0.5) ** 2 < 0.2
    )
    fallen = "".join(
        ellipse((x, y), 7, 3.4, light.of("#EE4B3A"))
        for x, y in ((20, 640), (60, 652), (96, 634), (40, 680), (120, 664))
    )
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
    guard = (
        circle(396, 482, 12, light.of("#8A5F49"))
        + path("M378 508 Q378 494 396 494 Q414 494 414 508Z", light.of("#3F6FB5"))
        + path("M382 478 Q396 462 410 478Z", light.of("#2F4A86"))
    )
    shelf = rect((360, 508, 70, 9), light.of("#FFF1DC"), rx=4)
    glowing = shine(light, "hut", (394, 476, 90))
    return hut + roof + pane + guard + shelf + glowing


def _bicycle(light: Light) -> str:
    tyre, frame = light.of("#3A3F55"), light.of("#E4574F")
    wheels = "".join(circle(x, 640, 27, "none", stroke=tyre, stroke_width=5) for x in (246, 330))
    rods = line(
        "M246 640 L274 596 H314 L330 640 M274 596 L288 640 L314 598 M288 640 H246", frame, 5
    )
    bits = line("M268 586 H282 M312 590 L308 580 H296", tyre, 5) + rect(
        (300, 592, 30, 20), light.of("#D9A062"), rx=4
    )
    return wheels + rods + bits
