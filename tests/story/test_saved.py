"""A run as plain values and back, on the same story and on a changed one."""

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.errors import SaveError
from game.story.answers import Spotted
from game.story.model import End, Story
from game.story.run import Misfit, Run, rewind, start
from game.story.saved import dump, dump_log, load, load_log, resume
from tests.story.building import any_answer, choose, option, play, story


def through_json(run: Run) -> Any:
    return json.loads(json.dumps(dump(run)))


def played(tale: Story, *numbers: int) -> Run:
    run = start(tale, 3)
    for number in numbers:
        if not run.ended:
            run = play(run, any_answer(run, number))
    return run


def test_a_run_comes_back_from_its_save(everything: Story) -> None:
    run = played(everything, 0, 3, 0, 1, 4, 0, 2, 1, 0)

    replayed = resume(everything, load(through_json(run)))
    assert (replayed.run, replayed.misfit, replayed.entry) == (run, None, None)


def test_the_attempts_left_behind_come_back_too(everything: Story) -> None:
    run = play(rewind(played(everything, 0, 3, 1), 1), Spotted(frozenset({"hi"})))

    assert resume(everything, load(through_json(run))).run == run


def test_a_log_is_plain_values(everything: Story) -> None:
    run = played(everything, 0, 3, 1, 4)

    assert dump_log(run.log) == [
        {"decision": "q1", "pick": "a"},
        {"decision": "signs", "spot": ["flatter", "hi"]},
        {"decision": "q2", "pick": "b"},
        {"decision": "sure", "rate": 5},
    ]
    assert load_log(dump_log(run.log)) == run.log


def good() -> dict[str, Any]:
    tale = story({"start": [choose("q1", option("a")), End("safe")]})
    data: dict[str, Any] = through_json(play(start(tale), "a"))
    return data


@pytest.mark.parametrize(
    "change",
    [
        {"save": 0},
        {"save": "1"},
        {"story": 3},
        {"fingerprint": None},
        {"seed": "x"},
        {"seed": 1.5},
        {"log": {}},
        {"log": [3]},
        {"log": [{"decision": "q1"}]},
        {"log": [{"decision": "q1", "pick": 3}]},
        {"log": [{"decision": "q1", "spot": [1]}]},
        {"log": [{"decision": "q1", "order": "abc"}]},
        {"log": [{"decision": "q1", "order": [None]}]},
        {"log": [{"decision": "q1", "tell": "mum"}]},
        {"log": [{"decision": "q1", "rate": "5"}]},
        {"log": [{"decision": "q1", "rate": True}]},
        {"log": [{"pick": "a"}]},
        {"abandoned": None},
        {"abandoned": [[{}]]},
        {"abandoned": ["log"]},
    ],
)
def test_a_damaged_save_is_refused(change: dict[str, object]) -> None:
    with pytest.raises(SaveError):
        load({**good(), **change})


@pytest.mark.parametrize("missing", ["save", "story", "fingerprint", "seed", "log", "abandoned"])
def test_a_save_with_a_part_missing_is_refused(missing: str) -> None:
    data = good()
    del data[missing]

    with pytest.raises(SaveError, match="this is not a saved story"):
        load(data)


@pytest.mark.parametrize("foreign", [None, 3, "text", [], {}, {"level": 4}])
def test_a_foreign_file_is_refused(foreign: object) -> None:
    with pytest.raises(SaveError, match="this is not a saved story"):
        load(foreign)


def test_a_save_from_a_newer_version_says_so() -> None:
    with pytest.raises(SaveError, match="version 2; this game reads up to 1"):
        load({**good(), "save": 2, "extra": True})


def test_a_log_that_nobody_can_have_played_is_refused() -> None:
    with pytest.raises(SaveError, match="the log of decisions is damaged"):
        load_log([{"decision": "q1", "pick": "a"}] * 100_001)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["save", "story", "seed", "log", "decision", "pick", "spot", "rate"]),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(st.dictionaries(st.sampled_from(sorted(good())), JSON))
@settings(max_examples=100)
def test_any_data_either_loads_or_is_refused(change: dict[str, object]) -> None:
    tale = story({"start": [choose("q1", option("a")), End("safe")]})
    try:
        saved = load({**good(), **change})
    except SaveError:
        return
    assert resume(tale, saved).run.story is tale


# -- resuming on a changed story


BEFORE = story(
    {"start": [choose("q1", option("a"), option("b")), choose("q2", option("a")), End("safe")]}
)


@pytest.mark.parametrize(
    ("after", "kept", "misfit"),
    [
        ([choose("q1", option("a")), End("safe")], 1, Misfit.ENDS_EARLIER),
        ([choose("q2", option("a")), End("safe")], 0, Misfit.OTHER_DECISION),
        ([choose("q1", option("b")), End("safe")], 0, Misfit.ANSWER_GONE),
        (
            [choose("q1", option("a", then="one")), End("safe")],
            0,
            Misfit.LOOP,
        ),
    ],
)
def test_a_save_resumes_as_far_as_it_fits_and_says_why(
    after: list[Any], kept: int, misfit: Misfit
) -> None:
    saved = load(through_json(play(start(BEFORE), "a", "a")))
    changed = story({"start": after, "one": []})
    replayed = resume(changed, saved)

    assert (replayed.misfit, replayed.run.log) == (misfit, saved.log[:kept])
    assert replayed.entry == saved.log[kept]


def test_a_save_says_whether_the_story_has_changed_since() -> None:
    saved = load(through_json(play(start(BEFORE), "a")))

    assert not resume(BEFORE, saved).changed
    assert resume(replace(BEFORE, fingerprint="f2"), saved).changed


def test_what_no_longer_fits_is_kept_as_an_attempt() -> None:
    saved = load(through_json(play(start(BEFORE), "a", "a")))
    changed = story({"start": [choose("q1", option("b")), End("safe")]})

    assert resume(changed, saved).run.abandoned == (saved.log,)
