"""Each file in tests/author/bad_story_tests has mistakes; beside it stands what is said of them."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from game.author.story_tests import check_tests
from game.author.story_tests.files import Bench
from game.author.story_tests.playing import from_disk, play_test
from game.author.story_tests.reading import read_tests
from game.author.story_tests.shown import Screen
from game.author.story_tests_problems import CATALOGUE
from game.calling import called
from game.language.catalogue import EMPTY
from game.language.words import Words
from game.reading.report import report_all
from game.shelf import load_story, read_world
from game.story.run import Run, start
from game.story.saved import Saved

ROOT = Path(__file__).resolve().parents[2]
BAD = Path(__file__).parent / "bad_story_tests"
STORY = BAD / "story.yaml"
FILES = sorted(path for path in BAD.glob("*.yaml") if path != STORY)
MADE_IN_TESTS = {
    "NA801": "test_tests_without_a_story_are_an_error",
    "NA804": "test_tests_of_a_story_with_errors_are_not_run",
    "NA818": "test_a_save_that_goes_on_differently_is_an_error",
}

Check = Callable[[Path], str]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with the story and all it needs, from which it is looked at."""
    (tmp_path / "scenarios" / "tests").mkdir(parents=True)
    shutil.copy(ROOT / "scenarios" / "skills.yaml", tmp_path / "scenarios")
    shutil.copy(ROOT / "scenarios" / "tactics.yaml", tmp_path / "scenarios")
    shutil.copytree(ROOT / "assets" / "people", tmp_path / "assets" / "people")
    shutil.copy(STORY, tmp_path / "scenarios" / "dance.yaml")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def said(tests: Path, project: Path) -> str:
    shutil.copy(tests, project / "scenarios" / "tests" / "dance.yaml")
    found = tuple(check_tests((), Path()))
    sources = {path: text for one in found for path, text in one.sources.items()}
    problems = [problem for one in found for problem in one.diagnostics]
    return f"{report_all(problems, sources)}\n".replace(called(), "python3 main.py")


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_a_bad_test_gets_exactly_what_stands_beside_it(path: Path, project: Path) -> None:
    assert said(path, project) == path.with_suffix(".txt").read_text(encoding="utf-8")


def test_every_code_has_a_failing_example() -> None:
    reports = "".join(path.with_suffix(".txt").read_text(encoding="utf-8") for path in FILES)
    shown = set(re.findall(r"(?m)^\S+:\d+:\d+: (?:error|warning) (NA8\d\d):", reports))

    assert CATALOGUE.keys() - shown == MADE_IN_TESTS.keys()
    assert all(name in globals() for name in MADE_IN_TESTS.values())


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_the_name_of_an_example_says_which_problem_it_shows(path: Path) -> None:
    code = path.stem.partition("-")[0].upper().rstrip("X")

    assert f" {code}" in path.with_suffix(".txt").read_text(encoding="utf-8")


def test_tests_without_a_story_are_an_error(project: Path) -> None:
    tests = project / "scenarios" / "tests" / "dnace.yaml"
    shutil.copy(FILES[0], tests)

    (found,) = check_tests([Path("scenarios/tests/dnace.yaml")], Path())

    assert [problem.code for problem in found.diagnostics if problem.code == "NA801"] == ["NA801"]
    (problem,) = (one for one in found.diagnostics if one.code == "NA801")
    assert "scenarios/dnace.yaml is not there" in problem.message
    assert problem.hint == "did you mean 'dance'?"


def test_tests_of_a_story_with_errors_are_not_run(project: Path) -> None:
    story = project / "scenarios" / "dance.yaml"
    story.write_text(
        story.read_text(encoding="utf-8").replace("start: chat", "start: chta"), encoding="utf-8"
    )
    shutil.copy(
        BAD / "na812-words-that-should-not-be-there.yaml", story.parent / "tests/dance.yaml"
    )

    (found,) = check_tests((), Path())

    (problem,) = found.diagnostics
    assert problem.code == "NA804"
    assert problem.hint == "first mend scenarios/dance.yaml"
    assert found.tests == 0


def test_a_save_that_goes_on_differently_is_an_error(project: Path) -> None:
    story = load_story(project / "scenarios" / "dance.yaml", read_world(project)).story
    assert story is not None
    text = "format: 1\ntests:\n  - name: Mai asks\n    steps:\n      - reply: ask\n"
    (test,) = read_tests(text, "dance.yaml").tests

    def forgetful(run: Run) -> Saved:
        return from_disk(start(run.story, run.seed))

    (problem,) = play_test(test, Screen(story, Words("en", lambda _: EMPTY)), forgetful)

    assert (problem.code, problem.at.line) == ("NA818", 5)


def test_one_bench_says_the_same_of_a_file_every_time(project: Path) -> None:
    path = project / "scenarios" / "tests" / "dance.yaml"
    shutil.copy(BAD / "na811-words-that-were-not-seen.yaml", path)
    bench = Bench(project)

    assert bench.test(path) == bench.test(path)
