"""A few answers that stand for all: every way on, and every number of points there is."""

from collections.abc import Iterable, Iterator

from game.author.exploring.needs import Outlook
from game.story.answers import Answer, Offer, Ordered, Picked, Rated, Spotted, Told
from game.story.model import Choose, Order, Rate, Safety, Spot, Tell
from game.story.run import RATES
from game.story.scoring import mark

CALM = Rated(3)  # stands for all where the answer changes nothing


class Moves:
    """Knows the answers of a story worth trying. Remembers those that are always the same."""

    def __init__(self, outlook: Outlook) -> None:
        self._outlook = outlook
        self._fixed: dict[str, tuple[Answer, ...]] = {}

    def at(self, offer: Offer) -> tuple[Answer, ...]:
        """Return one answer for each thing that can come of this decision, best first."""
        decision = offer.decision
        match decision:
            case Choose():
                return tuple(Picked(option) for option in offer.open)
            case Spot():
                return _one_each(offer, _taps(offer))
            case Rate(fact=fact):
                return tuple(map(Rated, RATES)) if self._outlook.matters(fact) else (CALM,)
            case Order() | Tell():
                if decision.id not in self._fixed:
                    self._fixed[decision.id] = _always(offer, decision)
                return self._fixed[decision.id]


def _always(offer: Offer, decision: Order | Tell) -> tuple[Answer, ...]:
    if isinstance(decision, Order):
        steps = tuple(step.id for step in decision.steps)
        return _one_each(offer, map(Ordered, _from_right_to_wrong(steps)))
    return tuple(Told(one.person, words.id) for one in decision.whom for words in one.words)


def _one_each(offer: Offer, answers: Iterable[Answer]) -> tuple[Answer, ...]:
    found: dict[Safety, Answer] = {}
    for answer in answers:
        earned = mark(offer, answer)
        if earned is not None:
            found.setdefault(earned.safety, answer)
    return tuple(found.values())


def _taps(offer: Offer) -> Iterator[Answer]:
    """Yield all signs, all but one, nothing, and a false alarm: more cannot come of a `spot`."""
    signs = [one.id for one in offer.candidates if one.sign]
    harmless = [one.id for one in offer.candidates if not one.sign]
    yield Spotted(frozenset(signs))
    yield Spotted(frozenset(signs[:-1]))
    yield Spotted(frozenset())
    yield Spotted(frozenset(harmless[:1]))


def _from_right_to_wrong(steps: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield orders from right to reversed, two neighbours swapped each time.

    Each swap costs at most one right pair, so no number of right pairs is left out.
    """
    order = list(steps)
    yield tuple(order)
    for end in range(len(order) - 1, 0, -1):
        for place in range(end):
            order[place], order[place + 1] = order[place + 1], order[place]
            yield tuple(order)
