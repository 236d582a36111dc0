"""A story is checked as a whole a moment after it was shown."""

from collections.abc import Callable
from pathlib import Path

from game.author.preview.second_look import PATIENCE_S, SecondLook
from game.resources import data_root
from tests.window.previewing import Editor


class Later:
    """Work that is done when somebody says so."""

    def __init__(self) -> None:
        self.work: list[Callable[[], None]] = []

    def __call__(self, work: Callable[[], None]) -> None:
        self.work.append(work)

    def do(self) -> None:
        self.work.pop(0)()


def test_the_answer_comes_a_moment_later_and_once(tmp_path: Path) -> None:
    later, editor = Later(), Editor(tmp_path)
    second = SecondLook(data_root(), later)
    second.ask(editor.path, 1.0)
    assert second.answer(1.0) is None
    assert later.work == []
    assert second.answer(1.0 + PATIENCE_S) is None
    later.do()
    found = second.answer(2.0)

    assert found is not None
    assert "NA306" in {one.code for one in found.diagnostics}
    assert second.answer(3.0) is None


def test_an_answer_about_an_older_save_is_not_given(tmp_path: Path) -> None:
    later, editor = Later(), Editor(tmp_path)
    second = SecondLook(data_root(), later)
    second.ask(editor.path, 1.0)
    second.answer(2.0)
    second.ask(editor.path, 2.0)
    assert second.answer(3.0) is None
    assert len(later.work) == 1  # one at a time
    later.do()
    assert second.answer(4.0) is None
    later.do()

    assert second.answer(5.0) is not None
