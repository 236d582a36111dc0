"""Where each beat and each option of a story stands in its files, and how the line begins."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from game.author.exploring.reach import answers_of
from game.author.exploring.walking import blocks
from game.diagnostic import Diagnostic, Location
from game.reading.build import read_root
from game.reading.document import Branch, Items, Node
from game.reading.names import branch
from game.story.answers import Answer
from game.story.model import Beat, Block, If, Story, Text

WIDEST = 60  # characters of a line that are told
FOLDED = (">", ">-", "|", "|-")  # the text itself begins in the next line


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a file. `text` is its beginning."""

    path: str
    number: int
    text: str


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of a story, in file order: by a beat's block and index, by decision and answer."""

    beats: Mapping[tuple[str, int], Line]
    answers: Mapping[tuple[str, Answer], Line]


def lines_of(story: Story, sources: Mapping[str, str]) -> Lines:
    """Return where everything stands; `sources` are the texts of the story's files, by path."""
    files = {path: text.splitlines() for path, text in sources.items()}
    nodes = dict(_nodes(story, sources))
    beats: dict[tuple[str, int], Line] = {}
    for block in blocks(story):
        for index, beat in enumerate(block.beats):
            at = nodes.get((block.path, index), story.scenes[block.path.partition("/")[0]].at)
            beats[block.path, index] = _line(files, at, beat)
    answers = {
        (decision, answer): _line(files, way.text.at, way)
        for decision, answer, way in answers_of(story)
    }
    return Lines(beats, answers)


def _line(files: Mapping[str, list[str]], at: Location, what: object) -> Line:
    """Return a line; where its text is only in the next ones, with that."""
    lines = files.get(at.path, [])
    written = lines[at.line - 1].strip().removeprefix("- ") if at.line <= len(lines) else ""
    text = getattr(what, "text", None)
    if written.endswith(FOLDED) and isinstance(text, Text):
        written = f"{written.rpartition(' ')[0]} {text.source}"
    return Line(at.path, at.line, shortened(written))


def shortened(text: str, widest: int = WIDEST) -> str:
    """Return the beginning of a text."""
    whole = " ".join(text.split())
    return whole if len(whole) <= widest else f"{whole[: widest - 1].rstrip()}…"


def _nodes(story: Story, sources: Mapping[str, str]) -> Iterator[tuple[tuple[str, int], Location]]:
    """Yield where each beat stands, by its block and index."""
    for path, text in sources.items():
        problems: list[Diagnostic] = []
        _, root = read_root(text, path, problems)
        for entry in branch(root, "scenes").entries if root is not None else ():
            scene = story.scenes.get(entry.key.source)
            if scene is not None and scene.at.path == path:
                yield from _in_block(scene.body, entry.node)


def _in_block(block: Block, node: Node | None) -> Iterator[tuple[tuple[str, int], Location]]:
    nodes = node.nodes if isinstance(node, Items) else ()
    for index, (beat, each) in enumerate(zip(block.beats, nodes, strict=False)):
        yield (block.path, index), each.at
        if isinstance(each, Branch):
            yield from _inside(beat, each)


def _inside(beat: Beat, node: Branch) -> Iterator[tuple[tuple[str, int], Location]]:
    if isinstance(beat, If):
        yield from _in_block(beat.then, node.child("then"))
        if beat.otherwise is not None:
            yield from _in_block(beat.otherwise, node.child("else"))
