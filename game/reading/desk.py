"""What every part of the builder works with: texts, references and expressions of one file."""

import hashlib
import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import islice

from game.diagnostic import NOWHERE, Diagnostic, Location
from game.phrase import Phrase
from game.reading.document import Branch, Node, Scalar
from game.reading.names import Names, branch, word
from game.reading.odd_signs import CURLY, STRAIGHT_QUOTES, in_curly_quotes
from game.reading.problems import complain
from game.reading.structure import quote
from game.reading.suggest import (
    IN_THE_BOOK,
    MANY_PROBLEMS,
    did_you_mean,
    places_there_are,
    there_is,
)
from game.reading.unlisted import known_as, newcomer
from game.reading.world import World
from game.story.expression import Expression, ExpressionFault, Kind, Scope, in_words, parse
from game.story.model import Assign, Text

NOTHING = Expression("", Kind.TRUTH, lambda _: False)  # stands in for one that cannot be read
MOST_BRACES = 5  # complained about in one text
ID_DIGITS = 6  # of the sha256 of a text
_LISTED = {
    **dict.fromkeys(("NA205", "NA206", "NA207", "NA209", "NA210"), IN_THE_BOOK),
    "NA211": "",  # pictures differ from story to story
}
_NOBODY = "NA201"
_WRITE_IT = {
    "NA202": Phrase("write it under 'scenes', with its beats below"),
    "NA203": Phrase("write it under 'endings'"),
    "NA204": Phrase("write it under 'facts', with its value at the start"),
}
_BRACES = re.compile(r"\{\{|\{([^{}]*)\}|\{")
_TRUTH_WORDS = {"yes": "true", "on": "true", "no": "false", "off": "false"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """One file's texts and references. All desks of a story share the collections."""

    domain: str  # gettext domain of this file's texts
    names: Names
    world: World
    problems: list[Diagnostic]
    used_facts: set[str]
    decisions: set[str]  # ids met so far
    places: dict[tuple[str, int], Location]  # of beats, by block path and index
    unlisted: set[str] = field(default_factory=set)  # people complained about already
    unfit: set[str] = field(default_factory=set)  # names complained about already
    scope: Scope = field(init=False)
    fillers: frozenset[str] = field(init=False)  # what may stand in braces

    def __post_init__(self) -> None:
        object.__setattr__(self, "scope", self.names.scope(self.world.skills))
        facts = {name for name, kind in self.names.facts.items() if kind is not Kind.TRUTH}
        object.__setattr__(self, "fillers", frozenset(facts | self.names.people))

    def of_domain(self, domain: str) -> "Desk":
        """Return the desk of another file of the same story."""
        return replace(self, domain=domain)

    def report(self, code: str, at: Location, hint: str = "", **words: object) -> None:
        """Add a problem."""
        self.problems.append(complain(code, at, hint, **words))

    # -- texts

    def text(self, record: Branch, key: str, context: str, speaker: str = "") -> Text:
        """Return the text under a key. If it is missing, that has been complained about."""
        return self.single(record.child(key), record, context, speaker)

    def maybe(self, record: Branch, key: str, context: str, speaker: str = "") -> Text | None:
        """Return the text under a key, None if there is none."""
        return self.text(record, key, context, speaker) if record.entry(key) else None

    def single(self, node: Node | None, record: Branch, context: str, speaker: str = "") -> Text:
        """Return a text that stands in a list; `record` holds its note, plural and count."""
        if not isinstance(node, Scalar):
            return Text(source="", domain=self.domain, context=context)
        self._check_braces(node)
        self.check_quotes(node)
        plural = record.child("plural")
        if isinstance(plural, Scalar):
            self._check_braces(plural)
        return Text(
            source=node.source,
            domain=self.domain,
            context=context,
            plural=word(record, "plural"),
            count=self._count(record),
            note=word(record, "note"),
            speaker=speaker,
            at=node.at,
        )

    def _count(self, record: Branch) -> str:
        plural, count = record.entry("plural"), record.entry("count")
        if plural and not count:
            self.report("NA115", plural.key.at, key="plural", other="count")
        if count and not plural:
            self.report("NA115", count.key.at, key="count", other="plural")
        if not count:
            return ""
        fact = self.fact(count.node)
        self.used_facts.add(fact)
        if self.names.facts.get(fact, Kind.NUMBER) is not Kind.NUMBER:
            wanted, found = Phrase("a fact that is a number"), f"'{fact}'"
            self.report("NA103", count.node.at, key="count", wanted=wanted, found=found)
        return fact

    def check_quotes(self, node: Node) -> None:
        """Warn if curly quotes stand around a text that begins without a straight one."""
        if isinstance(node, Scalar) and in_curly_quotes(node.raw):
            self.report("NA021", node.at, STRAIGHT_QUOTES)

    def _check_braces(self, node: Scalar) -> None:
        for brace in islice(self._bad_braces(node.source), MOST_BRACES):
            name = brace[1]
            if brace[0] == "{":
                self.report("NA220", node.part(brace.start(), 1))
            elif name not in self.unlisted:
                at = node.part(brace.start() + 1, len(name))
                self.report("NA214", at, self._filler_hint(name), name=quote(name))

    def _filler_hint(self, name: str) -> str:
        hint = self._known_as(name) or self._hint(name, self.fillers)
        return hint or ("" if name in self.names.facts else newcomer(name))

    def _bad_braces(self, text: str) -> Iterator[re.Match[str]]:
        for brace in _BRACES.finditer(text):
            if brace[0] == "{" or (brace[1] is not None and brace[1] not in self.fillers):
                yield brace
            elif brace[1]:
                self.used_facts.add(brace[1])

    # -- references

    def name(self, node: Node | None, code: str, known: Collection[str]) -> str:
        """Return the name that stands there; complain with `code` if it is not known."""
        if not isinstance(node, Scalar):
            return ""
        self.check_name(node.source, node.at, code, known)
        return node.source

    def check_name(self, wanted: str, at: Location, code: str, known: Collection[str]) -> None:
        """Complain with `code` if a name is not among `known`."""
        if wanted in known or (code == _NOBODY and wanted in self.unlisted):
            return
        before = {
            _NOBODY: self._known_as,
            "NA202": self._is_ending,
            "NA203": self._is_scene,
            "NA211": self.world.elsewhere,
        }.get(code, _nothing)
        hint = before(wanted) or self._hint(wanted, known) or _list(code, known)
        if code == _NOBODY and not hint and (hint := newcomer(wanted)):
            self.unlisted.add(wanted)  # one line mends all places
        self.report(code, at, hint, name=quote(wanted))

    def _known_as(self, wanted: str) -> str:
        return known_as(wanted, self.names.called)

    def _is_ending(self, wanted: str) -> str:
        if wanted not in self.names.endings:
            return ""
        return Phrase(
            "that is an ending: write '- end: {name}' at the end of a scene, and go to that scene",
            name=wanted,
        )

    def _is_scene(self, wanted: str) -> str:
        if wanted not in self.names.scenes:
            return ""
        return Phrase("that is a scene: write '- goto: {name}'", name=wanted)

    def _hint(self, wanted: str, known: Collection[str]) -> str:
        """Return near names; looking for them takes too long when everything is wrong."""
        is_quick = len(self.problems) < MANY_PROBLEMS
        return did_you_mean(wanted, sorted(known), self.unfit) if is_quick else ""

    def person(self, node: Node | None) -> str:
        """Return a person's id."""
        return self.name(node, "NA201", self.names.people)

    def scene(self, node: Node | None) -> str:
        """Return a scene's id."""
        return self.name(node, "NA202", self.names.scenes)

    def fact(self, node: Node | None) -> str:
        """Return a fact's name."""
        return self.name(node, "NA204", self.names.facts)

    def skill(self, node: Node | None) -> str:
        """Return a skill's id."""
        return self.name(node, "NA205", self.world.skills)

    def tactic(self, node: Node | None) -> str:
        """Return a tactic's id."""
        return self.name(node, "NA206", self.world.tactics)

    # -- expressions

    def condition(self, node: Node | None, key: str) -> Expression:
        """Return an expression that is true or false."""
        found = self.expression(node)
        if found is None or not isinstance(node, Scalar):
            return NOTHING
        if found.kind is not Kind.TRUTH:
            kind, source = in_words(found.kind), quote(node.source)
            self.report("NA402", node.at, key=key, source=source, found=kind)
        return found

    def expression(self, node: Node | None) -> Expression | None:
        """Return an expression of any kind, None if it cannot be read."""
        if not isinstance(node, Scalar):
            return None
        try:
            found = parse(node.source, self.scope)
        except ExpressionFault as fault:
            self._fault(node, fault)
            return None
        self.used_facts.update(found.uses.facts)
        return found

    def _fault(self, node: Scalar, fault: ExpressionFault) -> None:
        at = node.part(fault.offset, fault.length) if fault.length else node.at
        meant = _TRUTH_WORDS.get(fault.wanted.lower())
        hint: str = Phrase("write '{word}'", word=meant) if meant else ""
        if not fault.length and (curly := next((s for s in node.source if s in CURLY), "")):
            at, hint = node.part(node.source.index(curly), 1), STRAIGHT_QUOTES
        self.report("NA401", at, hint or self._hint(fault.wanted, fault.known), what=fault.what)

    def assigns(self, record: Branch, key: str) -> tuple[Assign, ...]:
        """Return the facts that change under a key."""
        found: list[Assign] = []
        for entry in branch(record, key).entries:
            fact = self.fact(entry.key)
            expression = self.expression(entry.node)
            wanted = self.names.facts.get(fact)
            if expression is None or wanted is None:
                continue
            if expression.kind is not wanted:
                kinds = {"wanted": in_words(wanted), "found": in_words(expression.kind)}
                source = quote(expression.source)
                self.report("NA403", entry.node.at, fact=fact, source=source, **kinds)
            found.append(Assign(fact, expression))
        return tuple(found)


def _nothing(_: str) -> str:
    return ""


def _list(code: str, known: Collection[str]) -> str:
    """Return a hint that lists what there is, where the author cannot know it."""
    if code in _WRITE_IT:
        return _WRITE_IT[code]
    if code == "NA212":  # few enough to show them all
        return there_is(known, most=len(known))
    if code == "NA208":
        return places_there_are(known)
    return there_is(known, _LISTED[code]) if code in _LISTED else ""


class Ids:
    """Lasting ids within a scene, a profile or a picture."""

    def __init__(self, desk: Desk, letter: str, what: str) -> None:
        self._desk = desk
        self._letter = letter
        self._what = what
        self._used: set[str] = set()

    def of(self, record: Branch, text: Text) -> str:
        """Return the id that is written, or one made from the text."""
        written = word(record, "id")
        if not written:
            return self._made(text.source)
        if written in self._used:
            node = record.child("id")
            at = node.at if node else NOWHERE
            self._desk.report("NA219", at, name=written, what=self._what)
        self._used.add(written)
        return written

    def _made(self, source: str) -> str:
        digest = hashlib.sha256(source.encode()).hexdigest()
        first = made = f"{self._letter}-{digest[:ID_DIGITS]}"
        number = 1
        while made in self._used:
            number += 1
            made = f"{first}-{number}"
        self._used.add(made)
        return made


def unique(desk: Desk, records: Iterable[Branch], what: str) -> None:
    """Complain about ids that come twice in a list."""
    seen: set[str] = set()
    for record in records:
        node = record.child("id")
        if isinstance(node, Scalar):
            if node.source in seen:
                desk.report("NA219", node.at, name=node.source, what=what)
            seen.add(node.source)
