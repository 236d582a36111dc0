"""Rooms outside the home: a classroom, a game room, a café. 440 x 720, as the homes are."""

from drawing import WHITE, circle, ellipse, group, line, linear, mix, path, rect
from light import Light, Scene, pendant, plant, wall, window


def classroom(light: Light) -> Scene:
    """Return a classroom: board, desks, windows, a fan."""
    opening = (332, 190, 92, 190)
    base = wall(light, "#F6DFA6", "#C49A6C", 560, (opening,))
    band = rect((0, 430, 440, 118), light.of("#9CC7A4"))
    board = rect((36, 190, 262, 176), light.of("#8A5F49"), rx=8) + rect(
        (46, 200, 242, 156), light.of("#2F6B57"), rx=4
    )
    chalk = line("M68 232 H180 M68 256 H150 M68 280 H166", light.of("#DCEFE2"), 4, opacity=0.75)
    drawing = circle(236, 262, 30, "none", stroke=light.of("#FFE3A0"), stroke_width=4) + line(
        "M236 218 V208 M236 306 V316 M192 262 H182 M280 262 H286 M206 232 L199 225 M266 232 L273 "
        "225 M206 292 L199 299 M266 292 L273 299",
        light.of("#FFE3A0"),
        4,
    )
    tray = rect((60, 364, 214, 9), light.of("#6F4A38"), rx=4) + rect(
        (90, 358, 22, 7), light.of(WHITE), rx=3
    )
    view = window(light, opening)
    near = (
        base
        + band
        + board
        + chalk
        + drawing
        + tray
        + view.near
        + _fan(light)
        + _bunting(light)
        + _teachers_desk(light)
        + _desks(light)
    )
    return Scene(far=view.far, near=near)


def _fan(light: Light) -> str:
    rod = line("M168 0 V96", light.of("#7A7488"), 5)
    wings = ellipse((116, 104), 54, 8, light.of("#E9E4DA")) + ellipse(
        (220, 104), 54, 8, light.of("#E9E4DA")
    )
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
    flowers = "".join(
        circle(x, y, 8, light.of(c))
        for x, y, c in ((104, 390, "#FF8A80"), (91, 395, "#FFD06A"), (118, 394, "#F7B2D0"))
    )
    globe = (
        circle(196, 408, 20, light.of("#5AA6D8"))
        + path("M184 400 Q194 392 202 402 Q198 414 188 412Z", light.of("#7FC48C"))
        + line("M196 428 V436 M184 437 H208 M213 394 A24 24 0 0 1 206 430", light.of("#8A5F49"), 4)
    )
    return front + top + vase + stems + flowers + globe


def _desks(light: Light) -> str:
    pieces = []
    for x, y, scale in ((20, 548, 0.86), (236, 548, 0.86), (-40, 640, 1.15), (232, 640, 1.15)):
        chair = rect((44, -44, 90, 60), light.of("#3F8E86"), rx=10)
        top = rect((0, 0, 178, 15), light.of("#E0B183"), rx=5)
        legs = line("M14 16 V90 M164 16 V90", light.of("#5A5F78"), 8)
        book = path("M36 -2 L62 -10 L88 -2 L88 0 H36Z", light.of(WHITE))
        pens = rect((118, -22, 18, 22), light.of("#E4574F"), rx=3) + line(
            "M123 -22 V-34 M130 -22 V-31", light.of("#F2B33D"), 4
        )
        pieces.append(
            group(chair + legs + top + book + pens, transform=f"translate({x} {y}) scale({scale})")
        )
    return "".join(pieces)


def game_room(light: Light) -> Scene:
    """Return a room of gaming computers under coloured light."""
    opening = (286, 190, 120, 110)
    base = wall(light, "#4A3F8C", "#352C63", 600, (opening,))
    strip = linear("strip", (0, 0, 440, 0), ((0.0, "#FF6FA8"), (0.5, "#8F7BFF"), (1.0, "#3FD6E0")))
    led = rect((0, 148, 440, 8), "url(#strip)") + rect(
        (0, 138, 440, 28), "url(#strip)", opacity=0.25
    )
    view = window(light, opening, city=True)
    near = (
        base
        + _neon()
        + strip
        + led
        + view.near
        + _arcade_shelf(light)
        + _screens(light)
        + _chairs(light)
    )
    return Scene(far=view.far, near=near)


def _neon() -> str:
    heart = (
        "M96 104 C70 88 62 76 66 64 C70 52 90 50 96 66 C102 50 122 52 126 64 C130 76 122 88 96 104Z"
    )
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
    cubes = "".join(
        rect((x, y, 16, 16), light.of(c), rx=3)
        for x, y, c in ((184, 222, "#FF9A5A"), (200, 222, "#4FC3A1"), (192, 206, "#5AA9FF"))
    )
    boxes = "".join(
        rect((x, 308 - h, 17, h), light.of(c), rx=2)
        for x, h, c in (
            (36, 44, "#5AA9FF"),
            (55, 50, "#FF6FA8"),
            (74, 40, "#FFD06A"),
            (93, 48, "#8FE0B0"),
            (112, 42, "#FF9A5A"),
        )
    )
    plush = (
        circle(182, 288, 19, light.of("#8FE0B0"))
        + circle(175, 285, 3, "#2A1B3C")
        + circle(189, 285, 3, "#2A1B3C")
        + line("M177 294 Q182 299 187 294", "#2A1B3C", 2.4)
    )
    return boards + cup + cups + figures + cubes + boxes + plush


def _screens(light: Light) -> str:
    desk = (
        rect((-6, 468, 452, 20), light.of("#7A5FB0"), rx=6)
        + rect((-6, 488, 452, 6), "url(#strip)", opacity=0.9)
        + rect((0, 494, 440, 110), light.of("#352C63"))
    )
    return (
        desk + _screen(light, 34, "#2F57C8", "#7FE0A0") + _screen(light, 238, "#8A3F9E", "#FFB35A")
    )


def _screen(light: Light, x: float, back: str, land: str) -> str:
    halo = rect((x - 10, 338, 188, 116), back, rx=20, opacity=0.35)
    case = rect((x, 348, 168, 98), "#171A33", rx=9)
    glass = rect((x + 8, 356, 152, 82), back, rx=4)
    ground = path(
        f"M{x + 8} 420 h34 v-14 h30 v14 h28 v-22 h30 v22 h30 v14 q0 4 -4 4 h-144 q-4 0 -4 -4Z", land
    )
    hero = rect((x + 48, 390, 14, 16), "#FFE6A3", rx=3) + circle(x + 116, 378, 6, "#FFD06A")
    bars = rect((x + 16, 363, 46, 6), "#FF6F6F", rx=3) + rect(
        (x + 120, 363, 32, 6), WHITE, rx=3, opacity=0.7
    )
    stand = rect((x + 74, 446, 20, 16), "#171A33") + rect((x + 52, 458, 64, 10), "#171A33", rx=5)
    keys = rect((x + 22, 470, 110, 10), "#232750", rx=4) + line(f"M{x + 30} 475 h94", "#8F7BFF", 3)
    return (
        halo
        + case
        + glass
        + ground
        + hero
        + bars
        + stand
        + keys
        + rect((x + 144, 470, 16, 10), light.of("#E9E4FF"), rx=5)
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


def cafe(light: Light) -> Scene:
    """Return a café with a wide window, hanging lamps and many plants."""
    opening = (56, 150, 328, 230)
    base = wall(light, "#C9B28F", "#8A5F49", 596, (opening,))
    view = window(light, opening, city=True)
    awning = "".join(
        path(f"M{x} 96 h44 v30 a22 20 0 0 1 -44 0Z", light.of("#E4574F" if i % 2 else "#FFF1DC"))
        for i, x in enumerate(range(0, 440, 44))
    )
    lamps = "".join(
        pendant(light, x, y, "#3F6B5A", f"lamp{x}") for x, y in ((92, 206), (220, 232), (348, 206))
    )
    sill = plant(light, 84, 396, 0.66, "#F2E4CE") + plant(light, 356, 396, 0.6, "#5F9EC9")
    near = (
        base
        + view.near
        + awning
        + lamps
        + sill
        + plant(light, 30, 622, 1.5, "#5F9EC9")
        + _cafe_table(light)
    )
    return Scene(far=view.far, near=near)


def _cafe_table(light: Light) -> str:
    wood, seat = light.of("#6A4636"), light.of("#E07A62")
    chairs = "".join(
        line(f"M{x - way * 10} 446 Q{x} 490 {x} 540 V642 M{x + way * 58} 546 V642", wood, 9)
        + line(f"M{x - way * 9} 452 Q{x + way * 10} 462 {x} 514", wood, 5)
        + line(f"M{x} 606 H{x + way * 58}", wood, 5)
        + rect((min(x, x + way * 66), 534, 66, 15), seat, rx=7)
        for x, way in ((112, 1), (404, -1))
    )
    table = ellipse((258, 506), 104, 16, light.of("#E9CFA8")) + rect(
        (154, 504, 208, 8), light.of("#B98A6B"), rx=4
    )
    leg = line("M258 520 V640 M216 648 Q258 626 300 648", light.of("#5A4038"), 11)
    glass = (
        path("M204 456 H244 L239 500 H209Z", light.of("#F7FBFF"), opacity=0.9)
        + path("M206.5 474 H241.5 L239 500 H209Z", light.of("#7A4A2E"))
        + rect((212, 478, 10, 10), WHITE, rx=2, opacity=0.5)
        + line("M232 456 L240 432", light.of("#E4574F"), 4)
    )
    phin = (
        rect((276, 462, 36, 20), light.of("#B9BFCF"), rx=4)
        + rect((270, 480, 48, 6), light.of("#9AA1B5"), rx=3)
        + rect((284, 455, 20, 8), light.of("#9AA1B5"), rx=4)
        + path("M280 486 H308 L305 502 H283Z", light.of("#FFF8EE"))
    )
    cake = path("M324 500 V484 L352 478 V500Z", light.of("#F2B6A0")) + line(
        "M324 490 L352 486", light.of(WHITE), 3
    )
    return chairs + leg + table + glass + phin + cake
