"""From an answer to the next stop: the rules of play, beat by beat."""

from collections.abc import Iterable
from dataclasses import replace
from typing import assert_never

from game.errors import EndlessLoop
from game.story.answers import Answer, Candidate, Offer, Picked, Rated, Told
from game.story.chance import dealt, shuffled
from game.story.model import (
    App,
    Area,
    Assign,
    Block,
    Call,
    Choose,
    Decision,
    Draw,
    End,
    Goto,
    If,
    Open,
    Option,
    Order,
    ProfileLine,
    Rate,
    Safety,
    Say,
    SetFacts,
    Show,
    Spot,
    Story,
    Tell,
    Text,
    Words,
    every_beat,
)
from game.story.scoring import Mark, is_right, mark
from game.story.state import (
    SHOWN,
    Cursor,
    Feedback,
    Heard,
    Moment,
    Shown,
    State,
    Turn,
    is_asked_later,
)

MAX_SILENT_BEATS = 10_000  # without a decision
MAX_CALLS = 32  # of scenes in scenes, the first one counted


class Walk:
    """Carries one turn from an answer to the next stop. Lives no longer than that.

    Where nobody looks (`seen` is false) the turn has no moments, and comes sooner.
    """

    def __init__(
        self,
        story: Story,
        seed: int,
        state: State,
        before: tuple[Moment, ...],
        *,
        seen: bool = True,
    ) -> None:
        self._story = story
        self._seed = seed
        self._seen = seen
        self._before = before  # the turn before, whose messages the feedback is about
        self._stack = list(state.stack)
        self._facts = state.facts
        self._entered = dict(state.entered)
        self._chosen = state.chosen
        self._marks = state.marks
        self._drawn = dict(state.drawn)
        self._visit = state.visit
        self._screen = state.screen
        self._heard = list(state.heard)
        self._moments: list[Moment] = []
        self._ending = ""

    # -- the way on

    def to_next_stop(self) -> Turn:
        """Play beats until a decision or the ending."""
        offer = None
        silent = 0
        while offer is None and not self._ending:
            silent += 1
            if silent > MAX_SILENT_BEATS or not self._stack:
                raise EndlessLoop(self._scene)
            cursor = self._stack.pop()
            if cursor.index >= len(cursor.block.beats):
                continue
            block, index = cursor.block, cursor.index
            self._stack.append(Cursor(block, index + 1, cursor.scene, cursor.visit, cursor.root))
            offer = self._play(block.beats[index])
        return Turn(tuple(self._moments), offer, self._ending, self._state())

    def _play(self, beat: object) -> Offer | None:  # noqa: C901 - one line a kind
        match beat:
            case Choose() | Spot() | Order() | Tell() | Rate():
                return self._offer(beat)
            case SetFacts(assigns):
                self._assign(assigns)
            case If():
                self._branch(beat)
            case Goto(scene):
                self._leave_to(scene)
            case Call(scene):
                self.enter(scene, call=True)
            case Draw():
                self._draw(beat)
            case End(ending):
                self._ending = ending
                self._stack.clear()
            case _ if isinstance(beat, SHOWN):
                self._show(beat)
            case _:
                raise TypeError(f"{beat!r} is no beat")
        return None

    def enter(self, scene: str, *, call: bool) -> None:
        """Begin a scene, on top of the present one (`call`) or in its place."""
        if call and sum(cursor.root for cursor in self._stack) >= MAX_CALLS:
            raise EndlessLoop(scene)
        self._visit += 1
        self._entered[scene] = self._entered.get(scene, 0) + 1
        body = self._story.scenes[scene].body
        self._stack.append(Cursor(body, 0, scene, self._visit, root=True))

    def _leave_to(self, scene: str) -> None:
        self._stack = _without_top_scene(self._stack)
        self.enter(scene, call=False)

    def _branch(self, beat: If) -> None:
        block = beat.then if beat.condition.evaluate(self._state()) else beat.otherwise
        if block is not None:
            here = self._stack[-1]
            self._stack.append(Cursor(block, 0, here.scene, here.visit, root=False))

    def _draw(self, beat: Draw) -> None:
        done = self._drawn.get(beat.id, 0)
        self._drawn[beat.id] = done + beat.count
        cards = dealt(beat.scenes, beat.count, done // beat.count, self._seed, beat.id)
        here = self._stack[-1]
        calls = tuple(Call(card) for card in cards)
        block = Block(path=f"{beat.id}/{'+'.join(cards)}", beats=calls)  # a path tells all
        self._stack.append(Cursor(block, 0, here.scene, here.visit, root=False))

    def _assign(self, assigns: tuple[Assign, ...]) -> None:
        if assigns:
            before = self._state()
            changed = {one.fact: one.expression.evaluate(before) for one in assigns}
            self._facts = {**self._facts, **changed}

    # -- what is shown

    @property
    def _scene(self) -> str:
        return self._stack[-1].scene if self._stack else self._story.start

    def _show(self, beat: Shown) -> None:
        here = self._stack[-1]
        if isinstance(beat, Open):
            self._screen = beat
        if isinstance(beat, Say) and here.scene in self._story.asked_scenes:
            self._hear(beat, here)
        if self._seen:
            self._moments.append(Moment(beat, here.scene, here.visit, self._facts))

    def _hear(self, say: Say, here: Cursor) -> None:
        present = {cursor.visit for cursor in self._stack}
        self._heard = [one for one in self._heard if one.visit in present]
        if say.person != self._story.you.id:
            chat = say.to or (self._screen.person if self._screen.app is App.CHAT else "")
            if chat:  # else it is spoken
                self._heard.append(Heard(here.visit, chat, say))

    def _state(self) -> State:
        return State(
            stack=tuple(self._stack),
            facts=self._facts,
            entered=dict(self._entered),
            chosen=self._chosen,
            marks=self._marks,
            drawn=dict(self._drawn),
            visit=self._visit,
            screen=self._screen,
            heard=tuple(self._heard),
        )

    # -- decisions

    def _offer(self, decision: Decision) -> Offer | None:
        """Return the decision as it stands; None if a `Choose` goes its other way."""
        match decision:
            case Choose():
                return self._offer_options(decision)
            case Spot():
                return Offer(decision=decision, candidates=self._candidates(decision))
            case Order():
                return Offer(decision=decision, steps=self._mixed(decision))
            case Tell() | Rate():
                return Offer(decision=decision)
            case _:
                assert_never(decision)

    def _offer_options(self, decision: Choose) -> Offer | None:
        state = self._state()
        fresh = [
            option
            for option in decision.options
            if not (option.once and (decision.id, option.id) in self._chosen)
        ]
        is_open = {
            option.id: option.when is None or bool(option.when.evaluate(state)) for option in fresh
        }
        if not any(is_open.values()):
            if decision.otherwise:  # else the next beat follows; `check` tells the author
                self._leave_to(decision.otherwise)
            return None
        return Offer(
            decision=decision,
            shown=tuple(one.id for one in fresh if is_open[one.id] or one.else_show),
            open=tuple(one.id for one in fresh if is_open[one.id]),
        )

    def _candidates(self, spot: Spot) -> tuple[Candidate, ...]:
        if spot.app is App.CHAT:
            return tuple(
                _message(one.say)
                for one in self._heard
                if one.visit == self._stack[-1].visit and one.chat == spot.person
            )
        if spot.app is App.PROFILE:
            lines = self._story.people[spot.person].profile
            return tuple(_candidate(line) for line in lines)
        return tuple(_candidate(area) for area in _areas(self._story, spot.picture))

    def _mixed(self, order: Order) -> tuple[str, ...]:
        """Shuffle the steps so that they are not in order already."""
        ids = tuple(step.id for step in order.steps)
        mixed = shuffled(ids, self._seed, order.id)
        turned = mixed
        while is_right(order, turned):
            turned = (*turned[1:], turned[0])
            if turned == mixed:  # every order is right
                break
        return turned

    def answer(self, offer: Offer, answer: Answer) -> None:
        """Do what follows from an answer that is open, and show the feedback on it."""
        decision = offer.decision
        earned = mark(offer, answer)
        if earned is not None and all(one.decision != decision.id for one in self._marks):
            self._marks = (*self._marks, earned)  # first, as what is set may ask for points
        then = ""
        match decision, answer:
            case Choose(), Picked():
                then = self._pick(decision, answer)
            case Tell(), Told():
                then = self._tell(decision, answer)
            case Rate(fact=fact), Rated(value):
                if fact:
                    self._facts = {**self._facts, fact: value}
            case Spot(why=why) | Order(why=why), _:
                self._feedback(offer, answer, earned, why=why)
            case _:
                raise TypeError(f"{answer} does not belong to {decision.id}")
        if then:
            self._leave_to(then)

    def _pick(self, decision: Choose, answer: Picked) -> str:
        option = next(one for one in decision.options if one.id == answer.option)
        self._chosen |= {(decision.id, option.id)}
        if option.say is not None:
            said = f"{decision.id}-{option.id}"
            self._show(Say(id=said, person=self._story.you.id, text=option.say))
        self._assign(option.sets)
        self._react(decision, answer, option)
        return option.then

    def _tell(self, decision: Tell, answer: Told) -> str:
        listener = next(one for one in decision.whom if one.person == answer.whom)
        words = next(one for one in listener.words if one.id == answer.words)
        self._chosen |= {(decision.id, words.id), (decision.id, answer.whom)}
        if not self._is_talk_with(answer.whom):
            self._show(Open(App.OFF))  # telling happens face to face
        said = f"{decision.id}-{answer.whom}-{words.id}"
        self._show(Say(id=said, person=self._story.you.id, text=words.text))
        self._assign(words.sets)
        if words.reply is not None:
            mood = words.reply_mood
            reply = Say(id=f"{said}-reply", person=answer.whom, text=words.reply, mood=mood)
            self._show(reply)
        self._react(decision, answer, words)
        return words.then

    def _is_talk_with(self, person: str) -> bool:
        """Whether this person reads or hears what is said now."""
        app = self._screen.app
        return app is App.OFF or (app is not App.PROFILE and self._screen.person == person)

    def _react(self, decision: Decision, answer: Answer, way: Option | Words) -> None:
        if not self._seen:
            return
        self._show(
            Feedback(
                decision=decision,
                answer=answer,
                safety=way.safe,
                why=way.why,
                headline=way.result,
                tactics=self._tactics(way.then),
            )
        )

    def _feedback(self, offer: Offer, answer: Answer, earned: Mark | None, *, why: Text) -> None:
        self._show(
            Feedback(
                decision=offer.decision,
                answer=answer,
                safety=earned.safety if earned else Safety.YES,
                why=why,
                tactics=_unique(one.tactic for one in offer.candidates if one.sign),
                candidates=offer.candidates,
            )
        )

    def _tactics(self, then: str) -> tuple[str, ...]:
        """Return the tactics met since the decision before, but for those a spot still asks."""
        stack = _without_top_scene(self._stack) if then else self._stack
        state = replace(self._state(), stack=tuple(stack))
        return _unique(
            moment.beat.tactic
            for moment in self._before
            if isinstance(moment.beat, Say) and not is_asked_later(state, moment)
        )


def _without_top_scene(stack: list[Cursor]) -> list[Cursor]:
    top = max(depth for depth, cursor in enumerate(stack) if cursor.root)
    return stack[:top]


def _candidate(part: ProfileLine | Area) -> Candidate:
    return Candidate(
        id=part.id,
        text=part.text,
        sign=part.sign is not None,
        tactic=part.tactic,
        explanation=part.sign,
    )


def _message(say: Say) -> Candidate:
    return Candidate(
        id=say.id, text=say.text, sign=bool(say.tactic), tactic=say.tactic, person=say.person
    )


def _areas(story: Story, picture: str) -> tuple[Area, ...]:
    for scene in story.scenes.values():
        for beat in every_beat(scene.body):
            if isinstance(beat, Show) and beat.picture == picture and beat.areas:
                return beat.areas
    return ()


def _unique(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in names if name))
