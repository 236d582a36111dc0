"""Tables of decisions become stories of ours."""

import io
from pathlib import Path

import pytest
from openpyxl import Workbook

from game.author.importing.headers import safety
from game.author.importing.passages import NotReadable
from game.author.importing.rows import MAX_ROWS
from game.author.importing.template import template, write_template
from game.story.model import Choose, Goto, Safety
from tests.author.importing.conftest import Convert, Read, table

OPTIONS = ("a,,,Yes,yes,Fine.,", "a,,,No,no,Not fine.,")


def test_rows_become_messages_and_options(converted: Convert, story: Read) -> None:
    text = table("chat,Lan,Hello,,,,", "chat,,What now?,,,,", *OPTIONS)

    read = story(converted(text, "six digits.csv"))
    decision = read.scenes["a"].body.beats[0]

    assert read.id == "six-digits"
    assert isinstance(decision, Choose)
    assert [(one.id, one.safe, one.why.source) for one in decision.options] == [
        ("yes", Safety.YES, "Fine."),
        ("no", Safety.NO, "Not fine."),
    ]


def test_scenes_follow_each_other_as_in_the_table(converted: Convert, story: Read) -> None:
    read = story(converted(table("one,,First.,,,,", "two,,Second.,,,,"), "t.csv"))

    assert read.scenes["one"].body.beats[-1] == Goto("two")
    assert read.endings["two"].text.source == "Second."


def test_an_empty_scene_is_the_one_above(converted: Convert, story: Read) -> None:
    assert list(story(converted(table("one,,First.,,,,", ",,Second.,,,,"), "t.csv")).scenes) == [
        "one"
    ]


def test_next_leads_to_a_scene_or_to_an_end_with_a_title(converted: Convert, story: Read) -> None:
    rows = ("a,,,Yes,yes,Fine.,b", "a,,,No,no,Not fine.,end: Safe at home", "b,,Bye.,,,,end")
    read = story(converted(table(*rows), "t.csv"))

    assert sorted(one.title.source for one in read.endings.values()) == ["Safe at home", "The end"]


def test_a_second_decision_may_follow_in_a_scene(converted: Convert, story: Read) -> None:
    read = story(converted(table(*OPTIONS, "a,,And then?,,,,", *OPTIONS), "t.csv"))

    assert [one.id for one in read.scenes["a"].body.beats if isinstance(one, Choose)] == [
        "a",
        "a_2",
    ]


def test_one_option_alone_gets_a_place_for_a_second(converted: Convert, story: Read) -> None:
    one = converted(table("a,,,Yes,yes,Fine.,"), "t.csv")

    assert "TODO: a second option" in one.text
    assert story(one)


def test_a_word_for_safe_that_is_not_known_is_told(converted: Convert) -> None:
    one = converted(table("a,,,Yes,purple,Fine.,", OPTIONS[1]), "t.csv")

    assert [(left.line, left.source) for left in one.left] == [(2, "purple")]
    assert "safe: partly  # TODO" in one.text


@pytest.mark.parametrize(
    ("cell", "answer"),
    [("Yes", "yes"), ("có", "yes"), ("✓", "yes"), ("một phần", "partly"), ("KHÔNG", "no"),
     ("không an toàn", "no"), ("", "")],
)  # fmt: skip
def test_safety_is_understood_in_both_languages(cell: str, answer: str) -> None:
    assert safety(cell) == answer


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1258"])
def test_whatever_a_spreadsheet_program_writes_is_read(
    separator: str, encoding: str, converted: Convert, story: Read
) -> None:
    text = table("a,Mẹ,Con ơi,,,,", "a,Mẹ,Về nhà nhé,,,,").replace(",", separator)
    data = decomposed(text) if encoding == "cp1258" else text.encode(encoding)

    read = story(converted(data, "t.csv"))

    assert read.people["me"].name.source == "Mẹ"
    assert "Về nhà nhé" in str(read.scenes)


def decomposed(text: str) -> bytes:
    """Return a text as Windows-1258 keeps it: tone marks stand after their letters."""
    marks = {"ẹ": "e\u0323", "ề": "ê\u0300", "à": "à", "é": "é", "ơ": "ơ"}
    return "".join(marks.get(sign, sign) for sign in text).encode("cp1258")


@pytest.mark.parametrize("language", ["en", "vi"])
@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_the_table_to_fill_in_can_be_converted(
    language: str, ending: str, tmp_path: Path, converted: Convert, story: Read
) -> None:
    path = tmp_path / f"table{ending}"
    write_template(path, language)

    one = converted(path.read_bytes(), path.name)
    read = story(one)

    assert (read.language, one.decisions, one.left) == (language, 2, ())
    assert read.people["khoa_6b"].name.source == "khoa_6b"


def test_a_language_without_a_table_gets_the_english_one() -> None:
    assert template("fr") == template("en") != template("vi")


def test_the_first_sheet_of_a_workbook_is_read(converted: Convert, story: Read) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in (["My story"], [], ["Scene", "Text"], [1, "Hello"], [2.0, 7]):
        sheet.append(row)
    file = io.BytesIO()
    book.save(file)

    assert list(story(converted(file.getvalue(), "t.xlsx")).scenes) == ["scene_1", "scene_2"]


@pytest.mark.parametrize(
    ("content", "name", "message"),
    [
        ("a,b\n1,2", "t.csv", "names of the columns were not found"),
        ("", "t.csv", "names of the columns were not found"),
        ("no workbook", "t.xlsx", "cannot be read"),
        ("hello", "t.docx", "of no kind that can be converted"),
        (table(*["a,,x,,,,"] * (MAX_ROWS + 1)), "t.csv", "more than 5000 rows"),
    ],
)
def test_what_is_no_table_is_refused_with_a_way_out(
    content: str, name: str, message: str, converted: Convert
) -> None:
    with pytest.raises(NotReadable, match=message):
        converted(content, name)
