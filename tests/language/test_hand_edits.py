"""A translation file mended by hand in a wrong way: one clear sentence with its line, no loss."""

from collections.abc import Callable
from pathlib import Path

import pytest

from game.errors import GameError
from game.language.po import compiled
from game.language.translate import update_all

SKILLS = "format: 1\nlanguage: en\nskills: {notice: Notice, tell: Tell}\n"
WHOLE = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"

msgctxt "notice/name"
msgid "Notice"
msgstr "Nhận ra"

# Mine.
#, fuzzy
msgctxt "tell/name"
msgid "Tell"
msgstr "Kể"

#~ msgid "Gone"
#~ msgstr "Mất"
"""
TWICE = '\nmsgctxt "notice/name"\nmsgid "Notice"\nmsgstr "Để ý"\n'
CONFLICT = '<<<<<<< HEAD\nmsgstr "Nhận ra"\n=======\nmsgstr "Để ý"\n>>>>>>> theirs\n'
BROKEN = {
    "a missing quotation mark at the end": (
        WHOLE.replace('"Nhận ra"', '"Nhận ra'),
        (7, 'a quotation mark is missing where the text ends: msgstr "Nhận ra'),
    ),
    "a missing quotation mark at the beginning": (
        WHOLE.replace('"Nhận ra"', 'Nhận ra"'),
        (7, 'a quotation mark is missing where the text begins: msgstr Nhận ra"'),
    ),
    "a quotation mark inside a text": (
        WHOLE.replace('"Nhận ra"', '"Nhận "ra""'),
        (7, "a quotation mark inside a text needs a backslash before it"),
    ),
    "a line of something else": (
        WHOLE.replace('msgid "Notice"\n', 'msgid "Notice"\nwhatever\n'),
        (7, "'whatever' is no part of such a file"),
    ),
    "a text that is there twice": (
        WHOLE + TWICE,
        (18, "the same text stands in line 5 already"),
    ),
    "two translations of one text": (
        WHOLE.replace('msgstr "Nhận ra"\n', 'msgstr "Nhận ra"\nmsgstr "Để ý"\n'),
        (8, "this text has two translations"),
    ),
    "a text without its translation's line": (
        WHOLE.replace('msgstr "Nhận ra"\n', ""),
        (5, "the text that begins here has no msgstr"),
    ),
    "a translation without its text": (
        WHOLE.replace('msgid "Notice"\n', ""),
        (6, "something is missing before this line"),
    ),
    "marks of two versions put together": (
        WHOLE.replace('msgstr "Nhận ra"\n', CONFLICT),
        (7, "two versions of the file were put together here"),
    ),
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "scenarios").mkdir()
    (tmp_path / "scenarios" / "skills.yaml").write_text(SKILLS, encoding="utf-8")
    (tmp_path / "locales" / "vi" / "LC_MESSAGES").mkdir(parents=True)
    return tmp_path


def po(root: Path) -> Path:
    return root / "locales" / "vi" / "LC_MESSAGES" / "skills.po"


def said(root: Path) -> list[tuple[int, str]]:
    """Return line and sentence of the problems an update finds."""
    done = update_all(root, ("vi",), ("skills",))
    return [(one.problem.at.line, one.problem.message) for one in done if one.problem]


@pytest.mark.parametrize(("text", "wanted"), BROKEN.values(), ids=BROKEN.keys())
@pytest.mark.parametrize("line_end", ["\n", "\r\n"], ids=["", "crlf"])
def test_a_slip_is_told_with_its_line_and_the_file_is_left_alone(
    root: Path, text: str, wanted: tuple[int, str], line_end: str
) -> None:
    po(root).write_bytes(text.replace("\n", line_end).encode())
    before = po(root).read_bytes()

    ((line, sentence),) = said(root)

    assert (line, wanted[1] in sentence) == (wanted[0], True)
    assert po(root).read_bytes() == before


@pytest.mark.parametrize(
    ("data", "wanted"),
    [
        (WHOLE.replace("ậ", "ì").encode("cp1252", "replace"), (7, "UTF-8")),
        (WHOLE.encode("utf-16"), (1, "UTF-16")),
        (WHOLE.encode("utf-16-be"), (1, "UTF-16")),
        (b"\x89PNG\r\n\x1a\n\x00\x00", (1, "UTF-8")),
    ],
    ids=["cp1252", "utf-16", "utf-16-without-mark", "picture"],
)
def test_another_encoding_is_told_and_the_file_is_left_alone(
    root: Path, data: bytes, wanted: tuple[int, str]
) -> None:
    po(root).write_bytes(data)

    ((line, sentence),) = said(root)

    assert (line, wanted[1] in sentence) == (wanted[0], True)
    assert po(root).read_bytes() == data


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("\n", "\r\n"),
        lambda text: "\ufeff" + text,
        lambda text: text.replace("\n\n", "\n\n\n\n"),
        lambda text: text.rstrip("\n"),
        lambda text: text.replace("Nhận", "Nhậ\u0323n".replace("ậ\u0323", "a\u0323\u0302")),
        lambda text: text.replace('msgid "Notice"', 'msgid ""\n  "Not"\n\t"ice"'),
        lambda text: text.replace("#~ msgid", '#~| msgid "Before"\n#~ msgid'),
        lambda text: text.replace("charset=UTF-8", "charset=CHARSET"),
    ],
    ids=["crlf", "bom", "blank", "no-end", "nfd", "wrapped", "former", "charset"],
)
def test_what_only_looks_different_is_read_and_put_right(
    root: Path, change: Callable[[str], str]
) -> None:
    po(root).write_text(WHOLE, encoding="utf-8")
    list(update_all(root, ("vi",), ("skills",)))
    right = po(root).read_bytes()
    po(root).write_bytes(change(WHOLE).encode())

    assert said(root) == []
    assert po(root).read_bytes().replace(b'#~| msgid "Before"\n', b"") == right
    assert "Nhận ra".encode() in right
    assert b'#~ msgid "Gone"' in right


@pytest.mark.parametrize(
    "field",
    [
        "POT-Creation-Date: ",
        "PO-Revision-Date: YEAR-MO-DA HO:MI+ZONE",
        "PO-Revision-Date: yesterday",
        "Last-Translator: ",
        "Language: ",
        "Language: en",
        "Plural-Forms: nplurals=INTEGER; plural=EXPRESSION;",
        "Plural-Forms: ",
        "X-Generator: Poedit 3.4",
    ],
)
def test_what_tools_leave_in_the_head_is_no_obstacle(root: Path, field: str) -> None:
    head = '"Content-Type: text/plain; charset=UTF-8\\n"\n'
    po(root).write_text(WHOLE.replace(head, f'{head}"{field}\\n"\n'), encoding="utf-8")

    assert said(root) == []
    written = po(root).read_text(encoding="utf-8")
    assert 'msgstr "Nhận ra"' in written
    assert '"Language: vi\\n"' in written
    assert '"Plural-Forms: nplurals=1; plural=0;\\n"' in written
    assert said(root) == []
    assert po(root).read_text(encoding="utf-8") == written


def test_a_rule_for_counting_that_is_none_is_told(root: Path) -> None:
    rule = '"Plural-Forms: nplurals=2; plural=many;\\n"\n\nmsgctxt "notice'
    po(root).write_text(WHOLE.replace('\nmsgctxt "notice', rule), encoding="utf-8")

    ((_, sentence),) = said(root)

    assert "its line Plural-Forms is not as gettext wants it" in sentence


def test_a_fuzzy_translation_that_lost_its_text_comes_back_fuzzy(root: Path) -> None:
    scenario = root / "scenarios" / "skills.yaml"
    po(root).write_text(WHOLE, encoding="utf-8")
    scenario.write_text(SKILLS.replace(", tell: Tell", ""), encoding="utf-8")
    list(update_all(root, ("vi",), ("skills",)))
    assert '#, fuzzy\n#~ msgctxt "tell/name"' in po(root).read_text(encoding="utf-8")

    scenario.write_text(SKILLS, encoding="utf-8")
    (done,) = update_all(root, ("vi",), ("skills",))

    assert (done.fuzzy, done.obsolete) == (1, 1)


def test_the_marks_a_translators_tool_has_set_are_kept(root: Path) -> None:
    po(root).write_text(WHOLE.replace("#, fuzzy", "#, fuzzy, no-wrap"), encoding="utf-8")

    list(update_all(root, ("vi",), ("skills",)))

    assert "#, fuzzy, no-wrap\n" in po(root).read_text(encoding="utf-8")


def test_a_folder_that_cannot_be_written_to_leaves_the_file_as_it_was(root: Path) -> None:
    po(root).mkdir()

    with pytest.raises(GameError, match=r"skills\.po cannot be (read|written)"):
        list(update_all(root, ("vi",), ("skills",)))


def test_of_a_broken_file_nothing_is_shown_but_its_problem() -> None:
    found = compiled((WHOLE + TWICE).encode(), "vi", "skills.po")

    assert dict(found.messages) == {}
    assert [one.code for one in found.problems] == ["NA605"]
