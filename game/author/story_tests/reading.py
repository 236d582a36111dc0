"""A file of story tests -> the tests in it, or what is wrong with how they are written."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.author.story_tests.model import FactIs, Openness, Pick, See, Step, StoryTest
from game.author.story_tests_problems import CATALOGUE
from game.diagnostic import Diagnostic, Location
from game.phrase import Phrase
from game.reading.allowing import ALLOW, Allowance
from game.reading.build import THE_FILE, read_root
from game.reading.document import Branch, Entry, Gap, Items, Node, Scalar
from game.reading.names import branch, word
from game.reading.problems import in_file_order
from game.reading.shape import (
    FACT_NAME,
    FORMAT,
    LANGUAGE,
    STORY,
    WORDS,
    Field,
    Id,
    Listing,
    Number,
    OneOf,
    Record,
    Start,
    Table,
    Word,
)
from game.reading.structure import Checker, describe
from game.story.scoring import Band

LARGEST_SEED = 2**53
STEPS = "steps"
_ANSWER = Id(Phrase("an answer"))
_FACTS = Table(FACT_NAME, Start(), least=1)
TEST = Record(
    Phrase("a test"),
    (
        Field("name", WORDS, "a sentence that says what happens on this way", required=True),
        Field("language", LANGUAGE, "in which the words are shown; else the story's own"),
        Field("seed", Number(0, LARGEST_SEED, whole=True), "chance, where the story draws"),
        Field(
            STEPS,
            Listing(WORDS, Phrase("a list of steps, each beginning with a dash"), least=1),
            "answers, and what must be seen between them",
            required=True,
        ),
        Field("ending", Id(Phrase("an ending")), "how the story ends on this way"),
        Field(
            "bands",
            Table(Id(Phrase("a skill")), OneOf(tuple(Band))),
            "the word each skill gets at the end",
        ),
        Field("stars", Number(1, 3, whole=True), "how many stars"),
        Field(
            "safe",
            Word(Phrase("a count such as 7 of 9"), "[0-9]+ ?(of|/) ?[0-9]+"),
            "how many choices were safe, such as 7 of 9",
        ),
        Field("note", WORDS, "for whoever reads the tests"),
    ),
)
TESTS = Record(
    Phrase("a file of tests"),
    (
        Field("format", Number(FORMAT, FORMAT, whole=True), "1", required=True),
        Field("tests", Listing(TEST, Phrase("a list of tests"), least=1), "the tests", True),
        STORY.known[ALLOW],
    ),
)


@dataclass(frozen=True, slots=True)
class StoryTests:
    """A file of tests. Those with a mistake in how they are written are left out.

    `at` is where the list of tests begins; `allowed` is what the file says of warnings.
    """

    tests: tuple[StoryTest, ...]
    diagnostics: tuple[Diagnostic, ...]
    text: str
    at: Location
    allowed: tuple[Allowance, ...] = ()


def read_tests(content: bytes | str, path: str) -> StoryTests:
    """Read a file of tests. Never raises, whatever is in it."""
    problems: list[Diagnostic] = []
    top = Location(path, 1, 1)
    text, root = read_root(content, path, problems)
    if root is None:
        return StoryTests((), in_file_order(problems), text, top)
    listed = root.entry("tests")
    found = listed.node.nodes if listed and isinstance(listed.node, Items) else ()
    rest = tuple(
        Entry(one.key, _hollow(one.node)) if one is listed else one for one in root.entries
    )
    checker = Checker({}, problems)
    checker.fit(Branch(rest, top), TESTS, THE_FILE)
    tests = tuple(one for node in found if (one := _test(node, problems)) is not None)
    problems += _twins(tests)
    at = listed.key.at if listed else top
    return StoryTests(tests, in_file_order(problems), text, at, tuple(checker.allowed))


def _hollow(node: Node) -> Node:
    """Return a list without what is in it, which is looked at item by item."""
    return (
        Items(tuple(Gap(one.at) for one in node.nodes), node.at)
        if isinstance(node, Items)
        else node
    )


def _test(node: Node, problems: list[Diagnostic]) -> StoryTest | None:
    """Return a test; None if it is not written as a test should be."""
    checker = Checker({})
    hollow = node
    if isinstance(node, Branch):
        entries = (
            Entry(one.key, _hollow(one.node)) if one.key.source == STEPS else one
            for one in node.entries
        )
        hollow = Branch(tuple(entries), node.at)
    fitted = checker.fit(hollow, TEST, "tests")
    steps = tuple(_steps(node, checker))
    problems += checker.problems
    if checker.problems or not isinstance(fitted, Branch):
        return None
    return StoryTest(
        name=word(fitted, "name"),
        at=fitted.at,
        steps=steps,
        language=_scalar(fitted, "language"),
        seed=int(word(fitted, "seed") or 0),
        ending=_scalar(fitted, "ending"),
        bands=branch(fitted, "bands").entries,
        stars=_scalar(fitted, "stars"),
        safe=_scalar(fitted, "safe"),
    )


def _scalar(tree: Branch, key: str) -> Scalar | None:
    node = tree.child(key)
    return node if isinstance(node, Scalar) else None


def _twins(tests: tuple[StoryTest, ...]) -> Iterator[Diagnostic]:
    first: dict[str, StoryTest] = {}
    for test in tests:
        if (twin := first.setdefault(test.name, test)) is not test:
            yield CATALOGUE["NA802"].at(test.at, name=test.name, line=twin.at.line)


# ------------------------------------------------------------------- steps


def _steps(test: Node, checker: Checker) -> Iterator[Step]:
    """Yield what a test does, line by line."""
    listed = test.child(STEPS) if isinstance(test, Branch) else None
    for node in listed.nodes if isinstance(listed, Items) else ():
        if isinstance(node, Branch):
            for entry in node.entries:
                yield from _step(entry, checker)
        elif not isinstance(node, Gap):
            problem = CATALOGUE["NA803"].at(node.at, _forgotten(node), found=describe(node))
            checker.problems.append(problem)


def _forgotten(node: Node) -> str:
    """Return a hint where a space after a colon is all that is missing."""
    if not isinstance(node, Scalar) or ":" not in node.source:
        return ""
    key, _, rest = node.source.partition(":")
    return Phrase("write a space after the colon: '{key}: {rest}'", key=key, rest=rest.strip())


def _step(entry: Entry, checker: Checker) -> Iterator[Step]:
    key, node = entry.key.source, entry.node
    match key:
        case "see" | "not see":
            yield from (See(one, key == "see") for one in _words(node, key, checker))
        case "open" | "closed":
            yield from (Openness(one, key == "open") for one in _words(node, key, checker))
        case "fact":
            yield from _facts(node, checker)
        case _:
            yield from _pick(entry, checker)


def _words(node: Node, key: str, checker: Checker) -> Iterator[Scalar]:
    """Yield one text, or each text of a list."""
    nodes = node.nodes if isinstance(node, Items) else (node,)
    fitted = (checker.fit(one, WORDS, key) for one in nodes)
    return (one for one in fitted if isinstance(one, Scalar))


def _facts(node: Node, checker: Checker) -> Iterator[FactIs]:
    fitted = checker.fit(node, _FACTS, "fact")
    for entry in fitted.entries if isinstance(fitted, Branch) else ():
        if isinstance(entry.node, Scalar):
            yield FactIs(entry.key, entry.node)


def _pick(entry: Entry, checker: Checker) -> Iterator[Pick]:
    before = len(checker.problems)
    _fit_answer(entry.node, entry.key.source, checker)
    if len(checker.problems) == before and not isinstance(entry.node, Gap):
        yield Pick(entry.key, entry.node)


def _fit_answer(node: Node, key: str, checker: Checker) -> None:
    """Complain about parts of an answer that are empty or cut off by a remark."""
    match node:
        case Scalar():
            checker.fit(node, WORDS if node.cut else _ANSWER, key)
        case Items():
            for one in node.nodes:
                _fit_answer(one, key, checker)
        case Branch():
            for entry in node.entries:
                _fit_answer(entry.node, entry.key.source, checker)
        case Gap():
            pass
