"""Heads and the five moods a face can show, on a 200 x 200 canvas."""

from dataclasses import dataclass

from drawing import WHITE, both, circle, ellipse, line, mix, path

MOODS = ("calm", "smile", "worried", "sad", "angry")


@dataclass(frozen=True, slots=True, kw_only=True)
class Skin:
    """A skin tone: the light side, the shadow side and a blush."""

    base: str
    shade: str
    blush: str


FAIR = Skin(base="#F8D8BC", shade="#DDB192", blush="#F59C8B")
WARM = Skin(base="#F3C9A0", shade="#D3A27A", blush="#F0907A")
TAN = Skin(base="#E4B083", shade="#BF875C", blush="#E07F66")
BROWN = Skin(base="#CC9467", shade="#A36F46", blush="#C9664E")
DEEP = Skin(base="#AE7850", shade="#855534", blush="#B0553F")


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """The shape of a head and what age and character leave on it."""

    skin: Skin
    half_width: float = 42
    chin: float = 142
    jaw: float = 0.66  # 0.5 pointed, 0.9 square
    brow: str = "#2B1D1A"
    brow_width: float = 4.2
    lashes: bool = False
    weeps: bool = False  # a tear when sad
    marks: str = ""  # wrinkles, freckles, a beard: drawn under the eyes


BROWS = {
    "calm": "M71 83 Q80 76.5 90 81",
    "smile": "M70 80 Q80 72.5 90 78",
    "worried": "M69.5 83.5 Q79.5 79.5 88.5 72.5",
    "sad": "M70 86 Q80 81.5 89 75",
    "angry": "M69.5 80.5 Q80 79 91 86",
}
MOUTHS = {
    "calm": "M87 121 Q100 131.5 113 121",
    "sad": "M88 129 Q100 117.5 112 129",
    "angry": "M88.5 126.5 Q97 120.5 113 124.5",
}
LIP, LIP_INSIDE, TONGUE, PUPIL = "#8A3B36", "#7A2C30", "#E8807E", "#2A1B1C"


def head(face: Face) -> str:
    """Return ears and face, with the light from the upper left."""
    w, chin, skin = face.half_width, face.chin, face.skin
    ear = ellipse((100 - w, 102), 7.5, 9.5, skin.base) + line(
        f"M{98.5 - w} 98 Q{102 - w} 101 {99 - w} 106", skin.shade, 2.2
    )
    side = w * face.jaw
    shape = (
        f"M{100 - w} 92 C{100 - w} 62 {100 - w * 0.6} 44 100 44 "
        f"C{100 + w * 0.6} 44 {100 + w} 62 {100 + w} 92 "
        f"C{100 + w} 118 {100 + side} {chin} 100 {chin} "
        f"C{100 - side} {chin} {100 - w} 118 {100 - w} 92Z"
    )
    return both(ear) + path(shape, skin.base)


def neck(face: Face) -> str:
    """Return the neck with the shadow the chin throws on it."""
    skin, top = face.skin, face.chin - 12
    return path(f"M84 {top}H116V158Q100 168 84 158Z", skin.base) + path(
        f"M84 {top}H116V{face.chin}C114 {face.chin + 12} 86 {face.chin + 12} 84 {face.chin}Z",
        skin.shade,
    )


def features(face: Face, mood: str) -> str:
    """Return cheeks, eyes, nose and mouth; the brows come after the hair."""
    strength = {"smile": 0.6, "angry": 0.52, "worried": 0.34}.get(mood, 0.44)
    cheek = circle(72, 112, 8.6, face.skin.blush, opacity=strength)
    nose = line("M96.5 109 Q100 112.5 103.5 109", face.skin.shade, 2.8)
    tear = path("M74 107 Q67 117 74 118.5 Q81 117 74 107Z", "#8CC9F2")
    weeping = tear if face.weeps and mood == "sad" else ""
    return both(cheek) + face.marks + eyes(face, mood) + nose + mouth(mood) + weeping


def eyes(face: Face, mood: str) -> str:
    """Return both eyes; the glints stay on the same side, as light does."""
    x, y = {"sad": (81.5, 99)}.get(mood, (81.0, 97.0))
    wide = 1.12 if mood == "worried" else 1.0
    eye = "".join(
        ellipse((place, y), 5.6 * wide, 6.6 * wide, PUPIL)
        + circle(place + 2, y - 2.6 * wide, 2 * wide, WHITE)
        for place in (x, 200 - x)
    )
    return eye + both(lid(face, mood))


def lid(face: Face, mood: str) -> str:
    """Return the left eyelid: heavy when sad, lowered a little when angry."""
    skin = face.skin.base
    lash = mix(face.skin.shade, PUPIL, 0.75)
    if mood == "sad":
        return path("M73 99 Q80 93 90 94.5 L90 88 H73Z", skin) + line(
            "M74 99 Q81 93.5 89.5 95", lash, 2.8
        )
    if mood == "angry":
        return path("M73 91.5 Q81 90.5 90 94.5 V87 H73Z", skin) + line(
            "M74 92 Q81 91 88.5 94.5", lash, 2.6
        )
    if face.lashes:
        return line("M73.5 96.5 Q76 89.5 83 90", lash, 2.6) + line("M74.5 94 L71.5 91.5", lash, 2.4)
    return ""


def mouth(mood: str) -> str:
    """Return the mouth; only a smile shows teeth, and worry leaves it a little open."""
    if mood == "worried":
        return path(
            "M91 128.5 Q92 121 100 121 Q108 121 109 128.5 Q100 125.5 91 128.5Z",
            LIP_INSIDE,
            stroke=LIP,
            stroke_width=2.4,
            stroke_linejoin="round",
        )
    if mood != "smile":
        return line(MOUTHS[mood], LIP, 4.2)
    return (
        path("M83.5 117 Q100 122 116.5 117 Q117 136.5 100 136.5 Q83 136.5 83.5 117Z", LIP_INSIDE)
        + path("M86.5 118.3 Q100 122 113.5 118.3 L112.5 123 Q100 127 87.5 123Z", WHITE)
        + path("M90 131.5 Q100 126.5 110 131.5 Q106 136.5 100 136.5 Q94 136.5 90 131.5Z", TONGUE)
    )


def brows(face: Face, mood: str) -> str:
    """Return the eyebrows, which carry most of a mood."""
    return both(line(BROWS[mood], face.brow, face.brow_width))
