"""The parts of a scene's card: its decisions, and what else leads on from it."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.author.mapping.plan import (
    Kind,
    Part,
    Question,
    Row,
    Way,
    answer_id,
    beat_id,
    ending_key,
    scene_key,
)
from game.author.mapping.speaking import KINDS, SAFETIES, Speaker, joined, told_to, whole
from game.story.model import (
    Block,
    Call,
    Choose,
    Decision,
    Draw,
    End,
    Goto,
    If,
    Option,
    Order,
    Rate,
    Scene,
    Spot,
    Tell,
)
from game.story.model import (
    Words as Telling,
)


def parts_of(scene: Scene, speaker: Speaker) -> tuple[Part, ...]:
    """Return the parts of a scene, in file order; the last may lead back to its caller."""
    parts = tuple(_Parts(speaker, scene).of(scene.body, ""))
    if _leads_away(scene.body):
        return parts
    text = speaker.words.ui("back to where it was called")
    return (*parts, Row(id=beat_id(scene.id, -1), text=text, whole=text, back=True))


@dataclass(slots=True)
class _Parts:
    """Reads the beats of one scene. `branched` says that an earlier way on had a condition."""

    at: Speaker
    scene: Scene
    branched: bool = False

    def of(self, block: Block, condition: str) -> Iterator[Part]:
        for index, beat in enumerate(block.beats):
            match beat:
                case If():
                    yield from self._branches(beat)
                case Goto() | End() | Call() | Draw():
                    yield from self._leading(beat, beat_id(block.path, index), condition)
                case Choose() | Spot() | Order() | Tell() | Rate():
                    yield self._question(beat, condition)
                case _:
                    continue

    def _branches(self, beat: If) -> Iterator[Part]:
        ui = self.at.words.ui
        then = list(self.of(beat.then, ui("if {condition}", condition=beat.condition.source)))
        yield from then
        self.branched = self.branched or any(_leaves(part) for part in then)
        if beat.otherwise is not None:
            without = ui("if not: {condition}", condition=beat.condition.source)
            yield from self.of(beat.otherwise, ui("else") if then else without)

    def _leading(self, beat: Goto | End | Call | Draw, id: str, condition: str) -> Iterator[Row]:
        ui = self.at.words.ui
        match beat:
            case Goto(scene):
                yield self._leaving(id, scene_key(scene), condition)
            case End(ending):
                yield self._leaving(id, ending_key(ending), condition)
            case Call(scene):
                text = joined(ui("plays, then comes back"), condition)
                yield self._row(id, text, scene_key(scene), Way.CALL, condition)
            case Draw(scenes=scenes, count=count):
                told = ui("by chance, {count} of {all}", count=count, all=len(scenes))
                for card in scenes:
                    text = joined(told, condition)
                    yield self._row(answer_id(id, card), text, scene_key(card), Way.DRAW, condition)

    def _leaving(self, id: str, target: str, condition: str) -> Row:
        """Return the row of a way out. After one with a condition, the next is what is left."""
        ui = self.at.words.ui
        told = condition or (ui("else") if self.branched else "")
        return self._row(id, told or ui("then"), target, Way.GO, told)

    def _row(self, id: str, text: str, target: str, way: Way, condition: str) -> Row:  # noqa: PLR0913
        name = target.partition(":")[2]
        return Row(
            id=id,
            text=text,
            whole=whole(f"{self.scene.id}: {text} → {name}"),
            target=target,
            way=way,
            condition=condition,
        )

    def _question(self, decision: Decision, condition: str) -> Question:
        kind = Kind(type(decision).__name__.lower())
        name, prompt = self.at.words.ui(KINDS[kind]), self.at.say(decision.prompt)
        return Question(
            id=decision.id,
            kind=kind,
            name=name,
            prompt=prompt,
            whole=whole(f"{name}: {prompt} ({decision.id})", condition, self.at.line(decision.at)),
            rows=tuple(self._rows(decision)),
            benign=isinstance(decision, Choose) and decision.benign,
            condition=condition,
        )

    def _rows(self, decision: Decision) -> Iterator[Row]:
        match decision:
            case Choose():
                yield from (self._option(decision, option) for option in decision.options)
                if decision.otherwise:
                    text = self.at.words.ui("if no answer is open")
                    yield self._row(
                        answer_id(decision.id, "", "otherwise"),
                        text,
                        scene_key(decision.otherwise),
                        Way.GO,
                        text,
                    )
            case Tell():
                for listener in decision.whom:
                    for telling in listener.words:
                        yield self._telling(decision, listener.person, telling)
            case _:
                return

    def _option(self, decision: Choose, option: Option) -> Row:
        text, when = self.at.say(option.text), ""
        if option.when is not None:
            when = self.at.words.ui("if {condition}", condition=option.when.source)
        id = answer_id(decision.id, option.id)
        return self._answer(id, text, option, when, self.at.line(option.at))

    def _telling(self, decision: Tell, person: str, telling: Telling) -> Row:
        text = told_to(self.at.name(person), self.at.say(telling.text), self.at.words)
        id = answer_id(decision.id, person, telling.id)
        return self._answer(id, text, telling, "", self.at.line(telling.text.at))

    def _answer(self, id: str, text: str, way: Option | Telling, when: str, line: str) -> Row:  # noqa: PLR0913
        safety, reached = self.at.words.ui(SAFETIES[way.safe]), self.at.is_reached(id)
        never = "" if reached else self.at.words.ui("never open")
        return Row(
            id=id,
            text=joined(joined(text, when), never),
            whole=whole(f"{text} ({id}): {safety}", when, never, self.at.say(way.why), line),
            safety=way.safe,
            target=scene_key(way.then) if way.then else "",
            condition=when,
            reached=reached,
        )


def _leaves(part: Part) -> bool:
    """Return whether a part leads out of its scene for good."""
    rows = (part,) if isinstance(part, Row) else part.rows
    return any(row.target and row.way is Way.GO for row in rows)


def _leads_away(block: Block) -> bool:
    """Return whether nothing comes after this block."""
    return any(_ends_here(beat) for beat in block.beats)


def _ends_here(beat: object) -> bool:
    match beat:
        case Goto() | End():
            return True
        case If(then=then, otherwise=Block() as otherwise):
            return _leads_away(then) and _leads_away(otherwise)
        case Choose(options=options):
            return all(option.then for option in options)
        case Tell(whom=whom):
            return all(telling.then for listener in whom for telling in listener.words)
        case _:
            return False
