"""Places indoors, on a 440 x 720 canvas whose middle half tells what the place is."""

from drawing import WHITE, circle, ellipse, group, line, linear, mix, path, rect
from light import Light, curtains, pendant, plant, shine, wall, window


def bedroom(light: Light) -> str:
    """Return a child's room: window, bed, desk with a lamp, posters."""
    base = wall(light, "#B9A4DE", "#B98A6B", 606)
    view = window(light, (140, 110, 250, 230)) + curtains(light, (140, 110, 250, 230), "#F2909A")
    posters = _poster(light, 26, 196, "#7FD3C1") + _poster(light, 44, 308, "#FFC46B")
    return base + _fairy_lights(light) + view + posters + _desk(light) + _bed(light)


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
    hill = path(f"M{x} {y + 70} Q{x + 24} {y + 42} {x + 42} {y + 64} Q{x + 56} {y + 76} {x + 70} "
                f"{y + 58} V{y + 87} Q{x + 70} {y + 92} {x + 65} {y + 92} H{x + 5} "
                f"Q{x} {y + 92} {x} {y + 87}Z", light.of(mix(colour, "#2B2A63", 0.45)))
    tape = rect((x + 24, y - 6, 22, 11), light.of("#FFF8EE"), opacity=0.8)
    return sheet + sun + hill + tape


def _desk(light: Light) -> str:
    wood, dark = light.of("#D7A074"), light.of("#B47C54")
    legs = rect((422, 470, 12, 148), dark) + rect((312, 470, 12, 148), dark)
    top = rect((300, 458, 150, 16), wood, rx=5) + rect((330, 474, 92, 30), dark, rx=4)
    books = "".join(
        rect((x, 458 - h, 13, h), light.of(c), rx=2)
        for x, h, c in ((384, 52, "#E4574F"), (398, 60, "#3F6FB5"), (412, 46, "#4FA26B"),
                        (426, 56, "#FFC46B"))
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
    quilt = path("M100 508 Q118 486 150 488 H280 Q310 490 310 520 V584 Q310 602 292 602 H116 "
                 "Q98 600 98 580Z", light.of("#7C5BB0"))
    fold = path("M100 508 Q118 486 150 488 Q140 520 148 600 H116 Q98 600 98 580Z",
                light.of("#9B7CCB"))
    dots = "".join(
        circle(x, y, 6, light.of("#FFC9A8"), opacity=0.85)
        for x, y in ((180, 520), (222, 512), (264, 522), (200, 556), (242, 550), (284, 560),
                     (176, 586), (222, 586), (266, 588))
    )
    return board + frame + mattress + pillow + _bear(light) + quilt + fold + dots


def _bear(light: Light) -> str:
    fur, pale = light.of("#C98F5F"), light.of("#F0CFA4")
    ears = circle(92, 440, 10, fur) + circle(128, 440, 10, fur)
    head = circle(110, 458, 26, fur) + ellipse((110, 468), 12, 9, pale)
    face = circle(101, 455, 3, "#2A1B1C") + circle(119, 455, 3, "#2A1B1C") + ellipse(
        (110, 464), 4, 3, "#5A3A2C"
    )
    body = ellipse((110, 500), 28, 26, fur) + ellipse((110, 504), 15, 16, pale)
    return body + ears + head + face


def kitchen(light: Light) -> str:
    """Return a family kitchen where something simmers."""
    base = wall(light, "#F3C892", "#B8775A", 630)
    view = window(light, (32, 120, 170, 190))
    return (base + _tiles(light) + view + _pans(light) + pendant(light, 306, 196, "#E4574F", "lamp")
            + _counter(light) + _stove(light) + _rice_cooker(light))


def _tiles(light: Light) -> str:
    panel = rect((0, 340, 440, 130), light.of("#FBE7CB"))
    seams = "".join(f"M0 {y} H440 " for y in (372, 404, 436))
    uprights = "".join(f"M{x} 340 V470 " for x in range(20, 440, 40))
    return panel + line((seams + uprights).strip(), light.of("#E9CBA2"), 2)


def _pans(light: Light) -> str:
    rail = line("M236 262 H424", light.of("#8A5F49"), 6)
    pan = "".join(
        line(f"M{x} 262 V{280}", light.of("#5A5560"), 4) + circle(x, 280 + r, r, light.of(colour))
        + circle(x, 280 + r, r - 5, light.of(mix(colour, WHITE, 0.18)))
        for x, r, colour in ((256, 18, "#5A5F78"), (404, 20, "#C9694F"), (362, 14, "#5A5F78"))
    )
    garlic = "".join(circle(310 + dx, 284 + dy, 7, light.of("#FFF1DC"))
                     for dx, dy in ((-4, 0), (5, 6), (-5, 14), (4, 21)))
    return rail + pan + line("M310 262 V276", light.of("#C9A96B"), 3) + garlic


def _counter(light: Light) -> str:
    top = rect((-6, 466, 452, 20), light.of("#8A5F49"), rx=6)
    front = rect((0, 486, 440, 160), light.of("#3F8E86"))
    doors = "".join(
        rect((x, 502, 98, 128), "none", rx=8, stroke=light.of("#2F746D"), stroke_width=4)
        + circle(x + 84, 560, 5, light.of("#FFDFA0"))
        for x in (10, 118, 226, 334)
    )
    fruit = "".join(circle(x, y, 13, light.of(c)) for x, y, c in
                    ((30, 442, "#F29A3E"), (52, 440, "#E4574F"), (42, 424, "#F2B33D")))
    bowl = path("M6 446 H78 Q74 468 42 468 Q10 468 6 446Z", light.of("#F7F2E8")) + line(
        "M14 454 H70", light.of("#3F6FB5"), 3
    )
    return front + doors + top + fruit + bowl


def _stove(light: Light) -> str:
    hob = rect((146, 456, 126, 14), light.of("#3A3F55"), rx=5)
    fire = path("M186 456 Q190 444 196 454 Q202 440 208 454 Q214 442 220 454 Q226 444 230 456Z",
                "#5AA9FF")
    pot = path("M158 396 H258 V434 Q258 450 242 450 H174 Q158 450 158 434Z", light.of("#D65A4A"))
    shine_ = line("M170 408 V430", light.of("#F2958A"), 5)
    lid = path("M154 396 Q160 376 208 376 Q256 376 262 396Z", light.of("#B9463A")) + circle(
        208, 372, 7, light.of("#3A3F55")
    )
    handles = line("M156 410 H146 M260 410 H270", light.of("#3A3F55"), 8)
    steam = line("M186 360 Q178 346 188 334 Q198 322 188 308 M220 362 Q212 346 222 332 "
                 "Q232 318 222 302", WHITE, 5, opacity=0.42)
    return hob + fire + handles + pot + shine_ + lid + steam


def _rice_cooker(light: Light) -> str:
    body = path("M304 404 H392 Q398 404 398 412 L394 452 Q392 466 378 466 H318 Q304 466 302 452 "
                "L298 412 Q298 404 304 404Z", light.of("#FFF6EA"))
    lid = path("M300 404 Q304 376 348 376 Q392 376 396 404Z", light.of("#F2C9C0")) + rect(
        (334, 368, 28, 10), light.of("#D78F86"), rx=5
    )
    panel = rect((330, 424, 36, 26), light.of("#E9DCCB"), rx=7)
    lamp = circle(341, 437, 4.4, "#FF7A5A") + circle(356, 437, 4.4, light.of("#9FB6A4"))
    steam = line("M376 364 Q370 352 378 342 Q386 332 378 320", WHITE, 4, opacity=0.4)
    return body + lid + panel + lamp + steam


def living_room(light: Light) -> str:
    """Return a living room: sofa, family pictures, tea on a low table."""
    base = wall(light, "#8FBFB3", "#B98A6B", 600)
    view = window(light, (40, 120, 190, 220), city=True) + curtains(
        light, (40, 120, 190, 220), "#F2C078"
    )
    return (base + view + _frames(light) + _floor_lamp(light) + _sofa(light)
            + plant(light, 44, 612, 1.25) + _tea_table(light))


def _frames(light: Light) -> str:
    spots = ((290, 176, 62, 78), (364, 192, 52, 62), (300, 268, 52, 48), (364, 268, 60, 72))
    pieces = []
    for x, y, w, h in spots:
        pieces.append(rect((x, y, w, h), light.of("#8A5F49"), rx=5))
        pieces.append(rect((x + 6, y + 6, w - 12, h - 12), light.of("#FFF1DC")))
    people = "".join(
        circle(x, y, 7.5, light.of("#8A6A5A"))
        + path(f"M{x - 13} {y + 22} Q{x - 13} {y + 9} {x} {y + 9} Q{x + 13} {y + 9} {x + 13} "
               f"{y + 22}Z", light.of(c))
        for x, y, c in ((309, 212, "#3F8E86"), (333, 212, "#E4574F"), (390, 214, "#7C5BB0"),
                        (326, 284, "#F2B33D"), (385, 296, "#3F6FB5"), (404, 300, "#E98A6A"))
    )
    return "".join(pieces) + people


def _floor_lamp(light: Light) -> str:
    pole = line("M398 596 V392", light.of("#6A5248"), 6) + rect((372, 592, 52, 10),
                                                               light.of("#6A5248"), rx=5)
    shade = path("M372 398 L382 350 H414 L424 398Z", light.lamp("#FFE9C6"))
    return shine(light, "floor", (398, 390, 170)) + pole + shade


def _sofa(light: Light) -> str:
    red, dark = light.of("#E07A62"), light.of("#BF5F4C")
    back = rect((84, 404, 284, 130), red, rx=34)
    seam = line("M226 416 V508", dark, 3)
    seat = rect((96, 500, 260, 72), light.of("#EA8E76"), rx=22)
    arms = rect((62, 456, 56, 124), dark, rx=26) + rect((334, 456, 56, 124), dark, rx=26)
    feet = rect((84, 576, 14, 26), light.of("#5A4038"), rx=4) + rect((354, 576, 14, 26),
                                                                    light.of("#5A4038"), rx=4)
    cushions = rect((128, 442, 66, 62), light.of("#FFD08A"), rx=14,
                    transform="rotate(-9 161 473)") + rect(
        (270, 446, 60, 58), light.of("#5F9E97"), rx=14, transform="rotate(8 300 475)"
    )
    return feet + back + seam + seat + arms + cushions


def _tea_table(light: Light) -> str:
    rug = ellipse((226, 664), 190, 40, light.of("#E9D3B4")) + ellipse((226, 664), 160, 30,
                                                                      light.of("#D9A98A"))
    legs = line("M152 626 L144 676 M300 626 L308 676", light.of("#6A4636"), 11)
    top = rect((126, 608, 200, 20), light.of("#8A5F49"), rx=9)
    pot = path("M176 578 Q200 566 224 578 L220 606 Q200 612 180 606Z", light.of("#F7F2E8")) + line(
        "M224 584 Q238 584 240 574 M176 582 Q162 584 166 596 Q170 604 180 600",
        light.of("#F7F2E8"), 5
    ) + circle(200, 569, 5, light.of("#3F6FB5")) + line("M188 590 Q200 598 212 590",
                                                       light.of("#3F6FB5"), 3)
    cups = "".join(path(f"M{x} 592 H{x + 24} Q{x + 22} 608 {x + 12} 608 Q{x + 2} 608 {x} 592Z",
                        light.of("#F7F2E8")) for x in (248, 280))
    steam = line("M260 584 Q256 576 261 570 M292 584 Q288 576 293 570", WHITE, 3, opacity=0.5)
    return rug + legs + top + pot + cups + steam


def classroom(light: Light) -> str:
    """Return a classroom: board, desks, windows, a fan."""
    base = wall(light, "#F6DFA6", "#C49A6C", 560)
    band = rect((0, 430, 440, 118), light.of("#9CC7A4"))
    board = rect((36, 190, 262, 176), light.of("#8A5F49"), rx=8) + rect(
        (46, 200, 242, 156), light.of("#2F6B57"), rx=4
    )
    chalk = line("M68 232 H180 M68 256 H150 M68 280 H166", light.of("#DCEFE2"), 4, opacity=0.75)
    drawing = circle(236, 262, 30, "none", stroke=light.of("#FFE3A0"), stroke_width=4) + line(
        "M236 218 V208 M236 306 V316 M192 262 H182 M280 262 H286 M206 232 L199 225 M266 232 L273 "
        "225 M206 292 L199 299 M266 292 L273 299", light.of("#FFE3A0"), 4
    )
    tray = rect((60, 364, 214, 9), light.of("#6F4A38"), rx=4) + rect((90, 358, 22, 7), WHITE, rx=3)
    view = window(light, (332, 190, 92, 190))
    return (base + band + board + chalk + drawing + tray + view + _fan(light) + _bunting(light)
            + _teachers_desk(light) + _desks(light))


def _fan(light: Light) -> str:
    rod = line("M168 0 V96", light.of("#7A7488"), 5)
    wings = ellipse((116, 104), 54, 8, light.of("#E9E4DA")) + ellipse((220, 104), 54, 8,
                                                                    light.of("#E9E4DA"))
    return rod + wings + ellipse((168, 102), 20, 12, light.of("#8F89A0"))


def _bunting(light: Light) -> str:
    cord = line("M0 142 Q220 186 440 138", light.of("#8A6A5A"), 2.4)
    colours = ("#E4574F", "#3F6FB5", "#F2B33D", "#4FA26B", "#7C5BB0")
    flags = "".join(
        path(f"M{x} {y} h26 l-13 24Z", light.of(colours[i % 5]))
        for i, (x, y) in enumerate(
            (x, 142 + 42 * (x / 440) * (1 - x / 440) * 1.02) for x in range(8, 420, 42)
        )
    )
    return cord + flags


def _teachers_desk(light: Light) -> str:
    top = rect((60, 438, 176, 15), light.of("#B47C54"), rx=5)
    front = rect((72, 453, 152, 108), light.of("#9A6646"), rx=4)
    vase = path("M94 416 H114 L110 438 H98Z", light.of("#5F9EC9"))
    stems = line("M104 416 V396 M104 412 L94 398 M104 412 L115 397", light.of("#4FA26B"), 3)
    flowers = "".join(circle(x, y, 8, light.of(c)) for x, y, c in
                      ((104, 390, "#FF8A80"), (91, 395, "#FFD06A"), (118, 394, "#F7B2D0")))
    globe = circle(196, 408, 20, light.of("#5AA6D8")) + path(
        "M184 400 Q194 392 202 402 Q198 414 188 412Z", light.of("#7FC48C")
    ) + line("M196 428 V436 M184 437 H208 M213 394 A24 24 0 0 1 206 430", light.of("#8A5F49"), 4)
    return front + top + vase + stems + flowers + globe


def _desks(light: Light) -> str:
    pieces = []
    for x, y, scale in ((20, 548, 0.86), (236, 548, 0.86), (-40, 640, 1.15), (232, 640, 1.15)):
        chair = rect((44, -44, 90, 60), light.of("#3F8E86"), rx=10)
        top = rect((0, 0, 178, 15), light.of("#E0B183"), rx=5)
        legs = line("M14 16 V90 M164 16 V90", light.of("#5A5F78"), 8)
        book = path("M36 -2 L62 -10 L88 -2 L88 0 H36Z", WHITE if not light.lamps
                    else light.of(WHITE))
        pens = rect((118, -22, 18, 22), light.of("#E4574F"), rx=3) + line(
            "M123 -22 V-34 M130 -22 V-31", light.of("#F2B33D"), 4
        )
        pieces.append(group(chair + legs + top + book + pens,
                            transform=f"translate({x} {y}) scale({scale})"))
    return "".join(pieces)


def game_room(light: Light) -> str:
    """Return a room of gaming computers under coloured light."""
    base = wall(light, "#4A3F8C", "#352C63", 600)
    strip = linear("strip", (0, 0, 440, 0), ((0.0, "#FF6FA8"), (0.5, "#8F7BFF"), (1.0, "#3FD6E0")))
    led = rect((0, 148, 440, 8), "url(#strip)") + rect((0, 138, 440, 28), "url(#strip)",
                                                       opacity=0.25)
    view = window(light, (286, 190, 120, 110), city=True)
    return base + _neon() + strip + led + view + _arcade_shelf(light) + _screens(light) + _chairs(light)


def _neon() -> str:
    heart = ("M96 104 C70 88 62 76 66 64 C70 52 90 50 96 66 "
             "C102 50 122 52 126 64 C130 76 122 88 96 104Z")
    bolt = "M228 48 L204 82 H224 L214 108 L242 72 H222Z"
    star = "M344 48 L352 68 L373 69 L357 83 L362 104 L344 92 L326 104 L331 83 L315 69 L336 68Z"
    return "".join(
        line(d, colour, 13, opacity=0.22) + line(d, mix(colour, WHITE, 0.35), 4)
        for d, colour in ((heart, "#FF6FA8"), (bolt, "#FFD06A"), (star, "#3FD6E0"))
    )


def _arcade_shelf(light: Light) -> str:
    boards = "".join(rect((24, y, 212, 9), light.of("#7A6AC0"), rx=4) for y in (238, 308))
    cup = path("M44 196 H76 V208 Q76 224 60 224 Q44 224 44 208Z", light.of("#FFD06A")) + line(
        "M60 224 V234 M50 236 H70", light.of("#FFD06A"), 6
    )
    cups = line("M42 202 Q34 204 40 214 M78 202 Q86 204 80 214", light.of("#FFD06A"), 4)
    figures = "".join(
        rect((x, 212, 22, 26), light.of(c), rx=6) + circle(x + 11, 203, 10, light.of("#FFE0C0"))
        for x, c in ((106, "#E4574F"), (142, "#4FC3A1"))
    )
    cubes = "".join(rect((x, y, 16, 16), light.of(c), rx=3) for x, y, c in
                    ((184, 222, "#FF9A5A"), (200, 222, "#4FC3A1"), (192, 206, "#5AA9FF")))
    boxes = "".join(rect((x, 308 - h, 17, h), light.of(c), rx=2) for x, h, c in
                    ((36, 44, "#5AA9FF"), (55, 50, "#FF6FA8"), (74, 40, "#FFD06A"),
                     (93, 48, "#8FE0B0"), (112, 42, "#FF9A5A")))
    plush = circle(182, 288, 19, light.of("#8FE0B0")) + circle(175, 285, 3, "#2A1B3C") + circle(
        189, 285, 3, "#2A1B3C"
    ) + line("M177 294 Q182 299 187 294", "#2A1B3C", 2.4)
    return boards + cup + cups + figures + cubes + boxes + plush


def _screens(light: Light) -> str:
    desk = rect((-6, 468, 452, 20), light.of("#7A5FB0"), rx=6) + rect(
        (-6, 488, 452, 6), "url(#strip)", opacity=0.9
    ) + rect((0, 494, 440, 110), light.of("#352C63"))
    return desk + _screen(light, 34, "#2F57C8", "#7FE0A0") + _screen(light, 238, "#8A3F9E", "#FFB35A")


def _screen(light: Light, x: float, back: str, land: str) -> str:
    halo = rect((x - 10, 338, 188, 116), back, rx=20, opacity=0.35)
    case = rect((x, 348, 168, 98), "#171A33", rx=9)
    glass = rect((x + 8, 356, 152, 82), back, rx=4)
    ground = path(f"M{x + 8} 420 h34 v-14 h30 v14 h28 v-22 h30 v22 h30 v14 q0 4 -4 4 h-144 "
                  "q-4 0 -4 -4Z", land)
    hero = rect((x + 48, 390, 14, 16), "#FFE6A3", rx=3) + circle(x + 116, 378, 6, "#FFD06A")
    bars = rect((x + 16, 363, 46, 6), "#FF6F6F", rx=3) + rect((x + 120, 363, 32, 6), WHITE, rx=3,
                                                             opacity=0.7)
    stand = rect((x + 74, 446, 20, 16), "#171A33") + rect((x + 52, 458, 64, 10), "#171A33", rx=5)
    keys = rect((x + 22, 470, 110, 10), "#232750", rx=4) + line(f"M{x + 30} 475 h94", "#8F7BFF", 3)
    return halo + case + glass + ground + hero + bars + stand + keys + rect(
        (x + 144, 470, 16, 10), light.of("#E9E4FF"), rx=5
    )


def _chairs(light: Light) -> str:
    pieces = []
    for x, colour in ((118, "#E4574F"), (322, "#3FB8C8")):
        back = rect((x - 52, 500, 104, 144), light.of("#2A2350"), rx=30)
        stripe = rect((x - 52, 520, 16, 104), light.of(colour), rx=8) + rect(
            (x + 36, 520, 16, 104), light.of(colour), rx=8
        )
        rest = rect((x - 30, 490, 60, 34), light.of(colour), rx=14)
        seat = rect((x - 60, 630, 120, 34), light.of("#352C63"), rx=16)
        foot = line(f"M{x} 664 V700 M{x - 44} 706 Q{x} 690 {x + 44} 706", light.of("#171A33"), 9)
        pieces.append(foot + back + stripe + rest + seat)
    return "".join(pieces)


def cafe(light: Light) -> str:
    """Return a café with a wide window, hanging lamps and many plants."""
    base = wall(light, "#C9B28F", "#8A5F49", 596)
    view = window(light, (56, 150, 328, 230), city=True)
    awning = "".join(
        path(f"M{x} 96 h44 v30 a22 20 0 0 1 -44 0Z", light.of("#E4574F" if i % 2 else "#FFF1DC"))
        for i, x in enumerate(range(0, 440, 44))
    )
    lamps = "".join(
        pendant(light, x, y, "#3F6B5A", f"lamp{x}") for x, y in ((92, 206), (220, 232), (348, 206))
    )
    sill = plant(light, 84, 396, 0.66, "#F2E4CE") + plant(light, 356, 396, 0.6, "#5F9EC9")
    return (base + view + awning + lamps + sill + plant(light, 30, 622, 1.5, "#5F9EC9")
            + _cafe_table(light))


def _cafe_table(light: Light) -> str:
    chairs = "".join(
        line(f"M{x} 470 V600 M{x + way * 62} 540 V640 M{x} 540 H{x + way * 62}",
             light.of("#6A4636"), 9)
        + rect((min(x, x + way * 66), 532, 66, 14), light.of("#E07A62"), rx=7)
        + line(f"M{x} 490 H{x + way * 6} M{x} 472 Q{x + way * 2} 466 {x} 540", light.of("#6A4636"),
               9)
        for x, way in ((112, 1), (408, -1))
    )
    table = ellipse((258, 506), 104, 16, light.of("#E9CFA8")) + rect((154, 504, 208, 8),
                                                                    light.of("#B98A6B"), rx=4)
    leg = line("M258 520 V640 M216 648 Q258 626 300 648", light.of("#5A4038"), 11)
    glass = path("M204 456 H244 L239 500 H209Z", light.of("#F7FBFF"), opacity=0.9) + path(
        "M206.5 474 H241.5 L239 500 H209Z", light.of("#7A4A2E")
    ) + rect((212, 478, 10, 10), WHITE, rx=2, opacity=0.5) + line("M232 456 L240 432",
                                                                light.of("#E4574F"), 4)
    phin = rect((276, 462, 36, 20), light.of("#B9BFCF"), rx=4) + rect(
        (270, 480, 48, 6), light.of("#9AA1B5"), rx=3
    ) + rect((284, 455, 20, 8), light.of("#9AA1B5"), rx=4) + path("M280 486 H308 L305 502 H283Z",
                                                                light.of("#FFF8EE"))
    cake = path("M324 500 V484 L352 478 V500Z", light.of("#F2B6A0")) + line("M324 490 L352 486",
                                                                          WHITE, 3)
    return chairs + leg + table + glass + phin + cake
