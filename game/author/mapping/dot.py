"""A map as DOT, for Graphviz and whatever else reads it: cards as tables, answers as ports."""

from collections.abc import Iterator
from html import escape

from game.author.mapping import look
from game.author.mapping.mermaid import SIGNS, label_of, shortened
from game.author.mapping.plan import (
    Card,
    EndingCard,
    Link,
    Part,
    Row,
    StoryMap,
    Taken,
    Way,
)
from game.story.model import EndingKind, Safety

STYLES = {Way.GO: "solid", Way.CALL: "dotted", Way.DRAW: "dashed"}


def as_dot(story: StoryMap, taken: Taken | None = None) -> str:
    """Return the map as DOT text."""
    return "\n".join(_lines(story, taken)) + "\n"


def _lines(story: StoryMap, taken: Taken | None) -> Iterator[str]:
    yield f"digraph {quoted(story.story)} {{"
    yield f'  graph [label={quoted(story.title)} labelloc=t fontsize=26 bgcolor="{look.GROUND}"'
    yield '         fontname="Be Vietnam Pro" charset="UTF-8" ranksep=0.7 nodesep=0.4]'
    yield '  node [shape=plain fontname="Be Vietnam Pro" fontsize=12]'
    yield '  edge [fontname="Be Vietnam Pro" fontsize=11]'
    for card in story.cards:
        yield f"  {quoted(card.key)} [tooltip={quoted(card.whole)} label=<{_table(card)}>]"
    for ending in story.endings:
        yield f"  {quoted(ending.key)} [{_ending(ending)}]"
    for link in story.links:
        yield f"  {_arrow(link, taken)}"
    yield "}"


def _table(card: Card) -> str:
    ground = look.CARD if card.reached else look.GREY_CARD
    border = 3 if card.is_start else 1
    rows = [_cell(f"<B>{escape(card.id)}</B>")]
    rows += [_cell(escape(shortened(one))) for one in (card.place, card.first) if one]
    rows += [_cell(told, fill) for part in card.parts for told, fill in _part(part)]
    return (
        f'<TABLE BORDER="{border}" CELLBORDER="0" CELLSPACING="0" CELLPADDING="4" '
        f'STYLE="ROUNDED" BGCOLOR="{ground}">{"".join(rows)}</TABLE>'
    )


def _part(part: Part) -> Iterator[tuple[str, str]]:
    if isinstance(part, Row):
        yield escape(_told(part)), ""
        return
    name = f"{part.name} ({part.condition})" if part.condition else part.name
    yield f"<I>{escape(name)}</I>: {escape(shortened(part.prompt))}", look.BAND
    for row in part.rows:
        sign = f"{SIGNS[row.safety]} " if row.safety else ""
        fill = look.TINTS[row.safety] if row.safety and row.reached else ""
        yield escape(sign + _told(row)), fill


def _told(row: Row) -> str:
    name = row.target.partition(":")[2]
    return f"{shortened(row.text)} → {name}" if name else shortened(row.text)


def _cell(text: str, fill: str = "") -> str:
    ground = f' BGCOLOR="{fill}"' if fill else ""
    return f'<TR><TD ALIGN="LEFT"{ground}>{text}</TD></TR>'


def _ending(ending: EndingCard) -> str:
    safe = ending.kind is EndingKind.SAFE
    fill = look.TINTS[Safety.YES] if safe else look.DAWN
    fill = fill if ending.reached else look.GREY_CARD
    told = quoted(f"{ending.name}\n{ending.title}\n{ending.id}")
    return (
        f'shape=box style="rounded,filled" peripheries=2 margin="0.2,0.1" fillcolor="{fill}" '
        f"tooltip={quoted(ending.whole)} label={told}"
    )


def _arrow(link: Link, taken: Taken | None) -> str:
    tone = look.TONES[link.safety] if link.safety else look.EDGE
    tone = tone if link.reached else look.GREY_LINE
    sign = SIGNS[link.safety] if link.safety else link.condition
    told = label_of(link, taken) if taken is not None else sign
    return (
        f"{quoted(link.source)} -> {quoted(link.target)} "
        f'[label={quoted(told)} color="{tone}" fontcolor="{tone}" style={STYLES[link.way]} '
        f"penwidth=2 tooltip={quoted(label_of(link, taken))}]"
    )


def quoted(text: str) -> str:
    """Return a text as DOT writes it."""
    safe = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{safe}"'
