from pathlib import Path

import pytest

from game.records.files import ProblemKind
from game.records.saves import (
    delete_save,
    path_of,
    read_save,
    refuse_save,
    saved_stories,
    write_save,
)


def save(number: int) -> dict[str, object]:
    return {"save": 1, "story": "friend-request", "seed": number}


def test_a_save_is_read_back(tmp_path: Path) -> None:
    assert write_save(tmp_path, "friend-request", save(1)) is None
    assert read_save(tmp_path, "friend-request").data == save(1)


def test_a_story_without_a_save_gives_nothing(tmp_path: Path) -> None:
    assert read_save(tmp_path, "bubble").data == {}
    assert read_save(tmp_path, "bubble").problem is None


@pytest.mark.parametrize("cut", [0, 1, 20])
def test_a_truncated_save_gives_way_to_the_one_before_it(tmp_path: Path, cut: int) -> None:
    write_save(tmp_path, "friend-request", save(1))
    write_save(tmp_path, "friend-request", save(2))
    path = path_of(tmp_path, "friend-request")
    path.write_bytes(path.read_bytes()[:cut])
    read = read_save(tmp_path, "friend-request")

    assert read.data == save(1)
    assert read.problem is not None
    assert read.problem.kind is ProblemKind.DAMAGED
    assert path.with_name(path.name + ".damaged").exists()


def test_a_power_cut_between_backup_and_new_save_loses_nothing(tmp_path: Path) -> None:
    write_save(tmp_path, "friend-request", save(1))
    path = path_of(tmp_path, "friend-request")
    path.rename(path.with_name(path.name + ".bak"))
    read = read_save(tmp_path, "friend-request")

    assert (read.data, read.problem) == (save(1), None)


def test_the_save_of_another_story_is_not_taken(tmp_path: Path) -> None:
    write_save(tmp_path, "bubble", {"seed": 1})
    path_of(tmp_path, "bubble").rename(path_of(tmp_path, "too-kind"))
    read = read_save(tmp_path, "too-kind")

    assert read.data == {}
    assert read.problem is not None


def test_a_save_the_rules_refuse_gives_way_to_the_one_before_it(tmp_path: Path) -> None:
    write_save(tmp_path, "friend-request", save(1))
    write_save(tmp_path, "friend-request", save(2))
    first = refuse_save(tmp_path, "friend-request", "no log")
    second = refuse_save(tmp_path, "friend-request", "no log either")

    assert first.data == save(1)
    assert second.data == {}
    assert first.problem is not None
    assert second.problem is not None


def test_no_place_for_saves_is_a_problem_and_the_story_goes_on(tmp_path: Path) -> None:
    (tmp_path / "saves").touch()
    problem = write_save(tmp_path, "bubble", {})

    assert problem is not None
    assert problem.kind is ProblemKind.UNWRITABLE
    assert saved_stories(tmp_path) == ()


@pytest.mark.parametrize("story", ["con", "câu chuyện của lớp", "../../etc/passwd", "A" * 300])
def test_any_story_has_a_file_that_every_system_allows(tmp_path: Path, story: str) -> None:
    write_save(tmp_path, story, {"seed": 3})

    assert path_of(tmp_path, story).parent == tmp_path / "saves"
    assert read_save(tmp_path, story).data == {"seed": 3, "story": story}
    assert saved_stories(tmp_path) == (story,)


def test_deleting_a_save_takes_its_backups_along_and_no_other(tmp_path: Path) -> None:
    for story in ("bubble", "bubble", "too-kind"):
        write_save(tmp_path, story, {})

    assert delete_save(tmp_path, "bubble") is None
    assert saved_stories(tmp_path) == ("too-kind",)
    assert read_save(tmp_path, "bubble").data == {}
