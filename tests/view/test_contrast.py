"""All words stand out from their ground: 4.5 to 1 and more, on every screen."""

import itertools
from dataclasses import replace
from pathlib import Path

import pytest

from game.view.theme import THEMES
from tests.view.contrasts import Pair, pairs_of
from tests.view.touring import STORIES, Tour

LEAST = 4.5


def test_black_on_white_is_the_greatest_contrast_there_is() -> None:
    assert Pair("", (0, 0, 0), (255, 255, 255)).ratio == pytest.approx(21)
    assert Pair("", (119, 119, 119), (255, 255, 255)).ratio == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("contrast", [False, True], ids=["normal", "high"])
@pytest.mark.parametrize("theme", THEMES)
def test_all_words_stand_out_from_their_ground(theme: str, contrast: bool, tmp_path: Path) -> None:
    tour = Tour(tmp_path)
    tour.session.settings = replace(tour.session.settings, contrast=contrast, theme=theme)
    faint: dict[tuple[str, str], str] = {}

    stories = itertools.chain.from_iterable(tour.story(one) for one in STORIES)
    seen = 0
    for place in itertools.chain(tour.menus(), stories):
        canvas = tour.app.canvas()
        for pair in pairs_of(tour.app.make_frame(), canvas.measure, canvas.area):
            seen += 1
            if pair.ratio < LEAST:
                key = (str(pair.ink), str(pair.ground))
                faint.setdefault(key, f"'{pair.text}' {pair.ratio:.2f} ({place})")

    assert "\n".join(sorted(faint.values())) == ""
    assert seen > 1000
