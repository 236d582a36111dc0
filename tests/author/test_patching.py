"""Changing a few signs of a file."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.author.patching import Edit, Lines, as_value, patched
from game.diagnostic import Location
from game.reading.document import Branch, Scalar, read_document


def test_each_edit_is_made_where_it_belongs() -> None:
    assert patched("one two three", [Edit(8, 13, "3"), Edit(0, 3, "1")]) == "1 two 3"


def test_the_same_edit_twice_is_made_once() -> None:
    assert patched("one", [Edit(0, 3, "1"), Edit(0, 3, "1")]) == "1"


def test_edits_that_overlap_are_a_mistake() -> None:
    with pytest.raises(ValueError, match="overlap at character 2"):
        patched("one two", [Edit(0, 3, "1"), Edit(2, 5, "2")])


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028"])
def test_a_line_ends_where_yaml_ends_it(end: str) -> None:
    text = f"a: 1{end}bc: 2{end}"
    root = read_document(text, "x.yaml").root
    assert isinstance(root, Branch)
    key = root.entries[1].key
    lines = Lines(text)

    assert lines.replacing(key, "d") == Edit(text.index("bc"), text.index("bc") + 2, "d")
    assert lines.line_of(lines.offset(Location("x.yaml", 2, 1))) == 2
    assert lines.line(2) == "bc: 2"


words = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1)


@given(st.lists(words, min_size=1).map(" ".join))
def test_a_value_reads_back_as_it_was_meant(text: str) -> None:
    for written in (f"k: {as_value(text)}", f"{{k: {as_value(text)}, l: 1}}"):
        document = read_document(written, "x.yaml")
        assert isinstance(document.root, Branch)
        node = document.root.child("k")

        assert document.diagnostics == ()
        assert isinstance(node, Scalar)
        assert node.value == unicodedata.normalize("NFC", text)
