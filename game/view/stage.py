"""What stands on the stage: a run's moments, folded into phone, place, mind."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from game.story.model import (
    App,
    Clock,
    Learn,
    Music,
    Narrate,
    Notify,
    Open,
    Pause,
    Place,
    Say,
    Show,
    Sound,
    Spot,
    Think,
)
from game.story.run import Run
from game.story.state import Feedback, Moment, is_asked_later


@dataclass(frozen=True, slots=True)
class Entry:
    """Something in a conversation. `flag` is the tactic to show on it, "" before it is known."""

    moment: Moment
    flag: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """What is to be seen after some moments.

    `entries` are those of the open conversation or app, oldest first;
    `journal` the thoughts and narration since the last decision; `notices`
    what has been notified since the phone last opened something; `spoken` are those
    who have said something in this story, in the order they came.
    """

    place: str = ""
    clock: str = ""
    app: App = App.OFF
    person: str = ""
    entries: tuple[Entry, ...] = ()
    journal: tuple[Moment, ...] = ()
    notices: tuple[Moment, ...] = ()
    mood: str = "calm"
    music: str = ""
    spoken: tuple[str, ...] = ()
    card: Moment | None = None  # a feedback or learn card that waits to be put away


@dataclass(slots=True)
class _Fold:
    """Collects while the moments go by."""

    run: Run
    stage: Stage = field(default_factory=Stage)
    threads: dict[tuple[App, str], list[Entry]] = field(default_factory=dict)

    def thread(self, app: App, person: str) -> list[Entry]:
        return self.threads.setdefault((app, person), [])

    def add(self, moment: Moment, flag: str) -> None:  # noqa: C901 - one line a kind
        stage = self.stage
        match moment.beat:
            case Place(name):
                if name != stage.place:  # words spoken stay where they were said
                    self.threads.pop((App.OFF, ""), None)
                self.stage = replace(stage, place=name)
            case Clock(time):
                self.stage = replace(stage, clock=time)
            case Open(app, person):
                if app is not App.CHAT:
                    self.threads.pop((app, person), None)
                self.stage = replace(stage, app=app, person=person, notices=())
            case Notify():
                self.stage = replace(stage, notices=(*stage.notices, moment))
            case Music(name):
                self.stage = replace(stage, music=name)
            case Narrate() | Think():
                self._note(moment)
            case Say() | Show():
                self._converse(moment, flag)
            case Feedback() | Learn() | Pause() | Sound():
                pass

    def _note(self, moment: Moment) -> None:
        mood = moment.beat.mood if isinstance(moment.beat, Think) else ""
        self.stage = replace(
            self.stage,
            journal=(*self.stage.journal, moment),
            mood=mood or self.stage.mood,
        )

    def _converse(self, moment: Moment, flag: str) -> None:
        beat = moment.beat
        app, person = self.stage.app, self.stage.person
        if isinstance(beat, Say) and beat.to:
            app, person = App.CHAT, beat.to
        self.thread(app, person).append(Entry(moment, flag))
        if isinstance(beat, Say) and beat.person not in self.stage.spoken:
            self.stage = replace(self.stage, spoken=(*self.stage.spoken, beat.person))
        if isinstance(beat, Say) and beat.mood and beat.person == self.run.story.you.id:
            self.stage = replace(self.stage, mood=beat.mood)


def stage_of(run: Run, shown: int) -> Stage:
    """Return the stage after all turns before the last and `shown` moments of the last."""
    fold = _Fold(run)
    last = len(run.turns) - 1
    for index, entry in so_far(run, shown):
        if index == last and _is_first(run, entry.moment):
            fold.stage = replace(fold.stage, journal=())
        fold.add(entry.moment, entry.flag)
    return _finish(fold, run, shown)


def so_far(run: Run, shown: int) -> Iterator[tuple[int, Entry]]:
    """Yield all that was shown, oldest first, each with the number of its turn.

    A message's tactic is named from the answer on, never before it.
    """
    last = len(run.turns) - 1
    for index, moment in _moments(run, shown):
        yield index, Entry(moment, _flag(run, moment) if index < last else "")


def _finish(fold: _Fold, run: Run, shown: int) -> Stage:
    turn = run.turn
    card = turn.moments[shown - 1] if 0 < shown <= len(turn.moments) else None
    if card is not None and not isinstance(card.beat, Feedback | Learn):
        card = None
    stage = replace(fold.stage, card=card)
    offer = turn.offer
    if offer is not None and shown >= len(turn.moments) and isinstance(offer.decision, Spot):
        stage = _turned_to(stage, offer.decision, fold.threads)
    return replace(stage, entries=tuple(fold.thread(stage.app, stage.person)))


def _turned_to(stage: Stage, spot: Spot, threads: Mapping[tuple[App, str], list[Entry]]) -> Stage:
    """Open what a spot asks about, if something else is open."""
    wanted = (spot.app, spot.person) if spot.app is not None else (stage.app, stage.person)
    for place, entries in threads.items():
        if spot.picture and any(_shows(one, spot.picture) for one in entries):
            wanted = place
    app, person = wanted
    return replace(stage, app=app or stage.app, person=person)


def _shows(entry: Entry, picture: str) -> bool:
    beat = entry.moment.beat
    return isinstance(beat, Show) and beat.picture == picture


def _moments(run: Run, shown: int) -> Iterator[tuple[int, Moment]]:
    for index, turn in enumerate(run.turns):
        is_last = index == len(run.turns) - 1
        for moment in turn.moments[:shown] if is_last else turn.moments:
            yield index, moment


def _is_first(run: Run, moment: Moment) -> bool:
    return moment is run.turn.moments[0]


def _flag(run: Run, moment: Moment) -> str:
    if not isinstance(moment.beat, Say) or not moment.beat.tactic:
        return ""
    return "" if is_asked_later(run.turn.state, moment) else moment.beat.tactic
