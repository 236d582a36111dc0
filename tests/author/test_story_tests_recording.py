"""A run that was played becomes a test that passes at once; what stood in the file stays."""

import json
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.author.explore import explore
from game.author.story_tests.files import Bench
from game.author.story_tests.reading import read_tests
from game.author.story_tests.recording import named, open_book, run_to, runs_in, with_transcripts
from game.author.story_tests.transcripts import (
    Transcript,
    free_name,
    new_file,
    scalar,
    shortened,
    with_more,
    written,
)
from game.errors import GameError, SaveError
from game.language.catalogues import Catalogues
from game.language.words import Words
from game.phrase import Phrase
from game.reading.document import Items, Scalar, read_document
from game.shelf import load_story, read_world
from game.story.answers import Answer, Offer, Ordered, Picked, Rated, Spotted, Told
from game.story.model import Choose, Order, Rate, Spot, Story, Tell
from game.story.run import Run, decide, start
from game.story.saved import dump, dump_log

ROOT = Path(__file__).resolve().parents[2]
BAD = Path(__file__).parent / "bad_story_tests"
ONE = ("name: First", "steps:", "  - see: Nice dance")


def loaded(path: Path) -> Story:
    story = load_story(path, read_world(ROOT)).story
    assert story is not None
    return story


SHIPPED = [loaded(ROOT / "scenarios" / f"{id}.yaml") for id in ("friend-request", "sextortion")]
BENCH = Bench(ROOT)
CATALOGUES = Catalogues(ROOT / "locales")


@pytest.fixture(scope="module")
def dance() -> Story:
    return loaded(BAD / "story.yaml")


@pytest.fixture(scope="module")
def english() -> Words:
    return CATALOGUES.words("en")


def calm(story: Story) -> Run:
    run = start(story)
    (secret,) = (one.id for one in decide(run, Picked("ask")).offer.candidates if one.sign)  # type: ignore[union-attr]
    for answer in (
        Picked("ask"),
        Spotted(frozenset({secret})),
        Ordered(("keep", "block", "report")),
        Rated(2),
        Told("mum", "plain"),
    ):
        run = decide(run, answer)
    return run


def test_a_run_is_written_as_a_teacher_would_write_it(dance: Story, english: Words) -> None:
    assert written(Transcript("Mai asks, and tells Mum", calm(dance)), english) == (
        "name: Mai asks, and tells Mum",
        "steps:",
        "  - reply: ask  # Ask who he is",
        '  - see: "Where do you practise?"',
        '  - signs: ["Keep it between us, please."]',
        "  - steps: [keep, block, report]",
        "  - sure: 2",
        "  - telling: {mum: plain}  # Mum, look at this.",
        '  - see: "It is late."',
        "ending: calm",
        "bands: {refuse: strong, notice: strong, evidence: strong, tell: strong}",
        "stars: 3",
        "safe: 4 of 4",
    )


def test_a_run_that_stopped_has_no_ending(dance: Story, english: Words) -> None:
    lines = written(Transcript("Half", decide(start(dance), Picked("ask"))), english)

    assert lines[-1] == '  - see: "Where do you practise?"'


def any_answer(offer: Offer, data: st.DataObject) -> Answer:
    match offer.decision:
        case Choose():
            return Picked(data.draw(st.sampled_from(offer.open)))
        case Spot():
            ids = [one.id for one in offer.candidates]
            return Spotted(data.draw(st.frozensets(st.sampled_from(ids))))
        case Order():
            return Ordered(tuple(data.draw(st.permutations(offer.steps))))
        case Tell(whom=whom):
            listener = data.draw(st.sampled_from(whom))
            return Told(listener.person, data.draw(st.sampled_from(listener.words)).id)
        case Rate():
            return Rated(data.draw(st.integers(1, 5)))


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_whatever_is_played_passes_as_it_is_written(data: st.DataObject) -> None:
    story = data.draw(st.sampled_from(SHIPPED))
    language = data.draw(st.sampled_from(["en", "vi"]))
    run = start(story, data.draw(st.integers(0, 9)))
    while run.offer is not None and data.draw(st.integers(0, 9)):
        run = decide(run, any_answer(run.offer, data))
    if not run.log:
        return
    words = CATALOGUES.words(language)
    text = new_file([written(Transcript("A way", run), words)], ())

    found = read_tests(text, "tests.yaml")

    assert found.diagnostics == ()
    assert [one for one in BENCH.play(found, story) if one.code != "NA814"] == []


@given(st.text())
def test_a_text_is_read_as_it_was_written(drawn: str) -> None:
    text = " ".join("".join(sign if sign.isprintable() else " " for sign in drawn).split())
    root = read_document(f"- {scalar(text or 'x')}\n", "").root

    assert isinstance(root, Items)
    (node,) = root.nodes
    assert isinstance(node, Scalar)
    assert node.value == unicodedata.normalize("NFC", text or "x")


def test_a_long_text_is_cut_between_words() -> None:
    assert shortened("word " * 30) == "word word word word word word word word word word word word"
    assert shortened("a" * 70) == "a" * 60


def test_no_two_tests_get_one_name() -> None:
    assert free_name("Asks", ()) == "Asks"
    assert free_name("Asks", ("Asks", "Asks (2)")) == "Asks (3)"


# -- files


@pytest.mark.parametrize(
    "before",
    [
        "format: 1\ntests:\n  - name: Old  # dear\n    steps:\n      - see: Nice\n# the end\n",
        "format: 1\r\ntests:\r\n- name: Old\r\n  steps:\r\n  - see: Nice\r\n",
        "format: 1\ntests:\n    - name: Old\n      steps: [{see: Nice}]",
    ],
)
def test_a_test_is_added_and_what_was_there_stays(before: str) -> None:
    after = with_more(before, [ONE])

    assert after is not None
    assert after.startswith(before)
    assert [test.name for test in read_tests(after, "").tests] == ["Old", "First"]
    assert after.count("\r\n") in (0, after.count("\n"))


def test_a_test_is_added_before_what_follows_the_tests() -> None:
    before = "tests:\n  - name: Old\n    steps:\n      - see: Nice\n\nformat: 1  # last\n"

    after = with_more(before, [ONE])

    assert after == (
        "tests:\n  - name: Old\n    steps:\n      - see: Nice\n"
        "\n  - name: First\n    steps:\n      - see: Nice dance\n\n\nformat: 1  # last\n"
    )


def test_tests_in_one_line_are_left_alone(tmp_path: Path, dance: Story, english: Words) -> None:
    path = tmp_path / "dance.yaml"
    path.write_text("format: 1\ntests: [{name: Old, steps: [{see: Nice}]}]\n", encoding="utf-8")
    transcripts = named([calm(dance)], ["New"], open_book(path, english))

    with pytest.raises(GameError, match="nothing can be added"):
        with_transcripts(open_book(path, english), transcripts, english, ())


def test_nothing_is_added_to_a_file_with_mistakes(tmp_path: Path, english: Words) -> None:
    path = tmp_path / "dance.yaml"
    path.write_text("format: 1\ntests:\n  - nam: Old\n", encoding="utf-8")

    with pytest.raises(GameError, match="did you mean 'name'"):
        open_book(path, english)


# -- logs


def test_a_save_a_witness_and_a_log_are_all_runs(dance: Story) -> None:
    run = calm(dance)
    save = json.loads(json.dumps(dump(run)))

    for data in (save, {"seed": 3, "log": save["log"]}, {"log": save["log"]}, save["log"]):
        (found,) = runs_in(data, dance)
        assert found.log == run.log


def test_the_witness_of_each_ending_is_taken(dance: Story) -> None:
    found = explore(dance).endings
    ways = {name: ending.shortest for name, ending in found.items()}
    data = {
        "endings": {
            name: {"witness": way and {"seed": way.seed, "log": dump_log(way.log)}}
            for name, way in (ways | {"unreached": None}).items()
        }
    }

    assert {run.turn.ending for run in runs_in(data, dance)} == {"calm", "worried"}


def test_the_save_of_another_story_is_refused(dance: Story) -> None:
    save = dump(calm(dance)) | {"story": "other"}

    with pytest.raises(SaveError, match="of the story 'other', not of 'story'"):
        runs_in(save, dance)


def test_a_log_that_no_longer_fits_says_where(dance: Story) -> None:
    log = [{"decision": "reply", "pick": "ask"}, {"decision": "gone", "pick": "a"}]

    with pytest.raises(SaveError, match="up to decision 2, 'gone'") as caught:
        runs_in({"log": log}, dance)
    assert isinstance(caught.value.args[0].gaps["misfit"], Phrase)


def test_something_else_is_no_log(dance: Story) -> None:
    with pytest.raises(SaveError, match="no log"):
        runs_in("hello", dance)


def test_the_way_to_an_ending_is_a_safe_and_short_one() -> None:
    story = SHIPPED[0]
    found = explore(story)

    ways = {ending: run_to(ending, found, story) for ending in story.endings}

    assert {ending: way.turn.ending for ending, way in ways.items() if way} == {
        ending: ending for ending in story.endings
    }
    best = ways["two_friends"]
    assert best is not None
    assert (best.score.safe, best.score.scored) == (8, 8)
