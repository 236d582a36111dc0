"""What a story is made of.

Everything here is frozen. A `Story` that exists is valid: every id it names
exists, every expression has its right type, every text is NFC. Nothing in
here is checked again later.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

from game.diagnostic import NOWHERE, Location
from game.story.expression import Expression, Value

YOU = "you"  # the circle of the person the player stands beside


class Safety(StrEnum):
    """How safe a choice was. Written `yes`, `partly`, `no` in a story."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


class EndingKind(StrEnum):
    """Each ending is safe, or on the way back to safe."""

    SAFE = "safe"
    RECOVERING = "recovering"


class App(StrEnum):
    """What the phone shows. CHAT, CALL, VIDEO and PROFILE concern a person."""

    CHAT = "chat"
    CALL = "call"
    VIDEO = "video call"
    PROFILE = "profile"
    FEED = "feed"
    SETTINGS = "settings"
    BROWSER = "browser"
    STORE = "store"
    GAME = "game"
    LOCK = "lock screen"
    OFF = "off"


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A text for people, in the story's own language, and where its translations are.

    The words may hold `{fact}` and `{person}`; `{{` is a plain brace. With
    `plural` and `count` (a fact) the catalogue chooses the right form.
    """

    source: str
    domain: str = ""  # gettext domain: the story's id
    context: str = ""  # msgctxt: ids from scene to beat, such as "request/minh"
    plural: str = ""
    count: str = ""
    note: str = ""  # for translators
    speaker: str = ""  # a person's id
    at: Location = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileLine:
    """One line of a person's profile. `sign` explains why it is a warning sign, if it is."""

    id: str
    text: Text
    sign: Text | None = None
    tactic: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Someone in the story. `circle`: you, family, friend, adult, known or stranger."""

    id: str
    name: Text
    avatar: str
    circle: str
    about: Text | None = None  # the line under the name in a chat
    members: tuple[str, ...] = ()  # of a group chat; () for one person
    profile: tuple[ProfileLine, ...] = ()


# ---------------------------------------------------------------- beats


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Beats in order. `path` is unique in the story, such as "request/4/then"."""

    path: str
    beats: tuple["Beat", ...] = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Say:
    """A person writes or says something. `id` is unique in its scene."""

    id: str
    person: str
    text: Text
    to: str = ""  # whose chat it appears in; "" is the open one
    tactic: str = ""
    mood: str = ""
    at: Location = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Narrate:
    """The storyteller speaks."""

    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Think:
    """A thought of the person the player stands beside."""

    text: Text
    mood: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where we are, such as "bedroom-evening"."""

    name: str


@dataclass(frozen=True, slots=True)
class Clock:
    """What time the phone shows, such as "20:14"."""

    time: str


@dataclass(frozen=True, slots=True)
class Open:
    """The phone opens an app; `person` is "" where the app concerns nobody."""

    app: App
    person: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Notify:
    """A notification from a person (`person`) or an app (`app`, its name)."""

    text: Text
    person: str = ""
    app: Text | None = None


class ShowKind(StrEnum):
    """What a `show` beat puts on the phone."""

    PICTURE = "picture"
    POST = "post"
    CARD = "card"
    LINK = "link"


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """A part of a picture, as x, y, width, height in 0-1 of it."""

    id: str
    rect: tuple[float, float, float, float]
    text: Text
    sign: Text | None = None
    tactic: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Show:
    """A picture, post, card or link on the phone.

    `picture` is the file's name without its ending, for PICTURE only; `text`
    is the post, the card or the address, for the others.
    """

    kind: ShowKind
    alt: Text
    picture: str = ""
    text: Text | None = None
    title: Text | None = None
    by: str = ""  # the person who sent or posted it
    areas: tuple[Area, ...] = ()


@dataclass(frozen=True, slots=True)
class Sound:
    """Play a sound once."""

    name: str


@dataclass(frozen=True, slots=True)
class Music:
    """Play this loop from now on; "" is silence (written `music: off`)."""

    name: str


@dataclass(frozen=True, slots=True)
class Pause:
    """Wait, 0-10 seconds. Never long enough to be a countdown."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Learn:
    """A card that explains something."""

    title: Text
    text: Text


@dataclass(frozen=True, slots=True)
class Assign:
    """One fact takes the value of an expression."""

    fact: str
    expression: Expression


@dataclass(frozen=True, slots=True)
class SetFacts:
    """Facts change, all at once: each expression sees the facts from before."""

    assigns: tuple[Assign, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class If:
    """Go on with one block or the other, then with the next beat."""

    condition: Expression
    then: Block
    otherwise: Block | None = None


@dataclass(frozen=True, slots=True)
class Goto:
    """Go on with another scene and don't come back."""

    scene: str


@dataclass(frozen=True, slots=True)
class Call:
    """Play a scene, come back at its end."""

    scene: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Draw:
    """Call `count` of the scenes, drawn by the run's seed, none twice before all had a turn.

    `id` ("scene/draw-1") counts the draws of a scene, so that other beats may come and go.
    """

    id: str  # unique in the story
    scenes: tuple[str, ...]
    count: int


@dataclass(frozen=True, slots=True)
class End:
    """The story ends."""

    ending: str


# ------------------------------------------------------------ decisions


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One way to answer a `Choose`."""

    id: str
    text: Text
    safe: Safety
    why: Text
    result: Text | None = None  # what came of it: the head of the feedback card
    say: Text | None = None  # what the player's person writes or says
    skill: str = ""  # "" is the decision's
    sets: tuple[Assign, ...] = ()
    then: str = ""  # a scene; "" goes on with the next beat
    when: Expression | None = None
    else_show: Text | None = None  # shown, not selectable, where `when` is false
    once: bool = False
    at: Location = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choose:
    """Pick one of the options."""

    id: str
    prompt: Text
    options: tuple[Option, ...]
    skill: str = ""
    label: Text | None = None  # one or two words for the path in the debrief
    benign: bool = False  # the situation is harmless: refusing it is a false alarm
    otherwise: str = ""  # the scene to go to when no option is open
    at: Location = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Tap what is a warning sign.

    `app` is CHAT (the other people's messages of this scene with `person`) or
    PROFILE (of `person`), or `picture` names a picture shown before.
    """

    id: str
    prompt: Text
    why: Text
    app: App | None = None
    person: str = ""
    picture: str = ""
    skill: str = ""
    label: Text | None = None
    at: Location = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One thing to put in order."""

    id: str
    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """Put the steps in order. As written is right; inside a group the order is free."""

    id: str
    prompt: Text
    why: Text
    steps: tuple[Step, ...]
    together: tuple[frozenset[str], ...] = ()
    skill: str = ""
    label: Text | None = None
    at: Location = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """One way to begin telling, and what the listener answers."""

    id: str
    text: Text
    safe: Safety
    why: Text
    reply: Text | None = None
    reply_mood: str = ""
    result: Text | None = None
    sets: tuple[Assign, ...] = ()
    then: str = ""


@dataclass(frozen=True, slots=True)
class Listener:
    """Someone who could be told."""

    person: str
    words: tuple[Words, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tell:
    """Rehearse telling: whom, in which words."""

    id: str
    prompt: Text
    whom: tuple[Listener, ...]
    skill: str = ""
    label: Text | None = None
    at: Location = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """How sure or worried, 1-5. Never scored."""

    id: str
    prompt: Text
    low: Text
    high: Text
    fact: str = ""  # the number fact that keeps the answer
    label: Text | None = None
    at: Location = field(default=NOWHERE, compare=False, repr=False)


Decision: TypeAlias = Choose | Spot | Order | Tell | Rate
Beat: TypeAlias = (
    Say
    | Narrate
    | Think
    | Place
    | Clock
    | Open
    | Notify
    | Show
    | Sound
    | Music
    | Pause
    | Learn
    | SetFacts
    | If
    | Goto
    | Call
    | Draw
    | End
    | Decision
)

# ---------------------------------------------------------------- whole


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """Beats under a name."""

    id: str
    body: Block
    at: Location = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """How a story can end."""

    id: str
    title: Text
    kind: EndingKind
    text: Text
    remember: tuple[Text, ...]
    helpers: tuple[str, ...]  # people's ids
    talk: Text
    helpers_at: tuple[Location, ...] = field(default=(), compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """A whole scenario."""

    id: str
    title: Text
    summary: Text
    language: str
    ages: str
    minutes: int
    topics: tuple[str, ...]
    people: Mapping[str, Person]
    facts: Mapping[str, Value]  # name -> value at the start, in file order
    start: str
    scenes: Mapping[str, Scene]
    endings: Mapping[str, Ending]
    cover: str = ""  # the picture on the shelf
    booth: bool = False
    fingerprint: str = ""  # hex digest of the file's text and of all it includes
    asked_scenes: frozenset[str] = field(init=False, compare=False, repr=False)
    """The scenes with a `spot` that asks about their chat messages."""

    def __post_init__(self) -> None:
        asked = frozenset(
            scene.id
            for scene in self.scenes.values()
            for beat in every_beat(scene.body)
            if isinstance(beat, Spot) and beat.app is App.CHAT
        )
        object.__setattr__(self, "asked_scenes", asked)

    @property
    def you(self) -> Person:
        """The person the player stands beside."""
        return next(person for person in self.people.values() if person.circle == YOU)


def every_beat(block: Block) -> Iterator[Beat]:
    """Yield the beats of a block and of the blocks inside it, in file order."""
    for beat in block.beats:
        yield beat
        if isinstance(beat, If):
            yield from every_beat(beat.then)
            if beat.otherwise is not None:
                yield from every_beat(beat.otherwise)


@dataclass(frozen=True, slots=True)
class Skill:
    """Something the game trains."""

    id: str
    name: Text


@dataclass(frozen=True, slots=True)
class Tactic:
    """A trick that has a name."""

    id: str
    name: Text
    card: Text  # one sentence: what it does and what to do


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpLine:
    """Somewhere to call or write. Never shown without its country.

    `country` is an ISO 3166 code ("VN", "EU") or "*" for everywhere;
    `kind` is child, emergency or web; `checked_on` an ISO date.
    """

    country: str
    kind: str
    number: str
    name: Text
    hours: Text
    free: bool
    languages: tuple[str, ...]
    ages: str
    source_url: str
    checked_on: str
