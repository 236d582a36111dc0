"""The reference of the story format as a page, made from the description that files are held to."""

from collections.abc import Callable, Iterator

from game.phrase import Phrase
from game.reading.shape import (
    BEATS,
    MESSAGE,
    STORY,
    Beats,
    Field,
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

Said = Callable[[str], str]  # a phrase to text in the reader's language


def reference(said: Said) -> str:
    """Return the page, in Markdown: a table for each part of a story, in the order they come up."""
    parts = [
        f"# {said(Phrase('Format 1: every key'))}",
        said(
            Phrase(
                "This page is made from the description that `check` holds every story to. "
                "For examples see format.md."
            )
        ),
        *(_section(record, said) for record in _records()),
    ]
    return "\n\n".join(parts) + "\n"


def _records() -> Iterator[Record]:
    """Yield each part of a story once: the whole, then what is in it, beats after all else."""
    seen: dict[str, Record] = {}
    for first in (STORY, MESSAGE, *BEATS.values()):
        _collect(first, seen)
    yield from seen.values()


def _collect(shape: Shape, seen: dict[str, Record]) -> None:
    match shape:
        case Record():
            if shape.name not in seen:
                seen[shape.name] = shape
                for field in shape.fields:
                    _collect(field.shape, seen)
        case Table() | Listing():
            _collect(shape.of, seen)
        case _:
            pass  # nothing inside


def _section(record: Record, said: Said) -> str:
    name = said(record.name).strip("'")
    heads = (Phrase("key"), Phrase("needed"), Phrase("what stands there"), Phrase("what it is for"))
    head = " | ".join(said(one) for one in heads)
    lines = [f"## {name}", "", f"| {head} |", "|---|---|---|---|"]
    lines += (_row(field, record, said) for field in record.fields)
    return "\n".join(lines)


def _row(field: Field, record: Record, said: Said) -> str:
    if field.required:
        needed = said(Phrase("yes"))
    elif field.key in record.one_of:
        needed = said(Phrase("one of them"))
    else:
        needed = ""
    return f"| `{field.key}` | {needed} | {_what(field.shape, said)} | {said(field.doc)} |"


def _what(shape: Shape, said: Said) -> str:  # noqa: C901 - one arm for each kind of value
    match shape:
        case Words():
            return said(Phrase("text"))
        case Id(what=what):
            return said(Phrase("the id of: {what}", what=what))
        case Word(wanted=wanted):
            return said(wanted)
        case Flag():
            return said(Phrase("`true` or `false`"))
        case Number(low=low, high=high):
            return said(Phrase("a number from {low} to {high}", low=low, high=high))
        case OneOf(allowed):
            return ", ".join(f"`{one}`" for one in allowed)
        case Formula():
            return said(Phrase("an expression"))
        case Start():
            return said(Phrase("`true`, `false`, a number or text"))
        case Beats():
            return said(Phrase("a list of beats"))
        case Listing(of=of):
            return said(Phrase("a list; each: {what}", what=_what(of, said)))
        case Table(of=of):
            return said(Phrase("names; each with: {what}", what=_what(of, said)))
        case Record(name=name):
            title = said(name).strip("'")
            return f"[{title}](#{_anchor(title)})"


def _anchor(title: str) -> str:
    """Return what a heading is called in a link, as in Python-Markdown and on GitHub."""
    plain = "".join(char for char in title.lower() if char.isalnum() or char in " -_")
    return plain.strip().replace(" ", "-")
