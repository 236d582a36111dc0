"""What stands in a passage, once it is read."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Words:
    """Some text, without line breaks."""

    text: str


@dataclass(frozen=True, slots=True)
class Break:
    """A line ends."""


@dataclass(frozen=True, slots=True)
class Set:
    """A fact takes the value of an expression, both as written in the passage."""

    fact: str
    expression: str
    line: int


@dataclass(frozen=True, slots=True)
class Link:
    """A link to another passage; `target` "" goes on. What it sets is set when it is taken."""

    text: str
    target: str
    line: int
    sets: tuple[Set, ...] = ()


@dataclass(frozen=True, slots=True)
class Branch:
    """What happens under a condition, as written; "" where all others fail."""

    condition: str
    nodes: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Fork:
    """One of the branches happens, or none. `is_padded`: we added the last branch."""

    branches: tuple[Branch, ...]
    line: int
    is_padded: bool = False


@dataclass(frozen=True, slots=True)
class Jump:
    """Another passage follows at once; with `comes_back`, it is shown inside this one."""

    target: str
    line: int
    comes_back: bool = False


@dataclass(frozen=True, slots=True)
class Image:
    """A picture."""

    source: str
    alt: str
    line: int


@dataclass(frozen=True, slots=True)
class Foreign:
    """Something that is not understood."""

    source: str
    line: int


Node: TypeAlias = Words | Break | Set | Link | Fork | Jump | Image | Foreign
