"""The way through a story, tried on stories of a few lines."""

import json
from collections.abc import Callable, Mapping

from game.reading.build import MAX_BEATS, Reading
from game.story.model import Draw, every_beat

ReadText = Callable[[str | bytes], Reading]

END = [{"end": "fine"}]
DECISION = {"rate": {"id": "sure", "prompt": "How sure?", "low": "Not at all", "high": "Quite"}}


def story(scenes: Mapping[str, object]) -> str:
    """JSON is YAML too."""
    return json.dumps(
        {
            "format": 1,
            "title": "T",
            "summary": "S",
            "language": "en",
            "ages": "10-13",
            "minutes": 5,
            "topics": ["test"],
            "people": {
                "mai": {"name": "Mai", "you": True, "avatar": "girl"},
                "mum": {"name": "Mum", "avatar": "mum", "circle": "family"},
            },
            "facts": {"worry": 0, "late": False},
            "start": "hall",
            "scenes": {**scenes, "uses": [{"narrate": "{worry}"}, {"if": "late", "then": END}]},
            "endings": {
                "fine": {
                    "title": "Fine",
                    "kind": "safe",
                    "text": "All is well.",
                    "remember": ["One.", "Two."],
                    "helpers": ["mum"],
                    "talk": "What?",
                }
            },
        }
    )


def codes(reading: Reading) -> list[str]:
    """All but the warnings that every story here gets, as no scene leads to 'uses'."""
    return [one.code for one in reading.diagnostics if one.code not in ("NA306", "NA307")]


def test_a_called_scene_may_simply_end(read_text: ReadText) -> None:
    scenes = {"hall": [{"call": "street"}, *END], "street": [{"narrate": "A bus."}]}

    assert codes(read_text(story(scenes))) == []


def test_a_scene_reached_by_goto_must_not_simply_end(read_text: ReadText) -> None:
    scenes = {"hall": [{"goto": "street"}], "street": [{"narrate": "A bus."}]}

    assert codes(read_text(story(scenes))) == ["NA301"]


def test_a_scene_a_called_scene_goes_to_may_end_too(read_text: ReadText) -> None:
    scenes = {
        "hall": [{"call": "street"}, *END],
        "street": [{"goto": "bus"}],
        "bus": [{"narrate": "It is full."}],
    }

    assert codes(read_text(story(scenes))) == []


def test_a_call_that_never_comes_back_ends_a_scene(read_text: ReadText) -> None:
    scenes = {"hall": [{"call": "street"}], "street": END}

    assert codes(read_text(story(scenes))) == []


def test_both_sides_of_an_if_must_lead_on(read_text: ReadText) -> None:
    one = {"hall": [{"if": "late", "then": END}]}
    both = {"hall": [{"if": "late", "then": END, "else": END}]}

    assert codes(read_text(story(one))) == ["NA301"]
    assert codes(read_text(story(both))) == []


def test_a_circle_with_a_decision_is_welcome(read_text: ReadText) -> None:
    scenes = {"hall": [DECISION, {"if": "late", "then": END}, {"goto": "hall"}]}

    assert codes(read_text(story(scenes))) == []


def test_a_circle_is_only_doubtful_if_a_called_scene_may_end_the_story(
    read_text: ReadText,
) -> None:
    scenes = {
        "hall": [{"call": "street"}, {"goto": "hall"}],
        "street": [{"if": "late", "then": END}],
    }

    assert codes(read_text(story(scenes))) == ["NA304"]


def test_a_circle_through_a_silent_call_is_found(read_text: ReadText) -> None:
    scenes = {
        "hall": [{"call": "street"}, {"goto": "hall"}],
        "street": [{"narrate": "A bus."}],
    }

    assert codes(read_text(story(scenes))) == ["NA303"]


def test_a_drawn_scene_must_not_lead_back(read_text: ReadText) -> None:
    scenes = {
        "hall": [{"draw": {"from": ["street", "bus"], "count": 1}}, *END],
        "street": [{"narrate": "A bus."}],
        "bus": [DECISION, {"goto": "hall"}],
    }

    assert codes(read_text(story(scenes))) == ["NA302"]


def test_calls_are_limited_in_depth(read_text: ReadText) -> None:
    def chain(length: int) -> dict[str, object]:
        deep = {f"s{n}": [{"call": f"s{n + 1}"}] for n in range(length)}
        return {"hall": [{"call": "s0"}, *END], **deep, f"s{length}": [{"narrate": "Deep."}]}

    assert codes(read_text(story(chain(30)))) == []
    assert codes(read_text(story(chain(31)))) == ["NA310"]


def test_a_story_of_too_many_beats_is_refused(read_text: ReadText) -> None:
    many = {"hall": [{"pause": 1}] * MAX_BEATS + END}

    assert codes(read_text(story(many))) == ["NA113"]


def test_thousands_of_scenes_are_followed_without_recursion(read_text: ReadText) -> None:
    scenes: dict[str, object] = {f"s{n}": [{"goto": f"s{n + 1}"}] for n in range(2000)}
    scenes |= {"hall": [{"goto": "s0"}], "s2000": END}

    assert codes(read_text(story(scenes))) == []


def test_a_draw_keeps_its_name_whatever_else_comes_above_it(read_text: ReadText) -> None:
    def names(*above: object) -> list[str]:
        drawn = {"draw": {"from": ["street", "bus", "street"], "count": 1}}
        inner = {"if": "late", "then": [drawn]}
        scenes = {"hall": [*above, inner, drawn, *END], "street": [DECISION]}
        reading = read_text(story(scenes | {"bus": [{"narrate": "Full."}]}))
        assert reading.story is not None
        beats = every_beat(reading.story.scenes["hall"].body)
        found = [beat for beat in beats if isinstance(beat, Draw)]
        assert {beat.scenes for beat in found} == {("street", "bus")}
        return [beat.id for beat in found]

    assert names() == names({"narrate": "Rain."}) == ["hall/draw-1", "hall/draw-2"]


def test_a_spot_on_a_chat_needs_a_message_not_words_spoken(read_text: ReadText) -> None:
    spot = {"id": "signs", "prompt": "Which?", "on": "chat with mum", "why": "So."}

    def found(app: str, **beside: str) -> list[str]:
        said = {"mum": "Don't tell anyone.", "tactic": "secrecy", **beside}
        beats = [{"open": f"{app} with mum"}, said, {"open": "chat with mum"}, {"spot": spot}]
        return codes(read_text(story({"hall": [*beats, *END]})))

    assert found("chat") == []
    assert found("call") == ["NA510"]
    assert found("call", to="mum") == []


def test_a_draw_goes_on_only_if_all_it_draws_can_come_back(read_text: ReadText) -> None:
    def found(*cards: str, count: int) -> list[str]:
        scenes = {"back": [{"narrate": "A bus."}], "also": [DECISION], "ends": END}
        drawn = {"draw": {"from": list(cards), "count": count}}
        used = {card: scenes[card] for card in cards}
        return codes(read_text(story({"hall": [drawn], **used})))

    assert found("back", "ends", count=2) == []
    assert found("back", "ends", count=1) == ["NA301"]
    assert found("back", "also", "ends", count=2) == ["NA301"]


def test_a_draw_that_always_asks_makes_no_silent_circle(read_text: ReadText) -> None:
    def found(count: int) -> list[str]:
        drawn = {"draw": {"from": ["back", "asks"], "count": count}}
        cards = {"back": [{"narrate": "A bus."}], "asks": [DECISION]}
        leave = {"if": "late", "then": END}
        return codes(read_text(story({"hall": [drawn, leave, {"goto": "hall"}], **cards})))

    assert found(1) == ["NA304"]
    assert found(2) == []
