"""How far the translations are can be seen at a glance, and by programs."""

from pathlib import Path

import pytest

from game.language.catalogue import EMPTY
from game.language.sources import Entry, Source
from game.language.status import WIDTH, Standing, as_table, as_values, standings
from game.language.words import Words

HEAD = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
PO = """\
msgctxt "0"
msgid "Done"
msgstr "Xong"

#, fuzzy
msgctxt "1"
msgid "Fuzzy"
msgstr "Mờ"

msgctxt "2"
msgid "Lost {name}"
msgstr "Mất tên"

msgctxt "9"
msgid "Gone"
msgstr "Đi"
"""
TEXTS = ("Done", "Fuzzy", "Lost {name}", "Missing")
STORY = Source("a-story", "en", tuple(Entry(source=t, context=str(n)) for n, t in enumerate(TEXTS)))
ENGLISH = Words("en", lambda _: EMPTY)


def project(root: Path, po: str) -> Path:
    folder = root / "locales" / "vi" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "a-story.po").write_text(po, encoding="utf-8")
    return root


def test_texts_are_done_to_check_or_missing(tmp_path: Path) -> None:
    root = project(tmp_path, HEAD + PO)
    before = (root / "locales/vi/LC_MESSAGES/a-story.po").read_bytes()

    (found,) = standings(root, [STORY])

    assert as_values(found) == {
        "domain": "a-story",
        "language": "vi",
        "path": "locales/vi/LC_MESSAGES/a-story.po",
        "total": 4,
        "done": 1,
        "fuzzy": 2,
        "missing": 1,
        "percent": 25,
        "problem": None,
    }
    assert (root / "locales/vi/LC_MESSAGES/a-story.po").read_bytes() == before


def test_a_language_without_a_file_misses_everything(tmp_path: Path) -> None:
    (found,) = standings(tmp_path, [STORY], ["fr"])

    assert (found.total, found.missing, found.percent) == (4, 4, 0)
    assert not (tmp_path / "locales").exists()


def test_a_broken_file_is_named_and_counts_as_nothing(tmp_path: Path) -> None:
    (found,) = standings(project(tmp_path, HEAD + "nonsense\n"), [STORY])

    assert found.problem is not None
    assert (found.missing, found.problem.at.line) == (4, 4)
    assert list(as_table([found], ENGLISH))[1].split() == ["a-story", "vi", *"?????"]


@pytest.mark.parametrize(("done", "percent"), [(0, 0), (199, 99), (200, 100)])
def test_a_hundred_percent_is_all_of_it(done: int, percent: int) -> None:
    assert Standing(domain="a", language="vi", path="", total=200, done=done).percent == percent


def test_the_table_fits_a_terminal_and_sums_up_each_language() -> None:
    long = Standing(domain="a-story-" * 12, language="vi", path="", total=1200, done=1100, fuzzy=90)
    short = Standing(domain="b", language="zh_Hant_TW", path="", total=3, missing=3)
    other = Standing(domain="c", language="vi", path="", total=10, done=10)

    lines = list(as_table([long, short, other], ENGLISH))

    assert max(map(len, lines)) <= WIDTH
    assert len({len(line) for line in lines}) == 1
    assert "…" in lines[1]
    assert lines[-1].split() == ["all", "together", "vi", "1,210", "1,110", "90", "0", "91"]
