"""Keys and buttons: who changes one takes none away from anything."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.view.controls import (
    BUTTONS,
    BY_ID,
    CONTROLS,
    DIGITS,
    KEYS,
    Changes,
    current,
    is_fixed,
    meanings,
    rebind,
)

KINDS = st.sampled_from((KEYS, BUTTONS))
IDS = st.sampled_from([one.id for one in CONTROLS])
NAMES = st.sampled_from(
    ["space", "h", "p", "l", "f2", "m", "j", "left", "1", "a", "b", "x", "start", "dpad up"]
)


def test_every_key_and_button_means_one_thing_from_the_start() -> None:
    for kind in (KEYS, BUTTONS):
        names = [name for one in CONTROLS for name in (*one.own(kind), *one.fixed(kind))]
        assert len(names) == len(set(names))


def test_a_free_key_takes_the_place_of_those_it_was_on() -> None:
    done = rebind(KEYS, {}, "pause", "m")
    assert (done.changes, done.other) == ({"pause": ("m",)}, "")
    found = meanings(KEYS, done.changes)
    assert (found["m"], "p" in found) == ("pause", False)


def test_a_taken_key_is_exchanged() -> None:
    done = rebind(KEYS, {}, "pause", "h")
    now = current(KEYS, done.changes)
    assert done.other == "help"
    assert (now["pause"], now["help"]) == (("h",), ("p",))


def test_a_key_that_always_does_the_same_is_refused() -> None:
    for name in ("return", "escape", "tab", "left", "f1", *DIGITS):
        done = rebind(KEYS, {}, "pause", name)
        assert (done.is_fixed, done.changes) == (True, {})


def test_the_only_key_of_something_is_not_given_to_what_has_none() -> None:
    done = rebind(KEYS, {}, "next", "p")
    assert (done.is_only, done.other, done.changes) == (True, "pause", {})


@pytest.mark.parametrize(
    "changes",
    [
        {"unheard-of": ("m",)},
        {"pause": ("left", "1", "return")},
        {"pause": ()},
    ],
)
def test_a_change_that_means_nothing_changes_nothing(changes: Changes) -> None:
    assert current(KEYS, changes) == current(KEYS, {})


def test_a_key_claimed_twice_goes_to_the_first() -> None:
    now = current(KEYS, {"pause": ("m",), "help": ("m", "j")})
    assert (now["pause"], now["help"]) == (("m",), ("j",))


@settings(max_examples=100)
@given(KINDS, st.lists(st.tuples(IDS, NAMES), max_size=12))
def test_whatever_is_changed_nothing_is_lost_and_nothing_means_two_things(
    kind: str, wishes: list[tuple[str, str]]
) -> None:
    changes: Changes = {}
    for id, name in wishes:
        done = rebind(kind, changes, id, name)
        refused = done.is_fixed or done.is_only
        assert refused or name in current(kind, done.changes)[id]
        changes = done.changes
    now = current(kind, changes)
    names = [name for held in now.values() for name in held]
    assert len(names) == len(set(names))
    assert not any(is_fixed(kind, name) for name in names)
    for id, held in now.items():
        assert held or not BY_ID[id].own(kind)
