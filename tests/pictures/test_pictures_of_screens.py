"""The main screens look as they did. After a wanted change: NOTALONE_ACCEPT=1."""

import itertools
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from tests.pictures.looking import FOLDER, KEPT, SIZE, check, difference
from tests.view.touring import Tour

# The place of the tour each picture is taken at, and its language.
SHOTS = {
    "welcome": ("welcome", "vi"),
    "shelf": ("shelf", "en"),
    "help": ("help of a country", "vi"),
    "story": ("friend-request choose ", "vi"),
    "feedback": ("friend-request home/Feedback", "vi"),
    "spot": ("friend-request spot ", "en"),
    "tell": ("friend-request tell ", "vi"),
    "debrief": ("friend-request debrief", "en"),
    "order": ("sextortion order ", "vi"),
}
PLACES = {place: (name, language) for name, (place, language) in SHOTS.items()}


@pytest.fixture(scope="module")
def shots(tmp_path_factory: pytest.TempPathFactory) -> dict[str, pygame.Surface]:
    """Return a picture for each name of SHOTS."""
    pygame.display.init()
    pygame.display.set_mode(SIZE)
    tour = Tour(tmp_path_factory.mktemp("home"))
    stories = itertools.chain(tour.story("friend-request"), tour.story("sextortion"))
    return dict(taken(tour, itertools.chain(tour.menus(), stories)))


def taken(tour: Tour, places: Iterator[str]) -> Iterator[tuple[str, pygame.Surface]]:
    wanted = dict(PLACES)
    for place in places:
        start = next((one for one in wanted if place.startswith(one)), None)
        if start is None:
            continue
        name, language = wanted.pop(start)
        yield name, picture(tour, language)
        if not wanted:
            return


def picture(tour: Tour, language: str) -> pygame.Surface:
    """Draw the present screen as after a quiet moment, seen for the first time."""
    settings = tour.session.settings
    tour.session.settings = replace(settings, language=language, reduced_motion=True)
    window = tour.window(SIZE)
    window.draw()
    window.draw()
    tour.session.settings = settings
    return window.surface


@pytest.mark.parametrize("name", SHOTS)
def test_a_screen_looks_as_it_did(name: str, shots: dict[str, pygame.Surface]) -> None:
    assert check(name, shots[name]) == ""


def test_each_kept_picture_belongs_to_a_screen_and_is_small() -> None:
    kept = {path.stem: path for path in FOLDER.glob("*.png")}

    assert set(kept) == set(SHOTS)
    assert {pygame.image.load(path).get_size() for path in kept.values()} == {KEPT}


def test_a_change_in_a_corner_of_the_screen_is_noticed() -> None:
    before = pygame.Surface(SIZE, depth=24)
    after = before.copy()
    after.fill((255, 255, 255), (1000, 20, 240, 140))

    assert difference(before, before).is_small
    assert not difference(before, after).is_small


def test_a_pixel_more_or_less_is_not_noticed() -> None:
    before = pygame.Surface(SIZE, depth=24)
    after = before.copy()
    before.fill((200, 200, 200), (100, 100, 400, 300))
    after.fill((200, 200, 200), (101, 100, 400, 300))

    assert difference(before, after).is_small


def test_a_picture_that_differs_is_shown_beside_the_expected_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NOTALONE_ACCEPT", raising=False)
    monkeypatch.setattr("tests.pictures.looking.FOLDER", tmp_path)
    monkeypatch.setattr("tests.pictures.looking.FAILED", tmp_path / "failed")
    surface = pygame.Surface(SIZE, depth=24)
    missing = check("dark", surface)
    pygame.image.save(pygame.transform.smoothscale(surface, KEPT), tmp_path / "dark.png")
    surface.fill((255, 255, 255))

    told = check("dark", surface)

    assert missing == "there is no dark.png yet; NOTALONE_ACCEPT=1 makes it"
    assert told.startswith("dark looks different: 255.0 of 255 on average, 100.0% of the pixels")
    assert pygame.image.load(tmp_path / "failed" / "dark.png").get_size() == (1288, 360)


def test_a_picture_can_be_accepted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NOTALONE_ACCEPT", "1")
    monkeypatch.setattr("tests.pictures.looking.FOLDER", tmp_path)
    surface = pygame.Surface(SIZE, depth=24)

    assert check("dark", surface) == ""
    assert (tmp_path / "dark.png").is_file()
