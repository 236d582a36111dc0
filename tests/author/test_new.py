"""New stories: whole ones, good ones, and safe from whatever is typed."""

from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.author.beginning.names import (
    LONGEST_ID,
    Unfit,
    checked_ages,
    checked_id,
    checked_words,
    suggested_id,
)
from game.author.beginning.questions import answered, one_of, open_questions, question, readers
from game.author.beginning.story import (
    CHILDREN,
    PLACES,
    Wishes,
    default_of,
    new_story,
    new_translation,
)
from game.author.beginning.template import LANGUAGES, TEMPLATES
from game.author.check import check
from game.author.fonts import load_letters
from game.language.catalogues import Catalogues
from game.language.placeholders import names
from game.language.po import forms, messages, read
from game.reading.build import build_story
from game.resources import data_root
from game.shelf import read_world
from game.story.model import Choose, EndingKind, Order, Safety, Spot, Story, Tell, every_beat

ROOT = data_root()
WORLD = read_world(ROOT)
EACH = [Wishes(template=one.name, language=code) for one in TEMPLATES for code in LANGUAGES]
each_template = pytest.mark.parametrize(
    "wishes", EACH, ids=[f"{one.template}-{one.language}" for one in EACH]
)


def built(wishes: Wishes) -> Story:
    return build_story(new_story(wishes), path="new.yaml", story_id="new", world=WORLD)


# -- the templates


@each_template
def test_a_new_story_has_neither_error_nor_warning(wishes: Wishes, tmp_path: Path) -> None:
    path = tmp_path / "new.yaml"
    path.write_text(new_story(wishes), encoding="utf-8")

    assert check([path], ROOT, today=date(2026, 1, 1)) == ()


@each_template
def test_a_new_story_has_signs_somebody_to_tell_and_ways_back(wishes: Wishes) -> None:
    story = built(wishes)
    beats = [beat for scene in story.scenes.values() for beat in every_beat(scene.body)]
    chosen = [beat for beat in beats if isinstance(beat, Choose)]

    assert any(isinstance(beat, Spot) for beat in beats)
    assert any(isinstance(beat, Tell | Order) for beat in beats)
    assert sum(beat.benign for beat in chosen) >= 2
    assert {ending.kind for ending in story.endings.values()} == set(EndingKind)
    assert {option.safe for beat in chosen for option in beat.options} == set(Safety)


@each_template
def test_what_is_usual_is_what_the_template_has(wishes: Wishes) -> None:
    usual = default_of(wishes.template, wishes.language)

    assert new_story(usual) == new_story(wishes)
    assert "" not in (usual.title, usual.name, usual.face, usual.other, usual.place, usual.ages)


@each_template
def test_a_new_story_is_translated_whole(wishes: Wishes) -> None:
    for into in set(LANGUAGES) - {wishes.language}:
        content = new_translation(wishes, "new", into).encode()
        found = list(messages(read(content, into, "new.po")))

        assert all(all(forms(one)) and not one.fuzzy for one in found)
        assert all(names(str(one.id)) == names(forms(one)[0]) for one in found)
        assert "Plural-Forms: \n" not in content.decode()


# -- a teacher's own words

printable = st.text(st.characters(codec="utf-8"), min_size=1, max_size=20).filter(
    lambda typed: any(one.isalnum() for one in typed) and len(typed.strip()) > 0
)


@settings(max_examples=100, deadline=None)
@given(printable, st.sampled_from(EACH))
def test_any_name_gives_a_story_that_can_be_read_and_says_that_name(
    typed: str, wishes: Wishes
) -> None:
    try:
        name = checked_words(typed, 20, None)
    except Unfit:
        return
    story = built(replace(wishes, title=name, name=name, other=name))
    shown = Catalogues(Path("nowhere"), Path("nowhere")).words("en").text

    assert shown(story.title) == name
    assert shown(story.you.name) == name
    assert [shown(one.name) for one in story.people.values()].count(name) == 2


@pytest.mark.parametrize(
    "name",
    [
        'Anh "Ba"',
        "Lan: hai",
        "# 1",
        "- An",
        "yes",
        "null",
        "12",
        "{hero}",
        "O'Neil",
        "a\\b",
        "[x],",
    ],
)
def test_a_name_with_signs_of_the_format_stays_a_name(name: str) -> None:
    story = built(Wishes(template="chat", language="en", name=name))

    assert story.you.name.source == name.replace("{", "{{")


def test_a_plain_name_is_written_without_quotes() -> None:
    text = new_story(Wishes(template="chat", language="vi", name="Bảo Anh"))

    assert "    name: Bảo Anh\n    you: true\n" in text


@pytest.mark.parametrize("face", CHILDREN)
def test_nobody_has_the_face_of_the_main_person(face: str) -> None:
    for wishes in EACH:
        story = built(replace(wishes, face=face))

        assert story.you.avatar == face
        assert max(Counter(one.avatar for one in story.people.values()).values()) == 1


@pytest.mark.parametrize("place", PLACES)
def test_a_place_is_put_in_at_each_time_of_day(place: str) -> None:
    for wishes in EACH:
        built(replace(wishes, place=place))  # raises if there is no such picture

        assert f"place: {place}-" in new_story(replace(wishes, place=place))


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("", "at least one letter"),
        ("  !? ", "at least one letter"),
        ("a" * 21, "room for 20 letters"),
        ("An 漢", "font has no '漢'"),
    ],
)
def test_a_name_that_cannot_be_shown_is_refused(typed: str, why: str) -> None:
    with pytest.raises(Unfit, match=why):
        readers(load_letters(ROOT))["name"](typed)


# -- the name of the file


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Tin nhắn lạ", "tin-nhan-la"),
        ("Đường về — nhà!", "duong-ve-nha"),
        ("3 a.m. by the river", "chat-3-a-m-by-the-river"),
        ("¿¡…!?", "chat"),
        ("con", "con-2"),
        ("Game", "game-2"),
        ("taken", "taken-3"),
        ("word " * 20, "word-word-word-word-word-word-word-word"),
    ],
)
def test_the_file_gets_its_name_from_the_title(title: str, name: str) -> None:
    assert suggested_id(title, "chat", {"taken", "taken-2"}) == name


@given(st.text(max_size=60))
def test_whatever_the_title_the_name_can_be_used(title: str) -> None:
    name = suggested_id(title, "quiz", {"quiz"})

    assert checked_id(name, {"quiz"}) == name
    assert len(name) <= LONGEST_ID


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("Tin nhắn", "such as tin-nhan"),
        ("a" * 41, "up to 40"),
        ("old", "'old' already.* such as old-2"),
        ("help", "kept for other files"),
        ("shared-x", "kept for other files"),
        ("nul", "kept for other files"),
    ],
)
def test_a_name_that_cannot_be_used_is_answered_with_one_that_can(name: str, why: str) -> None:
    with pytest.raises(Unfit, match=why):
        checked_id(name, {"old"})


# -- the questions


@pytest.mark.parametrize(
    ("typed", "ages"),
    [("10-13", "10-13"), (" 8 – 12 ", "8-12"), ("from 9 to 11", "9-11"), ("12+", "12+")],
)
def test_ages_are_read_however_they_are_typed(typed: str, ages: str) -> None:
    assert checked_ages(typed) == ages


@pytest.mark.parametrize("typed", ["", "ten", "13-10", "12", "10-10", "100-120"])
def test_what_is_no_span_of_ages_is_asked_again(typed: str) -> None:
    with pytest.raises(Unfit, match="such as 10-13"):
        checked_ages(typed)


def test_a_list_takes_a_number_or_a_name() -> None:
    read = one_of(("chat", "call"))

    assert [read("1"), read(" 2 "), read("CALL")] == ["chat", "call", "call"]


@pytest.mark.parametrize(("typed", "why"), [("3", "1 to 2"), ("0", "1 to 2"), ("cal", "'call'")])
def test_what_is_not_in_a_list_is_explained(typed: str, why: str) -> None:
    with pytest.raises(Unfit, match=why):
        one_of(("chat", "call"))(typed)


def test_there_are_six_questions_and_enter_answers_each() -> None:
    words = Catalogues(ROOT / "locales", Path("nowhere")).words("en")
    wishes = Wishes(template="", language="vi")
    keys = open_questions(wishes)
    for key in keys:
        wishes = answered(wishes, question(key, wishes, words, readers(None)[key]), "")

    assert len(keys) == 6
    assert replace(wishes, place="") == replace(default_of("chat", "vi"), place="")


def test_what_is_known_is_not_asked() -> None:
    assert open_questions(default_of("call", "en")) == ()
