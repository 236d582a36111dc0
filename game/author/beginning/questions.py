"""Six questions to a teacher. Each explains itself, has an answer for Enter, and is patient."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from game.author.beginning.names import (
    LONGEST_NAME,
    LONGEST_TITLE,
    checked_ages,
    checked_words,
    unfit,
)
from game.author.beginning.story import CHILDREN, PLACES, Wishes, default_of
from game.author.beginning.template import TEMPLATES
from game.author.letters import Letters
from game.language.words import Words
from game.phrase import Phrase
from game.reading.suggest import did_you_mean
from game.view.words import N_

FACES = {
    "girl-braid": N_("a girl with a braid"),
    "girl-bob": N_("a girl with hair to the chin"),
    "girl-bun": N_("a girl with a bun"),
    "girl-long": N_("a girl with long hair"),
    "girl-short": N_("a girl with short hair"),
    "boy-short": N_("a boy with short hair"),
    "boy-curly": N_("a boy with curls"),
    "boy-glasses": N_("a boy with glasses"),
    "boy-cap": N_("a boy with a cap"),
    "boy-tall": N_("a tall boy"),
}
assert tuple(FACES) == CHILDREN

Read = Callable[[str], str]  # what was typed -> the answer; raises Unfit


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question, in the teacher's language. `key` is the wish that the answer becomes.

    `choices` are what can be picked by number, and what each is; () where any words will do.
    """

    key: str
    text: str
    explanation: str
    default: str
    read: Read
    choices: tuple[tuple[str, str], ...] = ()


def readers(letters: Letters | None) -> Mapping[str, Read]:
    """Return how the answer to each wish is read, by its name."""
    return {
        "template": one_of(tuple(one.name for one in TEMPLATES)),
        "title": lambda typed: checked_words(typed, LONGEST_TITLE, letters),
        "name": lambda typed: checked_words(typed, LONGEST_NAME, letters),
        "face": one_of(CHILDREN),
        "other": lambda typed: checked_words(typed, LONGEST_NAME, letters),
        "ages": checked_ages,
        "place": one_of(PLACES),
    }


def one_of(known: tuple[str, ...]) -> Read:
    """Return what reads a number of a list, or one of the names in it."""

    def read(typed: str) -> str:
        word = typed.strip().lower()
        if word.isdecimal() and 1 <= int(word) <= len(known):
            return known[int(word) - 1]
        if word in known:
            return word
        choice = Phrase(
            "take a number from 1 to {n} or one of: {names}", n=len(known), names=", ".join(known)
        )
        raise unfit(typed, did_you_mean(word, known) or choice)

    return read


def open_questions(wishes: Wishes) -> tuple[str, ...]:
    """Return the wishes that still have to be asked for, by name, in their order."""
    return tuple(key for key in _MAKE if not getattr(wishes, key))


def question(key: str, wishes: Wishes, words: Words, read: Read) -> Question:
    """Return the question for a wish; what is usual depends on the wishes so far."""
    return _MAKE[key](wishes, words, read)


def answered(wishes: Wishes, question: Question, typed: str) -> Wishes:
    """Return the wishes with an answer in them; Enter alone takes the default.

    Raises:
        Unfit: the answer cannot be used.
    """
    answer = question.read(typed) if typed.strip() else question.default
    return replace(wishes, **{question.key: answer})


def _template(_: Wishes, words: Words, read: Read) -> Question:
    return Question(
        key="template",
        text=words.ui("What happens in the story?"),
        explanation=words.ui("The story begins as one of these; you can change all of it later."),
        default=TEMPLATES[0].name,
        read=read,
        choices=tuple((one.name, words.ui(one.purpose)) for one in TEMPLATES),
    )


def _title(wishes: Wishes, words: Words, read: Read) -> Question:
    return Question(
        key="title",
        text=words.ui("What is the story called?"),
        explanation=words.ui("Players see the title on the shelf. Short and without the ending."),
        default=default_of(wishes.template, wishes.language).title,
        read=read,
    )


def _name(wishes: Wishes, words: Words, read: Read) -> Question:
    return Question(
        key="name",
        text=words.ui("What is the main person's name?"),
        explanation=words.ui(
            "Players stand beside this child and decide. Take no name of a child you know."
        ),
        default=default_of(wishes.template, wishes.language).name,
        read=read,
    )


def _face(wishes: Wishes, words: Words, read: Read) -> Question:
    return Question(
        key="face",
        text=words.ui("What does the main person look like?"),
        explanation=words.ui("The face shows beside the messages, glad or worried."),
        default=default_of(wishes.template, wishes.language).face,
        read=read,
        choices=tuple((face, words.ui(text)) for face, text in FACES.items()),
    )


def _other(wishes: Wishes, words: Words, read: Read) -> Question:
    template = next(one for one in TEMPLATES if one.name == wishes.template)
    return Question(
        key="other",
        text=words.ui(template.other),
        explanation=words.ui("Invent a name; no real person, school or brand."),
        default=default_of(wishes.template, wishes.language).other,
        read=read,
    )


def _ages(wishes: Wishes, words: Words, read: Read) -> Question:
    return Question(
        key="ages",
        text=words.ui("For which ages is it?"),
        explanation=words.ui("From youngest to oldest; it is shown on the shelf."),
        default=default_of(wishes.template, wishes.language).ages,
        read=read,
    )


_MAKE: Mapping[str, Callable[[Wishes, Words, Read], Question]] = {
    "template": _template,
    "title": _title,
    "name": _name,
    "face": _face,
    "other": _other,
    "ages": _ages,
}
