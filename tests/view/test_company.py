"""Who stands with the player, and the sky above them."""

import pytest

from game.story.model import Beat, End
from game.story.run import start
from game.view.company import WARMEST, company, mixed, sky_colors
from game.view.stage import stage_of
from game.view.theme import Palette, palette_of
from tests.story.building import chat, choose, option, play, say, story
from tests.view.contrasts import Pair

AA = 4.5
PLAIN, HIGH = palette_of(), palette_of(contrast=True)


def beside(*beats: Beat, answers: tuple[str, ...] = ()) -> list[str]:
    """Return who stands with the player once all of a scene is shown."""
    run = play(start(story({"start": beats}), 1), *answers)
    return [one.id for one in company(run, stage_of(run, len(run.turn.moments)))]


def test_at_first_nobody_is_there() -> None:
    assert beside(choose("q1", option("a"))) == []


def test_a_friend_who_spoke_stands_beside_the_player() -> None:
    assert beside(chat("linh"), say("linh", "Hi"), choose("q1", option("a"))) == ["linh"]


def test_each_stands_there_once_in_the_order_they_came() -> None:
    beats = (say("mum", "Yes?"), say("linh", "Hi"), say("mum", "Come here"))
    assert beside(*beats, choose("q1", option("a"))) == ["mum", "linh"]


def test_neither_the_player_nor_a_stranger_counts() -> None:
    beats = (say("mai", "Hi"), say("minh", "Hi, who are you?"))
    assert beside(*beats, choose("q1", option("a"))) == []


def test_whoever_helps_at_the_end_stands_there_though_silent() -> None:
    assert beside(choose("q1", option("a")), End("safe"), answers=("a",)) == ["mum", "linh"]


def test_alone_the_sky_is_the_night_of_every_story() -> None:
    assert sky_colors(PLAIN, 0) == (PLAIN.night, PLAIN.dusk, PLAIN.plum)


def test_each_person_makes_the_sky_warmer_up_to_a_few() -> None:
    reds = [sky_colors(PLAIN, count)[-1][0] for count in range(WARMEST + 3)]
    assert reds[: WARMEST + 1] == sorted(set(reds))
    assert len(set(reds)) == WARMEST + 1


@pytest.mark.parametrize("palette", [PLAIN, HIGH])
def test_white_words_stand_out_from_the_warmest_sky(palette: Palette) -> None:
    for tone in sky_colors(palette, WARMEST):
        assert Pair("", palette.on_dark[:3], tone[:3]).ratio >= AA


def test_a_mixed_colour_lies_between_its_two() -> None:
    assert mixed(PLAIN.night, PLAIN.sun, 0) == PLAIN.night
    assert mixed(PLAIN.night, PLAIN.sun, 1) == PLAIN.sun
