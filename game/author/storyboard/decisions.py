"""The decisions of a storyboard: what is asked, what comes of each answer."""

import re
from collections.abc import Iterator

from game.author.exploring.reach import answers_of, name_of
from game.author.mapping.speaking import told_to
from game.author.storyboard.board import Answer, Names, Question, in_order
from game.story import model
from game.story.expression import Expression
from game.story.model import App
from game.view.verdict import CHOICES, shade_of, word_for

_CHOSE = re.compile(r"""chose\(\s*["']([^"']*)["']\s*,\s*["']([^"']*)["']\s*\)""")
_VISITS = re.compile(r"""visits\(\s*["']([^"']*)["']\s*\)""")


class Asker:
    """Writes decisions, and what else names them."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._ui = names.words.ui
        self._say = names.say
        self._numbers = names.numbers()
        self._answers = {
            (decision, name_of(answer)): names.say(one.text)
            for decision, answer, one in answers_of(names.story)
        }

    def asked(self, condition: Expression) -> str:
        """Return a condition, decisions and scenes by their numbers."""

        def chosen(found: re.Match[str]) -> str:
            number = self._numbers.get(found[1], "?")
            text = self._answers.get((found[1], found[2]), found[2])
            return self._ui("[at decision {number}: {answer}]", number=number, answer=text)

        def visited(found: re.Match[str]) -> str:
            where = self._names.scene(found[1]).label
            return self._ui("[times in {where}]", where=where)

        return _VISITS.sub(visited, _CHOSE.sub(chosen, condition.source))

    def set(self, assigns: tuple[model.Assign, ...]) -> str:
        """Return what the story keeps in mind."""
        told = ", ".join(f"{one.fact} = {one.expression.source}" for one in assigns)
        return self._ui("The story keeps in mind: {facts}", facts=told)

    def question(self, beat: model.Decision, depth: int) -> Question:
        """Return a decision."""
        match beat:
            case model.Choose():
                kind, answers = self._ui("What to do"), self._options(beat)
                notes = self._choose_notes(beat)
            case model.Tell():
                kind, answers, notes = self._ui("Whom to tell"), self._ways_to_tell(beat), ()
            case model.Spot():
                kind, answers, notes = self._ui("Find the warning signs"), (), self._spot(beat)
            case model.Order():
                kind, answers, notes = self._ui("Put in order"), (), self._order(beat)
            case model.Rate():
                kind, answers, notes = self._ui("How much, from 1 to 5"), (), self._rate(beat)
        number = self._numbers[beat.id]
        skill = "" if isinstance(beat, model.Rate) else beat.skill
        trains = ((self._ui("Trains"), self._names.skill(skill)),) if skill else ()
        return Question(
            number=number,
            anchor=f"decision-{number}",
            heading=self._ui("Decision {number}: {kind}", number=number, kind=kind),
            prompt=self._say(beat.prompt),
            answers=answers,
            notes=(*trains, *notes),
            depth=depth,
        )

    def _choose_notes(self, beat: model.Choose) -> tuple[tuple[str, str], ...]:
        found = []
        if beat.benign:
            harmless = self._ui("who refuses here raises a false alarm")
            found.append((self._ui("A harmless situation"), harmless))
        if beat.otherwise:
            target = self._names.scene(beat.otherwise).label
            found.append((self._ui("If no answer is left"), target))
        return tuple(found)

    def _options(self, beat: model.Choose) -> tuple[Answer, ...]:
        return tuple(
            Answer(
                text=self._say(one.text),
                grade=shade_of(beat, one.safe),
                word=self._ui(word_for(beat, one.safe)),
                details=tuple(self._details(one)),
                target=self._names.scene(one.then) if one.then else None,
            )
            for one in beat.options
        )

    def _details(self, one: model.Option) -> Iterator[tuple[str, str]]:
        if one.when is not None:
            yield self._ui("Only if"), self.asked(one.when)
        if one.else_show is not None:
            yield self._ui("Otherwise shown with"), self._say(one.else_show)
        if one.once:
            yield self._ui("Offered"), self._ui("until it was chosen once")
        if one.say is not None:
            you = self._names.person(self._names.story.you.id)
            yield self._ui("{who} says", who=you), self._say(one.say)
        if one.result is not None:
            yield self._ui("What comes of it"), self._say(one.result)
        yield self._ui("Why"), self._say(one.why)
        if one.skill:
            yield self._ui("Trains"), self._names.skill(one.skill)
        if one.sets:
            yield self._ui("Then"), self.set(one.sets)

    def _ways_to_tell(self, beat: model.Tell) -> tuple[Answer, ...]:
        return tuple(
            Answer(
                text=told_to(
                    self._names.person(each.person), self._say(one.text), self._names.words
                ),
                grade=one.safe,
                word=self._ui(CHOICES[one.safe]),
                details=tuple(self._telling(each.person, one)),
                target=self._names.scene(one.then) if one.then else None,
            )
            for each in beat.whom
            for one in each.words
        )

    def _telling(self, person: str, one: model.Words) -> Iterator[tuple[str, str]]:
        if one.reply is not None:
            who = self._names.person(person)
            yield self._ui("{who} answers", who=who), self._say(one.reply)
        if one.result is not None:
            yield self._ui("What comes of it"), self._say(one.result)
        yield self._ui("Why"), self._say(one.why)
        if one.sets:
            yield self._ui("Then"), self.set(one.sets)

    def _spot(self, beat: model.Spot) -> tuple[tuple[str, str], ...]:
        if beat.picture:
            where = self._ui("the picture {name}", name=self._names.picture(beat.picture))
        elif beat.app is App.PROFILE:
            where = self._ui("the profile of {name}").replace(
                "{name}", self._names.person(beat.person)
            )
        else:
            where = self._ui("the chat with {name}").replace(
                "{name}", self._names.person(beat.person)
            )
        signs = self._ui("those that are marked above; all others are false alarms")
        if beat.app is App.PROFILE:
            signs = self._ui("those that are marked among the people; all others are false alarms")
        return (
            (self._ui("In"), where),
            (self._ui("Warning signs"), signs),
            (self._ui("Why"), self._say(beat.why)),
        )

    def _order(self, beat: model.Order) -> tuple[tuple[str, str], ...]:
        texts = {step.id: self._say(step.text) for step in beat.steps}
        right = in_order(texts.values())
        free = "; ".join(
            ", ".join(text for name, text in texts.items() if name in group)
            for group in beat.together
        )
        found = [(self._ui("Right order"), right)]
        if free:
            found.append((self._ui("In any order among themselves"), free))
        return (*found, (self._ui("Why"), self._say(beat.why)))

    def _rate(self, beat: model.Rate) -> tuple[tuple[str, str], ...]:
        return (
            ("1", self._say(beat.low)),
            ("5", self._say(beat.high)),
            (self._ui("Points"), self._ui("none; there is no right answer")),
        )
