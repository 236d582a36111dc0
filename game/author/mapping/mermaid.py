"""A map as a Mermaid flowchart, for pages that draw such text."""

from collections.abc import Iterator, Mapping

from game.author.mapping import look
from game.author.mapping.plan import Card, Link, Question, StoryMap, Taken, Way
from game.story.model import EndingKind, Safety

SIGNS = {Safety.YES: "✓", Safety.PARTLY: "◐", Safety.NO: "⚑"}  # as on the game's own screens
QUOTE = chr(34)
LONGEST = 60  # characters of a text


def as_mermaid(story: StoryMap, taken: Taken | None = None) -> str:
    """Return the map as Mermaid text."""
    return "\n".join(_lines(story, taken)) + "\n"


def _lines(story: StoryMap, taken: Taken | None) -> Iterator[str]:
    names = {one.key: f"n{number}" for number, one in enumerate(story.stops)}
    yield "---"
    yield f'title: "{_quoted(story.title)}"'
    yield "---"
    yield "flowchart TD"
    for card in story.cards:
        shape = ('(["', '"])') if card.is_start else ('["', '"]')
        yield f"  {names[card.key]}{shape[0]}{'<br/>'.join(_card(card))}{shape[1]}"
    for ending in story.endings:
        told = "<br/>".join(_quoted(one) for one in (ending.name, ending.title, ending.id))
        yield f'  {names[ending.key]}[["{told}"]]'
    for link in story.links:
        yield f"  {_arrow(link, names, taken)}"
    yield from _styles(story, names)


def _card(card: Card) -> Iterator[str]:
    yield f"<b>{_quoted(card.id)}</b>"
    yield from (_quoted(shortened(one)) for one in (card.place, card.first) if one)
    for part in card.parts:
        if isinstance(part, Question):
            yield f"<i>{_quoted(part.name)}: {_quoted(shortened(part.prompt))}</i>"


def _arrow(link: Link, names: Mapping[str, str], taken: Taken | None) -> str:
    line = "-->" if link.way is Way.GO else "-.->"
    told = _quoted(label_of(link, taken))
    text = f'|"{told}"|' if told else ""
    return f"{names[link.source]} {line}{text} {names[link.target]}"


def label_of(link: Link, taken: Taken | None) -> str:
    """Return what stands beside an arrow."""
    texts = [shortened(row.text) for row in link.rows] if link.safety else [link.condition]
    sign = f"{SIGNS[link.safety]} " if link.safety else ""
    told = sign + " / ".join(texts)
    if taken is not None:
        count = sum(taken.rows.get(row.id, 0) for row in link.rows)
        told = f"{told} ({count}×)" if told else f"{count}×"
    return told


def _styles(story: StoryMap, names: Mapping[str, str]) -> Iterator[str]:
    for number, link in enumerate(story.links):
        tone = look.TONES[link.safety] if link.safety else look.EDGE
        if not link.reached:
            tone = look.GREY_LINE
        yield f"  linkStyle {number} stroke:{tone},stroke-width:2px"
    for card in story.cards:
        if not card.reached:
            yield f"  style {names[card.key]} {_GREY}"
    for ending in story.endings:
        safe = ending.kind is EndingKind.SAFE
        fill = look.TINTS[Safety.YES] if safe else look.DAWN
        plain = f"fill:{fill},stroke:{look.INK}"
        yield f"  style {names[ending.key]} {plain if ending.reached else _GREY}"


_GREY = f"fill:{look.GREY_CARD},stroke:{look.GREY_LINE},color:{look.GREY_INK},stroke-dasharray:5 4"


def shortened(text: str) -> str:
    """Return a text of at most `LONGEST` characters."""
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"


def _quoted(text: str) -> str:
    """Return a text that Mermaid shows as it is."""
    for letter, name in (("#", "#35;"), (QUOTE, "#quot;"), ("<", "#lt;"), (">", "#gt;")):
        text = text.replace(letter, name)
    return text
