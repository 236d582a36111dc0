"""The sounds: complete, small, soft, and playable without a sound card."""

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

ASSETS = Path(__file__).resolve().parents[2] / "assets"
EFFECTS = [
    "message",
    "send",
    "notify",
    "safe",
    "neutral",
    "unlock",
    "ring",
    "door",
    "knock",
    "car",
    "page",
    "dawn",
]
MUSIC = ["calm", "night", "dawn"]
FILES = [ASSETS / "sounds" / f"{name}.ogg" for name in EFFECTS] + [
    ASSETS / "music" / f"{name}.ogg" for name in MUSIC
]


@pytest.fixture(scope="module", autouse=True)
def mixer() -> Iterator[None]:
    pygame.mixer.init(frequency=44_100, size=-16, channels=1)
    yield
    pygame.mixer.quit()


def loudest(file: Path) -> float:
    """Return the largest sample of a file, as a share of what 16 bits can hold."""
    samples = memoryview(pygame.mixer.Sound(file).get_raw()).cast("h")
    return max(max(samples), -min(samples)) / 32768


def test_there_is_every_named_sound_and_no_other() -> None:
    found = [*(ASSETS / "sounds").glob("*.ogg"), *(ASSETS / "music").glob("*.ogg")]

    assert sorted(found) == sorted(FILES)


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_a_sound_is_heard_and_never_shrill_or_clipped(file: Path) -> None:
    assert 0.1 < loudest(file) < 0.71


@pytest.mark.parametrize("name", EFFECTS)
def test_an_effect_is_short(name: str) -> None:
    assert 0.05 < pygame.mixer.Sound(ASSETS / "sounds" / f"{name}.ogg").get_length() <= 3


@pytest.mark.parametrize("name", MUSIC)
def test_a_track_loops_after_half_a_minute_at_most(name: str) -> None:
    assert 20 <= pygame.mixer.Sound(ASSETS / "music" / f"{name}.ogg").get_length() <= 30


@pytest.mark.parametrize("name", MUSIC)
def test_the_end_of_a_track_flows_into_its_beginning(name: str) -> None:
    sound = pygame.mixer.Sound(ASSETS / "music" / f"{name}.ogg")
    samples = memoryview(sound.get_raw()).cast("h")

    assert abs(samples[0] - samples[-1]) / 32768 < 0.02


def test_all_sounds_together_stay_below_a_megabyte_and_a_half() -> None:
    assert sum(file.stat().st_size for file in FILES) <= 1_500_000
