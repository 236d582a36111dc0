import errno
import json
import os
from pathlib import Path

import pytest

from game.records.files import ProblemKind, default_folder, read_json, write_json


def test_what_is_written_is_read_back_and_nothing_else_lies_about(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "a.json"
    problem = write_json(path, {"name": "Mai", "lời": "Đừng lo, Khôi ơi"})

    assert problem is None
    assert read_json(path).data == {"name": "Mai", "lời": "Đừng lo, Khôi ơi"}
    assert [file.name for file in path.parent.iterdir()] == ["a.json"]


def test_a_missing_file_is_no_problem(tmp_path: Path) -> None:
    read = read_json(tmp_path / "a.json")

    assert (read.data, read.problem) == ({}, None)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b'{"log": [1, 2',
        b"[1, 2]",
        b"\xff\xfe\x00garbage",
        b'"text"',
        b"[" * 200_000,
        b'{"a": ' * 100_000,
        b" " * (8 * 1024 * 1024 + 1),
    ],
    ids=["empty", "cut", "list", "bytes", "text", "deep-list", "deep-map", "long"],
)
def test_a_damaged_file_is_moved_aside_and_reported(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(content)
    read = read_json(path)

    assert read.data == {}
    assert read.problem is not None
    assert read.problem.kind is ProblemKind.DAMAGED
    assert not path.exists()
    assert (tmp_path / "a.json.damaged").read_bytes() == content


def test_a_folder_where_the_file_should_be_is_unreadable(tmp_path: Path) -> None:
    problem = read_json(tmp_path).problem

    assert problem is not None
    assert problem.kind is ProblemKind.UNREADABLE


def test_a_file_where_the_folder_should_be_is_a_problem_and_no_exception(tmp_path: Path) -> None:
    (tmp_path / "home").touch()
    problem = write_json(tmp_path / "home" / "a.json", {})

    assert problem is not None
    assert problem.kind is ProblemKind.UNWRITABLE


def fail(*_: object) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_disk_that_fills_up_leaves_the_old_file_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    path = tmp_path / "a.json"
    write_json(path, {"old": 1})
    with monkeypatch.context() as full:
        full.setattr(os, step, fail)
        problem = write_json(path, {"new": 2})

    assert problem is not None
    assert problem.kind is ProblemKind.DISK_FULL
    assert json.loads(path.read_text()) == {"old": 1}
    assert [file.name for file in tmp_path.iterdir()] == ["a.json"]


def test_the_previous_file_stays_as_a_backup_when_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    for number in range(3):
        write_json(path, {"number": number}, keep_previous=True)

    assert read_json(path).data == {"number": 2}
    assert read_json(tmp_path / "a.json.bak").data == {"number": 1}


def test_a_damaged_file_never_takes_the_place_of_a_good_backup(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    write_json(path, {"number": 1}, keep_previous=True)
    write_json(path, {"number": 2}, keep_previous=True)
    path.write_text("{")
    write_json(path, {"number": 3}, keep_previous=True)

    assert read_json(tmp_path / "a.json.bak").data == {"number": 1}


def test_labs_and_tests_choose_the_folder_by_environment(tmp_path: Path) -> None:
    assert default_folder({"NOTALONE_HOME": str(tmp_path)}) == tmp_path
    assert default_folder({}).name == "notalone"
