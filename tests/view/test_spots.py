"""What can be tapped at a spot, and the grade that is shown for each answer."""

from game.story.answers import Picked, Spotted
from game.story.model import App, End, Open, Safety, Show, ShowKind
from game.story.run import Run, start
from game.view.playview import PlayView
from game.view.spots import is_open
from game.view.stage import stage_of
from game.view.verdict import shades
from tests.story.building import chat, choose, option, play, say, spot, story, text

OFF = Open(App.OFF)


def view_of(run: Run) -> PlayView:
    shown = len(run.turn.moments)
    return PlayView(run=run, stage=stage_of(run, shown), shown=shown, tactics={}, skills={})


def test_a_message_of_an_earlier_visit_is_not_asked_about_again() -> None:
    again = choose("q1", option("a", then="start"), option("b"))
    beats = [chat("minh"), say("minh", "Tell nobody.", tactic="secrecy"), spot("s"), again]
    run = play(start(story({"start": beats}), 1), Spotted(frozenset()), Picked("a"))
    view = view_of(run)
    said = [one.moment for one in view.stage.entries]

    assert [is_open(view, "Tell nobody.", one) for one in said] == [False, True]


def test_a_spot_on_a_picture_opens_where_it_was_shown() -> None:
    picture = Show(kind=ShowKind.PICTURE, alt=text("A card"), picture="card", by="minh")
    beats = [chat("minh"), picture, OFF, spot("s", app=None, person="", picture="card")]
    stage = view_of(start(story({"start": beats}), 1)).stage

    assert (stage.app, stage.person) == (chat("minh").app, "minh")
    assert [one.moment.beat for one in stage.entries] == [picture]


def test_each_answer_is_shown_in_its_own_grade_even_where_the_first_one_counts() -> None:
    twice = choose("q1", option("a", "no", then="start"), option("b", "yes"))
    run = play(start(story({"start": [twice, End("safe")]}), 1), Picked("a"), Picked("b"))

    assert shades(run) == (Safety.NO, Safety.YES)
    assert run.score.safe == 0


def test_refusing_something_harmless_is_not_shown_as_a_danger() -> None:
    harmless = choose("q1", option("a", "no"), option("b"), benign=True)
    run = play(start(story({"start": [harmless, End("safe")]}), 1), Picked("a"))

    assert shades(run) == (Safety.PARTLY,)
    assert run.score.false_alarms == 1
