"""Putting a decision to the player and reading the answer, until it is one that fits."""

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from typing import TypeAlias, TypeVar

from game.story.answers import Answer, Offer, Ordered, Picked, Rated, Spotted, Told
from game.story.expression import Value
from game.story.model import Choose, Listener, Order, Rate, Spot, Tell, Text
from game.story.run import RATES
from game.terminal.console import Console, Tone
from game.terminal.telling import Teller


class Command(StrEnum):
    """What the player may type instead of an answer."""

    BACK = "b"
    HELP = "h"
    QUIT = "q"


Asked: TypeAlias = Answer | Command
_Found = TypeVar("_Found")


class Asker:
    """Asks one decision. A line that is no answer is explained, and asked for again."""

    def __init__(self, teller: Teller) -> None:
        self._teller = teller
        self._console: Console = teller.console
        self._ui = teller.words.ui
        self._facts: Mapping[str, Value] = {}  # that the texts of the decision may name

    def _text(self, text: Text) -> str:
        return self._teller.text(text, self._facts)

    def ask(self, offer: Offer, facts: Mapping[str, Value]) -> Asked:
        """Return the answer, or what else was typed; the end of input is QUIT."""
        self._facts = facts
        decision = offer.decision
        self._console.say()
        if isinstance(decision, Tell):  # asks its question again after "b"
            return self._tell(decision)
        self._console.say(self._text(decision.prompt), tone=Tone.BOLD)
        match decision:
            case Choose():
                return self._choose(offer, decision)
            case Spot():
                return self._spot(offer)
            case Order():
                return self._order(offer, decision)
            case Rate():
                return self._rate(decision)

    def pick(self, question: str, texts: Sequence[str]) -> int | Command:
        """Return the index of the text that was picked, or what else was typed."""
        self._console.say(question, tone=Tone.BOLD)
        self._list(texts)
        return self._one_of(len(texts))

    def _choose(self, offer: Offer, choose: Choose) -> Asked:
        options = {one.id: one for one in choose.options}
        number = 0
        for id in offer.shown:
            option, text = options[id], self._text(options[id].text)
            if id in offer.open:
                number += 1
                self._console.say(f"  {number}. {text}", indent="     ")
            elif option.else_show is not None:
                reason = self._text(option.else_show)
                self._console.say(f"  -  {text} ({reason})", indent="     ", tone=Tone.QUIET)
        found = self._one_of(len(offer.open))
        return found if isinstance(found, Command) else Picked(offer.open[found])

    def _spot(self, offer: Offer) -> Asked:
        self._list([self._text(one.text) for one in offer.candidates])
        count = len(offer.candidates)
        hint = self._ui("Type the numbers with spaces between them, or 0 for none.")
        self._console.say(hint, tone=Tone.QUIET)

        def read(line: str) -> frozenset[int] | None:
            numbers = _numbers(line)
            if numbers in ([], [0]):
                return frozenset()
            return frozenset(numbers) if numbers and _all_within(numbers, count) else None

        found = self._until(read, hint)
        if isinstance(found, Command):
            return found
        return Spotted(frozenset(offer.candidates[number - 1].id for number in found))

    def _order(self, offer: Offer, order: Order) -> Asked:
        steps = {step.id: step for step in order.steps}
        self._list([self._text(steps[id].text) for id in offer.steps])
        count = len(offer.steps)
        example = " ".join(map(str, range(count, 0, -1)))
        hint = self._ui("Type all numbers, what comes first first, such as {example}.",
                        example=example)  # fmt: skip
        self._console.say(hint, tone=Tone.QUIET)

        def read(line: str) -> list[int] | None:
            numbers = _numbers(line)
            is_whole = numbers is not None and sorted(numbers) == list(range(1, count + 1))
            return numbers if is_whole else None

        found = self._until(read, hint)
        if isinstance(found, Command):
            return found
        return Ordered(tuple(offer.steps[number - 1] for number in found))

    def _tell(self, tell: Tell) -> Asked:
        people = [self._teller.name(one.person) for one in tell.whom]
        while True:
            whom = self.pick(self._text(tell.prompt), people)
            if isinstance(whom, Command):
                return whom
            found = self._words(tell.whom[whom])
            if found is not Command.BACK:
                return found
            self._console.say()

    def _words(self, listener: Listener) -> Asked:
        you = self._teller.name(self._teller.story.you.id)
        ways = [self._text(one.text) for one in listener.words]
        found = self.pick(self._ui("How does {you} begin?", you=you), ways)
        if isinstance(found, Command):
            return found
        return Told(listener.person, listener.words[found].id)

    def _rate(self, rate: Rate) -> Asked:
        low, high = self._text(rate.low), self._text(rate.high)
        self._console.say(f"  1 = {low}, {RATES[-1]} = {high}")
        found = self._one_of(RATES[-1])
        return found if isinstance(found, Command) else Rated(found + 1)

    # -- lists and lines

    def _list(self, texts: Sequence[str]) -> None:
        for number, text in enumerate(texts, 1):
            self._console.say(f"  {number}. {text}", indent="     ")

    def _one_of(self, count: int) -> int | Command:
        """Return the index of the number typed."""

        def read(line: str) -> int | None:
            numbers = _numbers(line)
            fits = numbers is not None and len(numbers) == 1 and _all_within(numbers, count)
            return numbers[0] - 1 if numbers and fits else None

        return self._until(read, self._ui("Type a number from 1 to {count}.", count=count))

    def _until(self, read: Callable[[str], _Found | None], hint: str) -> _Found | Command:
        """Read lines until one fits; a wrong one is told what is expected."""
        while (line := self._console.ask()) is not None:
            if line.lower() in tuple(Command):
                return Command(line.lower())
            found = read(line)
            if found is not None:
                return found
            self._console.say(hint)
            self._console.say(commands(self._ui), tone=Tone.QUIET)
        return Command.QUIT


def commands(ui: Callable[[str], str]) -> str:
    """Return the line that says what else can be typed."""
    return ui("b: one decision back, h: I need help now, q: stop")


def _numbers(line: str) -> list[int] | None:
    """Return the numbers of a line; None where there is anything else."""
    try:
        return [int(part) for part in line.replace(",", " ").split()]
    except ValueError:
        return None


def _all_within(numbers: Sequence[int], count: int) -> bool:
    return all(1 <= number <= count for number in numbers)
