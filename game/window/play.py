"""The story screen: beats as time brings them, presses into answers."""

from dataclasses import replace

from game.errors import EndlessLoop
from game.story.answers import (
    Answer,
    Offer,
    Ordered,
    Picked,
    Rated,
    Spotted,
    Told,
)
from game.story.model import (
    App,
    Learn,
    Music,
    Narrate,
    Notify,
    Order,
    Safety,
    Say,
    Show,
    Sound,
    Tell,
    Think,
)
from game.story.run import Run, decide, rewind
from game.story.state import Feedback, Moment
from game.view.frame import FRAME_S, Action, Frame
from game.view.pacing import CARD_S, RISE_S, hold_s, wait_s
from game.view.play import play_frame
from game.view.players import Players, whose_turn
from game.view.playview import PlayView
from game.view.sketch import Canvas
from game.view.stage import Stage as Scene
from game.view.stage import stage_of
from game.view.words import N_
from game.window.aside import DebriefScreen, PauseScreen, RewindScreen
from game.window.help import HelpScreen
from game.window.screen import Stage

SETTLE_S = 0.25  # after answers or a card appear, a tap meant for something else does not count
CAPTION_S = 3.5
LONG_AGO_S = 60.0  # nothing that came then still moves
CAPTIONS = {
    "ring": N_("a phone rings"),
    "door": N_("a door opens"),
    "knock": N_("a knock at the door"),
    "car": N_("a car drives up"),
    "page": N_("a page turns"),
    "dawn": N_("morning birds"),
    "message": N_("a message arrives"),
    "send": N_("a message is sent"),
    "notify": N_("the phone buzzes"),
    "unlock": N_("the phone unlocks"),
    "safe": N_("a bright chime"),
    "neutral": N_("a low note"),
}
_WAITS_FOR_EYES = (Say, Narrate, Think, Notify, Show, Feedback, Learn)


class PlayScreen:
    """Owns the run; the rules are the engine's, the look is the view's."""

    def __init__(self, stage: Stage, run: Run, now_s: float) -> None:
        self._stage = stage
        self._run = run
        self._shown = 0
        self._since_s = now_s
        self._ready_s = now_s
        self._card_is_away = False  # the last card of a turn, once it has been put away
        self._caption = ("", 0.0)
        self._clear_answer()
        stage.session.save(run)
        stage.play_music(stage_of(run, 0).music)

    @property
    def run(self) -> Run:
        """The run as it is now."""
        return self._run

    @property
    def shown(self) -> int:
        """How many moments of the latest turn are there already."""
        return self._shown

    def restart_clock(self, now_s: float) -> None:
        """Go on as if the latest beat had just come."""
        self._since_s = now_s
        self._stage.play_music(stage_of(self._run, self._shown).music)

    def _clear_answer(self) -> None:
        self._marked: frozenset[str] = frozenset()
        self._placed: tuple[str, ...] = ()
        self._whom = ""
        self._pending: Answer | None = None  # until both players agree

    # -- what to show

    def frame(self, canvas: Canvas, now_s: float) -> Frame:
        """Return the story as far as time has brought it."""
        self._pass_time(now_s)
        view = self.view(now_s)
        other = self._stage.session.other_language[1]
        return play_frame(canvas, view, self._wake_s(now_s), other)

    def view(self, now_s: float) -> PlayView:
        """Return the screen as data."""
        session = self._stage.session
        stage = self._on_stage()
        caption, until_s = self._caption
        return PlayView(
            run=self._run,
            stage=stage,
            shown=self._shown,
            tactics=session.world.tactics,
            skills=session.world.skills,
            typing=self._typing(now_s),
            age_s=now_s - self._since_s,
            marked=self._marked,
            placed=self._placed,
            whom=self._whom,
            caption=session.words.ui(caption) if caption and now_s < until_s else "",
            can_skip=self._is_known(),
            turn=whose_turn(session.settings.players, len(self._run.log)),
            pending=self._pending,
        )

    def _on_stage(self) -> Scene:
        scene = stage_of(self._run, self._shown)
        return replace(scene, card=None) if self._card_is_away else scene

    @property
    def _pace(self) -> float:
        return max(0.1, self._stage.session.settings.speed)

    def _wait_s(self) -> float:
        """Return how long after the newest moment the next one comes by itself."""
        waits = self._stage.is_reading() or (
            not self._stage.session.settings.auto and self._has_more_to_see()
        )
        if waits and self._is_read():
            return float("inf")
        return wait_s(self._run, self._shown) / self._pace

    def _is_read(self) -> bool:
        """Whether the newest moment is one that a reader needs time for."""
        moments = self._run.turn.moments
        return self._shown > 0 and isinstance(moments[self._shown - 1].beat, _WAITS_FOR_EYES)

    def _has_more_to_see(self) -> bool:
        left = self._run.turn.moments[self._shown :]
        return any(isinstance(moment.beat, _WAITS_FOR_EYES) for moment in left)

    def _hold_s(self) -> float:
        """Return how long the newest moment is left alone."""
        moments = self._run.turn.moments
        return hold_s(moments[self._shown - 1]) / self._pace if self._shown else 0.0

    def _is_all_shown(self) -> bool:
        return self._shown >= len(self._run.turn.moments)

    def _typing(self, now_s: float) -> str:
        """Return who types now: the sender of the next message, when it is due soon."""
        if self._is_all_shown():
            return ""
        beat = self._run.turn.moments[self._shown].beat
        if not isinstance(beat, Say) or beat.person == self._run.story.you.id:
            return ""
        if beat.to and beat.to != stage_of(self._run, self._shown).person:
            return ""
        if self._wait_s() == float("inf"):
            return ""
        return beat.person if now_s - self._since_s >= self._hold_s() else ""

    def _pass_time(self, now_s: float) -> None:
        while not self._is_all_shown() and now_s - self._since_s >= self._wait_s():
            self._reveal(now_s)

    def _wake_s(self, now_s: float) -> float | None:
        age = now_s - self._since_s
        moves = not self._stage.session.settings.reduced_motion
        if moves and self._shown and age < max(RISE_S, CARD_S):
            return FRAME_S
        times = []
        if not self._is_all_shown():
            times += [one - age for one in (self._wait_s(), self._hold_s()) if one > age]
        if self._caption[0] and self._caption[1] > now_s:
            times.append(self._caption[1] - now_s)
        waits = [one for one in times if one != float("inf")]
        return max(0.01, min(waits)) if waits else None

    # -- beats

    def _reveal(self, now_s: float) -> None:
        moment = self._run.turn.moments[self._shown]
        self._shown += 1
        self._since_s = now_s
        self._sound(moment, now_s)
        if self._is_all_shown():
            self._ready_s = now_s

    def _sound(self, moment: Moment, now_s: float) -> None:
        match moment.beat:
            case Sound(name):
                self._stage.play_sound(name)
                if name in CAPTIONS:
                    self._caption = (CAPTIONS[name], now_s + CAPTION_S)
            case Music(name):
                self._stage.play_music(name)
            case Say(person=person):
                if stage_of(self._run, self._shown).app is not App.OFF:
                    is_mine = person == self._run.story.you.id
                    self._stage.play_sound("send" if is_mine else "message")
            case Notify():
                self._stage.play_sound("notify")
            case Feedback(safety=safety):
                self._stage.play_sound("safe" if safety is Safety.YES else "neutral")
            case _:
                pass

    def _next(self, now_s: float) -> None:
        """Show the next thing to see at once; at the end, the debrief."""
        if self._is_all_shown():
            self._past_the_last(now_s)
            return
        while not self._is_all_shown():
            moment = self._run.turn.moments[self._shown]
            self._reveal(now_s)
            if isinstance(moment.beat, _WAITS_FOR_EYES):
                return

    def _skip(self, now_s: float) -> None:
        """Show all up to the next card or decision at once, without its sounds."""
        moments = self._run.turn.moments
        while not self._is_all_shown():
            self._shown += 1
            if isinstance(moments[self._shown - 1].beat, Feedback | Learn):
                break
        self._since_s = self._ready_s = now_s
        self._stage.play_music(stage_of(self._run, self._shown).music)

    def _is_known(self) -> bool:
        """Whether this player has been here before: after a rewind, or an ending reached."""
        reached = self._stage.session.progress.endings
        return bool(self._run.abandoned) or self._run.story.id in reached

    def _past_the_last(self, now_s: float) -> None:
        """Go to the debrief, or from the last card to the decision that follows at once."""
        if self._run.ended:
            self._debrief()
        elif self._on_stage().card is not None:
            self._card_is_away = True
            self._ready_s = now_s

    def _debrief(self) -> None:
        self._stage.session.finish(self._run)
        self._stage.play_music("dawn")
        self._stage.pop()
        self._stage.push(DebriefScreen(self._stage, self))

    # -- presses

    def act(self, action: Action, now_s: float) -> None:  # noqa: C901 - one line a press
        """React to a press."""
        match action:
            case "next":
                self._next(now_s)
            case "skip" if self._is_known():
                self._skip(now_s)
            case "continue" | "again" if not self._has_card(now_s):
                pass
            case "continue":
                self._next(now_s)
            case "again":
                self.back_to(len(self._run.log) - 1, now_s)
            case "rewind":
                self._stage.push(RewindScreen(self._stage, self))
            case "pause":
                self._stage.push(PauseScreen(self._stage, self))
            case "language":
                self._stage.session.change("language", self._stage.session.other_language[0])
            case "help":
                self._stage.session.save(self._run)
                self._stage.push(HelpScreen(self._stage, self.restart_clock))
            case _ if self._run.offer is not None and self._is_all_shown():
                if now_s - self._ready_s < SETTLE_S:
                    return
                if self._pending is not None:
                    self._agree(action, self._pending, now_s)
                else:
                    self._answer(action, self._run.offer, now_s)

    def _has_card(self, now_s: float) -> bool:
        """Whether a card has been there long enough for a press to be meant for it."""
        return self._on_stage().card is not None and now_s - self._since_s >= SETTLE_S

    def _answer(self, action: Action, offer: Offer, now_s: float) -> None:
        match action:
            case ("pick", str(option)) if option in offer.open:
                self._propose(Picked(option), now_s)
            case ("mark", str(id)):
                self._marked ^= {id}
            case ("step", str(id)):
                self._place(id)
            case ("whom", str(person)):
                self._whom = person
                self._ready_s = now_s
            case ("words", str(words)) if self._whom:
                self._propose(Told(self._whom, words), now_s)
            case ("rate", str(value)):
                self._decide(Rated(int(value)), now_s)
            case "done":
                self._done(offer, now_s)
            case _:
                pass

    def _place(self, id: str) -> None:
        """Put a step at the end of the order, or take it out again."""
        if id in self._placed:
            self._placed = tuple(one for one in self._placed if one != id)
        else:
            self._placed = (*self._placed, id)

    def _done(self, offer: Offer, now_s: float) -> None:
        if isinstance(offer.decision, Order):
            if len(self._placed) == len(offer.steps):
                self._propose(Ordered(self._placed), now_s)
        else:
            self._propose(Spotted(self._marked), now_s)

    def _agree(self, action: Action, pending: Answer, now_s: float) -> None:
        """Take the answer that waits, or let the two talk and choose again."""
        if action == "agree":
            self._decide(pending, now_s)
        elif action == "talk":
            self._pending = None
            self._ready_s = now_s

    def _propose(self, answer: Answer, now_s: float) -> None:
        """Take an answer, or wait with it until the other player agrees."""
        if self._stage.session.settings.players == Players.AGREE:
            self._pending = answer
            self._ready_s = now_s
        else:
            self._decide(answer, now_s)

    def _decide(self, answer: Answer, now_s: float) -> None:
        try:
            self._run = decide(self._run, answer)
        except EndlessLoop as problem:
            self._stage.session.tell_loop(problem)
            return
        self._fresh_turn(now_s)

    def _fresh_turn(self, now_s: float) -> None:
        self._shown = 0
        self._since_s = self._ready_s = now_s
        self._card_is_away = False
        self._clear_answer()
        self._stage.session.save(self._run)

    def put(self, run: Run, shown: int, now_s: float) -> None:
        """Play another run from now on, `shown` moments of its latest turn there already.

        What is half answered stays where the same is asked at the same place.
        """
        stays, is_all = run.log == self._run.log, shown >= len(run.turn.moments)
        if not stays or _asked(run.offer) != _asked(self._run.offer):
            self._clear_answer()
        if not stays:
            self._since_s = now_s - LONG_AGO_S if is_all else now_s
            self._ready_s = now_s
        self._card_is_away = is_all and (self._card_is_away or not stays)
        self._run, self._shown = run, shown
        self._stage.session.save(run)
        self._stage.play_music(stage_of(run, shown).music)

    def back_to(self, count: int, now_s: float) -> None:
        """Go back to the decision after the first `count`, everything before it shown."""
        self._run = rewind(self._run, max(0, count))
        self._fresh_turn(now_s)
        self._shown = len(self._run.turn.moments)
        self._card_is_away = True
        self._since_s = now_s - LONG_AGO_S
        self._stage.play_music(stage_of(self._run, self._shown).music)


def _asked(offer: Offer | None) -> object:
    """Return what an answer that is half given depends on."""
    if offer is None:
        return None
    candidates = tuple(one.id for one in offer.candidates)
    listeners: tuple[str, ...] = ()
    if isinstance(offer.decision, Tell):
        listeners = tuple(one.person for one in offer.decision.whom)
    return offer.decision.id, candidates, offer.steps, listeners
