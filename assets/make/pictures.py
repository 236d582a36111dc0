"""Draw the pictures stories may show: assets/pictures/<name>.svg, 400 x 300, without words."""

from math import cos, pi, sin

from drawing import (
    DAWN,
    DUSK,
    MOON,
    NIGHT,
    PLUM,
    SUN,
    WHITE,
    both,
    circle,
    ellipse,
    glow,
    group,
    line,
    linear,
    mix,
    path,
    picture,
    rect,
    write,
)
from light import TIMES, cloud, orb, scatter, sky, skyline, stars

WIDTH, HEIGHT = 400, 300
ALL = (0, 0, WIDTH, HEIGHT)


def dance_video() -> str:
    """Return a stage with a small dancer and the bar of a video player."""
    back = linear("back", (0, 0, 0, 300), ((0.0, "#2A1F66"), (1.0, "#7A3F8E"))) + rect(
        ALL, "url(#back)"
    )
    beams = (
        path("M70 0 L20 238 H190 L96 0Z", "#FF8FB8", opacity=0.22)
        + path("M330 0 L380 238 H210 L304 0Z", "#6FD0FF", opacity=0.22)
        + path("M186 0 L130 240 H270 L214 0Z", "#FFE3A0", opacity=0.26)
    )
    floor = path("M0 226 H400 V300 H0Z", "#241B58") + ellipse(
        (200, 240), 96, 15, "#FFD98A", opacity=0.32
    )
    drapes = both(
        path("M0 0 H58 Q52 120 22 236 H0Z", "#B03A5C")
        + line("M20 0 Q20 130 8 230 M40 0 Q38 120 18 220", "#8A2848", 4),
        200,
    )
    lights = "".join(
        circle(x, 10, 8, c) for x, c in ((84, "#FF8FB8"), (200, "#FFE3A0"), (316, "#6FD0FF"))
    )
    sparks = "".join(
        circle(70 + x * 260, 30 + y * 150, 1.4 + s * 2.4, "#FFF3D0", opacity=0.8)
        for x, y, s in scatter(41, 22)
    )
    bar = (
        rect((20, 276, 360, 6), WHITE, rx=3, opacity=0.35)
        + rect((20, 276, 132, 6), "#FF6B5E", rx=3)
        + circle(152, 279, 7, WHITE)
    )
    return back + beams + floor + drapes + lights + sparks + _dancer() + bar


def _dancer() -> str:
    dark = "#17123F"
    legs = line("M202 184 L184 210 L190 238 M202 184 L228 204 L246 192", dark, 9)
    arms = line("M202 142 L176 122 L166 96 M202 142 L230 132 L250 110", dark, 8)
    skirt = path("M190 160 H214 Q228 178 236 192 Q204 204 174 194 Q184 178 190 160Z", "#FF6B5E")
    body = path("M191 134 Q202 128 213 134 L214 166 H190Z", dark)
    head = circle(203, 112, 13, dark) + circle(214, 99, 7, dark)
    return legs + arms + body + skirt + head


def school_yard() -> str:
    """Return a school yard by day with a tree and a court."""
    day = TIMES["day"]
    back = sky(day, (0, 0, 400, 190)) + cloud(day, 40, 60, 0.9) + cloud(day, 260, 46, 0.8)
    wall = rect((30, 84, 340, 110), "#F6D58E") + path("M16 88 L46 58 H354 L384 88Z", "#C65B46")
    panes = "".join(
        rect((x, y, 26, 30), "#8FC2DE", rx=3, stroke="#8A5F49", stroke_width=3)
        for y in (98, 146)
        for x in (48, 92, 136, 238, 282, 326)
    )
    door = rect((180, 138, 40, 56), "#8A5F49", rx=4) + rect((170, 128, 60, 9), "#FFF3DC", rx=3)
    ground = rect((0, 190, 400, 110), "#E9CFA8") + ellipse(
        (200, 252), 120, 30, "none", stroke=WHITE, stroke_width=5
    )
    lines = line("M0 252 H400", WHITE, 5)
    tree = (
        rect((40, 150, 14, 76), "#7A5546", rx=4)
        + circle(46, 128, 38, "#4F9A62")
        + circle(24, 148, 26, "#3F8A54")
        + circle(72, 148, 26, "#5FAE72")
        + "".join(
            circle(x, y, 6, "#EE4B3A")
            for x, y in ((34, 112), (58, 122), (70, 146), (26, 144), (48, 150))
        )
    )
    hoop = (
        line("M362 250 V150", "#5A5F78", 7)
        + rect((332, 126, 54, 36), "#FFF8EE", rx=4, stroke="#E4574F", stroke_width=4)
        + line("M346 164 H368", "#F29A3E", 5)
        + line("M348 166 L352 184 H362 L366 166", "#FFF8EE", 2.4)
    )
    ball = circle(250, 262, 13, "#F29A3E") + line("M237 262 H263 M250 249 V275", "#A8541E", 2.2)
    return back + wall + panes + door + ground + lines + tree + hoop + ball


def gift_box() -> str:
    """Return a wrapped present with sparkles."""
    back = linear("back", (0, 0, 400, 300), ((0.0, "#FFD6C4"), (1.0, "#F7A8B8"))) + rect(
        ALL, "url(#back)"
    )
    light = glow("light", (200, 150, 170), "#FFF6DC", 0.85)
    box = rect((122, 142, 156, 112), "#6C56BC", rx=10) + rect((110, 116, 180, 38), "#7F69D0", rx=9)
    band = rect((184, 116, 32, 138), SUN) + rect((184, 116, 32, 38), "#FFD68F")
    bow = both(
        path("M200 114 C176 74 132 72 134 96 C136 116 172 116 200 114Z", SUN)
        + path("M196 110 C178 90 152 86 152 96 C152 106 176 110 196 110Z", "#E9A23B"),
        200,
    )
    knot = rect((187, 100, 26, 24), "#FFD68F", rx=9)
    tag = line("M216 128 L246 172", "#FFF8EE", 3) + rect(
        (236, 170, 46, 30), "#FFF8EE", rx=6, transform="rotate(14 259 185)"
    )
    shadow = ellipse((200, 258), 104, 12, "#B76A86", opacity=0.35)
    sparks = "".join(
        line(f"M{x} {y - r} V{y + r} M{x - r} {y} H{x + r}", WHITE, 4)
        for x, y, r in ((78, 96, 12), (322, 86, 14), (336, 196, 9), (62, 204, 9))
    )
    return back + light + shadow + box + band + bow + knot + tag + sparks


def river_night() -> str:
    """Return the river at night as on a phone's snapshot."""
    night = TIMES["night"]
    above = (
        sky(night, (0, 0, 400, 176)) + stars(night, (0, 0, 400, 120), 9) + orb(night, 286, 66, 25)
    )
    town = skyline(night, (0, 106, 400, 70), 19)
    water = linear("water", (0, 172, 0, 300), ((0.0, "#2F3776"), (1.0, "#12173F"))) + rect(
        (0, 172, 400, 128), "url(#water)"
    )
    path_ = "".join(
        rect((286 - w / 2 + dx, 180 + i * 12, w, 4), MOON, rx=2, opacity=0.75 - i * 0.07)
        for i, (w, dx) in enumerate(
            ((18, 0), (30, 3), (22, -4), (42, 4), (30, -5), (52, 2), (40, 6))
        )
    )
    lamps = "".join(
        line(f"M{8 + x * 384:.1f} 176 v{10 + y * 30:.1f}", "#FFD581", 3, opacity=0.4)
        for x, y, _ in scatter(6, 14)
    )
    rail = line("M0 248 H400 M0 292 H400", "#3F4F7A", 6) + line(
        " ".join(f"M{x} 248 V292" for x in range(14, 400, 20)), "#3F4F7A", 3
    )
    return above + town + water + path_ + lamps + rail


def blurred_photo() -> str:
    """Return a thumbnail that shows nothing but soft colour and a lock."""
    back = linear("back", (0, 0, 400, 300), ((0.0, "#8FA0C9"), (0.5, "#B8A3C6"), (1.0, "#D9B3B0")))
    blobs = "".join(
        glow(f"blob{i}", at, colour, 0.55)
        for i, (at, colour) in enumerate(
            (
                ((90, 90, 150), "#6F8FC4"),
                ((320, 80, 160), "#E7C3B4"),
                ((120, 240, 160), "#C98FA8"),
                ((310, 240, 150), "#8F7FB8"),
                ((210, 120, 130), "#EADCE6"),
            )
        )
    )
    tiles = "".join(
        rect((int(x * 10) * 40, int(y * 7.5) * 40, 40, 40), WHITE, opacity=0.03 + s * 0.07)
        for x, y, s in scatter(27, 46)
    )
    badge = circle(200, 150, 52, NIGHT, opacity=0.72)
    lock = (
        line("M184 148 V134 A16 16 0 0 1 216 134 V148", WHITE, 7)
        + rect((173, 144, 54, 40), WHITE, rx=9)
        + circle(200, 160, 5, NIGHT)
        + rect((198, 160, 4, 13), NIGHT, rx=2)
    )
    return back + rect(ALL, "url(#back)") + blobs + tiles + badge + lock


def game_screen() -> str:
    """Return a jumping game in bright colours."""
    back = linear("back", (0, 0, 0, 300), ((0.0, "#3A4FC8"), (1.0, "#8FD0F5"))) + rect(
        ALL, "url(#back)"
    )
    far = path("M0 220 Q60 140 120 200 Q180 120 250 200 Q320 140 400 210 V300 H0Z", "#5F86D8")
    ground = "".join(
        rect((x, y, w, 300 - y), "#8A5F49", rx=6) + rect((x, y, w, 16), "#5FC47A", rx=6)
        for x, y, w in ((-10, 246, 150), (170, 246, 110), (310, 220, 100))
    )
    steps = "".join(
        rect((x, y, 30, 26), "#E9A05F", rx=4, stroke="#B9703A", stroke_width=3)
        for x, y in ((120, 156), (152, 156), (184, 156), (256, 116), (288, 116))
    )
    coins = "".join(
        circle(x, y, 11, SUN, stroke="#D98F1F", stroke_width=3)
        + line(f"M{x} {y - 4} V{y + 4}", "#D98F1F", 3)
        for x, y in ((136, 130), (168, 130), (272, 90), (344, 192), (226, 222))
    )
    hero = (
        rect((64, 206, 26, 26), "#FF6B5E", rx=7)
        + rect((66, 230, 9, 15), "#2B2A63", rx=3)
        + rect((80, 230, 9, 15), "#2B2A63", rx=3)
        + circle(77, 194, 14, "#FFE0C0")
        + path("M61 192 Q64 176 80 178 L96 188 H62Z", "#3563E9")
        + circle(82, 194, 2.6, "#2A1B1C")
    )
    hearts = "".join(
        path(
            f"M{x} 40 C{x - 16} 28 {x - 12} 16 {x} 24 C{x + 12} 16 {x + 16} 28 {x} 40Z",
            "#FF6B5E" if x < 90 else mix("#3A4FC8", WHITE, 0.3),
        )
        for x in (36, 68, 100)
    )
    bar = rect((300, 20, 80, 18), NIGHT, rx=9, opacity=0.4) + rect((304, 24, 48, 10), SUN, rx=5)
    return back + far + ground + steps + coins + hero + hearts + bar


def coins() -> str:
    """Return a heap of game coins."""
    back = linear("back", (0, 0, 400, 300), ((0.0, "#2B2A63"), (1.0, "#7A4FA3"))) + rect(
        ALL, "url(#back)"
    )
    light = glow("light", (200, 170, 180), "#FFD98A", 0.5)
    stacks = "".join(
        rect((x, y - i * 17, 76, 17), "#FFC46B" if i % 2 else "#F2A93B", rx=8.5)
        + rect((x + 8, y - i * 17 + 4, 34, 4), "#FFE6B0", rx=2, opacity=0.8)
        for x, y, count in ((62, 236, 4), (262, 236, 6), (162, 236, 8))
        for i in range(count)
    )
    big = (
        group(_coin(0, 0, 44), transform="translate(116 120) rotate(-14)")
        + group(_coin(0, 0, 32), transform="translate(304 92) rotate(12)")
        + group(_coin(0, 0, 24), transform="translate(226 58)")
    )
    floor = ellipse((200, 256), 160, 14, NIGHT, opacity=0.4)
    sparks = "".join(
        line(f"M{x} {y - r} V{y + r} M{x - r} {y} H{x + r}", "#FFF3D0", 4)
        for x, y, r in ((58, 66, 11), (352, 160, 10), (172, 96, 7))
    )
    return back + light + floor + stacks + big + sparks


def _coin(x: float, y: float, r: float) -> str:
    points = " L".join(
        f"{x + size * sin(i * pi / 5):.2f} {y - size * cos(i * pi / 5):.2f}"
        for i, size in enumerate((r * 0.5, r * 0.22) * 5)
    )
    return (
        circle(x, y, r, "#FFC46B", stroke="#E09A2B", stroke_width=r * 0.12)
        + circle(x, y, r * 0.74, "none", stroke="#FFE6B0", stroke_width=r * 0.07)
        + path(f"M{points}Z", "#E09A2B")
    )


def id_card() -> str:
    """Return an invented identity card with shapes where the words would be."""
    back = linear("back", (0, 0, 400, 300), ((0.0, "#E7D8C4"), (1.0, "#C9A98A"))) + rect(
        ALL, "url(#back)"
    )
    shadow = rect((46, 58, 316, 200), "#7A5A48", rx=20, opacity=0.25)
    card = rect((40, 48, 320, 200), "#EAF4FB", rx=18) + path(
        "M40 92 V66 A18 18 0 0 1 58 48 H342 A18 18 0 0 1 360 66 V92Z", "#3F7FB5"
    )
    waves = line(
        "M150 236 Q200 180 250 220 T352 190 M150 216 Q200 160 250 200 T352 170", "#C9E2F2", 4
    )
    crest = circle(68, 70, 13, SUN) + line("M94 64 H226 M94 77 H176", WHITE, 6, opacity=0.9)
    photo = (
        rect((58, 108, 86, 110), "#C5DCEB", rx=8)
        + path("M64 218 C64 190 80 182 101 182 C122 182 138 190 138 218Z", "#7D8DB0")
        + circle(101, 150, 24, "#7D8DB0")
    )
    widths = (118, 96, 168, 92)
    lines = "".join(
        rect((166, 114 + i * 26, 50, 7), "#8FAFC6", rx=3.5)
        + rect((166, 125 + i * 26, w, 8), "#3A4F73", rx=4)
        for i, w in enumerate(widths)
    )
    chip = rect((306, 108, 36, 28), "#E9B95A", rx=6) + line(
        "M306 122 H342 M318 108 V136 M330 108 V136", "#B9852B", 2
    )
    code = "".join(rect((278 + x * 8, 214, 4 if x % 3 else 6, 22), "#3A4F73") for x in range(8))
    return back + shadow + card + waves + crest + photo + lines + chip + code


def ticket() -> str:
    """Return a concert ticket with shapes where the words would be."""
    back = linear("back", (0, 0, 400, 300), ((0.0, DUSK), (0.6, PLUM), (1.0, DAWN))) + rect(
        ALL, "url(#back)"
    )
    body = path(
        "M56 84 H344 A12 12 0 0 1 356 96 V130 A20 20 0 0 0 356 170 V204 "
        "A12 12 0 0 1 344 216 H56 A12 12 0 0 1 44 204 V170 A20 20 0 0 0 44 130 V96 "
        "A12 12 0 0 1 56 84Z",
        "#FFF8EE",
    )
    art = path(
        "M56 84 H150 V216 H56 A12 12 0 0 1 44 204 V170 A20 20 0 0 0 44 130 V96 A12 12 0 0 1 56 84Z",
        "#E4574F",
    )
    note = (
        line("M96 178 V126 L128 118 V168", WHITE, 7)
        + ellipse((87, 179), 12, 9, WHITE)
        + ellipse((119, 170), 12, 9, WHITE)
    )
    lines = (
        rect((172, 108, 104, 13), "#2B2A63", rx=6)
        + rect((172, 134, 78, 8), "#9A94B8", rx=4)
        + rect((172, 152, 92, 8), "#9A94B8", rx=4)
        + rect((172, 184, 36, 14), "#E4574F", rx=7)
        + rect((216, 184, 36, 14), SUN, rx=7)
    )
    cut = line("M292 92 V208", "#D9CDB8", 3, stroke_dasharray="2 9")
    code = "".join(rect((306, 104 + i * 8, 32, 4 if i % 3 else 6), "#2B2A63") for i in range(12))
    turned = group(body + art + note + lines + cut + code, transform="rotate(-7 200 150)")
    sparks = "".join(
        circle(x * 400, y * 300, 1.4 + s * 2, WHITE, opacity=0.6) for x, y, s in scatter(53, 26)
    )
    return back + sparks + turned


def pictures() -> dict[str, str]:
    """Return every picture by name."""
    drawn = {
        "dance-video": dance_video(),
        "school-yard": school_yard(),
        "gift-box": gift_box(),
        "river-night": river_night(),
        "blurred-photo": blurred_photo(),
        "game-screen": game_screen(),
        "coins": coins(),
        "id-card": id_card(),
        "ticket": ticket(),
    }
    return {name: picture(WIDTH, HEIGHT, body) for name, body in drawn.items()}


if __name__ == "__main__":
    write(pictures(), "pictures")
