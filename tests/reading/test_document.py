from pathlib import Path

import pytest
import yaml

from game.diagnostic import Location
from game.reading import document
from game.reading.document import (
    Branch,
    Document,
    Items,
    Scalar,
    read_document,
)
from game.reading.plain_values import Value, resolve


def scalar(read: Document, *keys: str) -> Scalar:
    node = read.root
    for key in keys:
        assert isinstance(node, Branch)
        node = node.child(key)
    assert isinstance(node, Scalar)
    return node


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("yes", "yes"),
        ("no", "no"),
        ("on", "on"),
        ("20:14", "20:14"),
        ("true", True),
        ("False", False),
        ("~", None),
        ("012", 12),
        ("0o17", 15),
        ("0xff", 255),
        ("-3", -3),
        ("1.0", 1.0),
        ("1e3", 1000.0),
        (".inf", float("inf")),
        ("1_000", "1_000"),
        ("2026-01-31", "2026-01-31"),
    ],
)
def test_a_plain_word_means_what_yaml_1_2_says(word: str, value: Value) -> None:
    assert resolve(word) == value
    assert type(resolve(word)) is type(value)


def test_a_quoted_word_is_text() -> None:
    assert scalar(read_document("a: 'true'", "s.yaml"), "a").value == "true"


def test_a_number_keeps_how_it_was_written() -> None:
    assert scalar(read_document("a: 1.0", "s.yaml"), "a").source == "1.0"


def test_a_byte_order_mark_moves_nothing() -> None:
    read = read_document("\ufeffa: b".encode(), "s.yaml")

    assert scalar(read, "a").at == Location("s.yaml", 1, 4, 1)


def test_texts_become_nfc() -> None:
    assert scalar(read_document("a: Vie\u0323\u0302t", "s.yaml"), "a").source == "Việt"


def test_a_hard_space_stays_inside_a_text_and_goes_at_its_ends() -> None:
    read = read_document("a: \u00a0Bonjour\u00a0!\u00a0\nb: '\u00a0x'\nc\u00a0: d", "s.yaml")

    assert scalar(read, "a").source == "Bonjour\u00a0!"
    assert scalar(read, "b").source == "\u00a0x"
    assert scalar(read, "c").source == "d"


@pytest.mark.parametrize(
    ("text", "cut", "place"),
    [
        ("a: one #two three", " #two three", (1, 8)),
        ("a: one\n  two  #three", "  #three", (2, 8)),
        ("a: one # two", "", None),
        ("a: 'one' #two", "", None),
        ("a: one#two", "", None),
    ],
)
def test_a_remark_that_begins_like_a_word_is_kept_beside_its_text(
    text: str, cut: str, place: tuple[int, int] | None
) -> None:
    node = scalar(read_document(text, "s.yaml"), "a")

    assert node.cut == cut
    assert place is None or (node.cut_at.line, node.cut_at.column) == place


@pytest.mark.parametrize(
    ("text", "wanted", "place"),
    [
        ("a: one two", "two", (1, 8)),
        ("a: 'it''s two'", "two", (1, 11)),
        ('a: "one \\"x\\" two"', "two", (1, 15)),
        ("a: >\n  one\n  two", "two", (3, 3)),
        ("a: one\n  two", "two", (2, 3)),
    ],
)
def test_a_place_inside_a_text_is_exact(text: str, wanted: str, place: tuple[int, int]) -> None:
    node = scalar(read_document(text, "s.yaml"), "a")
    at = node.part(node.source.index(wanted), len(wanted))

    assert (at.line, at.column, at.length) == (*place, 3)


def test_a_merged_key_does_not_replace_an_own_one() -> None:
    read = read_document("a: &a {x: 1, y: 2}\nb: {<<: *a, y: 3}", "s.yaml")

    assert (scalar(read, "b", "x").value, scalar(read, "b", "y").value) == (1, 3)


def test_the_first_of_several_merged_bases_wins() -> None:
    read = read_document("a: &a {x: 1}\nb: &b {x: 2}\nc: {<<: [*a, *b]}", "s.yaml")

    assert scalar(read, "c", "x").value == 1


def test_a_billion_laughs_are_refused_before_they_are_told() -> None:
    lines = ["a0: &a0 [ha, ha]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    read = read_document("\n".join(lines), "s.yaml")

    assert [one.code for one in read.diagnostics] == ["NA011"]
    assert read.root is None


def test_an_alias_counts_the_levels_it_brings() -> None:
    inner = "a: &a " + "[" * 20 + "]" * 20
    read = read_document(f"{inner}\nb: {'[' * 20}*a{']' * 20}", "s.yaml")

    assert [one.code for one in read.diagnostics] == ["NA012"]


def test_a_file_of_one_mebibyte_and_a_byte_is_too_large() -> None:
    read = read_document(b"#" * (document.MAX_BYTES + 1), "s.yaml")

    assert [one.code for one in read.diagnostics] == ["NA003"]


def test_the_python_parser_finds_the_same_as_the_c_parser(
    monkeypatch: pytest.MonkeyPatch, stories: Path
) -> None:
    text = (stories / "good" / "anchors-and-merges.yaml").read_text(encoding="utf-8")
    fast = read_document(text, "s.yaml")
    monkeypatch.setattr(document, "_LOADER", yaml.SafeLoader)
    slow = read_document(text, "s.yaml")

    assert values(slow.root) == values(fast.root)
    assert slow.diagnostics == fast.diagnostics == ()


def values(node: object) -> object:
    match node:
        case Scalar():
            return (node.value, node.source, node.at)
        case Branch():
            return [(values(one.key), values(one.node)) for one in node.entries]
        case Items():
            return [values(one) for one in node.nodes]
        case _:
            return node


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"PK\x03\x04 \0\0\0\0 [Content_Types].xml \0\0 word/document.xml", "a Word document"),
        (
            b"PK\x03\x04 \0\0 mimetypeapplication/vnd.oasis.opendocument.text",
            "a document of LibreOffice",
        ),
        (b"PK\x03\x04 \0\0 pictures/1.png", "a zip file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 200, "an old Word document"),
        (rb"{\rtf1\ansi format: 1}", "an RTF document"),
    ],
)
def test_the_file_of_a_word_processor_is_called_by_its_kind(content: bytes, kind: str) -> None:
    (problem,) = read_document(content, "story.yaml").diagnostics

    assert (problem.code, problem.message) == (
        "NA006",
        f"this is not UTF-8 text; it looks like {kind}; save it as UTF-8",
    )
    assert "Save as > Plain text" in problem.hint


def test_nothing_but_a_tag_is_one_mistake() -> None:
    read = read_document("- minh: !!!", "story.yaml")

    assert [(one.code, one.hint) for one in read.diagnostics] == [
        ("NA013", "put the whole text in quotes")
    ]
