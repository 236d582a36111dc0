"""What only authors of stories read has a catalogue of its own, which the game never opens."""

from collections.abc import Callable
from pathlib import Path

import pytest

from game.language.catalogue import Catalogue
from game.language.catalogues import Catalogues
from game.language.gathering import gather
from game.language.words import Words
from game.phrase import Phrase

Write = Callable[..., Path]
PROBLEM = """\
A = Problem("NA999", "'{name}' is no fact", "Facts are listed.")
B = warning("NA998", "nothing " "leads here", "It is never seen.")
C = Phrase("a list")
D = Phrase(template, name="x")
E = Field("title", WORDS, "the name of the story", required=True)
F = words.ui("Start")
"""


def gathered(tmp_path: Path, path: str, code: str) -> dict[str, list[str]]:
    file = tmp_path / "game" / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(code, encoding="utf-8")
    sources = gather(tmp_path).sources
    return {one.domain: [entry.source for entry in one.entries] for one in sources}


def test_problems_phrases_and_the_format_are_gathered_for_authors(tmp_path: Path) -> None:
    found = gathered(tmp_path, "view/problems.py", PROBLEM)

    assert found == {
        "game": ["Start"],
        "author": [
            *("'{name}' is no fact", "Facts are listed."),
            *("nothing leads here", "It is never seen."),
            *("a list", "the name of the story"),
        ],
    }


@pytest.mark.parametrize(
    "path", ["commands/check.py", "view/preview_bar.py", "window/preview.py", "cli.py"]
)
def test_all_texts_of_the_authors_tools_are_for_authors(path: str, tmp_path: Path) -> None:
    assert gathered(tmp_path, path, 'words.ui("All is well.")\n') == {
        "game": [],
        "author": ["All is well."],
    }


def test_a_translator_sees_the_code_of_a_problem(tmp_path: Path) -> None:
    gathered(tmp_path, "reading/problems.py", PROBLEM)
    (author,) = (one for one in gather(tmp_path, ("author",)).sources)

    assert [entry.comments for entry in author.entries[:2]] == [("NA999",), ("NA999",)]


def test_a_text_is_looked_for_in_the_game_first_then_among_those_of_authors() -> None:
    asked: list[str] = []
    texts = {
        "game": {"Start": ("Bắt đầu",)},
        "author": {"Start": ("Chạy",), "All is well.": ("Mọi thứ đều ổn.",)},
    }

    def catalogue_of(domain: str) -> Catalogue:
        asked.append(domain)
        return Catalogue(texts[domain])

    words = Words("vi", catalogue_of)

    assert words.ui("Start") == "Bắt đầu"
    assert asked == ["game"]
    assert words.ui("All is well.") == "Mọi thứ đều ổn."
    assert asked == ["game", "author"]


def test_a_counted_text_of_authors_is_found(write: Write) -> None:
    body = 'msgid "{n} error"\nmsgid_plural "{n} errors"\nmsgstr[0] "{n} lỗi"\n'
    folder = write(body, domain="author")

    assert Catalogues(folder).words("vi").uin("{n} error", "{n} errors", 3) == "3 lỗi"


def test_a_phrase_is_said_with_its_gaps_in_another_order(write: Write) -> None:
    body = """
        msgid "'{key}' needs {wanted}"
        msgstr "cần {wanted} cho '{key}'"

        msgid "a list"
        msgstr "một danh sách"
        """
    words = Catalogues(write(body, domain="author")).words("vi")

    said = words.said(Phrase("'{key}' needs {wanted}", key="title", wanted=Phrase("a list")))

    assert said == "cần một danh sách cho 'title'"


def test_what_is_no_phrase_is_said_as_it_is(write: Write) -> None:
    folder = write('msgid "a list"\nmsgstr "một danh sách"\n', domain="author")

    assert Catalogues(folder).words("vi").said("a list") == "a list"


def test_in_the_pseudo_language_each_phrase_stands_in_brackets(tmp_path: Path) -> None:
    strange = Catalogues(tmp_path).words("en_XA")

    said = strange.said(Phrase("'{key}' needs {wanted}", key="title", wanted=Phrase("a list")))

    assert said.startswith("['title' ñéé")
    assert "[áá lííšt" in said
