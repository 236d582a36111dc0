"""A story's blocks and decisions, in file order."""

from collections.abc import Iterator

from game.story.model import Block, Choose, Decision, If, Order, Rate, Spot, Story, Tell, every_beat


def blocks(story: Story) -> Iterator[Block]:
    """Yield each scene's block, and before the next those inside it."""
    for scene in story.scenes.values():
        yield from _inside(scene.body)


def _inside(block: Block) -> Iterator[Block]:
    yield block
    for beat in block.beats:
        if isinstance(beat, If):
            yield from _inside(beat.then)
            if beat.otherwise is not None:
                yield from _inside(beat.otherwise)


def decisions(story: Story) -> Iterator[Decision]:
    """Yield every decision."""
    for scene in story.scenes.values():
        for beat in every_beat(scene.body):
            if isinstance(beat, Choose | Spot | Order | Tell | Rate):
                yield beat
