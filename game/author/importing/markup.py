"""The text of a passage as nodes, in whichever dialect it is written."""

from game.author.importing.harlowe import Harlowe
from game.author.importing.nodes import Node
from game.author.importing.sugarcube import SugarCube


def read_passage(text: str, line: int, *, is_harlowe: bool) -> tuple[Node, ...]:
    """Return what stands in a passage whose first line is `line` of its file. Never fails."""
    reader = Harlowe if is_harlowe else SugarCube
    return reader(text, line).nodes()
