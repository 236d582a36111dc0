"""How answers are scored. All points are whole numbers, 0-2 a decision (SPEC section 3)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from game.story.answers import Answer, Candidate, Offer, Ordered, Picked, Spotted, Told
from game.story.model import Choose, Order, Rate, Safety, Tell

POINTS = {Safety.YES: 2, Safety.PARTLY: 1, Safety.NO: 0}
SAFETY = {points: safety for safety, points in POINTS.items()}
FULL = 2


class Band(StrEnum):
    """How a skill went. Words, never a rank."""

    STRONG = "strong"  # at least 80 % of the points
    GROWING = "growing"  # at least 50 %
    AGAIN = "practise again"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """What the first answer to one decision earned.

    `missed` counts dangers not seen, `false_alarms` harmless things refused.
    """

    decision: str
    skill: str
    safety: Safety
    missed: int = 0
    false_alarms: int = 0

    @property
    def points(self) -> int:
        """0-2."""
        return POINTS[self.safety]


@dataclass(frozen=True, slots=True)
class Tally:
    """Points earned of points possible."""

    earned: int
    possible: int

    @property
    def ratio(self) -> float:
        """0-1; 0 where nothing was possible."""
        return self.earned / self.possible if self.possible else 0.0

    @property
    def band(self) -> Band:
        """The word for it."""
        if 5 * self.earned >= 4 * self.possible:
            return Band.STRONG
        return Band.GROWING if 2 * self.earned >= self.possible else Band.AGAIN


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """A whole run's score on the path taken."""

    skills: Mapping[str, Tally]  # only skills met on the path, in the order met
    total: Tally
    safe: int  # decisions answered `yes`
    scored: int  # decisions that are scored
    missed: int
    false_alarms: int

    @property
    def stars(self) -> int:
        """1-3: three from 85 % of the points, two from 50 %."""
        if 20 * self.total.earned >= 17 * self.total.possible:
            return 3
        return 2 if 2 * self.total.earned >= self.total.possible else 1


def tally(marks: Iterable[Mark]) -> Score:
    """Add up marks."""
    skills: dict[str, Tally] = {}
    kept = tuple(marks)
    for mark in kept:
        before = skills.get(mark.skill, Tally(0, 0))
        skills[mark.skill] = Tally(before.earned + mark.points, before.possible + FULL)
    return Score(
        skills=skills,
        total=Tally(sum(mark.points for mark in kept), FULL * len(kept)),
        safe=sum(mark.safety is Safety.YES for mark in kept),
        scored=len(kept),
        missed=sum(mark.missed for mark in kept),
        false_alarms=sum(mark.false_alarms for mark in kept),
    )


def mark(offer: Offer, answer: Answer) -> Mark | None:
    """Return what `answer` earns at `offer`; None for a decision without a score."""
    decision = offer.decision
    match decision, answer:
        case Choose(), Picked(option_id):
            option = next(each for each in decision.options if each.id == option_id)
            wrong = int(option.safe is not Safety.YES)
            return Mark(
                decision=decision.id,
                skill=option.skill or decision.skill,
                safety=option.safe,
                missed=0 if decision.benign else int(option.safe is Safety.NO),
                false_alarms=wrong if decision.benign else 0,
            )
        case Tell(), Told(whom, words_id):
            listener = next(each for each in decision.whom if each.person == whom)
            words = next(each for each in listener.words if each.id == words_id)
            return Mark(decision=decision.id, skill=decision.skill, safety=words.safe)
        case Order(), Ordered(steps):
            safety = SAFETY[_order_points(decision, steps)]
            return Mark(decision=decision.id, skill=decision.skill, safety=safety)
        case Rate(), _:
            return None
        case _, Spotted(ids):
            return _mark_spot(offer, ids)
        case _:
            raise TypeError(f"{answer} does not belong to {decision.id}")


def _right_pairs(order: Order, steps: tuple[str, ...]) -> tuple[int, int]:
    """Return how many pairs of steps stand in the right order, and of how many that matter."""
    place = {step: index for index, step in enumerate(steps)}
    pairs = [
        (first.id, second.id)
        for first, second in combinations(order.steps, 2)
        if not any({first.id, second.id} <= group for group in order.together)
    ]
    return sum(place[first] < place[second] for first, second in pairs), len(pairs)


def is_right(order: Order, steps: tuple[str, ...]) -> bool:
    """Whether every pair of steps that matters stands in the right order."""
    right, pairs = _right_pairs(order, steps)
    return right == pairs


def _order_points(order: Order, steps: tuple[str, ...]) -> int:
    right, pairs = _right_pairs(order, steps)
    if right == pairs:
        return 2
    return 1 if 3 * right >= 2 * pairs else 0


def _mark_spot(offer: Offer, ids: frozenset[str]) -> Mark:
    signs, harmless = _split(offer.candidates)
    hits, alarms = len(ids & signs), len(ids & harmless)
    if hits == len(signs) and not alarms:
        safety = Safety.YES
    else:
        safety = Safety.PARTLY if 2 * (hits - alarms) >= len(signs) > 0 else Safety.NO
    skill = getattr(offer.decision, "skill", "")
    return Mark(
        decision=offer.decision.id,
        skill=skill,
        safety=safety,
        missed=len(signs) - hits,
        false_alarms=alarms,
    )


def _split(candidates: tuple[Candidate, ...]) -> tuple[frozenset[str], frozenset[str]]:
    signs = frozenset(one.id for one in candidates if one.sign)
    return signs, frozenset(one.id for one in candidates) - signs
