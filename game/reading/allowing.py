"""`allow:` in a file: a warning that its author has looked at, and why it may stay."""

import re
from dataclasses import dataclass

from game.diagnostic import Location
from game.reading.document import Branch, Gap, Items, Node, Scalar

ALLOW = "allow"
_BREAK = re.compile("\r\n|[\r\n\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Allowance:
    """One answer to warnings. It holds from one line of its file to another, both included."""

    code: str
    reason: str
    at: Location  # of the code
    first: int
    last: int
    is_alone: bool = True  # no other code stands beside it

    def holds_at(self, place: Location) -> bool:
        """Say whether it holds for what stands at a place."""
        return place.path == self.at.path and self.first <= place.line <= self.last


def allowances(owner: Branch) -> tuple[Allowance, ...]:
    """Return what one part of a file allows; it holds for all that is written in this part."""
    node = owner.child(ALLOW)
    if not isinstance(node, Branch):
        return ()
    first, last, is_alone = owner.at.line, last_line(owner), len(node.entries) == 1
    return tuple(
        Allowance(entry.key.source, entry.node.source.strip(), entry.key.at, first, last, is_alone)
        for entry in node.entries
        if isinstance(entry.node, Scalar)
    )


def last_line(node: Node) -> int:
    """Return the last line that something is written on."""
    match node:
        case Scalar():
            return node.at.line + len(_BREAK.findall(node.raw.rstrip()))
        case Branch():
            return max([node.at.line, *(last_line(one.node) for one in node.entries)])
        case Items():
            return max([node.at.line, *(last_line(one) for one in node.nodes)])
        case Gap():
            return node.at.line
