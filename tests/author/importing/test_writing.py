"""A tree of values is written as YAML that reads back the same."""

from hypothesis import given, settings
from hypothesis import strategies as st

from game.author.importing.naming import Ids, clean
from game.author.importing.tree import Decide, Remark, Short, Tree
from game.author.importing.writing import scalar, to_yaml
from game.reading.document import Branch, Items, Node, Scalar, read_document

LINES = st.text(st.characters(codec="utf-8"), max_size=20).map(clean)
KEYS = st.sampled_from(["a", "mai", "narrate", "on", "y", "null", "a_b"])


def value(node: Node | None) -> object:
    match node:
        case Scalar():
            return node.value
        case Branch():
            return {one.key.source: value(one.node) for one in node.entries}
        case Items():
            return [value(one) for one in node.nodes]
        case _:
            return None


@settings(max_examples=100)
@given(st.dictionaries(KEYS, st.lists(st.dictionaries(KEYS, LINES, min_size=1), max_size=3)))
def test_what_is_written_reads_back_the_same(tree: dict[str, list[dict[str, str]]]) -> None:
    filled = {key: items for key, items in tree.items() if items}

    read = read_document(to_yaml({"format": 1, **filled}), "story.yaml")

    assert not read.diagnostics
    assert value(read.root) == {"format": 1, **filled}


@settings(max_examples=100)
@given(LINES.filter(bool))
def test_a_text_in_one_line_with_others_reads_back_the_same(text: str) -> None:
    tree: dict[str, Tree] = {"short": Short({"a": text, "b": text}), "list": Short([text])}

    read = read_document(to_yaml(tree), "story.yaml")

    assert value(read.root) == {"short": {"a": text, "b": text}, "list": [text]}


def test_quotes_stand_only_where_they_are_needed() -> None:
    plain = ["Hello, you!", "It's fine.", "yes", "Hà Nội", "a:b"]
    quoted = ["a: b", "a #b", "- a", "12", "true", "20:14", "off", "{name} waits", '"Hi"']

    assert [scalar(one) for one in plain] == plain
    assert all(scalar(one).startswith('"') for one in quoted)


def test_remarks_and_marks_are_not_read() -> None:
    tree: dict[str, Tree] = {
        "format": Decide(1, "which?"),
        "beats": [Remark("TODO: a\nb"), {"a": "b"}],
    }
    text = to_yaml(tree)

    assert "format: 1  # TODO: which?\n" in text
    assert "  # TODO: a b\n" in text
    assert value(read_document(text, "s.yaml").root) == {"format": 1, "beats": [{"a": "b"}]}


def test_names_become_ids_without_accents_each_once() -> None:
    ids = Ids(["note"])

    made = [ids.new(name, "scene") for name in ("Đi học về!", "đi hoc ve", "1 giờ", "你好", "Note")]

    assert made == ["di_hoc_ve", "di_hoc_ve_2", "scene_1_gio", "scene", "note_2"]
