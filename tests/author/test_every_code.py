"""Every kind of problem has a file that gives it, and its report beside it."""

import re
from pathlib import Path

from game.author.catalogue import CATALOGUE
from game.author.handbook import explained, title
from game.author.todos import todos
from game.language.catalogue import EMPTY
from game.language.words import Words
from game.reading.report import as_written, report_all

TESTS = Path(__file__).parents[1]
TODO = TESTS / "stories" / "todo" / "places-left-to-decide.yaml"
MADE_IN_TESTS = {  # what a file cannot show: a huge one, one that is not there, our own mistake
    "NA003": "test_a_huge_file_is_refused_by_its_size_alone",
    "NA714": "test_a_picture_file_of_nine_mebibytes_is_an_error",
    "NA801": "test_tests_without_a_story_are_an_error",
    "NA804": "test_tests_of_a_story_with_errors_are_not_run",
    "NA818": "test_a_save_that_goes_on_differently_is_an_error",
}


def test_every_code_has_a_failing_example() -> None:
    reports = (path.read_text(encoding="utf-8", errors="replace") for path in TESTS.rglob("*.txt"))
    shown = {code for text in reports for code in re.findall(r"\b(?:error|warning) (NA\d+)", text)}
    code = "".join(path.read_text(encoding="utf-8") for path in TESTS.rglob("test_*.py"))

    assert set(CATALOGUE) - shown == set(MADE_IN_TESTS)
    assert [name for name in MADE_IN_TESTS.values() if f"def {name}(" not in code] == []


def test_a_place_left_to_decide_is_told_where_it_stands() -> None:
    text = TODO.read_text(encoding="utf-8")
    found = todos(text, TODO.name)

    expected = TODO.with_suffix(".txt").read_text(encoding="utf-8")
    assert report_all(found, {TODO.name: text}) + "\n" == expected


def test_no_code_is_used_twice() -> None:
    source = "".join(
        path.read_text(encoding="utf-8")
        for path in (TESTS.parent / "game").rglob("*.py")
        if "problem" in path.name
    )
    codes = re.findall(r'\b(?:Problem|warning)\(\s*"(NA\d{3})"', source)

    assert len(codes) == len(set(codes))
    assert set(codes) == set(CATALOGUE)


def test_every_problem_is_explained_in_whole_sentences() -> None:
    for code, problem in CATALOGUE.items():
        said = explained(problem, as_written)
        assert said.startswith(f"{code} ({problem.severity}): ")
        assert problem.explanation.endswith((".", ".)", "'.", "`."))
        assert "{" not in title(problem).replace("{…}", "")


def test_every_explanation_can_be_said_in_another_language() -> None:
    strange = Words("en_XA", lambda _: EMPTY)

    for problem in CATALOGUE.values():
        first, meaning, more = explained(problem, strange.said).split("\n\n")
        assert "): [" in first
        assert meaning.startswith("[")
        assert more.startswith("[")
