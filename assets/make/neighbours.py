"""Places of the neighbourhood: the market, a grandmother's porch."""

from drawing import WHITE, circle, ellipse, group, line, mix, path, rect
from light import MARGIN, WARM_PANE, Box, Light, Scene, hills, plant, scatter, shine, skyline
from outdoors import heaven


def market(light: Light) -> Scene:
    """Return a market: awnings over fruit and flowers, hats, lamps on a cord, a shoulder pole."""
    ground = rect((0, 584, 440, 136), light.of("#B9AFA6")) + line(
        "M0 622 H440 M0 674 H440 M60 584 V622 M170 584 V622 M290 584 V622 M396 584 V622 "
        "M110 622 V674 M230 622 V674 M350 622 V674 M50 674 V720 M180 674 V720 M310 674 V720",
        light.of("#9C918A"),
        2.4,
    )
    return Scene(
        far=heaven(light, (220, 82, 27), 152, 600)
        + skyline(light, (0, 176, 440, 104), 19)
        + _hall(light),
        near=ground
        + _stall(light, (-26, 262, 216, 330), "#E4574F")
        + _stall(light, (250, 262, 216, 330), "#3F8E86")
        + _hats(light)
        + _fruit_stall(light)
        + _flower_stall(light)
        + _cord_of_lamps(light)
        + _shoulder_pole(light)
        + _market_cat(light),
    )


def _hall(light: Light) -> str:
    """Return the market hall at the end of the lane."""
    wall = rect((-MARGIN, 296, 440 + 2 * MARGIN, 304), light.of("#E9C48F"))
    gable = path("M96 300 L220 214 L344 300Z", light.of("#C65B46")) + circle(
        220, 268, 19, light.of("#FFF8EE"), stroke=light.of("#A8463A"), stroke_width=4
    )
    clock = line("M220 258 V268 L227 272", light.of("#3A3F55"), 3)
    roof = rect((-MARGIN, 292, 440 + 2 * MARGIN, 15), light.of("#A8463A"))
    arch = path("M176 590 V420 Q176 366 220 366 Q264 366 264 420 V590Z", light.pane("#7A6A78"))
    people = "".join(
        circle(x, y, 9, light.of("#8A5F49"))
        + path(f"M{x - 19} {y - 2} L{x} {y - 19} L{x + 19} {y - 2}Z", light.of("#EBD4A0"))
        + path(
            f"M{x - 13} 560 V{y + 24} Q{x - 13} {y + 10} {x} {y + 10} "
            f"Q{x + 13} {y + 10} {x + 13} {y + 24} V560Z",
            light.of(colour),
        )
        for x, y, colour in ((204, 470, "#7C5BB0"), (236, 482, "#C94F7C"))
    )
    lane = path("M182 556 H258 L280 600 H160Z", light.of("#CFC3B4"))
    return wall + gable + clock + roof + arch + people + lane


def _stall(light: Light, box: Box, colour: str) -> str:
    """Return a stall's poles, its back in the shade and its striped awning."""
    left, top, width, height = box
    back = rect((left + 14, top + 30, width - 28, height - 30), light.of("#6A5560"))
    warm = rect((left + 14, top + 30, width - 28, height - 30), WARM_PANE, opacity=0.3)
    poles = "".join(
        rect((x, top, 9, height), light.of("#8A6A5A"), rx=3) for x in (left + 8, left + width - 17)
    )
    count = 6
    step = width / count
    stripes = "".join(
        path(
            f"M{left + 14 + i * (width - 28) / count:.1f} {top - 46} "
            f"h{(width - 28) / count:.1f} L{left + (i + 1) * step:.1f} {top + 18} "
            f"q{-step / 2:.1f} 22 {-step:.1f} 0Z",
            light.of(colour if i % 2 else "#FFF3DC"),
        )
        for i in range(count)
    )
    return back + (warm if light.lamps else "") + poles + stripes


def _hats(light: Light) -> str:
    """Return palm-leaf hats and baskets that hang in the stalls."""
    hats = "".join(
        line(f"M{x} {y - 40} V{y - 24}", light.of("#C9A96B"), 2)
        + path(
            f"M{x - 30} {y} L{x} {y - 28} L{x + 30} {y} Q{x} {y + 8} {x - 30} {y}Z",
            light.of("#F2DDAA"),
        )
        + line(
            f"M{x - 19} {y - 8} Q{x} {y - 3} {x + 19} {y - 8} M{x - 9} {y - 18} "
            f"Q{x} {y - 15} {x + 9} {y - 18}",
            light.of("#D3B878"),
            2,
        )
        for x, y in ((46, 334), (112, 344))
    )
    onions = "".join(
        circle(x, y, 7.5, light.of(colour))
        for x, y, colour in (
            (300, 318, "#C9598A"),
            (310, 328, "#B8447A"),
            (300, 338, "#C9598A"),
            (309, 349, "#B8447A"),
            (302, 359, "#C9598A"),
        )
    )
    bananas = "".join(
        line(f"M{x} 318 Q{x - 14} 336 {x - 4} 354", light.of("#F2C93D"), 8)
        for x in (346, 356, 366, 376)
    ) + line("M340 316 H382", light.of("#8A6A3A"), 5)
    lantern = (
        line("M416 300 V318", light.of("#C9A96B"), 2)
        + ellipse((416, 336), 17, 19, light.lamp("#FF8A6A") if light.lamps else light.of("#E4574F"))
        + rect((408, 315, 16, 6), light.of("#8A4A3A"), rx=2)
        + line("M416 356 V370", light.of("#F2B33D"), 3)
    )
    return hats + onions + bananas + lantern + shine(light, "lantern", (416, 338, 80))


def _fruit_stall(light: Light) -> str:
    steps = rect((-10, 452, 192, 20), light.of("#B47C54"), rx=4) + rect(
        (-10, 522, 192, 74), light.of("#9A6646"), rx=4
    )
    upper = _heap(light, 40, 456, "#F29A3E") + _heap(light, 122, 456, "#8CC152")
    lower = (
        _heap(light, 24, 526, "#E4486A")
        + _heap(light, 88, 526, "#F2C93D")
        + _heap(light, 152, 526, "#B85FA0")
    )
    scale_ = (
        rect((140, 404, 36, 8), light.of("#B9C3D3"), rx=3)
        + path("M150 412 H166 L172 450 H144Z", light.of("#5F9EC9"))
        + circle(158, 432, 9, light.of(WHITE))
        + line("M158 432 L162 426", light.of("#D9463E"), 2.4)
    )
    slats = line("M-6 546 H178 M-6 572 H178", light.of("#8A5638"), 3)
    return steps + slats + upper + scale_ + lower


def _heap(light: Light, x: float, foot: float, colour: str) -> str:
    """Return a basket heaped with round fruit."""
    pale = light.of(mix(colour, WHITE, 0.35))
    fruit = "".join(
        circle(x + dx, foot - dy, 11, light.of(colour))
        + circle(x + dx - 3, foot - dy - 4, 2.8, pale)
        for dx, dy in ((-20, 22), (0, 22), (20, 22), (-11, 37), (10, 37), (0, 51))
    )
    basket = path(
        f"M{x - 36} {foot - 20} H{x + 36} L{x + 28} {foot} H{x - 28}Z", light.of("#D9A96B")
    )
    weave = line(
        f"M{x - 33} {foot - 13} H{x + 33} M{x - 30} {foot - 6} H{x + 30}", light.of("#B98445"), 2.4
    )
    return fruit + basket + weave


def _flower_stall(light: Light) -> str:
    bench = rect((262, 500, 190, 96), light.of("#3F7F6B"), rx=4) + rect(
        (256, 490, 200, 14), light.of("#5FA38C"), rx=5
    )
    return bench + "".join(
        _bunch(light, x, foot, colour, seed)
        for x, foot, colour, seed in (
            (290, 494, "#F06AA6", 2),
            (344, 494, "#FFD06A", 5),
            (400, 494, "#FF7F73", 8),
            (284, 596, "#FFFDF2", 11),
            (340, 600, "#B48BE0", 14),
            (402, 596, "#F7B2D0", 17),
        )
    )


def _bunch(light: Light, x: float, foot: float, colour: str, seed: int) -> str:
    stems = line(
        f"M{x} {foot - 30} L{x - 18} {foot - 62} M{x} {foot - 30} V{foot - 70} "
        f"M{x} {foot - 30} L{x + 18} {foot - 62}",
        light.of("#4F9A62"),
        5,
    )
    leaves = "".join(circle(x + dx, foot - 48, 13, light.of("#4F9A62")) for dx in (-16, 0, 16))
    blooms = "".join(
        circle(x - 24 + a * 48, foot - 84 + b * 34, 7.5 + c * 2.5, light.of(colour))
        + circle(x - 24 + a * 48, foot - 84 + b * 34, 2.6, light.of(mix(colour, "#C98A22", 0.55)))
        for a, b, c in scatter(seed, 8)
    )
    bucket = path(
        f"M{x - 20} {foot - 34} H{x + 20} L{x + 15} {foot} H{x - 15}Z", light.of("#8FA8C9")
    ) + line(f"M{x - 18} {foot - 24} H{x + 18}", light.of("#B9CBE3"), 3)
    return stems + leaves + blooms + bucket


def _cord_of_lamps(light: Light) -> str:
    cord = line("M0 196 Q110 254 220 232 Q330 254 440 190", light.of("#4A4458"), 2.6)
    spots = (
        (40, 213),
        (86, 228),
        (132, 235),
        (178, 236),
        (262, 236),
        (308, 236),
        (354, 228),
        (400, 211),
    )
    return cord + "".join(
        (circle(x, y + 9, 15, WARM_PANE, opacity=0.28) if light.lamps else "")
        + rect((x - 3, y, 6, 6), light.of("#4A4458"))
        + circle(x, y + 10, 6.5, light.lamp())
        for x, y in spots
    )


def _shoulder_pole(light: Light) -> str:
    """Return two baskets with their pole, set down for a rest, and a small stool."""
    pole = line("M150 606 Q220 586 290 606", light.of("#B98445"), 7)
    ropes = line(
        "M158 606 L134 664 M158 606 L184 664 M282 606 L256 664 M282 606 L306 664",
        light.of("#8A6A3A"),
        2.6,
    )
    greens = "".join(
        circle(x, y, r, light.of(colour))
        for x, y, r, colour in (
            (142, 660, 14, "#5FAE72"),
            (160, 654, 16, "#4F9A62"),
            (177, 660, 13, "#7FC282"),
        )
    )
    buns = "".join(
        circle(x, y, 12, light.of("#FFF3DC"))
        + line(f"M{x - 4} {y - 5} q4 -4 8 0", light.of("#E0C9A0"), 2)
        for x, y in ((264, 660), (281, 654), (298, 661))
    )
    baskets = "".join(
        path(f"M{x - 36} 662 H{x + 36} L{x + 26} 694 H{x - 26}Z", light.of("#D9A96B"))
        + line(f"M{x - 32} 673 H{x + 32} M{x - 28} 684 H{x + 28}", light.of("#B98445"), 2.6)
        for x in (159, 281)
    )
    steam = line("M274 640 Q268 630 276 622 M290 640 Q284 630 292 620", WHITE, 3.4, opacity=0.5)
    return pole + greens + buns + ropes + baskets + steam


def _market_cat(light: Light) -> str:
    fur, pale = light.of("#8F8799"), light.of("#F2EBE4")
    return (
        ellipse((52, 676), 22, 26, fur)
        + ellipse((52, 684), 12, 15, pale)
        + circle(52, 642, 17, fur)
        + path("M38 634 L36 616 L50 627Z M66 634 L68 616 L54 627Z", fur)
        + circle(46, 641, 2.6, "#2A1B1C")
        + circle(58, 641, 2.6, "#2A1B1C")
        + ellipse((52, 648), 5, 3.6, pale)
        + line("M72 694 Q94 690 88 668", fur, 7)
    )


def porch(light: Light) -> Scene:
    """Return a grandmother's porch: fields and palms, a hammock, tea on a bamboo bed, hens."""
    return Scene(
        far=heaven(light, (300, 214, 27), 262, 420) + _fields(light),
        near=_eaves(light)
        + _house_side(light)
        + _porch_floor(light)
        + _hammock(light)
        + _bamboo_bed(light)
        + _water_jar(light)
        + _hens(light),
    )


def _fields(light: Light) -> str:
    back = hills(light, (0, 292, 440, 96))
    rice = rect((-MARGIN, 384, 440 + 2 * MARGIN, 180), light.of("#A9CF7E"))
    plots = line(
        "M-16 412 H456 M-16 448 H456 M-16 500 H456 M206 384 L176 560 M292 384 L312 560 "
        "M372 384 L430 560",
        light.of("#86B566"),
        4,
    )
    pond = ellipse((352, 476), 66, 13, light.water[0])
    buffalo = (
        ellipse((262, 424), 21, 11, light.of("#5A5568"))
        + circle(284, 418, 8, light.of("#5A5568"))
        + line("M280 411 Q278 404 272 404 M288 411 Q291 404 297 405", light.of("#E9DFD0"), 3)
        + line("M248 430 V440 M256 431 V441 M270 431 V441 M276 430 V440", light.of("#5A5568"), 5)
    )
    grazing = group(buffalo, transform="translate(112 88) scale(0.72)")
    return back + rice + plots + pond + grazing + _palms(light)


def _palms(light: Light) -> str:
    """Return areca palms, thin and straight."""
    palms = []
    for x, top, scale in ((196, 236, 1.0), (228, 270, 0.8), (412, 250, 0.95)):
        leaf = light.of("#3F8A55")
        fronds = "".join(
            path(
                "M0 0 Q22 -26 50 -10 Q24 -12 0 0Z",
                leaf,
                transform=f"translate({x} {top}) rotate({turn}) scale({scale})",
            )
            for turn in (-150, -105, -60, -20, 25, 155, 200)
        )
        nuts = circle(x - 5, top + 12, 5 * scale, light.of("#E9A03D")) + circle(
            x + 5, top + 13, 5 * scale, light.of("#D98A2E")
        )
        palms.append(line(f"M{x} {top} V{470}", light.of("#B9A48C"), 8 * scale) + fronds + nuts)
    return "".join(palms)


def _eaves(light: Light) -> str:
    beam = rect((0, 156, 440, 20), light.of("#7A5038")) + rect(
        (0, 174, 440, 5), light.of("#5A3A2A")
    )
    roof = rect((0, 0, 440, 158), light.of("#C9694F"))
    tiles = "".join(
        path(
            f"M{x} {y} h40 v14 a20 17 0 0 1 -40 0Z",
            light.of("#D2735A" if (row + column) % 2 else "#C96A51"),
            stroke=light.of("#A9523E"),
            stroke_width=1.6,
        )
        for row, y in reversed(tuple(enumerate(range(-10, 150, 26))))
        for column, x in enumerate(range(-20 * (row % 2), 440, 40))
    )
    pillars = rect((402, 176, 24, 430), light.of("#8A5A3E"), rx=4) + rect(
        (396, 592, 36, 18), light.of("#C9BBA8"), rx=4
    )
    bells = "".join(
        line(f"M{x} 176 V{y}", light.of("#8A6A5A"), 2)
        + path(f"M{x - 15} {y} H{x + 15} L{x + 10} {y + 20} H{x - 10}Z", light.of("#B9774F"))
        + "".join(
            circle(x + dx, y - 5 - dy, 7, light.of("#4F9A62"))
            for dx, dy in ((-9, 0), (0, 4), (9, 0))
        )
        + "".join(
            circle(x + dx, y - 12 + dy, 5, light.of("#C98BE0"))
            for dx, dy in ((-13, 4), (4, -2), (14, 8), (-3, 12))
        )
        for x, y in ((244, 226), (352, 218))
    )
    return roof + tiles + beam + bells + pillars


def _house_side(light: Light) -> str:
    """Return the house with its open door and the lamp beside it."""
    wall = rect((0, 178, 160, 420), light.of("#F2D7A4")) + rect(
        (154, 178, 10, 420), light.of("#D9B67C")
    )
    frame = rect((18, 250, 104, 348), light.of("#6F4A38"), rx=4)
    inside = rect((28, 260, 84, 338), WARM_PANE if light.lamps else light.of("#A87F5F"))
    altar = (
        rect((40, 372, 60, 8), light.of("#6F3A2E"), rx=2)
        + rect((58, 336, 24, 32), light.of("#8A5F49"), rx=3)
        + rect((62, 340, 16, 24), light.of("#F7EBD4"))
        + circle(48, 362, 7, light.of("#F29A3E"))
        + circle(93, 362, 7, light.of("#E4574F"))
        + line("M46 380 V470 M94 380 V470", light.of("#6F3A2E"), 5)
    )
    leaf = path("M112 260 L146 276 V606 L112 598Z", light.of("#8A5A3E")) + line(
        "M119 290 L139 298 V420 L119 414Z M119 440 L139 446 V572 L119 566Z",
        light.of("#6F4A38"),
        3,
    )
    curtain = path(
        "M28 260 H112 Q106 300 84 330 Q76 300 70 262 Q60 306 36 334 Q30 300 28 260Z",
        light.of("#E98A6A"),
    )
    lamp = rect((136, 214, 18, 28), light.lamp(), rx=6) + path(
        "M130 216 L145 202 L160 216Z", light.of("#5A3A2A")
    )
    chillies = line("M10 230 V250", light.of("#8A6A5A"), 2) + "".join(
        path(f"M{x} {y} q-3 16 4 22 q4 -10 2 -22Z", light.of("#D9362E"))
        for x, y in ((2, 250), (8, 252), (13, 249), (5, 268), (11, 270))
    )
    return (
        wall
        + frame
        + inside
        + altar
        + curtain
        + leaf
        + chillies
        + (shine(light, "door", (146, 230, 170)) + lamp)
    )


def _porch_floor(light: Light) -> str:
    floor = rect((0, 588, 440, 132), light.of("#D98F6E")) + rect(
        (0, 582, 440, 14), light.of("#F0C9A0")
    )
    seams = line(
        "M0 628 H440 M0 672 H440 M40 596 V628 M124 596 V628 M208 596 V628 M292 596 V628 "
        "M376 596 V628 M0 672 M82 628 V672 M166 628 V672 M250 628 V672 M334 628 V672 M418 628 "
        "V672 M40 672 V720 M124 672 V720 M208 672 V720 M292 672 V720 M376 672 V720",
        light.of("#B87052"),
        2.4,
    )
    hedge = "".join(
        circle(172 + i * 21, 578 - (i % 2) * 8, 21, light.of("#4F9A62")) for i in range(14)
    ) + "".join(
        circle(176 + x * 250, 556 + y * 28, 5.5, light.of("#E4483A" if s < 0.6 else "#FF9A8A"))
        for x, y, s in scatter(37, 16)
    )
    return hedge + floor + seams


def _hammock(light: Light) -> str:
    cloth = light.of("#6FA8C9")
    ropes = line("M162 352 L196 420 M412 346 L372 420", light.of("#C9A96B"), 4)
    bed = path("M192 414 Q284 530 376 414 Q352 520 284 524 Q216 520 192 414Z", cloth)
    stripes = line("M204 440 Q284 536 364 440 M214 462 Q284 534 354 462", light.of("#FFF3DC"), 4)
    pillow = ellipse((232, 458), 25, 13, light.of("#FFB8A8"), transform="rotate(38 232 458)")
    fan = (
        path("M306 470 Q280 452 288 424 Q312 410 330 430 Q338 458 306 470Z", light.of("#F2DDAA"))
        + line(
            "M304 466 L294 430 M304 466 L306 422 M304 466 L320 428 M304 466 L329 442",
            light.of("#C9A05E"),
            2.4,
        )
        + line("M306 466 L298 492", light.of("#8A5A3E"), 5)
    )
    return ropes + pillow + fan + bed + stripes


def _bamboo_bed(light: Light) -> str:
    legs = line("M190 640 V692 M388 640 V692", light.of("#B98445"), 12)
    slats = "".join(
        rect((172, 622 + i * 8, 236, 6), light.of("#E0B870" if i % 2 else "#D3A65A"), rx=3)
        for i in range(3)
    )
    tray = ellipse((250, 622), 52, 9, light.of("#8A5A3E"))
    pot = (
        path("M228 592 Q250 580 272 592 L268 618 Q250 624 232 618Z", light.of("#FFF8EE"))
        + line(
            "M272 598 Q286 598 288 588 M228 596 Q214 596 218 608 Q222 614 232 612",
            light.of("#FFF8EE"),
            5,
        )
        + circle(250, 583, 5, light.of("#3F6FB5"))
        + line("M240 604 Q250 611 260 604", light.of("#3F6FB5"), 3)
    )
    cup = path("M290 606 H308 Q306 619 299 619 Q292 619 290 606Z", light.of("#FFF8EE"))
    steam = line("M296 598 Q292 590 298 584", WHITE, 3, opacity=0.5)
    basket = (
        ellipse((356, 616), 44, 11, light.of("#D9A96B"))
        + "".join(
            circle(x, y, 8, light.of(colour))
            for x, y, colour in (
                (334, 608, "#F2C93D"),
                (350, 604, "#8CC152"),
                (366, 605, "#F2C93D"),
                (380, 609, "#E4574F"),
            )
        )
        + line("M316 620 Q356 634 396 620", light.of("#B98445"), 4)
    )
    return legs + slats + tray + pot + cup + steam + basket


def _water_jar(light: Light) -> str:
    jar = path(
        "M18 596 Q-6 640 20 690 Q26 702 52 702 H84 Q108 702 114 690 Q138 640 114 596Z",
        light.of("#A8604A"),
    )
    rim = rect((14, 584, 104, 16), light.of("#8A4A3A"), rx=7)
    water = ellipse((66, 586), 44, 6, light.water[0])
    glaze = line("M28 620 Q20 646 30 672", light.of("#CF8A70"), 6)
    ladle = ellipse((92, 578), 19, 9, light.of("#C9A06B")) + line(
        "M104 574 L140 552", light.of("#B98445"), 6
    )
    return jar + glaze + rim + water + ladle + plant(light, 146, 640, 0.62)


def _hens(light: Light) -> str:
    hen = (
        path(
            "M204 704 Q194 678 214 676 Q222 690 240 682 Q252 678 252 664 Q250 654 258 652 "
            "Q268 654 266 670 Q268 704 236 708 Q214 710 204 704Z",
            light.of("#D9793E"),
        )
        + path("M254 652 q2 -9 6 -3 q4 -6 6 3Z", light.of("#E4483A"))
        + path("M267 660 L276 664 L266 667Z", light.of("#F2B33D"))
        + circle(261, 660, 2, "#2A1B1C")
        + line("M230 708 V717 M242 707 V717", light.of("#F2B33D"), 3)
    )
    chicks = "".join(
        group(
            ellipse((0, 0), 9, 7.5, light.of("#FFD86A"))
            + circle(8, -7, 5.5, light.of("#FFD86A"))
            + path("M13 -8 l5 1.5 l-5 2Z", light.of("#F29A3E"))
            + circle(9.5, -8, 1.2, "#2A1B1C")
            + line("M-2 7 V11 M3 7 V11", light.of("#F29A3E"), 2),
            transform=f"translate({x} {y})",
        )
        for x, y in ((294, 704), (322, 696), (178, 706))
    )
    return hen + chicks
