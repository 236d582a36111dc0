"""Who stands with the player by now, and the light that grows with them."""

from functools import lru_cache

from game.story.model import Person, Story
from game.story.run import Run
from game.view.stage import Stage
from game.view.theme import Color, Palette

NEAR = frozenset(("family", "friend", "adult"))  # the circles that can stand beside somebody
WARMEST = 4  # people; more make no brighter sky
MOST_DAWN = 0.34  # of the lowest stripe of sky: white words still stand out from it


def company(run: Run, stage: Stage) -> tuple[Person, ...]:
    """Return who stands with the player, in the order they came.

    These are friends, family and adults who have said something; at the end also
    whom the ending names as helpers.
    """
    story = run.story
    helpers = story.endings[run.turn.ending].helpers if run.ended else ()
    people = (story.people[id] for id in dict.fromkeys((*stage.spoken, *helpers)))
    return tuple(one for one in people if is_near(one, story))


def is_near(person: Person, story: Story) -> bool:
    """Whether somebody can stand beside the player's person."""
    return person.circle in NEAR and person.id != story.you.id


def sky_colors(palette: Palette, people: int) -> tuple[Color, ...]:
    """Return the sky from top to bottom: indigo alone, plum and a touch of dawn in company."""
    warmth = min(people, WARMEST) / WARMEST
    return (
        palette.night,
        mixed(palette.dusk, palette.plum, 0.6 * warmth),
        mixed(palette.plum, palette.dawn, MOST_DAWN * warmth),
    )


@lru_cache(maxsize=256)
def mixed(one: Color, other: Color, share: float) -> Color:
    """Return a colour between two: the first at 0, the second at 1."""
    red, green, blue, alpha = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue, alpha
