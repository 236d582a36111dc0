"""From an answer as it is written in a test to one that the story understands.

Everything can be named by its id, or by words that can be read on the screen.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from game.author.story_tests.shown import Screen, fold
from game.author.story_tests_problems import CATALOGUE
from game.diagnostic import Diagnostic
from game.phrase import Phrase
from game.reading.document import Branch, Items, Node, Scalar
from game.reading.structure import describe, quote
from game.reading.suggest import did_you_mean, near
from game.story.answers import Answer, Offer, Ordered, Picked, Rated, Spotted, Told
from game.story.expression import Value
from game.story.model import Choose, Order, Rate, Spot, Tell, Text
from game.story.run import RATES

MOST_LISTED = 6  # answers in a hint
_ONE = Phrase("one of its options")
_TAPS = Phrase("a list of what is tapped, such as [these words, other words]; [] is nothing")
_STEPS = Phrase("all its steps in order, such as [this, then_that]")
_TELL = Phrase("a person and the words, such as {{mum: the words}}")
_RATE = Phrase("a number from 1 to 5")


class Unclear(Exception):  # noqa: N818 - a signal within this package
    """An answer that cannot be understood or given, and why."""

    def __init__(self, problem: Diagnostic) -> None:
        self.problem = problem
        super().__init__(problem.message)


@dataclass(frozen=True, slots=True)
class Understanding:
    """Understands answers to one decision, as it stands now."""

    offer: Offer
    facts: Mapping[str, Value]
    screen: Screen

    def answer(self, node: Node) -> Answer:
        """Return the answer that is meant.

        Raises:
            Unclear: there is none, more than one, or it is closed.
        """
        match self.offer.decision:
            case Choose():
                return self._picked(node)
            case Spot():
                texts = {one.id: self._text(one.text) for one in self.offer.candidates}
                taps = self._scalars(node, _TAPS)
                return Spotted(frozenset(self._one_of(one, texts) for one in taps))
            case Order() as order:
                return self._ordered(node, order)
            case Tell() as tell:
                return self._told(node, tell)
            case Rate():
                return self._rated(node)

    def option(self, node: Scalar) -> str:
        """Return the id of an option, whether it is open or not.

        Raises:
            Unclear: there is none, more than one, or this decision has no options.
        """
        return self._one_of(node, self._options())

    def _options(self) -> dict[str, str]:
        decision = self.offer.decision
        options = decision.options if isinstance(decision, Choose) else ()
        return {one.id: self._text(one.text) for one in options}

    # -- kinds of decisions

    def _picked(self, node: Node) -> Picked:
        if not isinstance(node, Scalar):
            raise self._wrong(node, _ONE)
        texts = self._options()
        found = self._one_of(node, texts)
        if found not in self.offer.open:
            hint = Phrase("open are: {answers}", answers=_listed(self.offer.open, texts))
            raise Unclear(self._complain("NA808", node, hint))
        return Picked(found)

    def _ordered(self, node: Node, order: Order) -> Ordered:
        texts = {step.id: self._text(step.text) for step in order.steps}
        found = [self._one_of(one, texts) for one in self._scalars(node, _STEPS)]
        missing = [step for step in texts if step not in found]
        if missing:
            raise self._wrong(node, _STEPS, Phrase("missing: {steps}", steps=", ".join(missing)))
        if len(found) > len(texts):
            raise self._wrong(node, _STEPS, Phrase("one step is there twice"))
        return Ordered(tuple(found))

    def _told(self, node: Node, tell: Tell) -> Told:
        entry = node.entries[0] if isinstance(node, Branch) and len(node.entries) == 1 else None
        if entry is None or not isinstance(entry.node, Scalar):
            raise self._wrong(node, _TELL, _example(tell))
        people = {one.person: self.screen.name(one.person) for one in tell.whom}
        person = self._one_of(entry.key, people)
        ways = next(one.words for one in tell.whom if one.person == person)
        return Told(
            person, self._one_of(entry.node, {one.id: self._text(one.text) for one in ways})
        )

    def _rated(self, node: Node) -> Rated:
        value = node.value if isinstance(node, Scalar) else None
        if type(value) is not int or value not in RATES:
            raise self._wrong(node, _RATE)
        return Rated(value)

    # -- parts

    def _text(self, text: Text) -> str:
        return self.screen.text(text, self.facts)

    def _scalars(self, node: Node, wanted: Phrase) -> tuple[Scalar, ...]:
        """Return one text, or all of a list."""
        nodes = node.nodes if isinstance(node, Items) else (node,)
        found = tuple(one for one in nodes if isinstance(one, Scalar))
        if len(found) < len(nodes):
            raise self._wrong(node, wanted)
        return found

    def _one_of(self, node: Scalar, texts: Mapping[str, str]) -> str:
        """Return the id that is meant: by itself, by its whole text, or by a part of that."""
        if node.source in texts:
            return node.source
        wanted = fold(node.source)
        folded = {id: fold(text) for id, text in texts.items()}
        found = [id for id, text in folded.items() if text == wanted] or [
            id for id, text in folded.items() if wanted in text
        ]
        if len(found) == 1:
            return found[0]
        if found:
            hint = Phrase("it could be {answers}", answers=_listed(found, texts))
            raise Unclear(self._complain("NA809", node, hint, count=len(found)))
        raise Unclear(self._complain("NA807", node, _meant(node.source, texts)))

    # -- complaints

    def _complain(self, code: str, node: Scalar, hint: str, **more: object) -> Diagnostic:
        gaps = {"answer": quote(node.source), "decision": self.offer.decision.id}
        return CATALOGUE[code].at(node.at, hint, **gaps, **more)

    def _wrong(self, node: Node, wanted: Phrase, hint: str = "") -> Unclear:
        words = {"decision": self.offer.decision.id, "wanted": wanted, "found": describe(node)}
        return Unclear(CATALOGUE["NA810"].at(node.at, hint, **words))


def _example(tell: Tell) -> Phrase:
    first = tell.whom[0]
    example = f"{{{first.person}: {first.words[0].id}}}"
    return Phrase("write, for example: {tell}: {example}", tell=tell.id, example=example)


def _meant(word: str, texts: Mapping[str, str]) -> str:
    """Return a hint at near ids, near texts, or all there is."""
    if hint := did_you_mean(word, texts):
        return hint
    ids = {text: id for id, text in texts.items()}
    found = [ids[text] for text in near(word, ids)]
    if found:
        return Phrase("did you mean {answers}?", answers=_listed(found, texts))
    if not texts:
        return ""
    return Phrase("there is: {answers}", answers=_listed(tuple(texts), texts))


def _listed(ids: Sequence[str], texts: Mapping[str, str]) -> str:
    """Return ids, each with its text."""
    shown = ", ".join(f"{id} ({quote(texts[id])})" for id in ids[:MOST_LISTED])
    return f"{shown}, …" if len(ids) > MOST_LISTED else shown
