"""Each file in tests/author/bad has one kind of mistake, and beside it what `check` says of it."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from game.author.check import check
from game.author.problems import CATALOGUE
from game.diagnostic import Diagnostic, Severity

ROOT = Path(__file__).resolve().parents[2]
BAD = Path(__file__).parent / "bad"
FILES = sorted(BAD.glob("*.yaml"))
MADE_IN_TESTS = {"NA714": "test_a_picture_file_of_nine_mebibytes_is_an_error"}
FIRST = "NA712"  # the codes before it have their stories in test_check

Bad = Callable[[str, str, bytes], list[Diagnostic]]


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_a_bad_story_gets_exactly_what_stands_beside_it(path: Path) -> None:
    found = check([path], ROOT, today=date(2026, 11, 24))
    said = "".join(f"{_place(one)} {one.severity} {one.code}: {one.message}\n" for one in found)

    assert said == path.with_suffix(".txt").read_text(encoding="utf-8")


def _place(problem: Diagnostic) -> str:
    file = Path(problem.at.path).relative_to(BAD).as_posix()
    return f"{file}:{problem.at.line}:{problem.at.column}"


def test_every_new_code_has_a_story() -> None:
    reports = [path.with_suffix(".txt").read_text(encoding="utf-8") for path in FILES]
    codes = {code for code in CATALOGUE if code >= FIRST}
    missing = {code for code in codes if not any(f" {code}: " in one for one in reports)}

    assert missing == set(MADE_IN_TESTS)
    assert all(name in globals() for name in MADE_IN_TESTS.values())


@pytest.fixture
def with_picture(tmp_path: Path) -> Bad:
    """Return how to check a story whose picture is this file, in its own folder or for all."""

    def look(folder: str, name: str, content: bytes) -> list[Diagnostic]:
        scenarios = tmp_path / "scenarios"
        shutil.copytree(ROOT / "assets" / "people", tmp_path / "assets" / "people")
        scenarios.mkdir()
        for catalogue in ("skills.yaml", "tactics.yaml"):
            shutil.copy(ROOT / "scenarios" / catalogue, scenarios)
        story = (BAD / "a-photograph-named-png.yaml").read_text(encoding="utf-8")
        path = scenarios / "small.yaml"
        path.write_text(story, encoding="utf-8")
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / name).write_bytes(content)
        found = check([path], tmp_path, today=date(2026, 11, 24))
        return [one for one in found if one.severity is Severity.ERROR]

    return look


def test_a_picture_file_of_nine_mebibytes_is_an_error(with_picture: Bad) -> None:
    (problem,) = with_picture("scenarios/small", "photo.png", bytes(9 * 1024 * 1024))

    assert problem.code == "NA714"
    assert problem.message.startswith("the picture 'photo.png' is larger than 8 MiB")
    assert problem.at.path.endswith("scenarios/small/photo.png")


def test_a_shown_picture_for_all_stories_is_looked_at(with_picture: Bad) -> None:
    (problem,) = with_picture("assets/pictures", "photo.jpg", b"GIF89a")

    assert problem.code == "NA715"
    assert problem.hint == "it holds a picture of the kind GIF; save it as JPEG"


def test_a_picture_for_all_stories_that_is_not_shown_is_left_alone(with_picture: Bad) -> None:
    problems = with_picture("assets/pictures", "another.jpg", b"GIF89a")

    assert [one.code for one in problems] == ["NA211"]


def test_a_link_out_of_the_folder_is_no_picture(tmp_path: Path, with_picture: Bad) -> None:
    with_picture("private", "photo.png", b"private")
    own = tmp_path / "scenarios" / "small"
    own.mkdir()
    try:
        (own / "photo.png").symlink_to(tmp_path / "private" / "photo.png")
    except OSError:
        pytest.skip("this computer makes no links")
    found = check([own.with_suffix(".yaml")], tmp_path, today=date(2026, 11, 24))

    assert [one.code for one in found if one.severity is Severity.ERROR] == ["NA211"]
