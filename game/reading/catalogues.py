"""The other files: skills.yaml, tactics.yaml, help.yaml."""

from game.diagnostic import Diagnostic
from game.errors import StoryError
from game.reading.build import THE_FILE, has_errors, read_root
from game.reading.desk import Desk
from game.reading.document import Branch, Scalar
from game.reading.names import Names, branch, is_true, items, word
from game.reading.problems import in_file_order
from game.reading.shape import HELP, SKILLS, TACTICS, Record
from game.reading.structure import Checker
from game.reading.world import World
from game.story.model import HelpLine, Skill, Tactic


def build_skills(content: bytes | str, *, path: str) -> dict[str, Skill]:
    """Return the skills by id, in file order.

    Raises:
        StoryError: what is wrong with the file.
    """
    root, desk = _read(content, path, SKILLS, "skills")
    nothing = Branch((), root.at)
    return {
        entry.key.source: Skill(
            entry.key.source, desk.single(entry.node, nothing, f"{entry.key.source}/name")
        )
        for entry in branch(root, "skills").entries
    }


def build_tactics(content: bytes | str, *, path: str) -> dict[str, Tactic]:
    """Return the tactics by id, in file order.

    Raises:
        StoryError: what is wrong with the file.
    """
    root, desk = _read(content, path, TACTICS, "tactics")
    return {
        entry.key.source: _tactic(desk, entry.key.source, entry.node)
        for entry in branch(root, "tactics").entries
        if isinstance(entry.node, Branch)
    }


def _tactic(desk: Desk, name: str, record: Branch) -> Tactic:
    text, card = (desk.text(record, key, f"{name}/{key}") for key in ("name", "card"))
    return Tactic(name, text, card)


def build_help(content: bytes | str, *, path: str) -> tuple[HelpLine, ...]:
    """Return the help lines in file order.

    Raises:
        StoryError: what is wrong with the file.
    """
    root, desk = _read(content, path, HELP, "help")
    return tuple(_line(desk, one) for one in items(root, "lines") if isinstance(one, Branch))


def _line(desk: Desk, record: Branch) -> HelpLine:
    context = f"{word(record, 'country')}/{word(record, 'number')}"
    spoken = (one.source for one in items(record, "languages") if isinstance(one, Scalar))
    return HelpLine(
        country=word(record, "country"),
        kind=word(record, "kind"),
        number=word(record, "number"),
        name=desk.text(record, "name", f"{context}/name"),
        hours=desk.text(record, "hours", f"{context}/hours"),
        free=is_true(record, "free"),
        languages=tuple(spoken),
        ages=word(record, "ages"),
        source_url=word(record, "source_url"),
        checked_on=word(record, "checked_on"),
    )


def _read(content: bytes | str, path: str, shape: Record, domain: str) -> tuple[Branch, Desk]:
    problems: list[Diagnostic] = []
    _, root = read_root(content, path, problems)
    fitted = Checker({}, problems).fit(root, shape, THE_FILE) if root else None
    if not isinstance(fitted, Branch) or has_errors(problems):
        raise StoryError(in_file_order(problems))
    return fitted, _desk(domain, problems)


def _desk(domain: str, problems: list[Diagnostic]) -> Desk:
    return Desk(
        domain=domain,
        names=Names(),
        world=World(),
        problems=problems,
        used_facts=set(),
        decisions=set(),
        places={},
    )
