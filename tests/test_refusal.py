"""What the computer says of files is told in words that a teacher knows, and can be translated."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from game.phrase import Phrase
from game.refusal import why


def refused(act: Callable[[], object]) -> str:
    with pytest.raises(OSError) as caught:
        act()
    return why(caught.value)


def test_a_file_that_is_not_there_is_told_from_a_folder_that_is_not(tmp_path: Path) -> None:
    folder = tmp_path / "lessons"

    assert refused((tmp_path / "one.txt").read_bytes) == "there is no such file"
    assert refused((folder / "one.txt").read_bytes) == f"there is no folder '{folder.as_posix()}'"


def test_a_folder_is_no_file_and_a_file_no_folder(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("a file", encoding="utf-8")

    assert refused(tmp_path.read_bytes) == "it is a folder"
    assert refused(file.mkdir) == f"'{file.as_posix()}' is there already"


@pytest.mark.skipif(os.name == "nt", reason="there, it is just not found")
def test_a_file_on_the_way_and_a_name_too_long_are_told(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("a file", encoding="utf-8")

    on_the_way = "what should be a folder on the way to it is a file"
    assert refused((file / "one.txt").read_bytes) == on_the_way
    assert refused((tmp_path / ("a" * 500)).read_bytes) == "the name is too long"


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.EACCES, "the computer does not allow it"),
        (errno.ENOSPC, "the disk is full"),
        (errno.EROFS, "nothing can be written there"),
        (errno.EBUSY, "another program has it open"),
    ],
)
def test_each_usual_reason_can_be_said_in_the_readers_language(number: int, reason: str) -> None:
    found = why(OSError(number, "as the computer says it", "one.txt"))

    assert found == reason
    assert isinstance(found, Phrase)


def test_a_file_that_a_program_on_windows_holds_is_told() -> None:
    error = OSError(errno.EACCES, "the file is being used", "one.txt")
    error.winerror = 32  # type: ignore[attr-defined, unused-ignore] # as Windows has it

    assert why(error) == "another program has it open"


def test_a_rare_reason_is_told_as_the_computer_says_it() -> None:
    assert why(OSError(99999, "the ether is thin")) == "the ether is thin"
    assert why(OSError()) == "the computer gave no reason"
