"""Stories of Twine become stories of ours."""

import pytest

from game.author.importing.converting import Speaking, convert
from game.author.importing.passages import NotReadable
from game.story.model import Choose, End, Goto, If, Narrate, Say, SetFacts, Show, Story
from tests.author.importing.conftest import Convert, Read, example


def twee(*passages: str, style: str = "SugarCube") -> str:
    data = f':: StoryData\n{{"format": "{style}"}}\n\n'
    return data + "\n\n".join(passages)


def choose(story: Story, scene: str) -> Choose:
    return next(beat for beat in story.scenes[scene].body.beats if isinstance(beat, Choose))


def told(story: Story, scene: str) -> list[str]:
    beats = story.scenes[scene].body.beats
    return [beat.text.source for beat in beats if isinstance(beat, Narrate)]


# ------------------------------------------------------------- whole stories


def test_a_sugarcube_story_reads_without_an_error(converted: Convert, story: Read) -> None:
    one = converted(example("sugarcube.twee"))
    read = story(one)

    assert (one.id, one.scenes, one.decisions) == ("the-bike", 6, 1)
    assert read.start == "evening"
    assert list(read.scenes) == ["evening", "answer", "tell_mum", "supper", "lonely", "nowhere"]
    assert dict(read.facts) == {"trust": 0, "friend": "Bi", "done": False}
    assert [option.then for option in choose(read, "evening").options] == [
        "answer",
        "tell_mum",
        "nowhere",
    ]


def test_a_published_harlowe_page_reads_without_an_error(converted: Convert, story: Read) -> None:
    read = story(converted(example("harlowe.html"), "page.html"))

    assert (read.title.source, read.language, read.start) == ("Tin nhắn lạ", "vi", "tin_nhan")
    assert [one.text.source for one in choose(read, "tin_nhan").options] == [
        "Trả lời",
        "Hỏi mẹ",
        "Chặn",
    ]
    assert read.people["me"].circle == "family"
    show = next(one for one in read.scenes["tin_nhan"].body.beats if isinstance(one, Show))
    assert show.alt.source == "Màn hình sáng"
    assert isinstance(read.scenes["tra_loi"].body.beats[1], SetFacts)


def test_an_archive_brings_each_of_its_stories(speaking: Speaking) -> None:
    passage = '<tw-passagedata pid="1" name="A">Hi</tw-passagedata>'
    one = f'<tw-storydata name="{{}}" startnode="1">{passage}</tw-storydata>'

    both = convert((one.format("First") + one.format("Second")).encode(), "a.html", speaking)

    assert [story.id for story in both] == ["first", "second"]


def test_passages_that_nothing_leads_to_are_kept(converted: Convert, story: Read) -> None:
    assert "lonely" in story(converted(example("sugarcube.twee"))).scenes


def test_a_passage_that_is_missing_becomes_a_scene_to_write(
    converted: Convert, story: Read
) -> None:
    read = story(converted(twee(":: Start\n[[a->There]]\n[[b->Start]]")))

    assert told(read, "there") == ["TODO: write this scene; it was missing in the file"]


def test_scripts_are_named_and_left_out(converted: Convert) -> None:
    one = converted(example("sugarcube.twee"))

    assert "alert" not in one.text
    assert [(left.line, left.source) for left in one.left] == [
        (34, '<<widget "x">>'),
        (36, ":: Code"),
    ]


def test_the_page_of_a_program_that_is_not_twine_is_refused(converted: Convert) -> None:
    with pytest.raises(NotReadable, match="no story of Twine"):
        converted("<html><body>Hello</body></html>", "page.html")


# -------------------------------------------------------------------- links


@pytest.mark.parametrize("style", ["Harlowe", "SugarCube"])
@pytest.mark.parametrize("link", ["[[Words->Place]]", "[[Words|Place]]", "[[Place<-Words]]"])
def test_each_way_to_write_a_link_is_known(
    link: str, style: str, converted: Convert, story: Read
) -> None:
    text = twee(f":: Start\n{link}\n[[Place]]", ":: Place\nHere.", style=style)

    first, second = choose(story(converted(text)), "start").options

    assert (first.text.source, first.then) == ("Words", "place")
    assert (second.text.source, second.then) == ("Place", "place")


def test_a_single_link_is_no_decision(converted: Convert, story: Read) -> None:
    read = story(converted(twee(":: Start\nHello.\n[[Go on->End]]", ":: End\nBye.")))

    assert [type(beat) for beat in read.scenes["start"].body.beats] == [Narrate, Goto]


def test_a_link_inside_a_sentence_stays_in_it(converted: Convert, story: Read) -> None:
    text = twee(":: Start\nYou see a [[door->A]] and a [[hole->B]] here.", ":: A\na", ":: B\nb")

    read = story(converted(text))

    assert told(read, "start") == ["You see a door and a hole here."]
    assert len(choose(read, "start").options) == 2


def test_a_question_before_the_links_becomes_the_prompt(converted: Convert, story: Read) -> None:
    read = story(converted(twee(":: Start\nWhat now?\n[[A]]\n[[B]]", ":: A\na", ":: B\nb")))

    assert choose(read, "start").prompt.source == "What now?"
    assert told(read, "start") == []


def test_what_a_link_sets_is_set_by_its_option(converted: Convert, story: Read) -> None:
    text = twee(
        ":: Start\n<<link 'A' 'End'>><<set $x to 2>><</link>>\n[[B|End][$x = 3]]",
        ":: End\n<<if $x > 2>>Yes<</if>>.",
    )

    sets = [one.sets for one in choose(story(converted(text)), "start").options]

    assert [(one.fact, one.expression.source) for (one,) in sets] == [("x", "2"), ("x", "3")]


def test_where_all_options_may_be_gone_there_is_a_scene_for_that(
    converted: Convert, story: Read
) -> None:
    text = twee(":: Start\n<<if $a>>[[A]]<</if>><<if $b>>[[B]]<</if>>", ":: A\na", ":: B\nb")

    assert choose(story(converted(text)), "start").otherwise


# --------------------------------------------------------------- conditions


@pytest.mark.parametrize(
    ("style", "written", "ours"),
    [
        ("SugarCube", "<<if $x eq 1>>A<</if>>", "x == 1"),
        ("SugarCube", "<<if $x gte 1 and $x neq 3>>A<</if>>", "x >= 1 and x != 3"),
        ("SugarCube", "<<if !($x is 1 || $x isnot 2)>>A<</if>>", "not (x == 1 or x != 2)"),
        ("SugarCube", "<<if visited('Start') > 1>>A<</if>>", "visits('start') > 1"),
        ("Harlowe", "(if: $x is not 1)[A]", "x != 1"),
        ("Harlowe", "(unless: $x > 1)[A]", "not (x > 1)"),
        ("Harlowe", '(if: $x + 1 < 3 and (visited: "Start"))[A]',
         "x + 1 < 3 and (visits('start') > 0)"),
    ],
)  # fmt: skip
def test_a_condition_is_written_in_our_way(
    style: str, written: str, ours: str, converted: Convert, story: Read
) -> None:
    sets = "<<set $x to 1>>" if style == "SugarCube" else "(set: $x to 1)"

    beats = story(converted(twee(f":: Start\n{sets}\n{written}", style=style)))

    found = [one for one in beats.scenes["start"].body.beats if isinstance(one, If)]
    assert [one.condition.source for one in found] == [ours]


def test_an_else_is_told_otherwise(converted: Convert, story: Read) -> None:
    text = twee(":: Start\n<<if $x>>[[A]]<<else>>[[B]]<</if>>", ":: A\na", ":: B\nb")

    (fork,) = story(converted(text)).scenes["start"].body.beats

    assert isinstance(fork, If)
    assert fork.otherwise is not None
    assert (fork.then.beats, fork.otherwise.beats) == ((Goto("a"),), (Goto("b"),))


def test_a_condition_inside_a_sentence_keeps_the_sentence_whole(
    converted: Convert, story: Read
) -> None:
    text = twee(":: Start\nYou are <<if $x>>calm<<else>>sad<</if>> now.\nThe end.")

    fork = story(converted(text)).scenes["start"].body.beats[0]

    assert isinstance(fork, If)
    assert isinstance(first := fork.then.beats[0], Narrate)
    assert first.text.source == "You are calm now."


def test_a_condition_that_is_not_understood_keeps_what_depends_on_it(
    converted: Convert, story: Read
) -> None:
    one = converted(twee(":: Start\n<<if $list.includes(3)>>Yes.<</if>>\n[[A]]", ":: A\na"))

    assert told(story(one), "start") == ["Yes."]
    assert "# TODO: line 5 was not understood: $list.includes(3)" in one.text


def test_a_value_of_another_kind_is_a_remark(converted: Convert, story: Read) -> None:
    one = converted(twee(':: Start\n<<set $x to 1>><<set $x to "one">>\n$x\n[[A]]', ":: A\na"))

    assert story(one).facts == {"x": 0}
    assert '# TODO: line 5 was not understood: $x = "one"' in one.text


def test_the_value_of_a_fact_is_shown_in_braces(converted: Convert, story: Read) -> None:
    text = twee(":: Start\n<<set $coins to 3>>You have $coins {really}.\n[[A]]", ":: A\na")

    assert told(story(converted(text)), "start") == ["You have {coins} {{really}."]


# ------------------------------------------------------------------- people


def test_who_speaks_twice_is_a_person(converted: Convert, story: Read) -> None:
    read = story(converted(twee(":: Start\nMai: Hello.\nMai: Bye.\nNote: no.\nLan: Once.")))
    beats = read.scenes["start"].body.beats

    assert [one.person for one in beats if isinstance(one, Say)] == ["mai", "mai"]
    assert "lan" not in read.people


def test_you_is_the_person_the_player_stands_beside(converted: Convert, story: Read) -> None:
    assert story(converted(twee(":: Start\nYou: Hello.\n[[A]]", ":: A\na"))).you.id == "you"


def test_the_last_that_is_told_becomes_the_text_of_the_ending(
    converted: Convert, story: Read
) -> None:
    read = story(converted(twee(":: Start\nOne.\nTwo.")))

    assert read.scenes["start"].body.beats[-1] == End("start")
    assert (told(read, "start"), read.endings["start"].text.source) == (["One."], "Two.")


def test_a_passage_shown_inside_another_is_called(converted: Convert, story: Read) -> None:
    one = converted(twee(':: Start\nA.\n<<include "Box">>\nB.', ":: Box\nInside."))

    assert "- call: box" in one.text
    assert story(one).scenes["box"].body.beats


def test_of_many_branches_the_last_is_told_only_if_no_other_is(
    converted: Convert, story: Read
) -> None:
    branches = "<<elseif $x is 2>>B<<elseif $x is 3>>C<<else>>D"
    read = story(
        converted(
            twee(f":: Start\n<<set $x to 1>><<if $x is 1>>A{branches}<</if>>\n[[A]]", ":: A\na")
        )
    )

    found = [one for one in read.scenes["start"].body.beats if isinstance(one, If)]
    assert [one.condition.source for one in found] == [
        "x == 1",
        "not (x == 1) and (x == 2)",
        "not (x == 1) and not (x == 2) and (x == 3)",
        "not (x == 1) and not (x == 2) and not (x == 3)",
    ]


def test_a_passage_that_is_shown_inside_and_entered_too_does_not_run_out(
    converted: Convert, story: Read
) -> None:
    text = twee(":: Start\n<<include 'Box'>>\n[[Box]]", ":: Box\nInside.")

    assert "- call: box" not in converted(text).text
    assert story(converted(text))


def test_braces_in_names_mean_nothing(converted: Convert, story: Read) -> None:
    read = story(converted(twee(":: Start\n[[{a]]", ":: {a\n", style="SugarCube")))

    assert [one.title.source for one in read.endings.values()] == ["{{a"]


def test_an_empty_passage_becomes_a_scene_to_write(converted: Convert, story: Read) -> None:
    text = twee(":: Start\n<<include 'Box'>>Hello.", ":: Box\n")

    assert told(story(converted(text)), "box") == [
        "TODO: write this scene; it was empty in the file"
    ]
