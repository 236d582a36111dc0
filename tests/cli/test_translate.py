"""translate: catalogues brought up to date, counted, and exchanged with spreadsheets."""

import csv
import io
import json
import re
import sys
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from game import cli
from tests.cli.conftest import SMALL

Run = Callable[..., tuple[int, str, str]]
SKILLS = "format: 1\nlanguage: en\nskills: {notice: Notice}\n"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a project's folder with one story, skills, and the language Vietnamese."""
    for folder in ("scenarios", "locales/vi", "game"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "scenarios" / "small.yaml").write_text(SMALL, encoding="utf-8")
    (tmp_path / "scenarios" / "skills.yaml").write_text(SKILLS, encoding="utf-8")
    monkeypatch.setattr("game.commands.here.data_root", lambda: tmp_path)
    return tmp_path


@pytest.fixture
def run(project: Path, home: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Return a function that runs the command: exit code, output, complaints."""

    def command(*arguments: str | Path) -> tuple[int, str, str]:
        code = cli.main(["translate", *map(str, arguments)])
        return (code, *capsys.readouterr())

    return command


def po(project: Path, domain: str = "small", language: str = "vi") -> Path:
    return project / "locales" / language / "LC_MESSAGES" / f"{domain}.po"


def rows_of(table: Path) -> list[list[str]]:
    text = table.read_text(encoding="utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline="")))


def save(table: Path, rows: list[list[str]]) -> None:
    with table.open("w", encoding="utf-8-sig", newline="") as stream:
        csv.writer(stream).writerows(rows)


# ------------------------------------------------------------------- update


def test_an_update_counts_each_file_and_a_second_one_changes_nothing(
    run: Run, project: Path
) -> None:
    code, out, _ = run("small")
    first = po(project).read_bytes()

    assert (code, out) == (
        0,
        "locales/vi/LC_MESSAGES/small.po: 17 texts, 17 missing, 0 to look at again\n",
    )
    assert run("small") == (0, out, "")
    assert po(project).read_bytes() == first


def test_without_a_name_everything_is_updated(run: Run, project: Path) -> None:
    run()

    assert sorted(path.stem for path in project.rglob("*.po")) == ["skills", "small"]


@pytest.mark.parametrize("name", ["skills", "game", "small.yaml", "scenarios/small.yaml"])
def test_shared_files_the_interface_and_paths_can_be_named_too(run: Run, name: str) -> None:
    assert run(name)[0] == 0


def test_a_language_may_be_written_in_any_usual_way(run: Run, project: Path) -> None:
    assert run("small", "--lang", "pt-br")[0] == 0
    assert po(project, language="pt_BR").is_file()


@pytest.mark.parametrize("language", ["xx", "vietnamese", "../vi", "v"])
def test_what_is_no_language_is_refused(run: Run, project: Path, language: str) -> None:
    code, _, complaint = run("small", "--lang", language)

    assert (code, f"there is no language '{language}'" in complaint) == (2, True)
    assert [one.name for one in (project / "locales").iterdir()] == ["vi"]


def test_an_unknown_story_is_refused_with_the_near_one(run: Run) -> None:
    code, _, complaint = run("smal")

    assert (code, complaint) == (2, "there is no story 'smal'; did you mean 'small'?\n")


def test_a_story_of_another_folder_has_to_be_moved(run: Run, small: Path) -> None:
    small = small.rename(small.with_name("other.yaml"))

    code, _, complaint = run(small)

    assert (code, "only what lies there is translated" in complaint) == (1, True)


def test_a_story_that_cannot_be_read_is_named_with_its_place(run: Run, project: Path) -> None:
    (project / "scenarios" / "small.yaml").write_text("format: 1\ntitle: [\n", encoding="utf-8")

    code, out, complaint = run("small")

    assert (code, out, complaint.startswith("scenarios/small.yaml:")) == (1, "", True)


def test_a_broken_file_is_named_with_its_line_and_left_alone(run: Run, project: Path) -> None:
    run("small")
    broken = po(project).read_text(encoding="utf-8") + "<<<<<<< HEAD\n"
    po(project).write_text(broken, encoding="utf-8")
    line = broken.count("\n")

    for asked in (("small",), ("small", "--export", project / "a.csv"), ("--status",)):
        code, _, complaint = run(*asked)
        assert (code, f"small.po:{line}:1: this translation file" in complaint) == (1, True)
    assert po(project).read_text(encoding="utf-8") == broken
    assert not (project / "a.csv").exists()


# ------------------------------------------------------------------- status


def test_the_status_is_a_table_and_changes_nothing(run: Run, project: Path) -> None:
    code, out, _ = run("--status")

    assert code == 0
    assert [line.split()[:3] for line in out.splitlines()[1:]] == [
        ["skills", "vi", "1"],
        ["small", "vi", "17"],
        ["all", "together", "vi"],
    ]
    assert list(project.rglob("*.po")) == []


def test_the_status_is_there_for_programs_too(run: Run) -> None:
    code, out, _ = run("small", "--status", "--json", "--lang", "fr")

    (one,) = json.loads(out)
    assert code == 0
    assert one["path"] == "locales/fr/LC_MESSAGES/small.po"
    assert [one[name] for name in ("total", "missing", "percent")] == [17, 17, 0]


# ------------------------------------------------------------------- tables


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_a_table_nobody_has_changed_changes_nothing(run: Run, project: Path, ending: str) -> None:
    table = project / f"a.{ending}"
    run("small", "--lang", "vi", "--export", table)
    before = po(project).read_bytes()

    code, out, complaints = run("--import", table)

    assert (code, complaints) == (0, "")
    assert out.endswith(
        "small.po: 0 new, 0 changed, 0 checked, 0 to check again, 0 not taken over\n"
    )
    assert po(project).read_bytes() == before


def test_what_is_written_in_a_table_comes_into_the_file(run: Run, project: Path) -> None:
    table = project / "a.csv"
    run("small", "--export", table)  # into the one language there is
    rows = rows_of(table)
    asked = next(row for row in rows if row[3] == "It rains.")
    asked[4] = "Trời mưa."
    save(table, rows)

    code, out, _ = run("--import", table)

    assert (code, "1 new" in out) == (0, True)
    assert 'msgid "It rains."\nmsgstr "Trời mưa."\n' in po(project).read_text(encoding="utf-8")


def test_a_workbook_filled_in_by_a_teacher_comes_into_the_file(run: Run, project: Path) -> None:
    table = project / "a.xlsx"
    run("small", "--lang", "vi", "--export", table)
    book = openpyxl.load_workbook(table)
    for row in book.worksheets[1].iter_rows(min_row=2):
        row[4].value = f"{row[3].value} (vi)"
    book.save(table)

    assert run("--import", table)[0] == 0
    assert run("small")[1].endswith("17 texts, 0 missing, 0 to look at again\n")


def test_a_row_that_is_left_is_named(run: Run, project: Path) -> None:
    table = project / "a.csv"
    run("small", "--lang", "vi", "--export", table)
    rows = rows_of(table)
    rows[3][4], rows[4][4] = "Trời {mưa}", "Mai"
    save(table, rows)

    code, out, complaints = run("small", "--lang", "vi", "--import", table)

    assert code == 1
    assert complaints == (
        f"{table}, row 4: the original has no {{mưa}}; take it out of the translation\n"
    )
    assert ("1 new" in out, "1 not taken over" in out) == (True, True)


@pytest.mark.parametrize(
    ("sign", "number"), [("\0", "U+0000"), ("\x1b", "U+001B"), ("\u202e", "U+202E")]
)
@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_a_row_with_a_sign_nobody_sees_is_left_and_the_others_are_taken(
    run: Run, project: Path, ending: str, sign: str, number: str
) -> None:
    table = project / f"a{ending}"
    run("small", "--lang", "vi", "--export", table)
    new = {4: f"Trời{sign} mưa", 5: "Mai"}
    if ending == ".csv":
        rows = rows_of(table)
        for row, text in new.items():
            rows[row - 1][4] = text
        save(table, rows)
    else:
        book = openpyxl.load_workbook(table)
        for row, text in new.items():
            book.worksheets[1].cell(row, 5).value = re.sub(
                "[\0-\x1f]", lambda found: f"_x{ord(found[0]):04X}_", text
            )
        book.save(table)

    code, out, complaints = run("--import", table)

    assert code == 1
    assert complaints == (
        f"{table}, row 4: the translation holds a sign that cannot be seen ({number}); empty the "
        "cell and type the text again instead of pasting it\n"
    )
    assert ("1 new" in out, "1 not taken over" in out) == (True, True)
    assert "Trời" not in po(project).read_text(encoding="utf-8")


def test_a_table_of_another_story_or_language_is_refused(run: Run, project: Path) -> None:
    table = project / "a.csv"
    run("small", "--lang", "vi", "--export", table)
    before = po(project).read_bytes()

    assert run("skills", "--import", table)[0] == 1
    code, out, complaints = run("--lang", "fr", "--import", table)

    assert (code, out) == (1, "")
    assert complaints == (
        f"{table}: this table is for translations into Tiếng Việt.\nNothing was taken over.\n"
    )
    assert po(project).read_bytes() == before


def test_a_table_cannot_name_a_folder_elsewhere(run: Run, project: Path) -> None:
    table = project / "a.csv"
    run("small", "--lang", "vi", "--export", table)
    text = table.read_text(encoding="utf-8-sig").replace("lang=vi", "lang=..%2F..%2Fx")
    table.write_text(text, encoding="utf-8-sig")

    assert run("--import", table)[0] == 1
    assert not (project.parent / "x").exists()


def test_a_table_that_is_there_is_never_overwritten(run: Run, project: Path) -> None:
    table = project / "a.csv"
    table.write_text("weeks of work", encoding="utf-8")

    code, _, complaint = run("small", "--lang", "vi", "--export", table)

    assert (code, "is there already" in complaint) == (1, True)
    assert table.read_text(encoding="utf-8") == "weeks of work"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--export", "a.xlsx"), "name a story too"),
        (("small", "--lang", "vi", "--export", "a.ods"), "should end in .xlsx or .csv"),
        (("small", "--lang", "en", "--export", "a.csv"), "is written in that language already"),
        (("small", "--lang", "en_XA"), "is made up while the game runs"),
        (("--import", "nowhere.csv"), "cannot be read"),
    ],
)
def test_a_command_that_cannot_work_says_what_to_type(
    run: Run, arguments: tuple[str, ...], words: str
) -> None:
    code, _, complaint = run(*arguments)

    assert (code > 0, words in complaint) == (True, True)


def test_with_several_languages_one_has_to_be_named(run: Run, project: Path) -> None:
    (project / "locales" / "fr").mkdir()

    code, _, complaint = run("small", "--export", project / "a.csv")

    assert (code, "name a language too" in complaint) == (2, True)


def test_without_openpyxl_it_is_said_what_to_type(
    run: Run, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "openpyxl", None)

    code, _, complaint = run("small", "--lang", "vi", "--export", project / "a.xlsx")

    assert (code, 'pip install "notalone[author]"' in complaint) == (1, True)


def test_the_made_up_language_can_be_written_to_a_file(run: Run, project: Path) -> None:
    assert run("small", "--lang", "en_XA", "--export", project / "a.po")[0] == 0
    assert 'msgstr "[Ít' in (project / "a.po").read_text(encoding="utf-8")
