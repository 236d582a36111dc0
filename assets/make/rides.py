"""Places on the way: a taxi and a bus, seen from inside."""

from drawing import WHITE, circle, glow, group, line, mix, path, rect
from light import MARGIN, Box, Light, Scene, cloud, orb, pierced, shine, sky, skyline, stars
from outdoors import heaven


def taxi(light: Light) -> Scene:
    """Return the road as seen from inside a taxi."""
    return Scene(
        far=heaven(light, (326, 176, 30), 276, 380)
        + skyline(light, (0, 262, 440, 110), 23)
        + _road(light),
        near=_cabin(light) + _dashboard(light) + _front_seats(light),
    )


def _road(light: Light) -> str:
    land = rect((-MARGIN, 366, 440 + 2 * MARGIN, 140), light.of("#8FB58A"))
    tar = path("M196 366 H244 L440 500 V520 H0 V500Z", light.of("#646A86"))
    marks = path(
        "M217 372 h6 l2 18 h-10Z M213 402 h14 l5 30 h-24Z M206 446 h28 l10 54 h-48Z",
        light.of("#FFF1C9"),
    )
    trees = "".join(
        rect((x - 4, y, 8, 40 * s), light.of("#7A5546"))
        + circle(x, y - 6 * s, 30 * s, light.of("#4F9A62"))
        for x, y, s in (
            (44, 384, 1.15),
            (112, 368, 0.7),
            (152, 362, 0.45),
            (398, 382, 1.15),
            (330, 368, 0.7),
            (288, 362, 0.45),
        )
    )
    car = (
        rect((254, 378, 36, 22), light.of("#E9E4F4"), rx=7)
        + circle(260, 393, 3.4, "#FF5A4A")
        + circle(284, 393, 3.4, "#FF5A4A")
    )
    beams = glow("beam", (220, 480, 150), "#FFE3A0", 0.34) if light.lamps else ""
    return land + tar + marks + trees + car + beams


def _cabin(light: Light) -> str:
    roof = light.of("#4A5070")
    shell = (
        path("M0 0 H440 V130 Q220 84 0 130Z", roof)
        + path("M0 120 L30 122 L-8 520 H0Z", light.of("#3A3F5C"))
        + path("M440 120 L410 122 L448 520 H440Z", light.of("#3A3F5C"))
    )
    visor = rect((40, 84, 120, 32), light.of("#5E658A"), rx=12, transform="rotate(-5 100 100)")
    visor2 = rect((280, 84, 120, 32), light.of("#5E658A"), rx=12, transform="rotate(5 340 100)")
    mirror = line("M220 104 V186", light.of("#2E3247"), 6) + rect(
        (158, 184, 124, 42), light.of("#2E3247"), rx=17
    )
    glass = rect((165, 190, 110, 30), mix(light.sky[1][1], WHITE, 0.25), rx=12)
    charm = (
        line("M220 226 V262", light.of("#D9463E"), 3)
        + rect((209, 260, 22, 22), light.of("#E4483A"), rx=4, transform="rotate(45 220 271)")
        + line("M220 288 V312 M214 290 V308 M226 290 V308", light.of("#F2B33D"), 2.6)
    )
    return shell + visor + visor2 + mirror + glass + charm


def _dashboard(light: Light) -> str:
    top = path("M0 496 Q220 456 440 496 V720 H0Z", light.of("#3A3F5C"))
    edge = line("M0 497 Q220 457 440 497", light.of("#6A7198"), 5)
    meter = (
        rect((176, 488, 92, 46), "#171A33", rx=9)
        + "".join(rect((188 + i * 17, 498, 11, 16), "#FF8A5A", rx=2) for i in range(4))
        + circle(196, 524, 4, "#4FD6A0")
        + rect((210, 521, 44, 6), "#4A5070", rx=3)
    )
    screen = (
        rect((180, 548, 84, 62), "#1D2A55", rx=8)
        + line("M190 596 Q210 566 226 582 T256 558", "#5AA9FF", 5)
        + circle(256, 558, 6, "#FF6F5A")
    )
    vents = "".join(
        rect((x, 520, 60, 34), light.of("#2E3247"), rx=9)
        + line(f"M{x + 9} 530 h42 M{x + 9} 538 h42 M{x + 9} 546 h42", light.of("#565C80"), 3)
        for x in (296, 366)
    )
    wheel = (
        circle(92, 600, 78, "none", stroke=light.of("#22263C"), stroke_width=17)
        + line("M20 596 H164 M92 600 V672", light.of("#22263C"), 13)
        + circle(92, 600, 24, light.of("#2E3247"))
    )
    return top + edge + meter + screen + vents + wheel


def _front_seats(light: Light) -> str:
    return "".join(
        path(
            f"M{x - 84} 720 Q{x - 84} 632 {x} 632 Q{x + 84} 632 {x + 84} 720Z", light.of("#8A6FA8")
        )
        + rect((x - 44, 588, 88, 56), light.of("#A286C2"), rx=22)
        + line(
            f"M{x - 50} 720 Q{x - 46} 668 {x} 664 Q{x + 46} 668 {x + 50} 720",
            light.of("#745A92"),
            4,
        )
        for x in (92, 352)
    )


def bus(light: Light) -> Scene:
    """Return a seat by the window of a city bus."""
    ceiling = rect((0, 0, 440, 110), light.of("#C9D3E0")) + rect(
        (60, 46, 320, 26), light.lamp(), rx=13
    )
    inside = shine(light, "ceiling", (220, 60, 210))
    panes = (20, 176, 188, 236), (232, 176, 188, 236)
    wall = pierced((0, 0, 440, 720), light.of("#E9EDF2"), panes)
    views = [_bus_window(light, box, i) for i, box in enumerate(panes)]
    frames = "".join(view.near for view in views)
    low = rect((0, 452, 440, 150), light.of("#F2B33D")) + rect(
        (0, 452, 440, 12), light.of("#C98A22")
    )
    floor = rect((0, 600, 440, 120), light.of("#6F7490"))
    near = wall + ceiling + inside + frames + low + floor + _straps(light) + _bus_seats(light)
    return Scene(far="".join(view.far for view in views), near=near)


def _bus_window(light: Light, box: Box, seed: int) -> Scene:
    left, top, width, height = box
    wide = (left - MARGIN, top, width + 2 * MARGIN, height)
    view = sky(light, box, f"view{seed}") + stars(light, box, seed + 2)
    sun = orb(light, left + 130, top + 62, 20) if seed else cloud(light, left + 50, top + 70, 0.9)
    town = skyline(light, (left, top + 96, width, height - 96), 31 + seed)
    trees = "".join(
        circle(left + x, top + height - 22, 21, light.of("#4F9A62")) for x in (26, 76, 134, 164)
    )
    road = rect((wide[0], top + height - 22, wide[2], 22), light.of("#646A86"))
    frame = rect(box, "none", rx=22, stroke=light.of("#4A5878"), stroke_width=13)
    shine_ = line(
        f"M{left + 22} {top + 96} L{left + 66} {top + 32} M{left + 22} {top + 130} "
        f"L{left + 90} {top + 32}",
        WHITE,
        5,
        opacity=0.22,
    )
    return Scene(far=view + sun + town + trees + road, near=shine_ + frame)


def _straps(light: Light) -> str:
    rail = line("M0 138 H440", light.of("#F2B33D"), 8)
    loops = "".join(
        line(f"M{x} 138 V184", light.of("#4A5878"), 7)
        + path(
            f"M{x} 182 L{x + 19} 214 H{x - 19}Z",
            "none",
            stroke=light.of("#FFF8EE"),
            stroke_width=7,
            stroke_linejoin="round",
        )
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
        dots = "".join(
            circle(30 + i * 22, 470 + j * 26, 5, light.of("#9FC0F5"))
            for i in range(4)
            for j in range(4)
        )
        grip = line("M26 430 Q26 412 42 412 H86 Q102 412 102 430", light.of("#F2B33D"), 8)
        seat = rect((-8, 606, 144, 42), light.of("#2B529C"), rx=18)
        legs = line("M20 648 V706 M108 648 V706", light.of("#3A3F5C"), 9)
        pieces.append(
            group(
                legs + grip + back + inner + dots + seat,
                transform=f"translate({x} 0) scale({scale})",
            )
        )
    bag = (
        rect((292, 556, 64, 62), light.of("#E4574F"), rx=18)
        + rect((302, 588, 44, 24), light.of("#C6433C"), rx=8)
        + line("M308 558 Q308 538 324 538 Q340 538 340 558", light.of("#C6433C"), 6)
    )
    return "".join(pieces) + bag
