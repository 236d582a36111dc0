"""School days out of doors: the booth of the cyber day, the football yard."""

from drawing import WHITE, circle, ellipse, group, line, path, rect
from light import WARM_PANE, Light, Scene, plant, scatter, shine, skyline
from outdoors import heaven

HEART = "M0 11 C-11 3 -14 -3 -11 -8 C-8 -12 -2 -11 0 -5 C2 -11 8 -12 11 -8 C14 -3 11 3 0 11Z"
PENTAGON = ((0, -0.4), (0.38, -0.12), (0.24, 0.32), (-0.24, 0.32), (-0.38, -0.12))
SHIELD = "M0 -20 L17 -14 V0 C17 11 9 17 0 21 C-9 17 -17 11 -17 0 V-14Z"


def cyber_day(light: Light) -> Scene:
    """Return a booth in the school yard: a banner with signs, screens, children's drawings."""
    yard = rect((0, 560, 440, 160), light.of("#E3CDA8")) + line(
        "M0 606 H440 M70 560 L20 720 M180 560 L160 720 M280 560 L306 720 M380 560 L432 720",
        light.of("#CDB48C"),
        3,
    )
    return Scene(
        far=heaven(light, (356, 92, 28), 196, 570) + _wing(light),
        near=yard
        + _balloons(light)
        + _back_cloth(light)
        + _drawings(light)
        + _canopy(light)
        + _booth_table(light)
        + _stools(light),
    )


def _wing(light: Light) -> str:
    wall = rect((-20, 268, 480, 300), light.of("#F6D58E"))
    roof = path("M-20 276 L0 232 H460 V276Z", light.of("#C65B46"))
    rails = "".join(rect((-20, y, 480, 9), light.of("#FFF3DC")) for y in (362, 458))
    panes = "".join(
        rect((x, y, 42, 56), light.of("#8A5F49"), rx=4)
        + rect((x + 4, y + 4, 34, 48), light.pane(), rx=2)
        for y in (294, 388)
        for x in (-8, 54, 116, 178, 240, 302, 364, 426)
    )
    trees = "".join(
        circle(x, y, r, light.of(colour))
        for x, y, r, colour in (
            (-6, 520, 56, "#4F9A62"),
            (40, 546, 40, "#5FAE72"),
            (408, 540, 44, "#5FAE72"),
            (446, 508, 58, "#4F9A62"),
            (10, 498, 14, "#EE4B3A"),
            (428, 484, 14, "#EE4B3A"),
            (446, 520, 10, "#FF7A5A"),
        )
    )
    return wall + roof + rails + panes + trees


def _back_cloth(light: Light) -> str:
    """Return the poles and the cloth between them, with the banner's signs."""
    poles = "".join(rect((x, 196, 11, 420), light.of("#8A94B8"), rx=4) for x in (38, 391))
    cloth = rect((49, 226, 342, 300), light.of("#DDEBF7"))
    banner = rect((60, 238, 320, 62), light.of("#3563E9"), rx=10)
    rim = rect((66, 244, 308, 50), "none", rx=7, stroke=light.of("#8FB0FF"), stroke_width=2.4)
    signs = "".join(
        group(shape, transform=f"translate({x} 269)")
        for x, shape in (
            (108, path(HEART, light.of("#FF9A8A"))),
            (164, _bubble_sign(light)),
            (220, _shield_sign(light)),
            (276, _lock_sign(light)),
            (332, path(HEART, light.of("#FF9A8A"))),
        )
    )
    return poles + cloth + banner + rim + signs


def _bubble_sign(light: Light) -> str:
    pale = light.of("#FFF8EE")
    return path(
        "M-16 -13 H16 Q20 -13 20 -9 V6 Q20 10 16 10 H-4 L-12 18 V10 H-16 Q-20 10 -20 6 "
        "V-9 Q-20 -13 -16 -13Z",
        pale,
    ) + "".join(circle(x, -1, 2.8, light.of("#3563E9")) for x in (-9, 0, 9))


def _shield_sign(light: Light) -> str:
    return path(SHIELD, light.of("#FFD06A")) + line("M-8 0 L-2 7 L9 -6", light.of("#2B4FB8"), 5)


def _lock_sign(light: Light) -> str:
    pale = light.of("#FFF8EE")
    return (
        line("M-8 -4 V-10 A8 8 0 0 1 8 -10 V-4", pale, 4.4)
        + rect((-14, -5, 28, 22), pale, rx=5)
        + circle(0, 5, 3.6, light.of("#3563E9"))
    )


def _canopy(light: Light) -> str:
    stripes = "".join(
        path(
            f"M{84 + i * 34} 150 H{118 + i * 34} L{x + 50} 214 Q{x + 25} 234 {x} 214Z",
            light.of("#FF7F73" if i % 2 else "#FFF3DC"),
        )
        for i, x in ((i, 20 + i * 50) for i in range(8))
    )
    ridge = rect((80, 142, 280, 12), light.of("#D9584C"), rx=6)
    cord = line("M0 126 Q110 176 220 132 Q330 176 440 120", light.of("#6A5A7A"), 2.4)
    colours = ("#3F6FB5", "#F2B33D", "#4FA26B", "#7C5BB0", "#E4574F")
    flags = "".join(
        path(f"M{x} {y} h22 l-11 21Z", light.of(colours[i % 5]))
        for i, (x, y) in enumerate(
            (
                (8, 128),
                (42, 140),
                (76, 148),
                (112, 148),
                (148, 144),
                (184, 136),
                (222, 132),
                (258, 143),
                (294, 149),
                (330, 148),
                (366, 142),
                (402, 131),
            )
        )
    )
    bulbs = "".join(
        (circle(x, 228, 9, WARM_PANE, opacity=0.3) if light.lamps else "")
        + circle(x, 228, 4.4, light.lamp())
        for x in range(62, 390, 28)
    )
    glows = shine(light, "booth", (220, 300, 230))
    return stripes + ridge + cord + flags + bulbs + glows


def _drawings(light: Light) -> str:
    """Return what children have drawn, pegged to a line."""
    cord = line("M52 314 Q220 338 388 314", light.of("#8A6A5A"), 2.4)
    sheets = "".join(
        group(
            rect((-28, 0, 56, 66), light.of("#FFFDF6"), rx=3)
            + drawing
            + rect((-4, -6, 8, 14), light.of(peg), rx=2),
            transform=f"translate({x} {y}) rotate({turn})",
        )
        for x, y, turn, peg, drawing in (
            (92, 322, -4, "#E4574F", _rainbow(light)),
            (156, 328, 3, "#F2B33D", _phone_friend(light)),
            (220, 330, -2, "#4FA26B", _two_friends(light)),
            (284, 328, 4, "#7C5BB0", _drawn_house(light)),
            (348, 322, -3, "#3F6FB5", _drawn_heart(light)),
        )
    )
    return cord + sheets


def _rainbow(light: Light) -> str:
    arcs = "".join(
        line(f"M{-r} 44 A{r} {r} 0 0 1 {r} 44", light.of(colour), 4.4)
        for r, colour in ((21, "#E4574F"), (16, "#F2B33D"), (11, "#4FA26B"), (6, "#5AA9FF"))
    )
    return (
        arcs + line("M-22 54 H22", light.of("#7FC48C"), 5) + circle(15, 14, 5, light.of("#FFC46B"))
    )


def _phone_friend(light: Light) -> str:
    return (
        rect((-13, 14, 26, 42), light.of("#3F6FB5"), rx=5)
        + rect((-10, 19, 20, 30), light.of("#CFE6FF"), rx=2)
        + circle(-4, 30, 2.2, light.of("#2B2A63"))
        + circle(4, 30, 2.2, light.of("#2B2A63"))
        + line("M-5 37 Q0 42 5 37", light.of("#2B2A63"), 2.2)
        + line("M-13 34 L-22 26 M13 34 L22 26 M-6 56 V62 M6 56 V62", light.of("#3F6FB5"), 2.6)
    )


def _two_friends(light: Light) -> str:
    one = "".join(
        circle(x, 26, 7, light.of("#F3C9A0"))
        + path(f"M{x - 8} 26 A8 8 0 0 1 {x + 8} 26Z", light.of("#3B2721"))
        + path(f"M{x} 33 L{x + 9} 54 H{x - 9}Z", light.of(colour))
        for x, colour in ((-12, "#E4574F"), (12, "#4FA26B"))
    )
    return one + line("M-8 42 L0 46 L8 42 M-22 44 L-14 40 M22 44 L14 40", light.of("#C98F5F"), 2.6)


def _drawn_house(light: Light) -> str:
    return (
        rect((-14, 30, 28, 24), light.of("#F2CF7E"))
        + path("M-19 31 L0 14 L19 31Z", light.of("#E4574F"))
        + rect((-4, 40, 9, 14), light.of("#8A5F49"))
        + circle(18, 14, 5, light.of("#FFC46B"))
        + line("M-24 55 H24", light.of("#4FA26B"), 4)
    )


def _drawn_heart(light: Light) -> str:
    big = path(HEART, light.of("#F06AA6"), transform="translate(0 33) scale(1.5)")
    return big + line("M-20 12 L-15 17 M20 12 L15 17 M0 8 V13", light.of("#F2B33D"), 3)


def _balloons(light: Light) -> str:
    strings = line(
        "M20 330 Q30 420 42 480 M-2 300 Q26 400 42 480 M416 320 Q408 410 397 480 "
        "M440 296 Q414 400 397 480",
        light.of("#8A8494"),
        1.8,
    )
    return strings + "".join(
        ellipse((x, y), 20, 25, light.of(colour))
        + path(f"M{x - 5} {y + 30} L{x} {y + 23} L{x + 5} {y + 30}Z", light.of(colour))
        + ellipse((x - 7, y - 9), 4, 7, WHITE, opacity=0.4)
        for x, y, colour in (
            (-2, 276, "#F2B33D"),
            (22, 308, "#5AA9FF"),
            (440, 272, "#FF7F73"),
            (418, 300, "#8FD0A8"),
        )
    )


def _booth_table(light: Light) -> str:
    cloth = path(
        "M28 488 H412 V622 Q396 634 380 622 Q364 610 348 622 Q332 634 316 622 "
        "Q300 610 284 622 Q268 634 252 622 Q236 610 220 622 Q204 634 188 622 "
        "Q172 610 156 622 Q140 634 124 622 Q108 610 92 622 Q76 634 60 622 "
        "Q44 610 28 622Z",
        light.of("#2E8C86"),
    )
    top = rect((18, 474, 404, 18), light.of("#47ABA3"), rx=6)
    sign = "".join(
        path(HEART, light.of(colour), transform=f"translate({x} {y}) scale({size})")
        for x, y, size, colour in (
            (150, 560, 1.2, "#FF9A8A"),
            (220, 556, 2.4, "#FFD9A0"),
            (290, 560, 1.2, "#FF9A8A"),
        )
    )
    return cloth + top + sign + _laptop(light) + _tablet(light) + _gifts(light)


def _laptop(light: Light) -> str:
    return (
        rect((164, 402, 112, 68), light.of("#39406B"), rx=7)
        + rect((171, 409, 98, 54), "#DCEBFF", rx=3)
        + group(
            path(SHIELD, "#14806A") + line("M-8 0 L-2 7 L9 -6", WHITE, 5),
            transform="translate(220 435)",
        )
        + rect((180, 418, 14, 5), "#9FC0F5", rx=2)
        + rect((180, 429, 14, 5), "#9FC0F5", rx=2)
        + rect((246, 418, 14, 5), "#FFB0A0", rx=2)
        + path("M152 468 H288 L282 476 H158Z", light.of("#8A94B8"))
    )


def _tablet(light: Light) -> str:
    return group(
        rect((-24, -32, 48, 62), light.of("#39406B"), rx=6)
        + rect((-19, -27, 38, 50), "#FFF3D8", rx=2)
        + circle(0, -8, 10, "#FFC46B")
        + circle(-3.5, -10, 1.6, "#5A3A2C")
        + circle(3.5, -10, 1.6, "#5A3A2C")
        + line("M-4 -5 Q0 -1 4 -5", "#5A3A2C", 1.8)
        + rect((-13, 8, 26, 4.5), "#E9C69A", rx=2)
        + rect((-13, 15, 18, 4.5), "#E9C69A", rx=2),
        transform="translate(326 444) rotate(5)",
    ) + line("M318 474 L340 474", light.of("#39406B"), 6)


def _gifts(light: Light) -> str:
    """Return a box for questions, leaflets and flowers on the table."""
    box = (
        rect((88, 426, 54, 48), light.of("#FFB35A"), rx=5)
        + rect((84, 420, 62, 11), light.of("#E98F35"), rx=4)
        + rect((104, 423, 22, 4), light.of("#7A4A2E"), rx=2)
        + path("M108 421 L112 402 L124 406 L120 422Z", light.of(WHITE))
        + path(HEART, light.of("#FFF3DC"), transform="translate(115 453)")
    )
    leaflets = "".join(
        rect((46 + i * 2, 466 - i * 5, 34, 6), light.of(colour), rx=2)
        for i, colour in enumerate(("#FFF8EE", "#FFD9A0", "#FFF8EE", "#BFE0F5"))
    )
    jar = path("M368 442 H396 L392 474 H372Z", light.of("#BFE0F5")) + line(
        "M376 442 L370 416 M382 442 V410 M388 442 L396 418", light.of("#4FA26B"), 3
    )
    blooms = "".join(
        circle(x, y, 9, light.of(colour)) + circle(x, y, 3.4, light.of("#FFE3A0"))
        for x, y, colour in ((369, 412, "#F06AA6"), (383, 404, "#FF8A5A"), (398, 414, "#F7B2D0"))
    )
    return box + leaflets + jar + blooms


def _stools(light: Light) -> str:
    stools = "".join(
        line(f"M{x - 22} 646 L{x - 28} 696 M{x + 22} 646 L{x + 28} 696", light.of(dark), 9)
        + rect((x - 34, 634, 68, 16), light.of(colour), rx=7)
        for x, colour, dark in (
            (104, "#5AA9FF", "#3F86D6"),
            (222, "#FF7F73", "#D9584C"),
            (340, "#FFC46B", "#D99A3F"),
        )
    )
    bag = (
        rect((250, 642, 50, 54), light.of("#7C5BB0"), rx=16)
        + rect((258, 668, 34, 22), light.of("#6A4A9A"), rx=7)
        + line("M264 644 Q264 630 275 630 Q286 630 286 644", light.of("#6A4A9A"), 5)
        + circle(290, 664, 4.4, light.of("#FFC46B"))
    )
    return stools + bag + plant(light, 26, 690, 0.9) + plant(light, 420, 694, 0.9, "#5F9EC9")


def football_yard(light: Light) -> Scene:
    """Return a yard for football behind the school: a goal, a painted wall, bags on a bench."""
    return Scene(
        far=heaven(light, (330, 104, 30), 214, 470)
        + skyline(light, (0, 268, 440, 110), 41)
        + _tree_row(light),
        near=_painted_wall(light)
        + _field(light)
        + _goal(light)
        + _shade_tree(light)
        + _bench(light)
        + _left_things(light),
    )


def _tree_row(light: Light) -> str:
    return "".join(
        circle(-20 + i * 34, 372 + (i % 3) * 7, 30 + (i % 2) * 6, light.of("#5FA36B"))
        for i in range(15)
    )


def _painted_wall(light: Light) -> str:
    wall = rect((0, 372, 440, 112), light.of("#F3E3C4")) + rect(
        (0, 362, 440, 14), light.of("#E9795D")
    )
    hill = path(
        "M0 484 V440 Q60 404 120 436 Q190 398 260 440 Q330 402 440 444 V484Z",
        light.of("#A8D6A4"),
    )
    sun = circle(64, 408, 19, light.of("#FFC46B")) + line(
        "M64 382 V376 M42 396 L37 392 M86 396 L91 392 M38 412 H31 M90 412 H97",
        light.of("#FFC46B"),
        4,
    )
    kite = path("M356 386 L376 404 L356 428 L336 404Z", light.of("#F06AA6")) + line(
        "M356 386 V428 M336 404 H376 M356 428 Q346 442 358 450 Q370 458 360 470",
        light.of("#B8447A"),
        3,
    )
    hands = "".join(
        circle(x, 462, 7, light.of(colour))
        + line(
            f"M{x - 6} 456 V448 M{x - 2} 455 V445 M{x + 2} 455 V445 M{x + 6} 456 V448",
            light.of(colour),
            3,
        )
        for x, colour in ((18, "#5AA9FF"), (106, "#E4574F"), (312, "#7C5BB0"), (404, "#F2A03D"))
    )
    return wall + hill + sun + kite + hands


def _field(light: Light) -> str:
    grass = rect((0, 480, 440, 240), light.of("#6FB374"))
    bands = "".join(
        path(f"M0 {top} H440 V{foot} H0Z", light.of("#7FC282"))
        for top, foot in ((480, 502), (532, 570), (620, 672))
    )
    lines = line("M0 506 H440 M92 506 L48 596 H392 L348 506", light.of("#F7FBEF"), 5) + ellipse(
        (220, 660), 96, 26, "none", stroke=light.of("#F7FBEF"), stroke_width=5
    )
    worn = ellipse((220, 522), 74, 13, light.of("#D9C08E"), opacity=0.75)
    tufts = "".join(
        line(f"M{x * 440:.0f} {600 + y * 112:.0f} l-4 -9 m4 9 l3 -11", light.of("#559A5E"), 2.6)
        for x, y, _ in scatter(51, 18)
    )
    return grass + bands + worn + lines + tufts


def _goal(light: Light) -> str:
    net = line(
        " ".join(f"M{x} 378 L{x + (x - 220) * 0.05:.1f} 500" for x in range(118, 330, 17))
        + " "
        + " ".join(f"M106 {y} H334" for y in range(394, 500, 17)),
        light.of(WHITE),
        1.8,
        opacity=0.75,
    )
    frame = line("M104 512 V370 H336 V512", light.of("#FDFDFD"), 10)
    shade = line("M109 512 V375 H331", light.of("#C9CFE0"), 3)
    return net + frame + shade


def _ball(light: Light, x: float, y: float, r: float) -> str:
    dark = light.of("#2E3450")
    middle = " L".join(f"{x + dx * r:.1f} {y + dy * r:.1f}" for dx, dy in PENTAGON)
    seams = " ".join(
        f"M{x + dx * r:.1f} {y + dy * r:.1f} L{x + 1.9 * dx * r:.1f} {y + 1.9 * dy * r:.1f}"
        for dx, dy in PENTAGON
    )
    spots = "".join(
        circle(x + dx * r * 2.0, y + dy * r * 2.0, r * 0.17, dark) for dx, dy in PENTAGON
    )
    return (
        ellipse((x, y + r), r * 1.15, r * 0.26, light.of("#4F8F58"))
        + circle(x, y, r, light.of("#FFFDF6"))
        + path(f"M{middle}Z", dark)
        + line(seams, dark, 2.4)
        + spots
    )


def _shade_tree(light: Light) -> str:
    trunk = path(
        "M-14 640 Q6 520 -4 300 L28 300 Q30 520 50 640 Q20 652 -14 640Z", light.of("#7A5546")
    )
    crown = "".join(
        circle(x, y, r, light.of(colour))
        for x, y, r, colour in (
            (-10, 240, 84, "#3F8A55"),
            (70, 214, 66, "#4F9A62"),
            (20, 170, 62, "#4F9A62"),
            (104, 258, 42, "#5FAE72"),
            (40, 272, 52, "#5FAE72"),
        )
    )
    bloom = "".join(
        circle(
            -20 + x * 160, 140 + y * 150, 5 + s * 6, light.of("#B48BE0" if s < 0.6 else "#D3B4F2")
        )
        for x, y, s in scatter(29, 30)
        if (x - 0.42) ** 2 + (y - 0.5) ** 2 < 0.2
    )
    return trunk + crown + bloom


def _bench(light: Light) -> str:
    wood, dark = light.of("#C98F5F"), light.of("#8A5F49")
    bench = (
        line("M318 566 V640 M424 566 V640", dark, 9)
        + rect((300, 590, 146, 14), wood, rx=5)
        + rect((300, 552, 146, 11), wood, rx=5)
        + rect((300, 570, 146, 9), wood, rx=4)
    )
    bag = (
        rect((320, 540, 46, 52), light.of("#3563B8"), rx=15)
        + rect((328, 566, 30, 20), light.of("#2B529C"), rx=7)
        + line("M332 542 Q332 528 343 528 Q354 528 354 542", light.of("#2B529C"), 5)
    )
    scarf = path("M396 548 H420 L426 586 L416 580 L410 594 L402 580 L392 586Z", light.of("#E4483A"))
    bottle = rect((374, 562, 14, 28), light.of("#8FD0F0"), rx=5) + rect(
        (377, 555, 8, 9), light.of("#3F86D6"), rx=3
    )
    return bench + scarf + bag + bottle


def _left_things(light: Light) -> str:
    """Return the ball, sandals taken off for the game, a shuttlecock and a jug of tea."""
    sandals = "".join(
        group(
            ellipse((0, 0), 9, 17, light.of(colour))
            + line("M-7 -4 Q0 -12 7 -4", light.of(strap), 3.4),
            transform=f"translate({x} {y}) rotate({turn})",
        )
        for x, y, turn, colour, strap in (
            (88, 664, 60, "#5AA9FF", "#2B529C"),
            (120, 676, 74, "#5AA9FF", "#2B529C"),
            (60, 698, 40, "#FF7F73", "#B8413A"),
        )
    )
    shuttle = "".join(
        path(
            "M0 0 Q-6 -16 0 -30 Q6 -16 0 0Z",
            light.of(colour),
            transform=f"translate(330 676) rotate({turn})",
        )
        for turn, colour in ((-26, "#F06AA6"), (26, "#FFC46B"), (0, "#5AA9FF"))
    ) + ellipse((330, 680), 10, 5, light.of("#3A3F55"))
    jug = (
        path("M392 648 H428 L424 700 Q410 706 396 700Z", light.of("#E9B98A"), fill_opacity=0.9)
        + rect((388, 640, 44, 11), light.of("#4FA26B"), rx=5)
        + rect((400, 664, 9, 9), WHITE, rx=2, opacity=0.55)
        + rect((412, 676, 9, 9), WHITE, rx=2, opacity=0.55)
        + line("M428 656 Q442 662 426 686", light.of("#4FA26B"), 4.4)
    )
    lamp = shine(light, "yard", (220, 400, 240))
    return sandals + shuttle + jug + _ball(light, 220, 640, 25) + lamp
