"""The problems that take more than reading a story: NA7xx.

What only playing every way can prove, what ages, and what the game could not draw.

A code is a promise: it keeps its meaning for ever and is never used again.
"""

from game.diagnostic import Diagnostic, Location
from game.problem import Problem, by_code, warning

_ALL = (
    warning(
        "NA701",
        "no way through the story reaches the ending '{ending}'",
        "Scenes lead to this ending, but their conditions are never true together. "
        "'explore' shows which scenes and options are reached.",
    ),
    warning(
        "NA702",
        "no way through the story reaches the scene '{scene}'",
        "Something leads to this scene, but the conditions for it are never true.",
    ),
    warning(
        "NA703",
        "the option '{option}' is never open",
        "On every way through the story, the option's 'when' is false, or the option is gone "
        "because of 'once'.",
    ),
    Problem(
        "NA704",
        "at the scene '{scene}' the story can go round in circles without a decision",
        "There is a way through the story after which it never comes to a decision or an end. "
        "Change what leads back, or ask something in between.",
    ),
    Problem(
        "NA705",
        "the safest way earns {safest} of the points, but a less safe way earns {best}",
        "Who decides most safely must earn most. Look at the ways with 'explore'. Often one way "
        "has a decision without any safe option, and another way goes round it.",
    ),
    Problem(
        "NA706",
        "a player can choose '{answer}' at '{decision}', which is not safe, and still get all "
        "points: the story comes back and asks again",
        "Only the first answer to a decision counts, so that nobody can try all options until one "
        "is right. Here something leads back to the decision after a safe answer: who answers "
        "safely the first time and not safely the second time would be told at the end that all "
        "was safe. Let the safe answers lead on to other scenes or to an ending, with 'then'; "
        "only the others may lead back, for another try.",
    ),
    warning(
        "NA707",
        "not every way through the story could be looked at: {reason}",
        "The story has more ways than can be checked in a moment, so there may be problems "
        "that were not found. Facts that count up without end are often the reason.",
    ),
    warning(
        "NA708",
        "{benign} of the {all} situations to decide on are harmless; a quarter or more is better",
        "Stories in which everything is dangerous teach to distrust everybody. Mark decisions "
        "in harmless situations with 'benign: true'.",
    ),
    warning(
        "NA709",
        "even the safest way has {safe} safe choices at {all} decisions",
        "Some decision leaves no safe answer on every way. Each decision should have one.",
    ),
    warning(
        "NA711",
        "the number {number} ({country}) was last checked on {date}; check it again",
        "Numbers of help lines change. Dial the number or read the source every six months, "
        "then set checked_on.",
    ),
    Problem(
        "NA712",
        "the game's font has no {letters}",
        "Players would see an empty box instead. The font knows the letters of European languages "
        "and of Vietnamese, and about a hundred emoji. Write it with other words or another emoji.",
    ),
    Problem(
        "NA713",
        "the picture '{name}' has {width} x {height} pixels; up to 16 million are shown",
        "Old computers have too little memory for larger ones. Make the picture smaller with any "
        "drawing program; 1600 x 1200 is plenty.",
    ),
    Problem(
        "NA714",
        "the picture '{name}' is larger than {limit}, the most a picture may have",
        "Large files take long to load, and the game has to fit on old computers. Make the "
        "picture smaller, or save photographs as JPEG.",
    ),
    Problem(
        "NA715",
        "'{name}' cannot be shown as a picture: {reason}",
        "The ending of a file's name says of which kind the picture is: .svg, .png, .jpg, .jpeg "
        "or .webp. The file must be whole and of that kind. Open it in a drawing program and "
        "save it again.",
    ),
)

CATALOGUE = by_code(_ALL)


def complain(code: str, at: Location, hint: str = "", **words: object) -> Diagnostic:
    """Return the problem `code` at a place, its gaps filled with `words`."""
    return CATALOGUE[code].at(at, hint, **words)
