"""People and their profiles."""

from game.phrase import Phrase
from game.reading.desk import Desk, Ids
from game.reading.document import Branch, Entry, Gap
from game.reading.names import branch, is_true, items, word
from game.reading.structure import person_problem
from game.story.model import YOU, Person, ProfileLine


def people(desk: Desk, root: Branch) -> dict[str, Person]:
    """Return the people of a story by id, in file order."""
    found = branch(root, "people")
    _check_you(desk, found)
    return {entry.key.source: _person(desk, entry) for entry in found.entries}


def _check_you(desk: Desk, found: Branch) -> None:
    marked = [entry for entry in found.entries if is_true(entry.node, "you")]
    if not any(_may_be_you(_record(entry)) for entry in found.entries) and found.entries:
        desk.report("NA501", found.at)
    for entry in marked[1:]:
        first, second = marked[0].key.source, entry.key.source
        desk.report("NA502", entry.key.at, Phrase("remove one of them"), first=first, second=second)


def _person(desk: Desk, entry: Entry) -> Person:
    name, record = entry.key.source, _record(entry)
    if problem := person_problem(entry.key):
        desk.problems.append(problem)
    return Person(
        id=name,
        name=desk.text(record, "name", f"person/{name}/name"),
        avatar=desk.name(record.child("avatar"), "NA207", desk.world.avatars),
        circle=_circle(desk, entry, record),
        about=desk.maybe(record, "about", f"person/{name}/about"),
        members=tuple(desk.person(member) for member in items(record, "members")),
        profile=_profile(desk, record, f"person/{name}/profile"),
    )


def _may_be_you(record: Branch) -> bool:
    """Return whether `you` is true, or is written in a way that was complained about."""
    return is_true(record, "you") or isinstance(record.child("you"), Gap)


def _record(entry: Entry) -> Branch:
    return entry.node if isinstance(entry.node, Branch) else Branch((), entry.key.at)


def _circle(desk: Desk, entry: Entry, record: Branch) -> str:
    if _may_be_you(record):
        return YOU
    if record.entries and record.entry("circle") is None:
        desk.report("NA503", entry.key.at, person=entry.key.source)
    return word(record, "circle")


def _profile(desk: Desk, person: Branch, context: str) -> tuple[ProfileLine, ...]:
    ids = Ids(desk, "p", Phrase("another line"))
    lines = (line for line in items(person, "profile") if isinstance(line, Branch))
    return tuple(_line(desk, line, ids, context) for line in lines)


def _line(desk: Desk, line: Branch, ids: Ids, context: str) -> ProfileLine:
    text = desk.text(line, "text", context)
    return ProfileLine(
        id=ids.of(line, text),
        text=text,
        sign=desk.maybe(line, "sign", context),
        tactic=desk.tactic(line.child("tactic")),
    )
