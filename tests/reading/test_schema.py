"""The schema for editors and the reader agree on what a file may look like."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from game.reading.build import Reading
from game.reading.document import Branch, Items, Node, Scalar, read_document
from game.reading.schema import schema, written

ROOT = Path(__file__).parent.parent.parent
GOOD = (ROOT / "tests" / "stories" / "good" / "every-beat.yaml").read_text(encoding="utf-8")
VALIDATOR = jsonschema.Draft202012Validator(schema())
STRUCTURE = ("NA10", "NA11", "NA50", "NA51")


def plain(node: Node | None) -> Any:
    match node:
        case Branch():
            return {entry.key.source: plain(entry.node) for entry in node.entries}
        case Items():
            return [plain(one) for one in node.nodes]
        case Scalar():
            return node.value
        case _:
            return None


def accepts(text: str) -> bool:
    return bool(VALIDATOR.is_valid(plain(read_document(text, "s.yaml").root)))


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(schema())


def test_the_file_is_current() -> None:
    path = ROOT / "scenarios" / "schema.json"

    assert path.read_text(encoding="utf-8") == written(), "run: python -m game.reading.schema"


def test_the_schema_accepts_every_beat() -> None:
    assert accepts(GOOD)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: Every beat\n", ""),
        ("title: Every beat", "title: [Every, beat]"),
        ("title: Every beat", "title: true"),
        ("title: Every beat", "title:"),
        ("title: Every beat", "titel: Every beat"),
        ("minutes: 5", "minutes: 61"),
        ("minutes: 5", "minutes: 1.5"),
        ("ages: 10-13", "ages: ten"),
        ("topics: [test, every-beat]", "topics: []"),
        ("topics: [test, every-beat]", "topics: [Test]"),
        ("booth: true", "booth: yes"),
        ("clock: 20:14", "clock: 25:14"),
        ("mood: smile", "mood: smiling"),
        ("pause: 1.5", "pause: 11"),
        ("safe: no\n", "safe: maybe\n"),
        ("why: Nothing is lost by waiting.\n", "note: Why?\n"),
        (", alt: A card with rules", ""),
        ("{card: Three rules, title: Rules, ", "{"),
        ("notify: {app: Gallery, ", "notify: {"),
        ("remember: [Two to four points., Short ones.]", "remember: [One.]"),
        ("helpers: [mum]", "helpers: []"),
        ("kind: safe", "kind: save"),
        ("at: [0, 0.5, 1, 0.5]", "at: [0, 0.5, 1]"),
        ("at: [0, 0.5, 1, 0.5]", "at: [0, 0.5, 1, 1.5]"),
        ("- sound: message", "- sound: message\n      music: calm"),
        ("- sound: message", "- tactic: flattery"),
        ("- sound: message", "- Sound: message"),
        ("then: [{end: on_the_way}]", "then: {end: on_the_way}"),
        ("count: 1}", "count: 0}"),
        ("start: request\n", ""),
    ],
)
def test_schema_and_reader_refuse_the_same(
    old: str, new: str, read_text: Callable[[str | bytes], Reading]
) -> None:
    assert old in GOOD
    text = GOOD.replace(old, new, 1)
    codes = [one.code for one in read_text(text).diagnostics]

    assert not accepts(text)
    assert any(code.startswith(STRUCTURE) for code in codes)


def test_the_schema_offers_a_sentence_for_each_key() -> None:
    properties = schema()["properties"]

    assert all(one["description"] for one in properties.values())


@pytest.mark.parametrize(
    "path", sorted((ROOT / "scenarios").glob("*-*.yaml")), ids=lambda path: path.stem
)
def test_the_schema_accepts_the_stories_of_the_game(path: Path) -> None:
    assert accepts(path.read_text(encoding="utf-8"))
