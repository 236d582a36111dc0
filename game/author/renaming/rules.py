"""Which name is meant, and whether it may become the new one."""

import re
from collections.abc import Collection

from game.author.renaming.names import WITHIN, Kind, Known, Name
from game.phrase import Phrase
from game.reading.shape import FACT, FACT_RULE, ID, ID_RULE, RESERVED
from game.reading.suggest import did_you_mean, there_is
from game.story.expression import FUNCTIONS

NO_NAMES = frozenset({"null", "true", "false"})  # YAML takes them for something else
IN_EXPRESSIONS = frozenset({*FUNCTIONS, "and", "or", "not", "in", "is", "if", "else"})
KINDS = {
    Kind.SCENE: Phrase("scene"),
    Kind.FACT: Phrase("fact"),
    Kind.PERSON: Phrase("person"),
    Kind.DECISION: Phrase("decision"),
    Kind.OPTION: Phrase("option"),
    Kind.STEP: Phrase("step"),
    Kind.ENDING: Phrase("ending"),
    Kind.PICTURE: Phrase("picture of its own"),
}


class Refused(Exception):  # noqa: N818 - a fact about a wish
    """A name cannot be changed so; carries a sentence that says why and what can be done."""

    def __init__(self, sentence: Phrase) -> None:
        self.sentence = sentence
        super().__init__(sentence)


def meant(kind: Kind, written: str, known: Known) -> Name:
    """Return the name that is meant: "send", or "digits.send" for an option of a decision.

    Raises:
        Refused: there is none, or more than one.
    """
    names = known.of(kind)
    if written in names:
        decision, _, id = written.rpartition(".")
        return Name(kind, id, decision)
    ends = [one for one in names if one.endswith(f".{written}")] if kind in WITHIN else []
    if len(ends) == 1:
        return meant(kind, ends[0], known)
    if ends:
        raise Refused(
            Phrase(
                "there is more than one '{name}'; say which: {names}",
                name=written,
                names=", ".join(ends),
            )
        )
    ids = {one.rpartition(".")[2] for one in names}
    hint = did_you_mean(written, names) or did_you_mean(written, ids) or there_is(names)
    if not hint:
        raise Refused(Phrase("this story has no {kind}", kind=KINDS[kind]))
    raise Refused(
        Phrase(
            "this story has no {kind} '{name}'; {hint}", kind=KINDS[kind], name=written, hint=hint
        )
    )


def allow(name: Name, new: str, known: Known) -> None:
    """Let a new name pass.

    Raises:
        Refused: it is no name, has a meaning already, or is taken.
    """
    is_fact = name.kind is Kind.FACT
    pattern, rule = (FACT, FACT_RULE) if is_fact else (ID, ID_RULE)
    if not re.fullmatch(pattern, new):
        raise Refused(Phrase("'{new}' is no name here; use {rule}", new=new, rule=rule))
    if new in _words(name.kind):
        raise Refused(
            Phrase("'{new}' is a word of the format; take another name, such as {new}_2", new=new)
        )
    if new == name.id:
        raise Refused(Phrase("'{new}' is its name already", new=new))
    if new in _taken(name, known):
        raise Refused(
            Phrase("'{new}' is taken in this story; take another name, such as {new}_2", new=new)
        )
    if _means_two_things(name, known):
        raise Refused(
            Phrase(
                "'{name}' is a person and the words of a decision; chose(...) could mean either, "
                "so change one of them by hand",
                name=name.id,
            )
        )


def _words(kind: Kind) -> Collection[str]:
    """Return the words that mean something else where this kind of name stands."""
    match kind:
        case Kind.PERSON:
            return NO_NAMES | RESERVED
        case Kind.FACT:
            return NO_NAMES | IN_EXPRESSIONS
        case _:
            return NO_NAMES


def _taken(name: Name, known: Known) -> Collection[str]:
    match name.kind:
        case Kind.FACT:
            return (*known.facts, *known.people)  # both stand in braces
        case Kind.PERSON:
            told = [one for each in _told_with(name.id, known) for one in known.options[each]]
            return (*known.facts, *known.people, *told)
        case Kind.OPTION:
            return (*known.options[name.decision], *known.listeners[name.decision])
        case Kind.STEP:
            return known.steps[name.decision]
        case Kind.PICTURE:
            return (*known.pictures, *known.drawn)
        case _:
            return known.of(name.kind)


def _told_with(person: str, known: Known) -> list[str]:
    return [one for one, people in known.listeners.items() if person in people]


def _means_two_things(name: Name, known: Known) -> bool:
    """Return whether chose() cannot tell this name from another of the same decision."""
    match name.kind:
        case Kind.PERSON:
            return any(name.id in known.options[one] for one in _told_with(name.id, known))
        case Kind.OPTION:
            return name.id in known.listeners[name.decision]
        case _:
            return False
