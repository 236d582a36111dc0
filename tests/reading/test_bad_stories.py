"""Each file in tests/stories/bad has one mistake; its report stands beside it, word for word."""

from collections.abc import Callable
from pathlib import Path

import pytest

from game.diagnostic import Severity
from game.reading.build import Reading
from game.reading.problems import CATALOGUE
from game.reading.report import report_all

BAD = Path(__file__).parent.parent / "stories" / "bad"
FILES = sorted(BAD.glob("*.yaml"))
SEVERAL = {
    "a-circle-without-a-decision",
    "a-name-that-is-none-is-asked-for",
    "two-decisions-without-an-id",
    "several-problems-at-once",
}
MADE_IN_TESTS = {
    "NA001": "test_a_missing_file_is_named",
    "NA002": "test_a_folder_is_no_file",
    "NA003": "test_a_huge_file_is_refused_by_its_size_alone",
    "NA016": "test_a_file_name_that_is_no_id_is_refused",
    "NA020": "test_a_story_with_another_ending_is_named",
}


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_a_bad_story_gets_exactly_its_report(path: Path, read: Callable[[Path], Reading]) -> None:
    reading = read(path)
    expected = path.with_suffix(".txt").read_text(encoding="utf-8")

    assert report_all(reading.diagnostics, reading.sources) + "\n" == expected
    assert len(reading.diagnostics) == 1 or path.stem in SEVERAL


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_only_warnings_leave_a_story_to_play(path: Path, read: Callable[[Path], Reading]) -> None:
    reading = read(path)
    has_error = any(one.severity is Severity.ERROR for one in reading.diagnostics)

    assert (reading.story is None) == has_error


def test_every_code_of_the_catalogue_has_a_story() -> None:
    reports = [path.with_suffix(".txt").read_text(encoding="utf-8") for path in FILES]
    missing = {code for code in CATALOGUE if not any(f" {code}: " in one for one in reports)}
    tests = "".join(path.read_text(encoding="utf-8") for path in Path(__file__).parent.glob("*.py"))

    assert missing == set(MADE_IN_TESTS)
    assert [name for name in MADE_IN_TESTS.values() if f"def {name}(" not in tests] == []
