"""What a test of a story can say, and when it is right."""

from functools import cache
from pathlib import Path

import jsonschema
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from game.author.story_tests import check_tests, count_tests
from game.author.story_tests.files import Bench
from game.author.story_tests.reading import StoryTests, read_tests
from game.author.story_tests.schema import WHERE, schema, written
from game.author.story_tests.shown import Screen, fold, holding, marks, nearest
from game.diagnostic import Diagnostic
from game.language.catalogues import Catalogues
from game.language.gathering import gather
from game.shelf import load_story, read_world, story_paths
from game.story.model import Story
from game.story.run import start

ROOT = Path(__file__).resolve().parents[2]
BAD = Path(__file__).parent / "bad_story_tests"
SHIPPED = sorted((ROOT / "scenarios" / "tests").glob("*.yaml"))


@pytest.fixture(scope="module")
def bench() -> Bench:
    return Bench(ROOT)


@pytest.fixture(scope="module")
def dance() -> Story:
    return loaded(BAD / "story.yaml")


@cache
def loaded(path: Path) -> Story:
    story = load_story(path, read_world(ROOT)).story
    assert story is not None
    return story


def steps(*lines: str, end: str = "") -> StoryTests:
    """Return a file with one test of these steps."""
    listed = "".join(f"      - {line}\n" for line in lines)
    text = f"format: 1\ntests:\n  - name: A way\n    steps:\n{listed}{end}"
    found = read_tests(text, "tests.yaml")
    assert found.diagnostics == ()
    return found


def codes(problems: tuple[Diagnostic, ...]) -> list[str]:
    return [one.code for one in problems]


def played(bench: Bench, story: Story, *lines: str, end: str = "") -> list[str]:
    """Return the codes of all that is wrong with one test."""
    found = bench.play(steps(*lines, end=end), story)
    return [one.code for one in found if one.code != "NA814"]


# -- the stories of the game


@pytest.mark.parametrize("path", SHIPPED, ids=[path.stem for path in SHIPPED])
def test_the_tests_of_a_shipped_story_all_pass(path: Path) -> None:
    (found,) = check_tests([path], ROOT)

    assert found.diagnostics == ()
    assert found.tests >= 4


def test_each_shipped_story_has_a_test_for_each_ending() -> None:
    for path in story_paths(ROOT / "scenarios"):
        tests = read_tests((path.parent / "tests" / path.name).read_bytes(), path.name).tests

        assert {test.ending.source for test in tests if test.ending} == set(loaded(path).endings)


def test_each_shipped_story_is_tested_in_vietnamese_as_well() -> None:
    for path in SHIPPED:
        tests = read_tests(path.read_bytes(), path.name).tests

        assert any(test.language and test.language.source == "vi" for test in tests)


def test_tests_are_no_stories() -> None:
    paths = story_paths(ROOT / "scenarios")

    assert {path.parent for path in paths} == {ROOT / "scenarios"}
    assert {"friend-request", "help"} <= {source.domain for source in gather(ROOT).sources}
    assert not [source for source in gather(ROOT).sources if source.domain in ("tests", "schema")]


# -- answers


def test_an_answer_is_an_id_or_words_on_the_screen(bench: Bench, dance: Story) -> None:
    rest = ("signs: [between us]", "steps: [keep, block, report]", "sure: 4")

    assert played(bench, dance, "reply: ask", *rest, "telling: {mum: plain}") == []
    assert played(bench, dance, "Reply: who he is", *rest, "Telling: {Mum: look at}") == []
    assert played(bench, dance, "What does Mai do?: Ask Mum about him") == []
    assert played(bench, dance, "pick: answer", "pick: []", "pick: [keep, report, block]") == []


def test_the_whole_text_of_an_option_wins_over_a_part_of_another(
    bench: Bench, dance: Story
) -> None:
    assert played(bench, dance, "reply: answer him", "fact: {worry: 2}") == []


def test_large_letters_odd_quotes_and_spaces_do_not_matter() -> None:
    line = "minh_2k9: Don’t tell  Ms Thu"

    assert holding([line], "don't TELL ms") == line
    assert fold("“A”  b") == '"a" b'


def test_an_answer_may_stand_with_what_is_seen_after_it(bench: Bench, dance: Story) -> None:
    lines = "reply: ask\n        see: He gives no answer\n        not see: Mum listens"

    assert played(bench, dance, lines) == []


def test_all_problems_before_a_wrong_answer_are_told_and_none_after_it(
    bench: Bench, dance: Story
) -> None:
    found = played(
        bench, dance, "see: the moon", "fact: {worry: 7}", "reply: nobody", "see: the sun"
    )

    assert found == ["NA811", "NA815", "NA807"]


# -- what is seen


def test_see_looks_at_what_was_shown_since_the_last_answer(bench: Bench, dance: Story) -> None:
    seen = ("see: Nice dance", "reply: ask_mum", "see: [Mum listens, Two see more, you practise]")

    assert played(bench, dance, *seen) == []
    assert played(bench, dance, "reply: ask_mum", "not see: Keep it for us") == []


def test_the_reason_why_an_option_is_closed_is_seen(bench: Bench, dance: Story) -> None:
    assert played(bench, dance, "see: Mai has not answered yet", "closed: again") == []
    assert played(bench, dance, "open: [ask, Answer him]", "closed: Answer him again") == []


def test_the_ending_is_seen_after_the_last_answer(bench: Bench, dance: Story) -> None:
    way = ("reply: ask", "signs: []", "steps: [keep, block, report]", "sure: 1")

    assert played(bench, dance, *way, "telling: {mum: plain}", "see: Mai sleeps well") == []


def test_a_test_without_an_ending_may_stop_anywhere(bench: Bench, dance: Story) -> None:
    assert played(bench, dance, "see: Nice dance") == []
    assert played(bench, dance, "reply: ask", end="    stars: 3\n    safe: 1 of 1\n") == []


def test_the_count_of_safe_choices_may_have_a_stroke(bench: Bench, dance: Story) -> None:
    assert played(bench, dance, "reply: answer", end="    safe: 0/1\n") == []


def test_words_are_those_of_the_tests_language(bench: Bench) -> None:
    story = loaded(ROOT / "scenarios" / "friend-request.yaml")
    english, vietnamese = "see: Watch for the special guest", "see: Đón xem khách mời đặc biệt"

    assert played(bench, story, english) == []
    assert played(bench, story, vietnamese, end="    language: vi\n") == []
    assert played(bench, story, english, end="    language: vi\n") == ["NA811"]


def test_a_line_holds_the_name_of_who_speaks(dance: Story) -> None:
    screen = Screen(dance, Catalogues(ROOT / "locales").words("en"))

    assert "minh_2k9: Nice dance yesterday!" in screen.lines(start(dance).turn)


def test_the_nearest_words_are_found_and_marked() -> None:
    shown = nearest(["Linh: Không. Tớ đồng ý vì Hà đồng ý.", "Chào cậu"], "Tớ đồng ý vì Ha đồng ý")

    assert shown == "Tớ đồng ý vì Hà đồng ý."
    assert marks("Tớ đồng ý vì Ha đồng ý", shown) == "             ^^      ^^"


def test_nothing_is_near_to_something_else() -> None:
    assert nearest(["The sky doesn't fall", ""], "eleven school shirts") == ""


# -- files


def test_a_story_without_tests_is_passed_over(tmp_path: Path) -> None:
    story = tmp_path / "new.yaml"
    story.write_bytes((BAD / "story.yaml").read_bytes())

    assert list(check_tests([story], ROOT)) == []
    assert count_tests([story], ROOT) == 0


def test_tests_of_a_teachers_own_story_lie_beside_it(tmp_path: Path) -> None:
    story, tests = tmp_path / "new.yaml", tmp_path / "tests" / "new.yaml"
    tests.parent.mkdir()
    story.write_bytes((BAD / "story.yaml").read_bytes())
    tests.write_bytes((BAD / "na812-words-that-should-not-be-there.yaml").read_bytes())

    by_story, by_tests = ([*check_tests([path], ROOT)] for path in (story, tests))

    assert by_story == by_tests
    assert codes(by_story[0].diagnostics) == ["NA812"]


def test_a_warning_can_be_answered_in_the_file(tmp_path: Path) -> None:
    (tmp_path / "tests").mkdir()
    story, tests = tmp_path / "new.yaml", tmp_path / "tests" / "new.yaml"
    story.write_bytes((BAD / "story.yaml").read_bytes())
    bad = (BAD / "na814-an-ending-without-a-test.yaml").read_text(encoding="utf-8")
    tests.write_text(bad + "allow: {NA814: the other one is still being written}\n", "utf-8")

    (found,) = check_tests([story], ROOT)

    assert found.diagnostics == ()
    assert [(one.code, why.reason) for one, why in found.allowed] == [
        ("NA814", "the other one is still being written")
    ]


def test_a_file_with_another_ending_of_its_name_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "scenarios" / "tests"
    folder.mkdir(parents=True)
    (folder / "new.yml").write_text("format: 1", encoding="utf-8")

    (found,) = check_tests((), tmp_path)

    assert codes(found.diagnostics) == ["NA020"]


def test_many_files_are_shared_out_with_the_same_result(tmp_path: Path) -> None:
    folder = tmp_path / "scenarios" / "tests"
    folder.mkdir(parents=True)
    bad = (BAD / "na812-words-that-should-not-be-there.yaml").read_bytes()
    for number in range(64):
        (folder / f"n{number:02}.yaml").write_bytes(bad)
    (folder.parent / "n07.yaml").write_bytes((BAD / "story.yaml").read_bytes())
    bench = Bench(tmp_path)

    found = list(check_tests((), tmp_path))

    assert found == [bench.test(path) for path in sorted(folder.glob("*.yaml"))]
    assert {code for one in found for code in codes(one.diagnostics)} == {"NA801", "NA804"}


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_file_of_tests_never_raises_whatever_is_in_it(bench: Bench, data: st.DataObject) -> None:
    text = SHIPPED[0].read_text(encoding="utf-8")
    first = data.draw(st.integers(0, len(text)))
    more = data.draw(st.sampled_from(["", "\n", "- ", ": ", "[", "{", '"', "  ", "see", "#", "\t"]))
    cut = data.draw(st.integers(0, 60))
    changed = read_tests(text[:first] + more + text[first + cut :], "tests.yaml")
    story = loaded(ROOT / "scenarios" / SHIPPED[0].name)

    for problem in (*changed.diagnostics, *bench.play(changed, story)):
        assert problem.at.line >= 1


# -- the schema


def test_the_schema_is_as_it_would_be_written_now() -> None:
    assert (ROOT / WHERE).read_text(encoding="utf-8") == written()


@pytest.mark.parametrize("path", SHIPPED, ids=[path.stem for path in SHIPPED])
def test_an_editor_finds_nothing_wrong_with_the_shipped_tests(path: Path) -> None:
    data = yaml.safe_load(path.read_text(encoding="utf-8"))

    jsonschema.validate(data, schema())


def test_an_editor_finds_a_mistyped_key() -> None:
    data = {"format": 1, "tests": [{"name": "A", "langage": "vi", "steps": [{"a": "b"}]}]}

    with pytest.raises(jsonschema.ValidationError, match="langage"):
        jsonschema.validate(data, schema())
