"""Reading aloud: from a picture, and the story it shows, to what a voice has to say."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from game.story.emphasis import plain
from game.story.model import Narrate, Notify, Person, Say, Show, Think
from game.story.state import Moment
from game.view.frame import Frame, Target
from game.view.passages import Passage, passages
from game.view.playview import PlayView, say
from game.view.text import pieces
from game.view.words import N_, Words

NARRATOR = 1.0
UNKNOWN = 1.06  # someone without a face
PITCHES = {
    "girl": 1.28, "boy": 1.2,
    "mum": 0.98, "aunt": 0.96, "teacher-woman": 0.94, "counsellor": 0.92, "grandma": 0.9,
    "teacher-man": 0.82, "uncle": 0.8, "officer": 0.79, "driver": 0.78, "dad": 0.77,
    "guard": 0.76, "grandpa": 0.74, "shadow": 0.84,
}  # fmt: skip
SPREAD = 0.07  # between two of a kind
WITH_NUMBERS = frozenset(("help", "welcome"))  # screens on which a number is one to call
MOST_APART = 0.12
KEPT_TO_REPEAT = 14
NO_VOICE = {
    "win32": N_(
        "This computer has no voice for this language yet. Add one in Windows: "
        "Settings, Time & language, Speech."
    ),
    "darwin": N_(
        "This computer has no voice for this language yet. Add one in the system's settings: "
        "Accessibility, Spoken Content."
    ),
    "": N_("This computer has no voice for this language yet. Install the package espeak-ng."),
}
_NUMBER = re.compile(r"\d(?:[ .-]?\d){2,}")  # one to call
_MARKS = str.maketrans("", "", "*\u200b\u200e\u200f")
_SIGNS = str.maketrans({"·": ",", "“": "", "”": "", "\ufe0f": "", "→": ",", "•": ""})


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """Something to say in one breath.

    `words` are said; those after the first `ahead` stand on the screen as the passage
    `shown`. `pitch` is 1 for the narrator. An `urgent` one interrupts all others.
    """

    words: tuple[str, ...]
    language: str
    pitch: float = NARRATOR
    person: str = ""
    shown: str = ""
    ahead: int = 0
    urgent: bool = False
    is_around: bool = False  # a name, a clock: around the story, not told by it

    @property
    def text(self) -> str:
        """Return what a voice is given: no emoji, no bare signs."""
        return " ".join(filter(None, map(spoken, self.words))).replace(" ,", ",")


def spoken(word: str) -> str:
    """Return a word without what cannot be said: an emoji is silent."""
    plain = "".join(piece for piece, is_emoji in pieces(word) if not is_emoji)
    plain = plain.translate(_SIGNS)
    return plain if any(letter.isalnum() for letter in plain) else plain.strip("-–—_/|*")


def digit_by_digit(text: str) -> str:
    """Return a text with each number to call taken apart: 111 is "1 1 1"."""
    return _NUMBER.sub(lambda found: " ".join(filter(str.isdigit, found.group())), text)


def pitch_of(person: Person, people: Mapping[str, Person]) -> float:
    """Return how high a person speaks: children higher than grown-ups, no two quite alike."""
    middle = _middle(person)
    alike = sorted(one.id for one in people.values() if _middle(one) == middle)
    step = alike.index(person.id) - (len(alike) - 1) / 2 if person.id in alike else 0.0
    return round(middle + min(MOST_APART, max(-MOST_APART, SPREAD * step)), 3)


def _middle(person: Person) -> float:
    kind = person.avatar.partition("-")[0]
    return PITCHES.get(person.avatar, PITCHES.get(kind, UNKNOWN))


def voice_hint(platform: str) -> str:
    """Return what to do where there is no voice, to be translated."""
    return NO_VOICE.get(platform, NO_VOICE[""])


# ------------------------------------------------------------- what is seen


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """What there is to read from: a picture, and the story it shows, if it shows one."""

    frame: Frame
    words: Words
    view: PlayView | None = None

    @property
    def is_story(self) -> bool:
        """Whether the phone and the hand are seen, and no card lies over them."""
        return self.view is not None and self.frame.title == "play"

    @property
    def round(self) -> object:
        """What changes when the same words are worth reading again."""
        run = self.view.run if self.view is not None else None
        so_far = (len(run.log), len(run.abandoned)) if run is not None else ()
        return self.frame.title, self.words.language, so_far


def _texts(moment: Moment, view: PlayView, words: Words) -> Iterator[str]:
    """Yield the texts of a moment as they are drawn."""
    match moment.beat:
        case Say(text=text) | Narrate(text) | Think(text=text) | Notify(text=text):
            yield plain(say(view, words, text, moment))
        case Show(title=title, text=text, alt=alt):
            for one in (title, text, alt):
                if one is not None:
                    yield plain(say(view, words, one, moment))
        case _:
            return


def _moments(view: PlayView) -> list[Moment]:
    stage = view.stage
    return [*(one.moment for one in stage.entries), *stage.journal, *stage.notices]


def _speaker(moment: Moment, view: PlayView) -> Person | None:
    match moment.beat:
        case Say(person=id) | Notify(person=id) | Show(by=id) if id:
            return view.story.people[id]
        case Think():
            return view.story.you
        case _:
            return None


# ---------------------------------------------------------------- the reader


@dataclass(slots=True)
class Memory:
    """What has been read on one screen."""

    round: object = None
    seen: Counter[tuple[str, str]] = field(default_factory=Counter)  # in this round
    around: set[str] = field(default_factory=set)  # around a story: once is enough
    moments: dict[tuple[int, str], Moment] = field(default_factory=dict)  # kept, so that ids stay
    speaker: str = ""
    lately: list[Utterance] = field(default_factory=list)

    def begin(self, round: object) -> None:
        """Forget what is worth reading again in another round."""
        if round != self.round:
            self.round = round
            self.seen.clear()
            self.lately.clear()
            self.speaker = ""


def read_new(sight: Sight, memory: Memory) -> tuple[Utterance, ...]:
    """Return what there is to say of a picture that has not been said, and remember it."""
    memory.begin(sight.round)
    found = tuple(_new_passages(sight, memory))
    told = (one for one in found if not one.is_around)
    memory.lately = [*memory.lately, *told][-KEPT_TO_REPEAT:]
    return found


def read_again(sight: Sight, memory: Memory) -> tuple[Utterance, ...]:
    """Return the present screen, or what came of the story since the last answer, once more."""
    if sight.is_story and memory.lately:
        return tuple(memory.lately)
    return read_new(sight, Memory())


def read_target(sight: Sight, id: str) -> Utterance | None:
    """Return what is focused, to be said before anything else."""
    target = sight.frame.target(id)
    if target is None:
        return None
    said = _plain(sight, " ".join(target.label.split()))
    written = any(one.text == said for one in passages(sight.frame) if _is_label(one, target))
    shown = said if written else ""
    number = _number_of(target)
    return Utterance(
        words=(*number, *said.split()),
        language=sight.words.language,
        shown=shown,
        ahead=len(number),
        urgent=True,
    )


def _new_passages(sight: Sight, memory: Memory) -> Iterator[Utterance]:
    counted: Counter[tuple[str, str]] = Counter()
    known = _known_moments(sight)
    names = _names(sight)
    for passage in passages(sight.frame):
        moment = _take(known, passage.text)
        if moment is not None:
            yield from _of_moment(sight, memory, moment, passage)
        elif sight.is_story and (passage.area != "hand" or passage.text in names):
            if passage.text not in memory.around | names:
                yield from (replace(one, is_around=True) for one in _plainly(sight, passage))
            memory.around.add(passage.text)
        else:
            key = (passage.area, passage.text)
            counted[key] += 1
            if counted[key] > memory.seen[key]:
                yield from _plainly(sight, passage)
    memory.seen |= counted


_Known = list[tuple[str, Moment]]


def _known_moments(sight: Sight) -> _Known:
    """Return the texts of the moments on the screen, each with its moment."""
    view = sight.view
    if view is None or not sight.is_story:
        return []
    on_stage = _moments(view)
    return [
        (_bare(one), moment) for moment in on_stage for one in _texts(moment, view, sight.words)
    ]


def _bare(text: str) -> str:
    """Return a text without spaces and marks: where it breaks or is bold does not matter."""
    return "".join(text.split()).translate(_MARKS)


def _names(sight: Sight) -> frozenset[str]:
    """Return the names that are said with the messages below them."""
    view = sight.view
    if view is None or not sight.is_story:
        return frozenset()
    speakers = (_speaker(one, view) for one in _moments(view))
    return frozenset(say(view, sight.words, one.name) for one in speakers if one is not None)


def _take(known: _Known, text: str) -> Moment | None:
    """Return the first moment that says this and has not been taken for another passage."""
    for index, (said, moment) in enumerate(known):
        if said == _bare(text):
            del known[index]
            return moment
    return None


def _of_moment(
    sight: Sight, memory: Memory, moment: Moment, passage: Passage
) -> Iterator[Utterance]:
    view = sight.view
    assert view is not None
    key = (id(moment), passage.text)
    if key in memory.moments:
        return
    memory.moments[key] = moment
    if not any(moment is one for one in view.run.turn.moments):
        return  # from before the last answer: it was read then
    person = _speaker(moment, view)
    name = _announced(sight, memory, moment, person)
    has_voice = person is not None and not isinstance(moment.beat, Notify | Show)
    yield Utterance(
        words=(*name, *passage.text.split()),
        language=sight.words.language,
        pitch=pitch_of(person, view.story.people) if person and has_voice else NARRATOR,
        person=person.id if person is not None else "",
        shown=passage.text,
        ahead=len(name),
    )


def _announced(
    sight: Sight, memory: Memory, moment: Moment, person: Person | None
) -> tuple[str, ...]:
    """Return the speaker's name where the speaker changes. A thought needs none."""
    if isinstance(moment.beat, Think):
        return ()
    before, memory.speaker = memory.speaker, person.id if person is not None else ""
    if person is None or person.id == before or sight.view is None:
        return ()
    return tuple(f"{say(sight.view, sight.words, person.name)}:".split())


def _plainly(sight: Sight, passage: Passage) -> Iterator[Utterance]:
    """Yield a passage in the narrator's voice; a button only if it is an answer."""
    if not any(map(str.isalnum, passage.text)):
        return
    target = _target_of(sight.frame, passage)
    number: tuple[str, ...] = ()
    if target is not None and not target.id.startswith("spot-"):
        is_badge = passage.text == target.hotkey and passage.text != target.label
        if not target.hotkey or is_badge:
            return
        number = _number_of(target)
    said = _plain(sight, passage.text)
    yield Utterance(
        words=(*number, *said.split()),
        language=sight.words.language,
        shown=passage.text if said == passage.text else "",
        ahead=len(number),
    )


def _number_of(target: Target) -> tuple[str, ...]:
    """Return the number of an answer as it is said before it."""
    return (f"{target.hotkey}.",) if target.hotkey and target.hotkey != target.label else ()


def _plain(sight: Sight, text: str) -> str:
    return digit_by_digit(text) if sight.frame.title in WITH_NUMBERS else text


def _target_of(frame: Frame, passage: Passage) -> Target | None:
    """Return what a passage is the label of."""
    return next((one for one in reversed(frame.targets) if _is_label(passage, one)), None)


def _is_label(passage: Passage, target: Target) -> bool:
    if not target.rect.contains(*passage.middle):
        return False
    return _bare(passage.text) in _bare(target.label) or passage.text == target.hotkey
