"""The steps of a story that are new, each played once by the engine.

A step is an answer, and then what follows up to the next stop. Many answers
come to the same, so the two are played apart: what follows is shared.
"""

from dataclasses import replace

from game.author.exploring.fields import (
    HEARD,
    PLACE,
    SEED,
    Fields,
    needed,
    remembered,
    state_of,
    values,
)
from game.author.exploring.graph import Edge, Graph, Onward, Passage, Place, Reply, Step, Table
from game.author.exploring.moves import Moves
from game.author.exploring.needs import Outlook
from game.author.exploring.traces import (
    Gain,
    Trace,
    asked_by,
    asked_for_marks,
    asked_to_offer,
    fields_of,
)
from game.story.answers import Answer, Entry, Picked
from game.story.model import Choose, Story
from game.story.state import Cursor, State, Turn

PLAYED, BEATS = 12, 5  # a play costs as much as 12 moments looked up, and 1 more for 5 beats


class Steps:
    """Plays what is not known yet, and adds it to a graph's places and passages."""

    def __init__(self, story: Story, outlook: Outlook, fields: Fields, graph: Graph) -> None:
        self._story = story
        self._outlook = outlook
        self._moves = Moves(outlook)
        self._fields = fields
        self._graph = graph
        self._places: dict[object, Place] = {}
        self._passages: dict[object, int] = {}

    def begin(self, seed: int) -> int:
        """Return the first moment."""
        first = State(facts=self._story.facts)
        trace = Trace(self._story, seed, first, self._outlook, self._fields)
        turn = trace.begin()
        self._notice(trace, turn)
        place = self._stop(trace, turn)
        found = place.number
        for each in place.live:
            found |= each.put(remembered(trace.here(), seed, each.key))
        return found

    def offer(self, place: Place, moment: int) -> tuple[Step, ...]:
        """Return the steps that are open at a moment."""
        if not place.stack:
            return place.offers.learn(moment, 0, ())
        decision = place.decision
        if isinstance(decision, Choose):
            return self._options(place, decision, moment)
        offer = self._trace(place, moment).offer(decision)
        steps = tuple(self._step(place, answer) for answer in self._moves.at(offer))
        return place.offers.learn(moment, asked_to_offer(decision, self._fields), steps)

    def _options(self, place: Place, choose: Choose, moment: int) -> tuple[Step, ...]:
        """Return the options that are open; each depends on little, and is looked up for itself."""
        steps, asked = [], 0
        for option in choose.options:
            gate = place.gates.setdefault(option.id, Table())
            is_open = gate.look_up(moment)
            if is_open is None:
                uses = fields_of(asked_by(choose, option), self._fields)
                offer = self._trace(place, moment).offer(choose)
                is_open = gate.learn(moment, uses, option.id in offer.open)
            asked |= gate.asked
            if is_open:
                self._graph.offered.add((choose.id, option.id))
                steps.append(self._step(place, Picked(option.id)))
        return place.offers.learn(moment, asked, tuple(steps))

    def _step(self, place: Place, answer: Answer) -> Step:
        if answer not in place.steps:
            asked = asked_for_marks(place.decision, self._fields)
            entry = Entry(place.decision.id, answer)
            place.steps[answer] = Step(asked, place=place, entry=entry)
        return place.steps[answer]

    def play(self, step: Step, moment: int) -> Edge:
        """Return what becomes of a moment by a step."""
        reply = step.replies.look_up(moment) or self._reply(step, moment)
        answered = moment & reply.keep | reply.put
        after = self._graph.places[answered & PLACE]
        keep, put, asked, shown = after.onward.look_up(answered) or self._onward(after, answered)
        way = reply.keep & keep, reply.put & keep | put, self._passage(step, reply.gain, shown)
        return step.learn(moment, reply.asked | reply.keep & asked, way)

    def _reply(self, step: Step, moment: int) -> Reply:
        trace = self._trace(step.place, moment)
        gain = trace.reply(trace.offer(step.place.decision), step.entry.answer)
        self._notice(trace, None)
        keep, put, asked = self._change(trace, self._at(trace.here().stack, "answered"))
        return step.replies.learn(moment, asked, Reply(keep, put, asked, gain))

    def _onward(self, place: Place, moment: int) -> Onward:
        """Return what becomes of a moment just after an answer."""
        trace = self._trace(place, moment)
        turn = trace.go_on()
        self._notice(trace, turn)
        keep, put, asked = self._change(trace, self._stop(trace, turn))
        return place.onward.learn(moment, asked, (keep, put, asked, trace.shown))

    def _change(self, trace: Trace, place: Place) -> tuple[int, int, int]:
        """Return the bits that stay, those that are new, and those that this depends on."""
        keep, put, asked, state = 0, place.number, trace.asked, trace.here()
        for each in place.live:
            source = each.mask if each.key == HEARD else trace.written.get(each.key)
            if source is None:
                keep |= each.mask
            else:
                asked |= source
                put |= each.put(remembered(state, 0, each.key))
        return keep, put, asked

    def _trace(self, place: Place, moment: int) -> Trace:
        known = values(moment, place.live)
        state = state_of(self._story, known, place.stack)
        return Trace(self._story, known.get(SEED, 0), state, self._outlook, self._fields)

    def _notice(self, trace: Trace, turn: Turn | None) -> None:
        """Remember what was met on the way."""
        graph = self._graph
        graph.played_cost += PLAYED + len(trace.played) // BEATS
        graph.scenes.update(trace.scenes)
        graph.played.update(map(id, trace.played))
        for name, count in (turn.state.drawn if turn else {}).items():
            graph.drawn[name] = max(count, graph.drawn.get(name, 0))

    def _passage(self, step: Step, gain: Gain, shown: tuple[int, ...]) -> int:
        number = self._passages.setdefault((id(step), gain, shown), len(self._passages))
        if number == len(self._graph.passages):
            self._graph.passages.append(Passage(step, gain, shown))
        return number

    # -- places

    def _stop(self, trace: Trace, turn: Turn | None) -> Place:
        """Return where a turn has come to."""
        if turn is None:
            return self._new(("loop", trace.loop), Place(len(self._places), loop=trace.loop))
        if turn.ending:
            return self._new(("end", turn.ending), Place(len(self._places), ending=turn.ending))
        return self._at(turn.state.stack, "asked")

    def _at(self, stack: tuple[Cursor, ...], what: str) -> Place:
        key = (what, *((one.block.path, one.index, one.scene, one.root) for one in stack))
        found = self._places.get(key)
        return found or self._new(key, self._somewhere(stack))

    def _somewhere(self, stack: tuple[Cursor, ...]) -> Place:
        depths: dict[int, int] = {}
        for one in stack:
            depths.setdefault(one.visit, len(depths) + 1)
        same = tuple(replace(one, visit=depths[one.visit]) for one in stack)
        live = self._fields.of(needed(self._outlook.from_stack(stack)))
        return Place(len(self._places), stack=same, live=live)

    def _new(self, key: object, place: Place) -> Place:
        found = self._places.setdefault(key, place)
        if found is place:
            self._graph.places.append(place)
        return found
