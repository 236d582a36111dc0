import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from game.diagnostic import Severity
from game.language.catalogues import Catalogues
from game.story.model import Text

Write = Callable[..., Path]

START = 'msgid "Start"\nmsgstr "Bắt đầu"\n'


def test_an_edited_file_shows_at_once(write: Write) -> None:
    catalogues = Catalogues(write(START))
    before = catalogues.words("vi")
    assert before.ui("Start") == "Bắt đầu"

    write('msgid "Start"\nmsgstr "Vào thôi"\n')

    assert catalogues.refresh()
    assert catalogues.words("vi").ui("Start") == "Vào thôi"
    assert before.ui("Start") == "Bắt đầu"


def test_nothing_changed_says_so_and_keeps_the_words(write: Write) -> None:
    catalogues = Catalogues(write(START))
    words = catalogues.words("vi")
    words.ui("Start")

    assert not catalogues.refresh()
    assert catalogues.words("vi") is words


def test_a_file_saved_again_without_a_change_is_no_change(write: Write) -> None:
    folder = write(START)
    catalogues = Catalogues(folder)
    catalogues.words("vi").ui("Start")
    path = folder / "vi" / "LC_MESSAGES" / "game.po"

    os.utime(path, ns=(1, 1))

    assert not catalogues.refresh()


def test_a_new_file_is_noticed(write: Write, tmp_path: Path) -> None:
    catalogues = Catalogues(tmp_path / "locales")
    assert catalogues.words("vi").ui("Start") == "Start"

    write(START)

    assert catalogues.refresh()
    assert catalogues.words("vi").ui("Start") == "Bắt đầu"


def test_the_cache_serves_a_second_start(write: Write, tmp_path: Path) -> None:
    folder, cache = write(START), tmp_path / "cache"
    Catalogues(folder, cache).words("vi").ui("Start")
    (kept,) = cache.iterdir()
    data = json.loads(kept.read_text(encoding="utf-8"))
    kept.write_text(
        json.dumps(data | {"messages": {"Start": ["from the cache"]}}), encoding="utf-8"
    )

    assert Catalogues(folder, cache).words("vi").ui("Start") == "from the cache"


def test_a_file_changed_between_two_starts_is_compiled_anew(write: Write, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    Catalogues(write(START), cache).words("vi").ui("Start")

    folder = write('msgid "Start"\nmsgstr "Vào"\n')

    assert Catalogues(folder, cache).words("vi").ui("Start") == "Vào"


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"version": 1}', "null", "\x00"])
def test_a_damaged_cache_is_no_problem(write: Write, tmp_path: Path, damage: str) -> None:
    folder, cache = write(START), tmp_path / "cache"
    Catalogues(folder, cache).words("vi").ui("Start")
    (kept,) = cache.iterdir()
    kept.write_text(damage, encoding="utf-8")

    assert Catalogues(folder, cache).words("vi").ui("Start") == "Bắt đầu"


def test_a_cache_that_cannot_be_written_is_no_problem(write: Write, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where the folder should be", encoding="utf-8")

    assert Catalogues(write(START), tmp_path / "cache").words("vi").ui("Start") == "Bắt đầu"


def test_a_second_start_loads_no_babel(write: Write, tmp_path: Path) -> None:
    folder, cache = write(START), tmp_path / "cache"
    Catalogues(folder, cache).words("vi").ui("Start")
    program = (
        "import sys; from pathlib import Path\n"
        "from game.language.catalogues import Catalogues\n"
        f"words = Catalogues(Path({str(folder)!r}), Path({str(cache)!r})).words('vi')\n"
        "assert words.ui('Start') == 'Bắt đầu' and words.uin('{n}', '{n}s', 7) == '7s'\n"
        "assert not any(name.startswith('babel') for name in sys.modules)\n"
    )

    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", program],
        check=False,
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[2],
    )

    assert (done.returncode, done.stderr) == (0, "")


BROKEN = [
    'msgid "Start\nmsgstr "Bắt đầu"\n',
    'msgid "Start"\n',
    "what is this\n",
    'msgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\nmsgstr[1] "d"\nmsgstr[2] "e"\nmsgstr[9] "f"\n',
    'msgstr "lost"\n',
    '"alone"\n',
]


@pytest.mark.parametrize("body", BROKEN)
def test_a_broken_file_shows_the_source_and_is_reported_once(write: Write, body: str) -> None:
    catalogues = Catalogues(write(body))

    assert [catalogues.words("vi").ui(text) for text in ("Start", "a", "Start")] == [
        "Start",
        "a",
        "Start",
    ]
    assert len(catalogues.problems) <= 1


def test_a_broken_file_is_reported_with_its_line(write: Write) -> None:
    folder = write('msgid "Start"\nmsgstr "Bắt đầu"\n\nwhat is this\n')
    catalogues = Catalogues(folder)
    catalogues.words("vi").ui("Start")

    (problem,) = catalogues.problems

    assert (problem.code, problem.at.line, problem.severity) == ("NA605", 8, Severity.ERROR)
    assert problem.at.path.endswith("locales/vi/LC_MESSAGES/game.po")


def test_a_file_that_is_not_utf_8_is_reported(write: Write) -> None:
    folder = write(START)
    path = folder / "vi" / "LC_MESSAGES" / "game.po"
    path.write_bytes(path.read_text(encoding="utf-8").encode("utf-16"))
    catalogues = Catalogues(folder)

    assert catalogues.words("vi").ui("Start") == "Start"
    assert [problem.code for problem in catalogues.problems] == ["NA605"]


def test_a_mended_file_is_reported_no_longer(write: Write) -> None:
    catalogues = Catalogues(write("what is this\n"))
    catalogues.words("vi").ui("Start")
    assert catalogues.problems

    write(START)
    catalogues.refresh()

    assert catalogues.problems == ()


def test_problems_are_the_same_from_the_cache(write: Write, tmp_path: Path) -> None:
    folder = write('msgid "Hi {name}"\nmsgstr "Chào"\n')
    first, second = (Catalogues(folder, tmp_path / "cache") for _ in range(2))
    first.words("vi").ui("Hi {name}")
    second.words("vi").ui("Hi {name}")

    assert first.problems == second.problems != ()


def test_the_pseudo_language_follows_the_english_catalogue(write: Write) -> None:
    folder = write(
        'msgctxt "s/1"\nmsgid "Xin chào"\nmsgstr "Hello"\n', language="en", domain="story"
    )
    catalogues = Catalogues(folder)
    text = Text(source="Xin chào", domain="story", context="s/1")

    assert catalogues.words("en_XA").text(text).startswith("[Hééllö")
    write('msgctxt "s/1"\nmsgid "Xin chào"\nmsgstr "Bye"\n', language="en", domain="story")
    assert catalogues.refresh()
    assert catalogues.words("en_XA").text(text).startswith("[Býéé")
