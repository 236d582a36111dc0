"""The facts that players can see: in braces in a text, or counted by one."""

from game.author.exploring.needs import assigns_of
from game.language.placeholders import names
from game.language.sources import texts_in
from game.story.model import Story, every_beat


def shown_facts(story: Story) -> frozenset[str]:
    """Return the facts that texts show, and those that these are made of."""
    found = {name for text in texts_in(story) for name in (text.count, *names(text.source))}
    assigns = [
        one
        for scene in story.scenes.values()
        for beat in every_beat(scene.body)
        for one in assigns_of(beat)
    ]
    size = -1
    while size != len(found):
        size = len(found)
        for one in assigns:
            if one.fact in found:
                found |= one.expression.uses.facts
    return frozenset(found & set(story.facts))
