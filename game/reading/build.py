"""A file's text and the world around it -> a story, or everything that is wrong with it."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field

from game.diagnostic import Diagnostic, Location, Severity
from game.errors import StoryError
from game.phrase import Phrase
from game.reading.allowing import Allowance
from game.reading.beats import body
from game.reading.desk import Desk
from game.reading.document import Branch, Entry, Scalar, read_document, thousands
from game.reading.flow import check_flow
from game.reading.names import Names, branch, called, gather, is_true, items, start_value, word
from game.reading.people import people
from game.reading.problems import complain, in_file_order
from game.reading.shape import FORMAT, SHARED, STORY, Record
from game.reading.spots import check_spots
from game.reading.structure import Checker, describe, quote
from game.reading.world import World
from game.story.expression import BOUND
from game.story.model import Block, Ending, EndingKind, Scene, Story, Text, every_beat

MAX_BEATS = 5_000
THE_FILE = Phrase("the file")  # in place of the key before a value
_FIRST_KEYS = Phrase("keys such as 'format' and 'title'")


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of reading a file. `story` is None if there is an error among the problems.

    `sources` are the texts of the file and of those it includes, by path; `allowed` is
    what they say of warnings, which stand among the problems all the same.
    """

    story: Story | None
    diagnostics: tuple[Diagnostic, ...] = ()
    sources: Mapping[str, str] = field(default_factory=dict, repr=False)
    allowed: tuple[Allowance, ...] = ()


@dataclass(frozen=True, slots=True)
class _File:
    """A file whose structure has been checked."""

    path: str
    domain: str
    text: str
    root: Branch


def build_story(content: bytes | str, *, path: str, story_id: str, world: World) -> Story:
    """Return the story in a file.

    Raises:
        StoryError: all problems that keep it from playing, in file order.
    """
    reading = read_story(content, path=path, story_id=story_id, world=world)
    if reading.story is None:
        raise StoryError([one for one in reading.diagnostics if one.severity is Severity.ERROR])
    return reading.story


def read_story(content: bytes | str, *, path: str, story_id: str, world: World) -> Reading:
    """Read a file; problems are in file order, warnings among them. Never raises."""
    problems: list[Diagnostic] = []
    text, root = read_root(content, path, problems)
    if root is None:
        return Reading(None, in_file_order(problems), sources={path: text})
    checker = Checker(called(root), problems, taken=gather(root, ()).all)
    main = _File(path, story_id, text, _checked(checker, root, STORY, path))
    shared = _included(main, checker, world)
    sources = {one.path: one.text for one in (main, *shared)}
    names = gather(main.root, [one.root for one in shared])
    used: set[str] = set()
    desk = _desk(main, names, world, checker, used)
    story, places = _assemble(main, shared, desk)
    if not has_errors(problems):
        _check_whole(story, places, main, problems, used)
    return Reading(
        None if has_errors(problems) else story,
        in_file_order(problems),
        sources,
        tuple(checker.allowed),
    )


def has_errors(problems: list[Diagnostic]) -> bool:
    """Return whether a problem keeps the story from playing."""
    return any(one.severity is Severity.ERROR for one in problems)


# --------------------------------------------------------------------- files


def read_root(
    content: bytes | str, path: str, problems: list[Diagnostic]
) -> tuple[str, Branch | None]:
    """Return a file's text and the keys at its top, None if they cannot be read at all."""
    document = read_document(content, path)
    problems.extend(document.diagnostics)
    root = document.root
    if root is None:
        return document.text, None
    if not isinstance(root, Branch):
        words = {"key": THE_FILE, "wanted": _FIRST_KEYS, "found": describe(root)}
        problems.append(complain("NA103", root.at, **words))
        return document.text, None
    node = root.child("format")
    if isinstance(node, Scalar) and _is_newer(node):
        problems.append(complain("NA108", node.at, found=quote(node.source)))
        return document.text, None
    return document.text, root


def _is_newer(node: Scalar) -> bool:
    value = node.value
    return not isinstance(value, bool) and isinstance(value, int | float) and value > FORMAT


def _checked(checker: Checker, root: Branch, shape: Record, path: str) -> Branch:
    top = Location(path, 1, 1)
    fitted = checker.fit(Branch(root.entries, top), shape, THE_FILE)
    return fitted if isinstance(fitted, Branch) else Branch((), top)


def _included(main: _File, checker: Checker, world: World) -> list[_File]:
    files: list[_File] = []
    taken = _taken(main)
    for node in items(main.root, "include"):
        if isinstance(node, Scalar) and (one := _include(main, node, checker, world)):
            for name, place in _taken(one).items():
                if name in taken:
                    clash = complain("NA217", node.at, name=name[1], where=taken[name])
                    checker.problems.append(clash)
                taken[name] = place
            files.append(one)
    return files


def _include(main: _File, node: Scalar, checker: Checker, world: World) -> _File | None:
    name = node.source
    try:
        content = world.include(name)
    except StoryError as error:
        checker.problems.extend(error.diagnostics)
        return None
    if content is None:
        checker.problems.append(complain("NA216", node.at, name=name))
        return None
    folder, slash, _ = main.path.rpartition("/")
    path = f"{folder}{slash}shared/{name}.yaml"
    text, root = read_root(content, path, checker.problems)
    if root is None:
        return None
    if again := root.entry("include"):
        checker.problems.append(complain("NA218", again.key.at))
    rest = Branch(tuple(one for one in root.entries if one is not again), root.at)
    return _File(path, f"shared-{name}", text, _checked(checker, rest, SHARED, path))


def _taken(file: _File) -> dict[tuple[str, str], Location]:
    """Return the names a file brings in, and where."""
    return {
        (key, entry.key.source): entry.key.at
        for key in ("facts", "scenes")
        for entry in branch(file.root, key).entries
    }


def _desk(file: _File, names: Names, world: World, checker: Checker, used: set[str]) -> Desk:
    return Desk(
        domain=file.domain,
        names=names,
        world=world,
        problems=checker.problems,
        used_facts=used,
        unlisted=checker.unlisted,
        unfit=checker.unfit,
        decisions=set(),
        places={},
    )


# --------------------------------------------------------------------- story


def _assemble(
    main: _File, shared: list[_File], desk: Desk
) -> tuple[Story, dict[tuple[str, int], Location]]:
    root = main.root
    scenes = _scenes(desk, main)
    facts = _facts(desk, main)
    for file in shared:
        scenes |= _scenes(desk.of_domain(file.domain), file)
        facts |= _facts(desk, file)
    story = Story(
        id=main.domain,
        title=desk.text(root, "title", "title"),
        summary=desk.text(root, "summary", "summary"),
        language=word(root, "language"),
        ages=word(root, "ages"),
        minutes=_minutes(root),
        topics=tuple(one.source for one in items(root, "topics") if isinstance(one, Scalar)),
        people=people(desk, root),
        facts=facts,
        start=desk.scene(root.child("start")),
        scenes=scenes,
        endings={one.key.source: _ending(desk, one) for one in branch(root, "endings").entries},
        cover=desk.name(root.child("cover"), "NA212", desk.world.covers),
        booth=is_true(root, "booth"),
        fingerprint=_fingerprint([main, *shared]),
    )
    return story, desk.places


def _scenes(desk: Desk, file: _File) -> dict[str, Scene]:
    return {
        entry.key.source: Scene(
            id=entry.key.source, body=body(desk, entry.key.source, entry.node), at=entry.key.at
        )
        for entry in branch(file.root, "scenes").entries
    }


def _facts(desk: Desk, file: _File) -> dict[str, bool | int | float | str]:
    found: dict[str, bool | int | float | str] = {}
    for entry in branch(file.root, "facts").entries:
        desk.check_quotes(entry.node)
        value = start_value(entry.node)
        is_huge = isinstance(value, int | float) and not -BOUND <= value <= BOUND
        if is_huge and isinstance(entry.node, Scalar):
            words = {"fact": entry.key.source, "found": quote(entry.node.source)}
            desk.report("NA404", entry.node.at, **words)
        found[entry.key.source] = value
    return found


def _minutes(root: Branch) -> int:
    node = root.child("minutes")
    value = node.value if isinstance(node, Scalar) else 0
    return int(value) if isinstance(value, int | float) else 0


def _ending(desk: Desk, entry: Entry) -> Ending:
    name = entry.key.source
    record = entry.node if isinstance(entry.node, Branch) else Branch((), entry.key.at)
    context = f"ending/{name}"
    return Ending(
        id=name,
        title=desk.text(record, "title", f"{context}/title"),
        kind=_kind(record),
        text=desk.text(record, "text", f"{context}/text"),
        remember=_remember(desk, record, f"{context}/remember"),
        helpers=tuple(desk.person(node) for node in items(record, "helpers")),
        talk=desk.text(record, "talk", f"{context}/talk"),
        helpers_at=tuple(node.at for node in items(record, "helpers")),
    )


def _kind(record: Branch) -> EndingKind:
    written = word(record, "kind")
    return EndingKind(written) if written in tuple(EndingKind) else EndingKind.SAFE


def _remember(desk: Desk, record: Branch, context: str) -> tuple[Text, ...]:
    return tuple(desk.single(node, record, context) for node in items(record, "remember"))


def _fingerprint(files: list[_File]) -> str:
    digest = hashlib.sha256()
    for file in files:
        digest.update(file.text.encode())
        digest.update(b"\0")
    return digest.hexdigest()


# --------------------------------------------------------------------- whole


def _check_whole(
    story: Story,
    places: Mapping[tuple[str, int], Location],
    main: _File,
    problems: list[Diagnostic],
    used: set[str],
) -> None:
    """Complain about what can only be seen once the story stands."""
    count = sum(_count(scene.body) for scene in story.scenes.values())
    if count > MAX_BEATS:
        problems.append(complain("NA113", Location(main.path, 1, 1), limit=thousands(MAX_BEATS)))
        return
    problems.extend(check_spots(story))
    endings = {one.key.source: one.key.at for one in branch(main.root, "endings").entries}
    problems.extend(check_flow(story, places, endings))
    for entry in branch(main.root, "facts").entries:
        if entry.key.source not in used:
            problems.append(complain("NA308", entry.key.at, fact=entry.key.source))


def _count(block: Block) -> int:
    return sum(1 for _ in every_beat(block))
