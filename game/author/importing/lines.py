"""Nodes of a passage gathered into lines: what is said, and what stands beside it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from game.author.importing.nodes import (
    Branch,
    Break,
    Foreign,
    Fork,
    Image,
    Jump,
    Link,
    Node,
    Set,
    Words,
)

_BULLET = re.compile(r"^\s*(?:[-*+•>]+|#{1,6}|!{1,6})\s+|^\s*!{1,6}(?=\w)|^\s*(?:-{3,}|={3,})\s*$")
_SENTENCE_ENDS = (".", "!", "?", "…", ":", '"', "”")
_NOTHING = re.compile(r"[\s\W_]*")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text; the texts of the links in it belong to it."""

    text: str


Item: TypeAlias = Line | Set | Link | Fork | Jump | Image | Foreign


def items(nodes: Iterable[Node]) -> Iterator[Item]:
    """Yield lines, and what stands in them after each."""
    line: list[Node] = []
    for node in nodes:
        if isinstance(node, Break):
            yield from _line(line)
            line = []
        else:
            line.append(node)
    yield from _line(line)


def _line(nodes: list[Node]) -> Iterator[Item]:
    forks = [node for node in nodes if isinstance(node, Fork)]
    others = [node for node in nodes if isinstance(node, Words) and node.text.strip()]
    if len(forks) == 1 and others and _is_inline(forks[0]):
        yield _around(nodes, forks[0])
        return
    part: list[Node] = []
    for node in nodes:
        if isinstance(node, Fork):
            yield from _part(part)
            yield node
            part = []
        else:
            part.append(node)
    yield from _part(part)


def _is_inline(fork: Fork) -> bool:
    """Return whether only words of a sentence depend on the condition."""
    return all(isinstance(node, Words) for branch in fork.branches for node in branch.nodes)


def _around(nodes: list[Node], fork: Fork) -> Fork:
    """Return the fork with the whole sentence in each of its branches."""
    at = nodes.index(fork)
    is_padded = bool(fork.branches[-1].condition)
    branches = (*fork.branches, Branch("", ())) if is_padded else fork.branches
    whole = (Branch(one.condition, (*nodes[:at], *one.nodes, *nodes[at + 1 :])) for one in branches)
    return Fork(tuple(whole), fork.line, is_padded)


def _part(nodes: list[Node]) -> Iterator[Item]:
    if text := _BULLET.sub("", _told(nodes)).strip():
        yield Line(text)
    yield from (node for node in nodes if not isinstance(node, Words | Break))


def _told(nodes: list[Node]) -> str:
    """Return the text of a line. Links inside a sentence belong to it, those after it don't."""
    told = [node for node in nodes if isinstance(node, Words | Link)]
    words = [at for at, node in enumerate(told)
             if isinstance(node, Words) and not _NOTHING.fullmatch(node.text)]  # fmt: skip
    if not words:
        return ""
    last = words[-1] + 1
    if not told[words[-1]].text.rstrip().endswith(_SENTENCE_ENDS):
        last = len(told)
    return "".join(node.text for node in told[:last])


def every_node(nodes: Iterable[Node]) -> Iterator[Node]:
    """Yield nodes and those inside them."""
    for node in nodes:
        yield node
        if isinstance(node, Fork):
            for branch in node.branches:
                yield from every_node(branch.nodes)
        elif isinstance(node, Link):
            yield from node.sets


def every_line(nodes: Iterable[Node]) -> Iterator[str]:
    """Yield the lines of text, those under conditions too."""
    for item in items(nodes):
        if isinstance(item, Line):
            yield item.text
        elif isinstance(item, Fork):
            for branch in item.branches:
                yield from every_line(branch.nodes)


def leads_on(nodes: Iterable[Node]) -> bool:
    """Return whether a link or a jump is among nodes."""
    return any(
        isinstance(node, Link) or (isinstance(node, Jump) and not node.comes_back)
        for node in every_node(nodes)
    )
