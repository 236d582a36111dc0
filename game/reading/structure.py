"""Hold a tree against a shape: complain about what does not fit, return what does."""

import keyword
import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from itertools import pairwise

from game.diagnostic import Diagnostic, Location
from game.phrase import Phrase
from game.reading.allowing import Allowance, allowances
from game.reading.document import Branch, Entry, Gap, Items, Node, Scalar, without_braces
from game.reading.odd_signs import (
    AFTER_COLON,
    CURLY,
    IN_QUOTES,
    bullet,
    joined_key,
    sign_hint,
)
from game.reading.problems import complain
from game.reading.shape import (
    BEATS,
    FACT,
    MESSAGE,
    PERSON,
    RESERVED,
    Beats,
    Flag,
    Formula,
    Id,
    Listing,
    Number,
    OneOf,
    Record,
    Shape,
    Start,
    Table,
    Word,
    Words,
)
from game.reading.suggest import MANY_PROBLEMS, all_of, any_of, did_you_mean, folded, near
from game.reading.unlisted import known_as, newcomer
from game.story.expression import FUNCTIONS

LONGEST_QUOTE = 40  # characters of the author's text in a complaint
_IN_EXPRESSIONS = frozenset({*keyword.kwlist, *FUNCTIONS, "true", "false"})


@dataclass(frozen=True, slots=True)
class Checker:
    """Collects complaints. What is wrong becomes a Gap, so that the rest can still be read."""

    people: Mapping[str, str]  # names by id, for messages, whose key is a person
    problems: list[Diagnostic] = field(default_factory=list)
    allowed: list[Allowance] = field(default_factory=list)
    unlisted: set[str] = field(default_factory=set)  # people complained about already
    unfit: set[str] = field(default_factory=set)  # names complained about already
    taken: frozenset[str] = frozenset()  # names that are something in the story already
    leads: frozenset[str] = field(init=False)  # what a beat can begin with

    def __post_init__(self) -> None:
        object.__setattr__(self, "leads", frozenset(self.people) | BEATS.keys())

    def fit(self, node: Node, shape: Shape, key: str) -> Node:
        """Return the node as far as it fits; `key` is what the author wrote before it."""
        if isinstance(node, Gap):
            return node
        match shape:
            case Record():
                return self._record(node, shape, key)
            case Table():
                return self._table(node, shape, key)
            case Listing():
                return self._listing(node, shape, key)
            case Beats():
                return self._beats(node, key)
            case _:
                return self._single(node, shape, key)

    def _report(self, code: str, at: Location, hint: str = "", **words: object) -> Gap:
        self.problems.append(complain(code, at, hint, **words))
        return Gap(at)

    def _hint(self, word: str, known: Collection[str]) -> str:
        """Return near names; looking for them takes too long when everything is wrong."""
        is_quick = len(self.problems) < MANY_PROBLEMS
        return did_you_mean(word, known, self.unfit) if is_quick else ""

    def _wrong(self, node: Node, wanted: str, key: str, hint: str = "") -> Gap:
        if isinstance(node, Branch) and any(bullet(one.key.raw) for one in node.entries):
            return Gap(node.at)  # that has been complained about
        if isinstance(node, Scalar) and (sign := bullet(node.raw)):
            return self._report("NA019", node.at, sign=sign)
        words = {"key": key, "wanted": wanted, "found": describe(node)}
        return self._report("NA103", node.at, hint or _form_hint(node), **words)

    # -- records and tables

    def _record(self, node: Node, shape: Record, key: str) -> Node:
        if not isinstance(node, Branch):
            first = ", ".join(f"'{one.key}'" for one in shape.fields[:3])
            return self._wrong(node, Phrase("keys such as {keys}", keys=first), key)
        meant = self._unknown_keys(node, shape)
        for one in shape.fields:
            if one.required and node.entry(one.key) is None and one.key not in meant:
                gaps = {"where": shape.name, "key": one.key, "doc": one.doc}
                self._report(one.missing, node.at, one.example, **gaps, found=0)
        self._exactly_one(node, shape)
        entries = [
            Entry(entry.key, self.fit(entry.node, known.shape, known.key))
            for entry in node.entries
            if not entry.bare and (known := shape.known.get(entry.key.source))
        ]
        entries += (Entry(key, Gap(key.at)) for word, key in meant.items() if word in shape.known)
        fitted = Branch(tuple(entries), node.at)
        self.allowed.extend(allowances(fitted))
        return fitted

    def _unknown_keys(self, node: Branch, shape: Record) -> dict[str, Scalar]:
        """Complain about unknown keys; return the keys that were probably meant."""
        meant: dict[str, Scalar] = {}
        for before, entry in zip((None, *node.entries), node.entries, strict=False):
            word = entry.key.source
            if entry.bare:
                found = [self._bare(entry, node, shape.known)]
            elif word not in shape.known:
                joined = joined_key(word)
                hint = AFTER_COLON if joined in shape.known else self._hint(word, shape.known)
                told = hint or _cut_hint(before, entry)
                self._report("NA101", entry.key.at, told, key=word, where=shape.name)
                found = [joined, *near(word, shape.known)[:1]] if hint else []
            else:
                continue
            meant.update({one: replace(entry.key, source=one) for one in found})
        written = {entry.key.source for entry in node.entries if not entry.bare}
        return {word: key for word, key in meant.items() if word not in written}

    def _bare(self, entry: Entry, node: Branch, known: Collection[str]) -> str:
        """Complain about a key in braces without a colon; return the key probably meant."""
        word = entry.key.source
        joined, first = joined_key(word), word.split()[0]
        if joined:
            hint = AFTER_COLON
        elif entry is node.entries[0]:
            hint = Phrase("put ': ' after '{word}'", word=quote(first))
        elif first in known:
            hint = Phrase(
                "put ': ' after '{word}'; or, if this belongs to the text before it, "
                "put the whole of that text in quotes",
                word=first,
            )
        else:
            hint = _COMMA_ENDS
        self._report("NA118", entry.key.at, hint, found=quote(word))
        return joined or first

    def _exactly_one(self, node: Branch, shape: Record) -> None:
        there = [entry for entry in node.entries if entry.key.source in shape.one_of]
        if not shape.one_of or len(there) == 1:
            return
        if shape.name == "'show'":
            names = [one.key.source for one in there]
            self._report("NA517", node.at, found=all_of(names) if names else Phrase("none"))
        elif there:
            self._report("NA101", there[1].key.at, key=there[1].key.source, where=shape.name)
        else:
            words = {"where": shape.name, "key": any_of(shape.one_of), "doc": _WHO_SENDS}
            self._report("NA102", node.at, **words)

    def _table(self, node: Node, shape: Table, key: str) -> Node:
        if not isinstance(node, Branch):
            names = Phrase("names with a value each ({what}: ...)", what=shape.name.what)
            return self._wrong(node, shape.wanted or names, key)
        self._length(node.at, len(node.entries), shape, key)
        for entry in node.entries:
            if entry.bare:
                self._bare(entry, node, ())
            else:
                self._name(entry.key, shape.name)
        return Branch(
            tuple(
                Entry(entry.key, self.fit(entry.node, shape.of, entry.key.source))
                for entry in node.entries
                if not entry.bare
            ),
            node.at,
        )

    def _listing(self, node: Node, shape: Listing, key: str) -> Node:
        if not isinstance(node, Items):
            return self._wrong(node, shape.wanted, key)
        self._length(node.at, len(node.nodes), shape, key)
        if node.in_brackets and isinstance(shape.of, Words):
            self._cut_in_two(node)
        nodes = tuple(self.fit(one, shape.of, key) for one in node.nodes)
        return Items(tuple(one for one in nodes if not isinstance(one, Gap)), node.at)

    def _length(self, at: Location, found: int, shape: Listing | Table, key: str) -> None:
        if found < shape.least or (shape.most is not None and found > shape.most):
            wanted = Phrase("at least {least}", least=shape.least)
            if shape.most:
                wanted = Phrase("{least} to {most}", least=shape.least, most=shape.most)
            self._report(shape.code, at, key=key, wanted=wanted, found=found)

    def _cut_in_two(self, node: Items) -> None:
        """Warn where a comma has probably cut a text in two; quotes say that it has not."""
        for before, after in pairwise(node.nodes):
            if isinstance(before, Scalar) and isinstance(after, Scalar) and _goes_on(before, after):
                self._report("NA119", after.at, _COMMA_ENDS, found=quote(after.source))

    # -- beats

    def _beats(self, node: Node, key: str) -> Node:
        if not isinstance(node, Items):
            return self._wrong(node, _LIST_OF_BEATS, key)
        nodes = tuple(self._beat(one) for one in node.nodes)
        return Items(tuple(one for one in nodes if not isinstance(one, Gap)), node.at)

    def _beat(self, node: Node) -> Node:
        if isinstance(node, Gap):
            return node
        if not isinstance(node, Branch):
            return self._wrong(node, _A_BEAT, "-")
        leads = [one for one in node.entries if one.key.source in self.leads]
        if not leads:
            return self._nobody(node)
        lead = leads[0]
        kind = BEATS.get(lead.key.source, MESSAGE)
        others = [one for one in leads[1:] if one.key.source not in kind.known]
        self._two_beats([lead, *others])
        dropped = set(others)
        rest = tuple(entry for entry in node.entries if entry not in dropped)
        if kind is MESSAGE:
            return self._message(lead, Branch(rest, node.at))
        return self._record(Branch(rest, node.at), kind, lead.key.source)

    def _nobody(self, node: Branch) -> Node:
        """Complain about an item that is no beat and of nobody."""
        keys = [entry.key for entry in node.entries if entry.key.source not in MESSAGE.known]
        if not keys:
            return self._report("NA117", node.at)
        word = keys[0].source
        if word in self.unlisted:
            return Gap(node.at)
        hint = known_as(word, self.people) or self._hint(word, sorted(self.leads))
        if not hint and (hint := newcomer(word)):
            self.unlisted.add(word)  # one line mends all places
        return self._report("NA109", keys[0].at, hint, key=quote(word))

    def _message(self, lead: Entry, node: Branch) -> Node:
        beside = Branch(tuple(one for one in node.entries if one is not lead), node.at)
        rest = self._record(beside, MESSAGE, lead.key.source)
        text = Entry(lead.key, self.fit(lead.node, Words(), lead.key.source))
        return Branch((text, *rest.entries), node.at) if isinstance(rest, Branch) else rest

    def _two_beats(self, entries: list[Entry]) -> None:
        for other in entries[1:]:
            first, second = entries[0].key.source, other.key.source
            self._report("NA110", other.key.at, first=first, second=second)

    # -- single values

    def _single(self, node: Node, shape: Shape, key: str) -> Node:
        if not isinstance(node, Scalar):
            hint = without_braces(node) if isinstance(shape, Id) else _split_hint(node, shape)
            return self._wrong(node, _WANTED[type(shape)], key, hint)
        if node.value is None or not node.source.strip():
            return self._report("NA111", node.at, IN_QUOTES if node.cut else "", key=key)
        match shape:
            case Id():
                return self._name(node, shape)
            case Word():
                return self._word(node, shape)
            case OneOf():
                return self._one_of(node, shape, key)
            case Number():
                return self._number(node, shape, key)
            case _:
                return self._loose(node, shape, key)

    def _loose(self, node: Scalar, shape: Shape, key: str) -> Node:
        if _FITS[type(shape)](node):
            if node.cut and isinstance(shape, Words):
                self._report("NA017", node.cut_at, IN_QUOTES, cut=quote(node.cut))
            return node
        hint = _QUOTE_IT if isinstance(shape, Words) else _unquote_hint(node)
        found, wanted = describe(node), _WANTED[type(shape)]
        return self._report("NA103", node.at, hint, key=key, wanted=wanted, found=found)

    def _name(self, node: Scalar, shape: Id) -> Node:
        word = node.source
        taken = word in _IN_EXPRESSIONS if shape.pattern == FACT else False
        if not shape.is_new or (re.fullmatch(shape.pattern, word) and not taken):
            return node
        words = {"found": quote(word), "what": shape.what, "pattern": shape.rule}
        self.unfit.add(word)
        own_meaning = Phrase("'{word}' has a meaning of its own in expressions", word=word)
        hint = own_meaning if taken else self._instead(word, shape)
        return self._report("NA106", node.at, hint, **words)

    def _instead(self, word: str, shape: Id) -> str:
        """Return a hint with the name without marks and spaces, if it is one and nobody has it."""
        name = folded(word)
        if name in self.taken | RESERVED | _IN_EXPRESSIONS:
            return ""
        is_fit = re.fullmatch(shape.pattern, name) and len(name) <= LONGEST_QUOTE
        return Phrase("for instance {name}", name=name) if is_fit else ""

    def _word(self, node: Scalar, shape: Word) -> Node:
        if re.fullmatch(shape.pattern, node.source):
            return node
        words = {"found": quote(node.source), "wanted": shape.wanted}
        return self._report(shape.code, node.at, sign_hint(node.source), **words)

    def _one_of(self, node: Scalar, shape: OneOf, key: str) -> Node:
        if node.source in shape.allowed:
            return node
        hint = did_you_mean(node.source, shape.allowed)
        allowed = ", ".join(shape.allowed)
        found = quote(node.source)
        return self._report("NA104", node.at, hint, key=key, allowed=allowed, found=found)

    def _number(self, node: Scalar, shape: Number, key: str) -> Node:
        value = node.value
        if isinstance(value, bool) or not isinstance(value, int | float):
            words = {"key": key, "wanted": _WANTED[Number], "found": describe(node)}
            return self._report("NA103", node.at, _unquote_hint(node), **words)
        if shape.low <= value <= shape.high and not (shape.whole and value != int(value)):
            return node
        words = {"key": key, "wanted": _bounds(shape), "found": quote(node.source)}
        return self._report("NA105", node.at, **words)


def _form_hint(node: Node) -> str:
    """Return a hint about signs that give a text another form."""
    if isinstance(node, Branch) and any(entry.bare for entry in node.entries):
        return IN_QUOTES
    return AFTER_COLON if isinstance(node, Scalar) and joined_key(node.raw) else ""


def _split_hint(node: Node, shape: Shape) -> str:
    """Return a hint if a colon within a text has made it a key and a text."""
    is_text = isinstance(shape, Words) and isinstance(node, Branch) and len(node.entries) == 1
    return _COLON_SPLITS if is_text and not without_braces(node) else ""


def _cut_hint(before: Entry | None, entry: Entry) -> str:
    """Return a hint if a key follows a text on its line, as it does in braces after a comma."""
    if before is None or before.key.at.line != entry.key.at.line:
        return ""
    is_open = isinstance(before.node, Scalar) and before.node.raw[:1] not in ("'", '"')
    return _COMMA_ENDS if is_open else ""


def _goes_on(before: Scalar, after: Scalar) -> bool:
    """Return whether a text in a list looks like the rest of the one before it."""
    is_begun = before.raw[:1].isupper() and before.raw[-1:].isalnum()
    return is_begun and after.raw[:1].islower()


_COLON_SPLITS = Phrase("a colon parts a text here; put the whole text in quotes")
_COMMA_ENDS = Phrase("a comma ends a text here; put the whole text in quotes")
_WHO_SENDS = Phrase("who sends it")
_LIST_OF_BEATS = Phrase("a list of beats, each beginning with a dash")
_A_BEAT = Phrase("a person's id or a kind of beat, with a colon")
_QUOTE_IT = Phrase("put the text in quotes")
_WANTED: dict[type, Phrase] = {
    Words: Phrase("text"),
    Id: Phrase("a name"),
    Word: Phrase("text"),
    Flag: Phrase("true or false"),
    Number: Phrase("a number"),
    OneOf: Phrase("a word"),
    Formula: Phrase("an expression"),
    Start: Phrase("true, false, a number or text"),
}
_FITS: dict[type, Callable[[Scalar], bool]] = {
    Words: lambda node: not isinstance(node.value, bool),
    Flag: lambda node: isinstance(node.value, bool),
    Formula: lambda node: True,
    Start: lambda node: True,
}


def _unquote_hint(node: Scalar) -> str:
    """Return a hint if what should be no text is one because of its quotes."""
    is_quoted = node.raw[:1] in ("'", '"', *CURLY) and node.raw
    return Phrase("write it without quotes") if is_quoted else ""


def _bounds(shape: Number) -> Phrase:
    low, high = f"{shape.low:g}", f"{shape.high:g}"
    if shape.whole:
        return Phrase("a whole number from {low} to {high}", low=low, high=high)
    return Phrase("a number from {low} to {high}", low=low, high=high)


def person_problem(key: Scalar) -> Diagnostic | None:
    """Complain if a person has a name that means something else in a scene."""
    if key.source not in RESERVED:
        return None
    hint = Phrase("'{word}' is a word of the format", word=key.source)
    pattern = Phrase("another name")
    words = {"found": key.source, "what": PERSON.what, "pattern": pattern}
    return complain("NA106", key.at, hint, **words)


def quote(text: str) -> str:
    """Return the author's text, shortened to what a complaint can hold."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_QUOTE else line[: LONGEST_QUOTE - 1] + "…"


def describe(node: Node) -> str:
    """Say in words what stands there."""
    if isinstance(node, Items):
        return Phrase("a list")
    if isinstance(node, Branch):
        return Phrase("a group of keys")
    if isinstance(node, Scalar) and node.value is not None and node.source:
        return f"'{quote(node.source)}'"
    return Phrase("nothing")
