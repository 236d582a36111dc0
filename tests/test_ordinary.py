import os
from pathlib import Path

import pytest

from game.ordinary import read_at_most
from game.refusal import why


def test_a_file_is_read_as_far_as_is_asked_for(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"12345")

    assert read_at_most(file, 3) == b"123"
    assert read_at_most(file, 9) == b"12345"


def test_a_folder_and_a_missing_file_are_refused(tmp_path: Path) -> None:
    with pytest.raises(OSError):
        read_at_most(tmp_path, 1)
    with pytest.raises(FileNotFoundError):
        read_at_most(tmp_path / "none", 1)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a pipe can lie in a folder of Unix alone")
def test_a_pipe_is_refused_as_nobody_may_ever_write_into_it(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)

    with pytest.raises(OSError) as refused:
        read_at_most(pipe, 1)
    assert why(refused.value) == "it is no ordinary file"
