"""What the beats of a story ask about facts, answers and points."""

from collections.abc import Iterator

from game.story.expression import Expression
from game.story.model import Beat, Choose, If, SetFacts, Tell


def expressions(beat: Beat) -> Iterator[Expression]:
    """Yield what a beat itself asks and counts, without the beats inside it."""
    match beat:
        case If(condition=condition):
            yield condition
        case SetFacts(assigns):
            yield from (one.expression for one in assigns)
        case Choose(options=options):
            for option in options:
                yield from (one.expression for one in option.sets)
                if option.when is not None:
                    yield option.when
        case Tell(whom=whom):
            ways = (words for one in whom for words in one.words)
            yield from (one.expression for words in ways for one in words.sets)
        case _:
            pass
