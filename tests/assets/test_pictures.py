"""The drawn files: complete, readable, and exactly what the committed scripts draw."""

import subprocess
import sys
from functools import cache
from pathlib import Path

import pygame
import pytest

from game.view.scenery import FARTHEST, MARGIN

ROOT = Path(__file__).resolve().parents[2]
ASSETS = ROOT / "assets"

MOODS = ["calm", "smile", "worried", "sad", "angry"]
TIMES = ["day", "evening", "night", "dawn"]
AVATARS = [
    "girl-braid",
    "girl-bob",
    "girl-bun",
    "girl-long",
    "girl-short",
    "boy-short",
    "boy-curly",
    "boy-glasses",
    "boy-cap",
    "boy-tall",
    "mum",
    "dad",
    "grandma",
    "grandpa",
    "aunt",
    "uncle",
    "teacher-woman",
    "teacher-man",
    "guard",
    "driver",
    "counsellor",
    "officer",
    "shadow",
    "pic-cat",
    "pic-sunset",
    "pic-gamer",
    "group",
]
FACELESS = ["shadow", "pic-cat", "pic-sunset", "pic-gamer"]
PLACES = [
    "bedroom",
    "kitchen",
    "living-room",
    "school-gate",
    "classroom",
    "cafe",
    "street",
    "river-bank",
    "taxi",
    "bus",
    "game-room",
    "house-gate",
    "cyber-day",
    "football-yard",
    "library",
    "counsellor-room",
    "market",
    "porch",
]
TACTICS = [
    "secrecy",
    "urgency",
    "flattery",
    "isolation",
    "gift",
    "threat",
    "authority",
    "move-app",
    "too-good",
    "guilt",
]
SKILLS = ["notice", "refuse", "evidence", "tell", "support"]
TAUGHT = [*(f"tactic-{one}" for one in TACTICS), *(f"skill-{one}" for one in SKILLS)]
NAMES = {
    "people": [f"{avatar}-{mood}" for avatar in AVATARS for mood in MOODS],
    "places": [f"{place}-{time}" for place in PLACES for time in TIMES],
    "places/far": [f"{place}-{time}" for place in PLACES for time in TIMES],
    "places/near": [f"{place}-{time}" for place in PLACES for time in TIMES],
    "apps": ["chat", "feed", "settings", "browser", "store", "game", "camera", "help"],
    "covers": [
        "chat",
        "lock",
        "moon",
        "group",
        "phone",
        "heart",
        "card",
        "link",
        "coin",
        "bubble",
        "gear",
        "family",
        "coach",
        "robot",
    ],
    "icons": [
        "check",
        "half",
        "flag",
        "heart",
        "star",
        "star-empty",
        "back",
        "pause",
        "play",
        "gear",
        "help",
        "phone",
        "call",
        "video-call",
        "camera-off",
        "lock",
        "sun",
        "moon",
        "send",
        "more",
        "speaker",
        "speaker-off",
        "globe",
        "up",
        "down",
        "left",
        "right",
        "close",
        "people",
        "book",
        "search",
        "battery",
        "signal",
        "wifi",
        "eye",
        "chat",
        "profile",
        "feed",
        "store",
        "browser",
        "game",
        "shield",
        "hand",
        "bell",
        "clock",
        "question",
        "trash",
        "skip",
        "plus",
        "minus",
        "home",
        *TAUGHT,
    ],
    "pictures": [
        "dance-video",
        "school-yard",
        "gift-box",
        "river-night",
        "blurred-photo",
        "game-screen",
        "coins",
        "id-card",
        "ticket",
    ],
}
SIZES = {  # width and height in units of the drawing
    "people": (200, 200),
    "places": (440, 720),
    "places/far": (440 + 2 * MARGIN, 720),
    "places/near": (440, 720),
    "apps": (96, 96),
    "covers": (372, 148),
    "icons": (48, 48),
    "pictures": (400, 300),
}
ALL = [(folder, name) for folder, names in NAMES.items() for name in names]
SCRIPTS = {
    "people": "people",
    "places": "places",
    "covers": "covers",
    "apps": "apps",
    "icons": "icons",
    "pictures": "pictures",
    "app_icon": ".",
}


def drawn(folder: str, name: str, scale: float) -> pygame.Surface:
    width, height = SIZES[folder]
    size = (round(width * scale), round(height * scale))
    return pygame.image.load_sized_svg(ASSETS / folder / f"{name}.svg", size)


def looks(surface: pygame.Surface, step_px: int) -> set[tuple[int, ...]]:
    width, height = surface.get_size()
    return {
        tuple(surface.get_at((x, y)))
        for x in range(0, width, step_px)
        for y in range(0, height, step_px)
    }


@pytest.mark.parametrize("folder", NAMES)
def test_a_folder_holds_the_named_pictures_and_no_others(folder: str) -> None:
    found = sorted(file.stem for file in (ASSETS / folder).glob("*.svg"))

    assert found == sorted(NAMES[folder])


@pytest.mark.parametrize(("folder", "name"), ALL)
def test_a_picture_shows_something_at_two_sizes(folder: str, name: str) -> None:
    small, large = drawn(folder, name, 0.25), drawn(folder, name, 1.0)

    assert large.get_size() == SIZES[folder]
    assert len(looks(small, 1)) > 2
    assert len(looks(large, 3)) > 2


@pytest.mark.parametrize("name", NAMES["people"])
def test_a_portrait_is_clear_outside_its_disc(name: str) -> None:
    portrait = drawn("people", name, 1.0)
    outside = [
        (x, y)
        for x in range(0, 200, 2)
        for y in range(0, 200, 2)
        if (x - 99.5) ** 2 + (y - 99.5) ** 2 > 102**2
    ]

    assert all(portrait.get_at(spot).a == 0 for spot in outside)
    assert portrait.get_at((100, 100)).a == 255


@pytest.mark.parametrize("folder", ["places", "covers", "pictures"])
def test_a_scene_covers_its_whole_canvas(folder: str) -> None:
    for name in NAMES[folder]:
        scene = drawn(folder, name, 0.5)
        width, height = scene.get_size()
        corners = [(1, 1), (width - 2, 1), (1, height - 2), (width - 2, height - 2)]
        assert all(scene.get_at(corner).a == 255 for corner in corners), name


@pytest.mark.parametrize("name", NAMES["icons"])
def test_an_icon_is_white_alone_so_that_it_can_be_tinted(name: str) -> None:
    text = (ASSETS / "icons" / f"{name}.svg").read_text(encoding="utf-8")

    assert text.count("#") == text.count("#FFFFFF")
    solid = [colour for colour in looks(drawn("icons", name, 1.0), 1) if colour[3] == 255]
    assert solid == [(255, 255, 255, 255)]


@pytest.mark.parametrize("name", NAMES["icons"])
def test_an_icon_still_reads_at_16_px(name: str) -> None:
    icon = pygame.image.load_sized_svg(ASSETS / "icons" / f"{name}.svg", (16, 16))
    cover = sum(icon.get_at((x, y)).a for x in range(16) for y in range(16)) / 255

    assert 8 < cover < 220


@pytest.mark.parametrize("avatar", [name for name in AVATARS if name not in FACELESS])
def test_a_face_shows_five_different_moods(avatar: str) -> None:
    files = [ASSETS / "people" / f"{avatar}-{mood}.svg" for mood in MOODS]

    assert len({file.read_bytes() for file in files}) == len(MOODS)


@pytest.mark.parametrize("avatar", FACELESS)
def test_what_has_no_face_has_no_mood(avatar: str) -> None:
    files = [ASSETS / "people" / f"{avatar}-{mood}.svg" for mood in MOODS]

    assert len({file.read_bytes() for file in files}) == 1


def test_no_picture_uses_what_the_reader_of_sdl_leaves_out() -> None:
    left_out = ("<text", "<filter", "<clipPath", "<mask", "<style", "<use", "<image", "class=")
    for file in ASSETS.rglob("*.svg"):
        text = file.read_text(encoding="utf-8")
        assert [tag for tag in left_out if tag in text] == [], file.name


def kept_of(script: str) -> list[Path]:
    folder = ASSETS / SCRIPTS[script]
    return list(folder.glob("*.svg") if folder == ASSETS else folder.rglob("*.svg"))


@pytest.mark.parametrize("script", SCRIPTS)
def test_a_script_draws_the_committed_pictures_again(script: str, tmp_path: Path) -> None:
    maker = ASSETS / "make" / f"{script}.py"
    subprocess.run([sys.executable, str(maker), "--out", str(tmp_path)], check=True, timeout=120)

    again = {file.relative_to(tmp_path): file for file in tmp_path.rglob("*.svg")}
    kept = {file.relative_to(ASSETS): file for file in kept_of(script)}
    assert sorted(again) == sorted(kept)
    changed = [str(name) for name in kept if again[name].read_bytes() != kept[name].read_bytes()]
    assert changed == []


@pytest.mark.parametrize("name", NAMES["places"])
def test_the_two_layers_of_a_place_look_as_the_whole(name: str) -> None:
    whole = drawn("places", name, 0.25)
    layers = pygame.Surface(whole.get_size(), pygame.SRCALPHA)
    layers.blit(drawn("places/far", name, 0.25), (-MARGIN // 4, 0))
    layers.blit(drawn("places/near", name, 0.25), (0, 0))

    width, height = whole.get_size()
    for spot in ((x, y) for x in range(0, width, 3) for y in range(0, height, 3)):
        assert tuple(layers.get_at(spot)) == pytest.approx(tuple(whole.get_at(spot)), abs=8), spot


@pytest.mark.parametrize("name", NAMES["places"])
def test_one_looks_through_what_is_near_at_what_is_far(name: str) -> None:
    near = drawn("places/near", name, 0.25)
    width, height = near.get_size()
    clear = sum(near.get_at((x, y)).a < 128 for x in range(width) for y in range(height))

    assert clear / (width * height) > 0.02


@pytest.mark.parametrize("name", NAMES["places"])
def test_nothing_is_laid_bare_where_the_far_layer_moves(name: str) -> None:
    near = drawn("places/near", name, 1.0)
    far = drawn("places/far", name, 1.0)
    width, height = near.get_size()
    for shift in (-FARTHEST, FARTHEST):
        for x in range(0, width, 7):
            for y in range(0, height, 7):
                seen = near.get_at((x, y)).a + far.get_at((x + MARGIN - shift, y)).a
                assert seen >= 250, (shift, x, y)


@pytest.mark.parametrize("name", TAUGHT)
def test_a_tactic_and_a_skill_are_told_apart_at_20_px(name: str) -> None:
    mine = shape_at_20_px(name)
    for other in TAUGHT:
        if other != name:
            differ = sum(abs(a - b) for a, b in zip(mine, shape_at_20_px(other), strict=True))
            assert differ / 255 > 60, other


@cache
def shape_at_20_px(name: str) -> list[int]:
    icon = pygame.image.load_sized_svg(ASSETS / "icons" / f"{name}.svg", (20, 20))
    return [icon.get_at((x, y)).a for x in range(20) for y in range(20)]


@pytest.mark.parametrize("name", NAMES["apps"])
def test_the_sign_of_an_app_is_a_round_square(name: str) -> None:
    sign = drawn("apps", name, 1.0)

    assert all(sign.get_at(corner).a == 0 for corner in ((1, 1), (94, 1), (1, 94), (94, 94)))
    assert all(sign.get_at(edge).a == 255 for edge in ((48, 1), (1, 48), (94, 48), (48, 94)))


def test_all_drawings_together_stay_small() -> None:
    drawings = list(ASSETS.rglob("*.svg"))

    assert sum(file.stat().st_size for file in drawings) <= 3_500_000
    assert max(file.stat().st_size for file in drawings) <= 40_000


def test_the_icon_is_there_as_drawing_and_as_pixels() -> None:
    assert pygame.image.load_sized_svg(ASSETS / "icon.svg", (64, 64)).get_at((32, 32)).a == 255
    assert pygame.image.load(ASSETS / "icon.png").get_size() == (256, 256)


def test_the_contact_sheet_stays_small_enough_to_mail() -> None:
    assert (ROOT / "docs" / "contact-sheet.png").stat().st_size <= 1_500_000
