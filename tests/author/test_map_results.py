"""How often each way was taken, from kept runs."""

import json
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from game.author.mapping.plan import ending_key, scene_key
from game.author.mapping.planning import plan
from game.author.mapping.results import gather
from game.author.mapping.taken import Counted, count
from game.language.catalogues import Catalogues
from game.resources import data_root
from game.shelf import story_paths
from game.story.answers import Answer, Entry, Offer, Ordered, Picked, Rated, Spotted, Told
from game.story.model import Choose, Order, Rate, Spot, Story, Tell
from game.story.run import Run, decide, rewind, start
from game.story.saved import Saved, dump, dump_log
from tests.author.long_story import long_story
from tests.author.test_map_plan import END, TOP, load

ROOT = data_root()
SCENES = """\
  one:
    - narrate: Rain.
    - choose:
        id: ask
        prompt: What now?
        options:
          - {id: a, text: Ask Mum, safe: yes, why: Asking helps., then: two}
          - {id: b, text: Wait, safe: no, why: Waiting rarely helps., set: {worry: 3}}
    - call: card
    - if: worry > 2
      then:
        - goto: two
    - end: good
  two:
    - narrate: Later.
    - choose:
        id: again
        prompt: And now?
        options:
          - {id: a, text: Ask Mum, safe: yes, why: Asking helps.}
          - {id: b, text: Wait, safe: no, why: Waiting rarely helps.}
    - draw: {from: [card, other], count: 1}
    - end: good
  card:
    - narrate: A card.
  other:
    - narrate: Another card.
"""


@pytest.fixture
def small(tmp_path: Path) -> Story:
    path = tmp_path / "small.yaml"
    path.write_text(TOP + SCENES + END, encoding="utf-8")
    return load(path)


def played(story: Story, *options: str, seed: int = 0) -> Run:
    run = start(story, seed)
    for option in options:
        run = decide(run, Picked(option))
    return run


def saved(run: Run) -> Saved:
    return Saved(
        story=run.story.id, fingerprint="", seed=run.seed, log=run.log, abandoned=run.abandoned
    )


def counted(story: Story, *runs: Run) -> Counted:
    return count(story, [saved(run) for run in runs])


def test_answers_scenes_and_endings_are_counted(small: Story) -> None:
    found = counted(small, played(small, "a", "b"), played(small, "b"), played(small, "b", "b"))

    taken = found.taken
    assert taken.runs == 3
    assert taken.questions == {"ask": 3, "again": 2}
    assert (taken.rows["ask.a"], taken.rows["ask.b"], taken.rows["again.b"]) == (1, 2, 2)
    assert taken.cards[scene_key("one")] == 3
    assert taken.cards[scene_key("two")] == 3
    assert taken.cards[ending_key("good")] == 2


def test_a_way_that_a_condition_opens_is_counted_apart_from_what_is_left(small: Story) -> None:
    found = counted(small, played(small, "b", "a"), played(small, "a", "a"))

    rows = found.taken.rows
    assert rows["one/2"] == 1  # the call, after "b" alone
    assert rows["one/3/then/0"] == 1
    assert "one/4" not in rows
    assert rows["two/3"] == 2


def test_a_drawn_card_is_counted_for_its_own_arrow(small: Story) -> None:
    runs = [played(small, "a", "a", seed=seed) for seed in range(8)]

    rows = counted(small, *runs).taken.rows
    assert rows["two/2.card"] + rows["two/2.other"] == 8
    assert rows["two/2.card"] > 0
    assert rows["two/2.other"] > 0


def test_what_two_attempts_of_a_run_share_counts_once(small: Story) -> None:
    first = played(small, "a", "b")
    second = decide(rewind(first, 1), Picked("a"))

    taken = counted(small, second).taken
    assert taken.runs == 1
    assert taken.questions == {"ask": 1, "again": 2}
    assert taken.cards[scene_key("one")] == 1
    assert taken.cards[ending_key("good")] == 2


def test_runs_of_other_stories_and_old_ones_are_told_and_left_out(small: Story) -> None:
    old = Saved(story="small", fingerprint="", seed=0, log=(Entry("gone", Picked("a")),))
    other = Saved(story="elsewhere", fingerprint="", seed=0, log=())

    found = count(small, [old, other, saved(played(small, "a"))])
    assert (found.taken.runs, found.misfits, found.of_others) == (1, 1, 1)
    assert found.taken.questions == {"ask": 1}


def test_each_row_that_is_counted_is_on_the_map(tmp_path: Path) -> None:
    path = tmp_path / "long.yaml"
    path.write_text(long_story(), encoding="utf-8")
    for story in [load(path), *map(load, story_paths(ROOT / "scenarios"))]:
        words = Catalogues(ROOT / "locales", tmp_path / "cache").words("en")
        shown = plan(story, words)
        known = {row.id for card in shown.cards for row in card.rows}

        taken = counted(story, *(at_random(story, seed) for seed in range(12))).taken
        assert taken.rows.keys() <= known
        assert taken.cards.keys() <= {one.key for one in shown.stops}
        assert sum(taken.cards[one.key] for one in shown.endings if one.key in taken.cards) == 12
        entered = {key: n for key, n in taken.cards.items() if key != scene_key(story.start)}
        for key, times in entered.items():
            leading = {row.id for card in shown.cards for row in card.rows if row.target == key}
            assert sum(taken.rows.get(id, 0) for id in leading) == times


def at_random(story: Story, seed: int) -> Run:
    chance, run = Random(seed), start(story, seed)
    while run.offer is not None:
        run = decide(run, any_answer(run.offer, chance))
    return run


def any_answer(offer: Offer, chance: Random) -> Answer:
    match offer.decision:
        case Choose():
            return Picked(chance.choice(offer.open))
        case Spot():
            return Spotted(frozenset(one.id for one in offer.candidates if chance.random() < 0.5))
        case Order():
            return Ordered(offer.steps)
        case Tell(whom=whom):
            listener = chance.choice(whom)
            return Told(listener.person, chance.choice(listener.words).id)
        case Rate():
            return Rated(chance.randint(1, 5))


# ----------------------------------------------------------------- files

Writing = Callable[[Run], str]
FORMS: dict[str, Writing] = {
    "save.json": lambda run: json.dumps(dump(run)),
    "witness.json": lambda run: json.dumps({"seed": run.seed, "log": dump_log(run.log)}),
    "log.json": lambda run: json.dumps(dump_log(run.log)),
    "list.json": lambda run: json.dumps([dump(run)]),
    "lines.jsonl": lambda run: json.dumps(dump_log(run.log)) + "\n\n",
    "misnamed.json": lambda run: json.dumps(dump(run)) + "\n" + json.dumps(dump(run)),
}


@pytest.mark.parametrize("name", FORMS)
def test_a_log_is_read_in_every_form_it_has(name: str, small: Story, tmp_path: Path) -> None:
    run = played(small, "a", "b")
    path = tmp_path / name
    path.write_text(FORMS[name](run), encoding="utf-8")

    found = gather([path])
    assert found.unread == ()
    assert {one.log for one in found.runs} == {run.log}
    assert {one.story for one in found.runs} <= {"", "small"}


def test_a_folder_is_searched_and_what_holds_no_log_is_named(small: Story, tmp_path: Path) -> None:
    folder = tmp_path / "class"
    (folder / "monday").mkdir(parents=True)
    (folder / "monday" / "a.json").write_text(json.dumps(dump(played(small, "a"))))
    (folder / "b.json").write_text("{")
    (folder / "c.json").write_text('{"volume": 3}')
    (folder / "notes.txt").write_text("not looked at")

    found = gather([folder])
    assert [one.name for one in found.unread] == ["b.json", "c.json"]
    assert len(found.runs) == 1


@pytest.mark.parametrize(
    "text", ["", "[[1]]", "3", "[" * 5000, '{"log": [{"decision": 1}]}', "\xff"]
)
def test_a_file_of_something_else_is_no_reason_to_stop(text: str, tmp_path: Path) -> None:
    path = tmp_path / "odd.json"
    path.write_bytes(text.encode("latin-1"))

    found = gather([path])
    assert found.runs == ()
