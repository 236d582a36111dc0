"""Translations go out to a spreadsheet and come back without loss."""

import csv
import io
import random
from collections.abc import Callable
from dataclasses import replace

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.language.catalogue import EMPTY
from game.language.exchange import as_bytes, delimiter_in
from game.language.grid import BadTable, Grid
from game.language.merging import Merged
from game.language.po import known, read
from game.language.pool import Translation
from game.language.sheet import COLUMNS, Table, table_of
from game.language.sheet_csv import harmless, plain_again, read_csv, write_csv
from game.language.sheet_xlsx import read_xlsx
from game.language.sources import Entry
from game.language.table_lines import RowProblem, about
from game.language.taking import Taken, take
from game.language.where import Where
from game.language.words import Words
from game.phrase import Phrase

ENGLISH = Words("en", lambda _: EMPTY)
VI, PL = "0", "n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2"
KIEN = Where(
    part=Phrase("what is said"), scene="kien", speaker="Kiên", listener="Vy", tactic="gift"
)
Rows = list[list[str]]
Change = Callable[[Rows], Rows]


def translation(source: str, *forms: str, **more: object) -> Translation:
    """Return a translation of a text whose context is its first word."""
    entry = Entry(source=source, context=f"c/{source.split()[0]}")
    return replace(Translation(entry=entry, forms=forms), **more)  # type: ignore[arg-type]


def counted(*forms: str) -> Translation:
    entry = Entry(source="{n} day left", plural="{n} days left", context="c/left")
    return Translation(entry=entry, forms=forms)


SMALL = Merged(
    (
        translation("Hello {mai}", "Chào {mai}"),
        translation("Wait", ""),
        translation("River tonight", "Sông", fuzzy=True, previous=("River",)),
        counted("{n} ngày"),
    )
)
POLISH = Merged((counted("{n} dzień", "{n} dni", ""),))


def table(merged: Merged = SMALL, plural: str = VI, language: str = "vi") -> Table:
    return table_of("story", language, merged, plural, ENGLISH)


def as_written(merged: Merged = SMALL, plural: str = VI) -> Rows:
    """Return what the cells of a table say."""
    its = table(merged, plural)
    return [[*its.titles], *(list(row) for row in its.rows)]


def saved(rows: Rows, delimiter: str = ";", encoding: str = "utf-8-sig") -> bytes:
    """Return rows as a spreadsheet saves them."""
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter, lineterminator="\r\n").writerows(rows)
    return out.getvalue().encode(encoding)


def taken(rows: Rows, merged: Merged = SMALL) -> Taken:
    return take(read_csv(saved(rows)), merged)


def put(row: int, column: str, text: str) -> Change:
    """Return a change of one cell; rows count from 1 as in a spreadsheet."""

    def change(rows: Rows) -> Rows:
        return [
            [
                text if (n, name) == (row, column) else cell
                for name, cell in zip(COLUMNS, cells, strict=False)
            ]
            for n, cells in enumerate(rows, 1)
        ]

    return change


def forms(done: Taken) -> list[tuple[tuple[str, ...], bool]]:
    return [(one.forms, one.fuzzy) for one in done.merged.current]


UNCHANGED = [(one.forms, one.fuzzy) for one in SMALL.current]


# ------------------------------------------------------------------ content


def test_a_row_says_where_a_text_is_met_who_speaks_and_what_to_know() -> None:
    entry = Entry(
        source="Take it", context="kien/kien", where=KIEN, comments=("a coat", KIEN.phrase)
    )
    one = Translation(entry=entry, forms=("Nhận đi",), fuzzy=True, previous=("Have it",))

    ((where, speaker, note, source, text, state, _),) = table(Merged((one,))).rows

    assert (where, speaker) == ("scene kien: what is said", "Kiên → Vy")
    assert note == "a coat\ntrick: gift\nthe original was: Have it"
    assert (source, text, state) == ("Take it", "Nhận đi", "to check")


def test_a_counted_text_has_a_row_for_each_form_with_its_numbers() -> None:
    rows = table(POLISH, PL).rows

    assert [(row[2], row[3], row[5]) for row in rows] == [
        ("form for these numbers: 1", "{n} day left", "done"),
        ("form for these numbers: 2, 3, 4, 22, …", "{n} days left", "done"),
        ("form for these numbers: 0, 5, 6, 7, …", "{n} days left", "missing"),
    ]


def test_a_table_says_which_story_and_language_it_is_for() -> None:
    assert about(read_csv(saved(as_written()))) == ("story", "vi")


@pytest.mark.parametrize(
    ("language", "wanted"), [("en", ","), ("vi", ";"), ("de", ";"), ("?", ",")]
)
def test_cells_are_parted_as_excel_does_in_that_country(language: str, wanted: str) -> None:
    assert delimiter_in(language) == wanted


# ---------------------------------------------------------------- round trip

ODD = [
    *("=1+1", "+84 123", "-", "@mai", "'=quoted", "''+", "'plain'", "'", "%5", "|x"),
    *(' "quoted" ', "one\ntwo", "\n", "\ttab", ";,\t", "é e\u0301", "👩‍🏫😂", "\u2028", "\u00a0x"),
    *(
        "_x0041_",
        "_x005F_",
        "12",
        "1.50",
        "TRUE",
        "#N/A",
        "2026-01-02",
        "{n}{{",
        "\x0b\x07",
        "\ufeff",
    ),
]


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_what_nobody_has_changed_comes_back_as_it_was(ending: str) -> None:
    merged = Merged(
        tuple(
            Translation(entry=Entry(source=f"{n}: {text}", context=str(n)), forms=(text,))
            for n, text in enumerate(ODD)
        )
    )
    data = as_bytes(table(merged), ending, "vi")
    grid = read_xlsx(data) if ending == ".xlsx" else read_csv(data)

    assert take(grid, merged) == Taken(merged=merged)
    assert [row[4] for _, row in grid.rows] == ODD


TEXTS = st.text(
    st.one_of(
        st.sampled_from("=+-@'\"\n\t;,{}_x0041 áệ😂"),
        st.characters(exclude_categories=["Cs"], exclude_characters="\r\0"),
    ),
    max_size=12,
)


@settings(max_examples=60, deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=8), st.sampled_from([",", ";", "\t"]))
def test_any_translation_survives_a_spreadsheet(texts: list[str], delimiter: str) -> None:
    merged = Merged(
        tuple(
            Translation(entry=Entry(source="Hi", context=str(n)), forms=(text,), fuzzy=bool(n % 2))
            for n, text in enumerate(texts)
        )
    )

    assert take(read_csv(write_csv(table(merged), delimiter)), merged) == Taken(merged=merged)


@given(TEXTS)
def test_a_cell_never_begins_as_a_formula_and_the_mark_comes_off(text: str) -> None:
    assert harmless(text)[:1] not in tuple("=+-@\t\n")
    assert plain_again(harmless(text)) == text


@pytest.mark.parametrize(
    ("delimiter", "encoding"),
    [
        (";", "utf-8-sig"),
        (";", "utf-8"),
        (",", "utf-8-sig"),
        ("\t", "utf-16"),
        (";", "utf-16"),
    ],
)
def test_every_way_excel_saves_a_csv_is_read(delimiter: str, encoding: str) -> None:
    rows = put(3, "translation", "Đợi đã 😂\nnhé")(as_written())

    done = take(read_csv(saved(rows, delimiter, encoding)), SMALL)

    assert (done.new, done.problems) == (1, ())
    assert done.merged.current[1].forms == ("Đợi đã 😂\nnhé",)


GONE = "c/Wait|0000000000|0|mcae66941d9"  # the key of a text that is not there


def shuffled(rows: Rows) -> Rows:
    return [rows[0], *reversed(rows[1:])]


def columns_moved(rows: Rows) -> Rows:
    return [[row[-1], row[4], "mine", *row[:4], row[5]] for row in rows]


def line_above(rows: Rows) -> Rows:
    return [["sep=;"], ["For class 8B"], *rows]


def shortened(rows: Rows) -> Rows:
    return [[*row, "", ""] for row in rows[:2]] + [[""] * 7] + [rows[2]]


def decomposed(rows: Rows) -> Rows:
    return [[cell.replace("à", "a\u0300").replace("ô", "o\u0302") for cell in row] for row in rows]


@pytest.mark.parametrize(
    "change",
    [shuffled, columns_moved, line_above, shortened, decomposed],
    ids=lambda one: one.__name__,
)
def test_rows_and_columns_may_be_moved_or_left_out(change: Change) -> None:
    done = taken(change(as_written()))

    assert (forms(done), done.problems) == (UNCHANGED, ())


# -------------------------------------------------------------- what is taken


def test_a_missing_translation_is_new_and_another_is_changed() -> None:
    rows = put(2, "translation", "Xin chào {mai}")(put(3, "translation", "Đợi")(as_written()))

    done = taken(rows)

    assert (done.new, done.changed, done.problems) == (1, 1, ())
    assert forms(done)[:2] == [(("Xin chào {mai}",), False), (("Đợi",), False)]


def test_a_translation_to_check_is_done_when_it_is_changed_or_its_state_is() -> None:
    changed = taken(put(4, "translation", "Sông tối nay")(as_written()))
    confirmed = taken(put(4, "state", " Done ")(as_written()))

    assert forms(changed)[2] == (("Sông tối nay",), False)
    assert (changed.changed, changed.confirmed) == (1, 0)
    assert forms(confirmed)[2] == (("Sông",), False)
    assert confirmed.confirmed == 1


def test_who_is_not_sure_sets_the_state_to_check() -> None:
    done = taken(put(2, "state", "to check")(put(3, "state", "to check")(as_written())))
    new = taken(put(3, "state", "to check")(put(3, "translation", "Đợi?")(as_written())))

    assert forms(done)[:2] == [(("Chào {mai}",), True), (("",), False)]
    assert done.doubted == 1
    assert forms(new)[1] == (("Đợi?",), True)


def test_an_emptied_cell_takes_no_translation_away() -> None:
    assert forms(taken(put(2, "translation", " ")(as_written()))) == UNCHANGED


def test_a_file_that_has_lost_its_translations_gets_them_back_from_the_table() -> None:
    lost = Merged(tuple(replace(one, forms=("",), fuzzy=False) for one in SMALL.current))

    done = taken(as_written(), lost)

    assert forms(done) == UNCHANGED
    assert done.new == 3


def test_a_line_end_at_the_end_is_as_in_the_original() -> None:
    merged = Merged((translation("Two\nlines\n", ""), translation("One line", "")))
    rows = put(2, "translation", "Hai\ndòng")(put(3, "translation", "Một\n")(as_written(merged)))

    assert [one[0] for one in forms(taken(rows, merged))] == [("Hai\ndòng\n",), ("Một",)]


def test_a_workbook_takes_what_a_teacher_types() -> None:
    book = openpyxl.load_workbook(io.BytesIO(as_bytes(table(), ".xlsx", "vi")))
    sheet = book.worksheets[1]
    sheet["E3"] = 5
    sheet["E2"] = "=A1"
    done = take(reread(book), SMALL)

    assert done.merged.current[1].forms == ("5",)
    assert done.problems == (
        RowProblem(
            2, Phrase("a formula stands here; type an apostrophe (') before the first sign")
        ),
    )


def reread(book: openpyxl.Workbook) -> Grid:
    out = io.BytesIO()
    book.save(out)
    return read_xlsx(out.getvalue())


def test_a_workbook_explains_itself_and_guards_what_is_not_to_be_changed() -> None:
    book = openpyxl.load_workbook(io.BytesIO(as_bytes(table(), ".xlsx", "vi")))
    guide, sheet = book.worksheets

    assert "Write in the column 'Translation' only" in guide["A3"].value
    assert sheet.freeze_panes == "A2"
    assert sheet.protection.sheet
    assert (sheet["D2"].protection.locked, sheet["E2"].protection.locked) == (True, False)
    assert sheet.column_dimensions["G"].hidden
    assert sheet["E2"].alignment.wrap_text


def test_a_text_like_a_formula_is_text_in_a_workbook() -> None:
    merged = Merged((translation("Sum", '=HYPERLINK("x")'),))
    book = openpyxl.load_workbook(io.BytesIO(as_bytes(table(merged), ".xlsx", "vi")))
    cell = book.worksheets[1]["E2"]

    assert (cell.data_type, cell.value, cell.quotePrefix) == ("s", '=HYPERLINK("x")', True)


# ------------------------------------------------------------ what is refused


@pytest.mark.parametrize(
    ("change", "row", "words"),
    [
        (put(2, "translation", "Chào bạn"), 2, "lacks {mai}, which the game fills in"),
        (put(2, "translation", "Chào {mai} {x}"), 2, "the original has no {x}; take it out"),
        (put(2, "source", "Hi {mai}"), 2, "in the story it is 'Hello {mai}'"),
        (
            lambda rows: put(3, "key", GONE)(put(3, "translation", "Đợi")(rows)),
            3,
            "no text 'Wait' any more",
        ),
        (lambda rows: put(3, "key", "")(put(3, "translation", "Đợi")(rows)), 3, "hidden column"),
        (lambda rows: put(2, "key", "x")(rows), 2, "hidden column"),
        (put(2, "translation", "Chào {mai}\0"), 2, "cannot be seen (U+0000); empty the cell"),
        (put(2, "translation", "Chào \x1b[31m{mai}"), 2, "cannot be seen (U+001B)"),
        (put(2, "translation", "Chào \u202e{mai}"), 2, "cannot be seen (U+202E)"),
    ],
    ids=["lost-name", "other-name", "source", "gone", "no-key", "bad-key", "nul", "esc", "turned"],
)
def test_a_row_that_cannot_be_taken_is_named_and_the_others_are_taken(
    change: Change, row: int, words: str
) -> None:
    done = taken(put(5, "translation", "còn {n} ngày")(change(as_written())))

    ((problem),) = done.problems
    assert (problem.row, words in problem.reason) == (row, True)
    assert done.merged.current[3].forms == ("còn {n} ngày",)
    assert forms(done)[:3] == UNCHANGED[:3]


def test_what_somebody_else_has_translated_meanwhile_is_not_overwritten() -> None:
    rows = put(2, "translation", "Xin chào {mai}")(as_written())
    meanwhile = Merged((translation("Hello {mai}", "Ê {mai}"), *SMALL.current[1:]))

    done = taken(rows, meanwhile)

    assert done.merged == meanwhile
    assert "meanwhile: 'Ê {mai}'" in done.problems[0].reason


def test_what_changed_only_in_the_file_stays() -> None:
    meanwhile = Merged((translation("Hello {mai}", "Ê {mai}"), *SMALL.current[1:]))

    assert taken(as_written(), meanwhile) == Taken(merged=meanwhile)


def test_a_counted_text_with_an_empty_form_is_taken_and_named() -> None:
    rows = put(2, "translation", "jeszcze {n} dzień")(as_written(POLISH, PL))

    done = taken(rows, POLISH)

    assert done.merged.current[0].forms == ("jeszcze {n} dzień", "{n} dni", "")
    assert [one.row for one in done.problems] == [4]


def test_a_translation_of_a_text_that_has_changed_since_is_kept_to_be_checked() -> None:
    rows = put(3, "translation", "Đợi đã")(as_written())
    newer = Merged((SMALL.current[0], translation("Wait a moment", ""), *SMALL.current[2:]))

    done = taken(rows, newer)

    assert done.merged.current[1].forms == ("Đợi đã",)
    assert (done.merged.current[1].fuzzy, done.merged.current[1].previous) == (True, ("Wait",))
    assert forms(done)[2:] == UNCHANGED[2:]
    assert [(one.row, "to be checked" in one.reason) for one in done.problems] == [(3, True)]


def test_a_translation_whose_text_is_gone_is_kept_aside() -> None:
    rows = put(3, "translation", "Đợi đã")(as_written())

    done = taken(rows, Merged((SMALL.current[0],)))

    assert [one.forms for one in done.merged.obsolete] == [("Đợi đã",)]
    assert forms(done) == UNCHANGED[:1]


def test_rows_of_a_text_that_is_gone_are_no_matter_if_nobody_wrote_in_them() -> None:
    assert taken(as_written(), Merged(SMALL.current[1:])) == Taken(merged=Merged(SMALL.current[1:]))


def twice(rows: Rows) -> Rows:
    return put(6, "translation", "Khác")([*rows, rows[2]])


def one_column_sorted(rows: Rows) -> Rows:
    sources = sorted(row[3] for row in rows[1:])
    return [
        rows[0],
        *([*row[:3], text, *row[4:]] for row, text in zip(rows[1:], sources, strict=True)),
    ]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (twice, "row 3 and row 6 translate the same text in two ways"),
        (one_column_sorted, "the columns were sorted apart"),
        (lambda rows: rows[:1], "no row in the table"),
        (put(1, "translation", "Übersetzung"), "no column 'Translation' any more"),
        (lambda rows: [[*row, row[4]] for row in rows], "more than one column 'Translation'"),
        (lambda rows: [row[:-1] for row in rows], "the last column of the table is missing"),
        (lambda rows: rows[1:], "the first row or the last column"),
    ],
    ids=["twice", "sorted-apart", "empty", "title", "two-titles", "no-key-column", "no-titles"],
)
def test_a_table_that_cannot_be_trusted_is_refused_as_a_whole(change: Change, words: str) -> None:
    with pytest.raises(BadTable, match=words):
        taken(change(as_written()))


def test_a_table_of_a_story_that_is_altogether_new_is_refused() -> None:
    with pytest.raises(BadTable, match="no row of the table belongs to the story"):
        taken(as_written(), Merged((translation("Something else", ""),)))


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "missing"),
        (b"\xff\xfe\x00", "UTF-8"),
        ("Chào".encode("cp1252"), "UTF-8"),
        (b"a;b\r\n1;2\r\n", "missing"),
        (b'"a' * 200_000, "no table|missing"),
    ],
    ids=["empty", "half", "cp1252", "other", "endless-cell"],
)
def test_other_files_are_refused(data: bytes, words: str) -> None:
    with pytest.raises(BadTable, match=words):
        read_csv(data)


@pytest.mark.parametrize("data", [b"PK\x03\x04", b"PK\x03\x04" * 100, b"%PDF", b""])
def test_damaged_workbooks_are_refused(data: bytes) -> None:
    with pytest.raises(BadTable, match="no Excel workbook"):
        read_xlsx(data)


def test_a_workbook_damaged_anywhere_is_read_or_refused() -> None:
    whole = as_bytes(table(), ".xlsx", "vi")
    chance = random.Random(1)
    outcomes: set[type] = set()
    for _ in range(150):
        data = bytearray(whole[: chance.choice([len(whole), chance.randrange(len(whole))])])
        for _ in range(chance.randrange(4)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        try:
            outcomes.add(type(read_xlsx(bytes(data))))
        except BadTable:
            outcomes.add(BadTable)

    assert outcomes == {Grid, BadTable}


def test_a_workbook_that_unpacks_to_a_flood_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.language.sheet_xlsx.MOST_BYTES", 1000)

    with pytest.raises(BadTable, match="far too large"):
        read_xlsx(as_bytes(table(), ".xlsx", "vi"))


def test_a_workbook_without_our_table_is_refused() -> None:
    with pytest.raises(BadTable, match="missing"):
        reread(openpyxl.Workbook())


def test_plural_rules_of_the_language_are_those_of_the_file() -> None:
    catalog = read(b'msgid ""\nmsgstr ""\n', "pl", "a.po")

    assert known("pl") == "pl"
    assert len(table(POLISH, catalog.plural_expr).rows) == 3
