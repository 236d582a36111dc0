"""Which of the ways offered an answer took."""

from game.story.answers import Answer, Picked, Told
from game.story.model import Choose, Decision, Option, Tell, Words


def way_taken(decision: Decision, answer: Answer) -> Option | Words | None:
    """Return the option, or the words, of an answer; None for other kinds of decision.

    None, too, where the story has changed and the way is no longer there.
    """
    match decision, answer:
        case Choose(options=options), Picked(id):
            return next((one for one in options if one.id == id), None)
        case Tell(whom=whom), Told(person, id):
            ways = (one for listener in whom if listener.person == person for one in listener.words)
            return next((one for one in ways if one.id == id), None)
        case _:
            return None
