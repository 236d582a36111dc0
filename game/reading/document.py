"""YAML text -> a tree in which every node knows its place. The only module that imports yaml.

YAML 1.2 core schema on the C parser: only `true` and `false` are booleans,
so `yes`, `no`, `on` and `20:14` stay text. The tree is finite and small by
construction: depth, repeated aliases and size are limited while it is read.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, NoReturn, TypeAlias

import yaml

from game.diagnostic import Diagnostic, Location
from game.phrase import Phrase
from game.reading.encoding import decode
from game.reading.odd_signs import (
    BULLETS,
    IN_QUOTES,
    bullet,
    glued_key,
    has_odd_space,
    space_name,
    trimmed,
    without_bullet,
)
from game.reading.plain_values import Value, resolve
from game.reading.plain_words import explain
from game.reading.problems import complain, in_file_order

MAX_BYTES = 1024 * 1024
MAX_DEPTH = 32
MAX_ALIASED = 10_000  # nodes that exist through aliases alone


@dataclass(frozen=True, slots=True, eq=False)
class Scalar:
    """A single value. `source` is its text, unquoted and in NFC; `raw` stands in the file.

    `cut` is what follows in the line as a remark, but begins like a word: " #friends are here".
    """

    value: Value
    source: str
    at: Location
    raw: str = ""
    cut: str = ""

    @property
    def cut_at(self) -> Location:
        """Return the place of what is cut off."""
        *before, last = _BREAK.split(self.raw)
        sign = len(last) + self.cut.find("#")
        column = sign + (1 if before else self.at.column)
        return Location(self.at.path, self.at.line + len(before), column, len(self.cut.lstrip()))

    def part(self, offset: int, length: int) -> Location:
        """Return the place of some characters of `source`, counted from 0."""
        begin = _offset_in_raw(self, offset)
        before = self.raw[:begin]
        lines = _BREAK.split(before)
        column = len(lines[-1]) + (self.at.column if len(lines) == 1 else 1)
        return Location(self.at.path, self.at.line + len(lines) - 1, column, max(1, length))


@dataclass(frozen=True, slots=True, eq=False)
class Gap:
    """Something that was complained about already; only its place is left."""

    at: Location


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """A key and what belongs to it. A `bare` one stands in braces without a colon."""

    key: Scalar
    node: "Node"
    bare: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Branch:
    """Keys with values, in file order. `at` is the key it belongs to, or its first key."""

    entries: tuple[Entry, ...]
    at: Location

    def entry(self, key: str) -> Entry | None:
        """Return the entry of a key, if it is there."""
        return next((entry for entry in self.entries if entry.key.source == key), None)

    def child(self, key: str) -> "Node | None":
        """Return what belongs to a key, if it is there."""
        entry = self.entry(key)
        return entry.node if entry else None


@dataclass(frozen=True, slots=True, eq=False)
class Items:
    """A list."""

    nodes: tuple["Node", ...]
    at: Location
    in_brackets: bool = False


Node: TypeAlias = Scalar | Branch | Items | Gap


@dataclass(frozen=True, slots=True)
class Document:
    """What could be read. `root` is None if that is nothing."""

    root: Node | None
    diagnostics: tuple[Diagnostic, ...]
    text: str = ""


def read_document(content: bytes | str, path: str) -> Document:
    """Read a file's content; never raises, whatever is in it."""
    if len(content) > MAX_BYTES:
        return Document(None, (complain("NA003", Location(path, 1, 1), limit="1 MiB"),))
    text, problem = decode(content, path)
    if problem is not None:
        return Document(None, (problem,), text)
    composer = _Composer(text, path)
    try:
        root = composer.document()
    except _Stop:
        root = None
    return Document(root, in_file_order(composer.problems), text)


def without_braces(node: Node) -> str:
    """Return a hint if a single word stands in braces, as names do within a text."""
    word = _in_braces(node)
    return Phrase("write '{word}' without braces", word=word.source) if word else ""


def _in_braces(node: Node) -> Scalar | None:
    """Return the single word that stands in braces, None if this is something else."""
    entries = node.entries if isinstance(node, Branch) else ()
    return entries[0].key if len(entries) == 1 and entries[0].bare else None


_NEW_ITEM = Phrase("if something new begins here, begin it with '- '")
_IN_BRACES = Phrase("one in braces")
_NO_KEY = {True: Phrase("nothing"), False: Phrase("a list or a group of keys")}


def thousands(number: int) -> Phrase:
    """Return a round number such as "5,000"."""
    return Phrase("{thousands},000", thousands=number // 1000)


class _Stop(Exception):  # noqa: N818 - a signal within this module
    """Nothing sensible can be read after this."""


@dataclass(frozen=True, slots=True)
class _Measure:
    """How much a node holds, aliases followed: nodes in all, and levels."""

    nodes: int
    levels: int


_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_BREAK = re.compile("\r\n|[\r\n\x85\u2028\u2029]")
_LEAF = _Measure(1, 0)
_MAY_CUT = re.compile(r"#\w")
_CUT = re.compile(r"[ \t]+#\w.*")


class _Composer:
    """Turns parser events into nodes. Recursion is bounded by MAX_DEPTH."""

    def __init__(self, text: str, path: str) -> None:
        self.problems: list[Diagnostic] = []
        self._text = text
        self._path = path
        self._has_odd_spaces = has_odd_space(text)
        self._has_cuts = _MAY_CUT.search(text) is not None
        self._events: Iterator[yaml.Event] = yaml.parse(text, Loader=_LOADER)
        self._anchors: dict[str, Node] = {}
        self._measures: dict[int, _Measure] = {}  # by id(); the anchors keep the nodes alive
        self._aliased = 0

    def document(self) -> Node | None:
        """Read the one document of the file."""
        self._next()  # the stream starts
        if isinstance(self._next(), yaml.StreamEndEvent):
            self._stop(complain("NA004", Location(self._path, 1, 1)))
        root, _ = self._node(self._next(), 0, None)
        if isinstance(root, Scalar) and root.value is None:
            self._stop(complain("NA004", Location(self._path, 1, 1)))
        self._next()  # the document ends
        more = self._next()
        if not isinstance(more, yaml.StreamEndEvent):
            self._report(complain("NA015", self._place(more, 3)))
        return root

    def _report(self, problem: Diagnostic) -> None:
        self.problems.append(problem)

    def _stop(self, problem: Diagnostic) -> NoReturn:
        self._report(problem)
        raise _Stop

    def _next(self) -> yaml.Event:
        try:
            return next(self._events)
        except yaml.YAMLError as error:
            self._stop(explain(error, self._text, self._path))

    def _place(self, event: yaml.Event, length: int = 1) -> Location:
        mark: Any = event.start_mark
        return Location(self._path, mark.line + 1, mark.column + 1, length)

    def _written(self, event: yaml.Event) -> str:
        start, end = event.start_mark, event.end_mark
        return self._text[start.index : end.index] if start and end else ""

    def _node(self, event: yaml.Event, depth: int, at: Location | None) -> tuple[Node, _Measure]:
        if depth > MAX_DEPTH:
            self._stop(complain("NA012", self._place(event), limit=MAX_DEPTH))
        if isinstance(event, yaml.AliasEvent):
            return self._alias(event, depth)
        is_tagged = self._refuse_tag(event)
        node: Node
        if isinstance(event, yaml.ScalarEvent):
            scalar = self._scalar(event)
            node, measure = Gap(scalar.at) if is_tagged and not scalar.source else scalar, _LEAF
        elif isinstance(event, yaml.SequenceStartEvent):
            node, measure = self._items(event, depth, at)
        else:
            node, measure = self._branch(event, depth, at)
        if anchor := getattr(event, "anchor", None):
            self._anchors[anchor] = node
            self._measures[id(node)] = measure
        return node, measure

    def _alias(self, event: yaml.AliasEvent, depth: int) -> tuple[Node, _Measure]:
        name = event.anchor or ""
        node = self._anchors.get(name)
        if node is None:
            self._report(complain("NA014", self._place(event, len(name) + 1), name=name))
            return Gap(self._place(event)), _LEAF
        measure = self._measures[id(node)]
        self._aliased += measure.nodes
        if self._aliased > MAX_ALIASED:
            at = self._place(event, len(name) + 1)
            self._stop(complain("NA011", at, limit=thousands(MAX_ALIASED)))
        if depth + measure.levels > MAX_DEPTH:
            self._stop(complain("NA012", self._place(event, len(name) + 1), limit=MAX_DEPTH))
        return node, measure

    def _refuse_tag(self, event: yaml.Event) -> bool:
        tag = getattr(event, "tag", None)
        if tag is not None:
            words = self._written(event).split()
            word = next((one for one in words if one.startswith("!")), str(tag))
            self._report(complain("NA013", self._place(event, len(word)), IN_QUOTES, tag=word))
        return tag is not None

    def _scalar(self, event: yaml.ScalarEvent) -> Scalar:
        source = unicodedata.normalize("NFC", event.value)
        raw = self._written(event)
        plain = event.style in (None, "")
        first = _BREAK.split(raw, maxsplit=1)[0]
        at = self._place(event, max(1, len(first.rstrip())))
        if not plain:
            return Scalar(source, source, at, raw)
        if self._has_odd_spaces:
            source = trimmed(source)
        return Scalar(resolve(source), source, at, raw, self._cut(event) if self._has_cuts else "")

    def _cut(self, event: yaml.ScalarEvent) -> str:
        """Return the rest of the line that is lost, because it begins with a # and a letter."""
        mark: Any = event.end_mark
        found = _CUT.match(self._text, mark.index) if mark else None
        return found[0].rstrip() if found else ""

    def _items(self, event: yaml.Event, depth: int, at: Location | None) -> tuple[Items, _Measure]:
        nodes: list[Node] = []
        size = _LEAF
        while not isinstance(inner := self._next(), yaml.SequenceEndEvent):
            node, measure = self._node(inner, depth + 1, None)
            nodes.append(node)
            size = _beside(size, measure)
        in_brackets = bool(getattr(event, "flow_style", False))
        return Items(tuple(nodes), at or self._place(event), in_brackets), size

    def _branch(
        self, event: yaml.Event, depth: int, at: Location | None
    ) -> tuple[Branch, _Measure]:
        entries: dict[str, Entry] = {}
        merged: list[Entry] = []
        in_braces = bool(getattr(event, "flow_style", False))
        size = _LEAF
        while not isinstance(inner := self._next(), yaml.MappingEndEvent):
            key, _ = self._node(inner, depth + 1, None)
            value = self._next()
            node, measure = self._node(value, depth + 1, key.at)
            size = _beside(size, measure)
            if isinstance(key, Scalar) and key.raw == "<<" and not isinstance(node, Scalar):
                merged += _merged(node)
            elif entry := self._entry(key, node, entries):
                is_bare = in_braces and entry.node is node and self._is_bare(inner, value)
                entries[entry.key.source] = replace(entry, bare=True) if is_bare else entry
        added = {one.key.source: one for one in reversed(merged) if one.key.source not in entries}
        whole = (*entries.values(), *reversed(added.values()))
        return Branch(whole, at or (whole[0].key.at if entries else self._place(event))), size

    def _is_bare(self, key: yaml.Event, value: yaml.Event) -> bool:
        """Return whether nothing, not even a colon, follows a key."""
        key_end: Any = key.end_mark
        value_start: Any = value.start_mark
        is_empty = isinstance(value, yaml.ScalarEvent) and not self._written(value)
        return is_empty and ":" not in self._text[key_end.index : value_start.index]

    def _entry(self, key: Node, node: Node, before: dict[str, Entry]) -> Entry | None:
        if inside := _in_braces(key):
            self._report(complain("NA112", key.at, without_braces(key), found=_IN_BRACES))
            key = inside
        if not isinstance(key, Scalar) or not key.source:
            self._report(complain("NA112", key.at, found=_NO_KEY[isinstance(key, Scalar)]))
            return None
        if self._has_odd_spaces or key.raw[:1] in BULLETS:
            key, node = self._typed(key, node)
        twin = before.get(key.source)
        if twin is not None:
            line = twin.key.at.line
            hint = _NEW_ITEM if self._begins_item(twin.key) else ""
            self._report(complain("NA010", key.at, hint, key=key.source, line=line))
            return None
        return Entry(key, node)

    def _begins_item(self, key: Scalar) -> bool:
        """Return whether a dash stands before a key, as before each message of a scene."""
        line = _BREAK.split(self._text)[key.at.line - 1]
        return line[: key.at.column - 1].strip() == "-"

    def _typed(self, key: Scalar, node: Node) -> tuple[Scalar, Node]:
        """Return a key without what a word processor made of it; complain about that."""
        first = replace(key.at, length=1)
        if sign := bullet(key.raw):
            self._report(complain("NA019", first, sign=sign))
            return replace(key, source=without_bullet(key.source)), node
        if has_odd_space(key.raw[:1]):
            self._report(complain("NA018", first, what=space_name(key.raw)))
        elif word := glued_key(key.raw):
            self._report(complain("NA018", key.part(len(word) + 1, 1), what=space_name(key.raw)))
            return replace(key, source=word), Gap(key.at)
        return key, node


def _beside(one: _Measure, other: _Measure) -> _Measure:
    """Return the measure of a node that has one more node inside."""
    return _Measure(one.nodes + other.nodes, max(one.levels, other.levels + 1))


def _merged(node: Node) -> list[Entry]:
    """Return what `<<: *base` or `<<: [*one, *two]` brings; the first wins."""
    if isinstance(node, Branch):
        return list(node.entries)
    bases = node.nodes if isinstance(node, Items) else ()
    return [entry for base in bases if isinstance(base, Branch) for entry in base.entries]


def _offset_in_raw(scalar: Scalar, offset: int) -> int:
    """Find a character of `source` in the text as written, quotes and line ends skipped."""
    position = 1 if scalar.raw[:1] in ("'", '"') else 0
    for char in scalar.source[:offset]:
        found = scalar.raw.find(char, position)
        position = found + 1 if found >= 0 else position
    wanted = scalar.source[offset : offset + 1]
    found = scalar.raw.find(wanted, position)
    return found if found >= 0 else position
