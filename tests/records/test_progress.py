from pathlib import Path

from game.records.files import ProblemKind
from game.records.progress import (
    FILE,
    Progress,
    progress_of,
    read_progress,
    with_ending,
    write_progress,
)


def test_stars_never_get_fewer_and_endings_add_up() -> None:
    first = with_ending(Progress(), "bubble", stars=3, ending="checked", tactics=["urgency"])
    second = with_ending(first, "bubble", stars=1, ending="shared", tactics=["urgency", "gift"])

    assert second == Progress(
        stars={"bubble": 3},
        endings={"bubble": frozenset({"checked", "shared"})},
        tactics={"urgency": 2, "gift": 1},
    )


def test_progress_survives_a_restart(tmp_path: Path) -> None:
    progress = with_ending(Progress(), "bubble", stars=2, ending="checked", tactics=["guilt"])
    write_progress(tmp_path, progress)

    assert read_progress(tmp_path) == (progress, None)


def test_nothing_kept_is_no_progress_and_no_problem(tmp_path: Path) -> None:
    assert read_progress(tmp_path) == (Progress(), None)


def test_entries_that_make_no_sense_are_left_out() -> None:
    data = {
        "stars": {"bubble": 2, "cheat": 99, "odd": "3", "flag": True},
        "endings": {"bubble": ["checked", 7], "odd": 3},
        "tactics": ["not", "a", "mapping"],
    }

    assert progress_of(data) == Progress(
        stars={"bubble": 2},
        endings={"bubble": frozenset({"checked"}), "odd": frozenset()},
    )


def test_a_foreign_file_is_set_aside_and_reported(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text('{"progress": 99, "stars": {}}')
    progress, problem = read_progress(tmp_path)

    assert progress == Progress()
    assert problem is not None
    assert problem.kind is ProblemKind.DAMAGED
    assert (tmp_path / "progress.json.damaged").exists()


def test_nowhere_to_keep_it_is_a_problem_and_no_exception(tmp_path: Path) -> None:
    (tmp_path / "home").touch()

    assert write_progress(tmp_path / "home", Progress()) is not None
