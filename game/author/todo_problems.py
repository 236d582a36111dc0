"""What can be left to do in a story that came from elsewhere."""

from game.problem import warning

TODO_LEFT = warning(
    "NA820",
    "this is still to be decided: {what}",
    "When a story is converted from Twine or from a table, each place where only a teacher can "
    "decide is marked with TODO: how safe an option is, why, what comes of it, who helps. "
    "Decide, write it in place of the TODO, and delete the mark. The story can be played before "
    "that, to see how it goes, but not be given to children.",
)

PROBLEMS = (TODO_LEFT,)
