"""The stories in tests/stories/good use every beat and every decision."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import get_args

import pytest

from game.reading.build import Reading
from game.story.expression import Kind
from game.story.model import (
    Beat,
    Choose,
    Decision,
    Draw,
    If,
    Notify,
    Order,
    Say,
    Show,
    Spot,
    Story,
    Tell,
    Text,
    every_beat,
)

GOOD = Path(__file__).parent.parent / "stories" / "good"
FILES = sorted(GOOD.glob("*.yaml"))
Read = Callable[[Path], Reading]


@pytest.fixture
def story(read: Read) -> Story:
    found = read(GOOD / "every-beat.yaml").story
    assert found is not None
    return found


def beats(story: Story) -> Iterator[Beat]:
    for scene in story.scenes.values():
        yield from every_beat(scene.body)


def decision(story: Story, name: str) -> Decision:
    return next(
        one
        for one in beats(story)
        if isinstance(one, Choose | Spot | Order | Tell) and one.id == name
    )


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_a_good_story_has_no_problem(path: Path, read: Read) -> None:
    reading = read(path)

    assert reading.diagnostics == ()
    assert reading.story is not None


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_the_same_text_gives_the_same_story(path: Path, read: Read) -> None:
    assert read(path).story == read(path).story


def test_every_kind_of_beat_is_used(story: Story) -> None:
    kinds = {type(beat) for beat in beats(story)}

    assert kinds == {*get_args(Beat)}


def test_texts_know_their_place_by_ids(story: Story) -> None:
    choose = decision(story, "accept_or_not")
    tell = decision(story, "tell_someone")
    assert isinstance(choose, Choose)
    assert isinstance(tell, Tell)

    assert story.title.context == "title"
    assert story.people["minh"].name.context == "person/minh/name"
    assert story.people["minh"].profile[0].text.context == "person/minh/profile"
    assert choose.prompt.context == "request/accept_or_not/prompt"
    assert choose.options[0].why.context == "request/accept_or_not/accept/why"
    assert tell.whom[0].words[0].text.context == "later/tell_someone/mum/plain/text"
    assert story.endings["not_alone"].remember[0].context == "ending/not_alone/remember"


def test_texts_of_a_shared_file_have_its_domain(story: Story) -> None:
    domains = {
        name: text_of(scene.body.beats[0]).domain
        for name, scene in story.scenes.items()
        if isinstance(scene.body.beats[0], Say)
    }

    assert domains["breakfast"] == "shared-small-talk"
    assert story.title.domain == "every-beat"


def text_of(beat: Beat) -> Text:
    assert isinstance(beat, Say)
    return beat.text


def test_the_speaker_of_a_message_is_told_to_translators(story: Story) -> None:
    choose = decision(story, "accept_or_not")
    assert isinstance(choose, Choose)
    said = choose.options[0].say

    assert {one.text.speaker for one in beats(story) if isinstance(one, Say)} == {
        "minh", "mai", "mum"
    }  # fmt: skip
    assert said is not None
    assert said.speaker == "mai"


def test_ids_come_from_the_text_and_repeats_are_counted(story: Story) -> None:
    request = story.scenes["request"].body.beats
    ids = [one.id for one in request if isinstance(one, Say) and one.person == "minh"]

    assert ids == ["m-0941f9", "again", "m-0941f9-2"]


def test_blocks_and_draws_have_paths_of_their_own(story: Story) -> None:
    found = [one for one in beats(story) if isinstance(one, If)]
    paths = [one.then.path for one in found]
    paths += [one.otherwise.path for one in found if one.otherwise]

    assert len(set(paths)) == len(paths)
    assert "request/20/then/1/then" in paths
    assert [one.id for one in beats(story) if isinstance(one, Draw)] == ["request/draw-1"]


def test_a_note_a_plural_and_its_count_reach_the_text(story: Story) -> None:
    first = story.scenes["request"].body.beats[3]
    text = getattr(first, "text", None)
    assert isinstance(text, Text)

    assert (text.plural, text.count) == ("{unread} new messages for {mai}", "unread")
    assert text.note == "The number is never zero."


def test_facts_keep_their_kinds(story: Story) -> None:
    assert dict(story.facts) == {
        "sent_photo": False,
        "worry": 0,
        "sure": 3,
        "unread": 2,
        "nickname": "Cá",
        "mood": "fine",
    }


def test_conditions_are_true_or_false(story: Story) -> None:
    kinds = {one.condition.kind for one in beats(story) if isinstance(one, If)}

    assert kinds == {Kind.TRUTH}


def test_areas_and_notifications_are_read(story: Story) -> None:
    shown = next(one for one in beats(story) if isinstance(one, Show))
    notes = [one for one in beats(story) if isinstance(one, Notify)]

    assert [area.rect for area in shown.areas] == [(0.1, 0.1, 0.3, 0.2), (0.0, 0.5, 1.0, 0.5)]
    assert [one.person for one in notes] == ["minh", ""]
    assert notes[1].app is not None


def test_the_fingerprint_covers_included_files(
    story: Story, read_text: Callable[[str | bytes], Reading]
) -> None:
    text = (GOOD / "every-beat.yaml").read_text(encoding="utf-8")
    same = read_text(text).story
    other = read_text(text + "# a remark\n").story
    without = read_text(text.replace("booth: true\n", "")).story

    assert same is not None and other is not None and without is not None
    assert same.fingerprint == story.fingerprint
    assert len({story.fingerprint, other.fingerprint, without.fingerprint}) == 3
