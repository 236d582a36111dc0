"""Format 1, described once: what may stand where.

Both the check of a file's structure (structure.py) and the JSON Schema for
editors (schema.py) are made from this description. It knows nothing of
names: whether a scene exists is found out later, in build.py.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from game.phrase import Phrase
from game.story.model import EndingKind, Safety

FORMAT = 1
ID = "[a-z][a-z0-9_-]*"
FACT = "[a-z][a-z0-9_]*"
ID_RULE = Phrase("lower-case letters, digits, _ and -, beginning with a letter")
FACT_RULE = Phrase("lower-case letters, digits and _, beginning with a letter")
MOODS = ("calm", "smile", "worried", "sad", "angry")
CIRCLES = ("family", "friend", "adult", "known", "stranger")


@dataclass(frozen=True, slots=True)
class Words:
    """Text for people; never empty. A number is taken as it is written."""


@dataclass(frozen=True, slots=True)
class Id:
    """The name of something; `what` says of what.

    `is_new` names are given here; the others refer to something that has its name elsewhere.
    """

    what: str
    is_new: bool = False
    pattern: str = ID
    rule: str = ID_RULE


@dataclass(frozen=True, slots=True)
class Word:
    """Text in a fixed form, for the game."""

    wanted: str
    pattern: str
    code: str = "NA116"


@dataclass(frozen=True, slots=True)
class Flag:
    """`true` or `false`."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number within bounds, both included."""

    low: float
    high: float
    whole: bool = False


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of a few words."""

    allowed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Formula:
    """An expression; also a bare number, `true` or `false`."""


@dataclass(frozen=True, slots=True)
class Start:
    """What a fact starts with."""


@dataclass(frozen=True, slots=True)
class Beats:
    """A list of beats, see BEATS and MESSAGE."""


@dataclass(frozen=True, slots=True)
class Listing:
    """A list; `code` is the complaint about its length."""

    of: "Shape"
    wanted: str
    least: int = 0
    most: int | None = None
    code: str = "NA107"


@dataclass(frozen=True, slots=True)
class Table:
    """Names, chosen by the author, with a value each; `code` is about their number."""

    name: Id
    of: "Shape"
    least: int = 0
    most: int | None = None
    code: str = "NA107"
    wanted: str = ""  # what to say that is needed here, if not just names with values


@dataclass(frozen=True, slots=True)
class Field:
    """A key of a record. `missing` is the complaint if it is required and not there.

    `example` is the hint that goes with the complaint: what could be written.
    """

    key: str
    shape: "Shape"
    doc: str
    required: bool = False
    missing: str = "NA102"
    example: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "doc", Phrase(self.doc))


@dataclass(frozen=True, slots=True)
class Record:
    """A fixed set of keys. `one_of` are keys of which exactly one is needed."""

    name: str
    fields: tuple[Field, ...]
    one_of: tuple[str, ...] = ()
    known: Mapping[str, Field] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "known", {one.key: one for one in self.fields})


Shape: TypeAlias = (
    Words | Id | Word | Flag | Number | OneOf | Formula | Start | Beats | Listing | Table | Record
)

# ------------------------------------------------------------ small parts

WORDS = Words()
PERSON, SCENE = Id(Phrase("a person")), Id(Phrase("a scene"))
FACT_NAME = Id(Phrase("a fact"), pattern=FACT, rule=FACT_RULE)
MOOD = OneOf(MOODS)
SAFE = OneOf(tuple(Safety))
CLOCK = Word(Phrase("a time of day"), "([01][0-9]|2[0-3]):[0-5][0-9]", "NA114")
_SPAN = "[0-9]{1,2}(-[0-9]{1,2}|[+])"
AGES = Word(Phrase("a span of ages such as 10-13"), _SPAN)
LANGUAGE = Word(Phrase("the code of a language such as en or vi"), "[a-z]{2,3}([_-][A-Za-z]{2,4})*")
TOPIC = Word(Phrase("a topic in lower case such as friend-request"), "[a-z0-9]+(-[a-z0-9]+)*")
SETS = Table(FACT_NAME, Formula())

CODE = Id(
    Phrase("a problem"), is_new=True, pattern="NA[0-9]{3}", rule=Phrase("its code, such as NA708")
)
_ALLOW = Field(
    "allow",
    Table(
        CODE,
        WORDS,
        least=1,
        wanted=Phrase("a reason for each code, as in {{NA708: why it is all right}}"),
    ),
    "codes of warnings that may stay, each with the reason",
)
_NOTE = Field("note", WORDS, "for translators")
_PLURAL = (
    _NOTE,
    _ALLOW,
    Field("plural", WORDS, "the text when `count` is not one"),
    Field("count", FACT_NAME, "the fact that is counted"),
)
_FORMAT = Field("format", Number(FORMAT, FORMAT, whole=True), "1", required=True)
_LANGUAGE = Field("language", LANGUAGE, "the language this file is written in", required=True)
_REASON = Phrase(
    "write a line that explains this answer, for instance: why: Whoever is in a hurry does not "
    "ask. Asking somebody takes a minute and helps."
)
_WHY = Field("why", WORDS, "the explanation, one or two sentences", True, "NA516", _REASON)
_ALT = Field("alt", WORDS, "what can be seen, for those who cannot", True, "NA515")
_ID = Field("id", Id(Phrase("a message"), is_new=True), "a name that stays when the text changes")
_MOOD = Field("mood", MOOD, "the face of the one who speaks")
_TACTIC = Field("tactic", Id(Phrase("a tactic")), "the trick behind it; makes it a warning sign")
_SIGN = Field("sign", WORDS, "why it is a warning sign; without it, it is harmless")

# ------------------------------------------------------------------ people

PROFILE_LINE = Record(
    Phrase("a line of a profile"),
    (
        Field("id", Id(Phrase("a line"), is_new=True), "a name that stays when the text changes"),
        Field("text", WORDS, "the line", required=True),
        _SIGN,
        _TACTIC,
        _NOTE,
    ),
)
PERSON_RECORD = Record(
    Phrase("a person"),
    (
        Field("name", WORDS, "the name people see", required=True),
        Field("you", Flag(), "true for the person the player stands beside"),
        Field("avatar", Id(Phrase("an avatar")), "a picture from assets/people", required=True),
        Field("circle", OneOf(CIRCLES), "how close this person is"),
        Field("about", WORDS, "the line under the name in a chat"),
        Field("members", Listing(PERSON, Phrase("a list of people")), "who is in a group chat"),
        Field(
            "profile", Listing(PROFILE_LINE, Phrase("a list of lines")), "what the profile shows"
        ),
        _NOTE,
        _ALLOW,
    ),
)

# --------------------------------------------------------------- decisions

OPTION = Record(
    Phrase("an option"),
    (
        Field(
            "id", Id(Phrase("an option"), is_new=True), "its name, used in chose()", required=True
        ),
        Field("text", WORDS, "what the player can pick", required=True),
        Field("say", WORDS, "what the player's person then writes or says"),
        Field("safe", SAFE, "how safe it is", required=True),
        Field("result", WORDS, "what came of it, heads the feedback card"),
        _WHY,
        Field("set", SETS, "facts that change"),
        Field("then", SCENE, "the scene that follows; without it the next beat"),
        Field("when", Formula(), "offered only if this is true"),
        Field("else_show", WORDS, "shown with this reason, not selectable, if `when` is false"),
        Field("once", Flag(), "true: offered until it was chosen once"),
        Field("skill", Id(Phrase("a skill")), "instead of the decision's"),
        _NOTE,
        _ALLOW,
    ),
)
_DECISION = (
    Field(
        "id", Id(Phrase("a decision"), is_new=True), "its name, unique in the story", required=True
    ),
    Field("prompt", WORDS, "the question", required=True),
    Field("label", WORDS, "one or two words for the path in the debrief"),
    Field("skill", Id(Phrase("a skill")), "what it trains"),
    _NOTE,
    _ALLOW,
)
CHOOSE = Record(
    "'choose'",
    (
        *_DECISION,
        Field("benign", Flag(), "true: the situation is harmless"),
        Field("otherwise", SCENE, "where to go if no option is open"),
        Field(
            "options",
            Listing(OPTION, Phrase("a list of options"), least=2, code="NA504"),
            "what can be chosen",
            required=True,
        ),
    ),
)
SPOT = Record(
    "'spot'",
    (
        *_DECISION,
        Field("on", WORDS, "chat with P, profile of P, or picture NAME", required=True),
        _WHY,
    ),
)
ORDER = Record(
    "'order'",
    (
        *_DECISION,
        Field(
            "steps",
            Table(Id(Phrase("a step"), is_new=True), WORDS, least=2, most=8, code="NA506"),
            "the steps in their right order",
            required=True,
        ),
        Field(
            "together",
            Listing(
                Listing(Id(Phrase("a step")), Phrase("a list of steps"), least=2),
                Phrase("a list of groups"),
            ),
            "groups of steps whose mutual order is free",
        ),
        _WHY,
    ),
)
WAY_TO_TELL = Record(
    Phrase("a way to tell"),
    (
        Field("id", Id(Phrase("a way to tell"), is_new=True), "its name", required=True),
        Field("text", WORDS, "what is said", required=True),
        Field("safe", SAFE, "how well it works", required=True),
        _WHY,
        Field("reply", WORDS, "what the person answers"),
        Field("reply_mood", MOOD, "the face of the person then"),
        Field("result", WORDS, "what came of it"),
        Field("set", SETS, "facts that change"),
        Field("then", SCENE, "the scene that follows"),
        _NOTE,
        _ALLOW,
    ),
)
LISTENER = Record(
    Phrase("a listener"),
    (
        Field(
            "words",
            Listing(WAY_TO_TELL, Phrase("a list of ways to tell"), least=1),
            "ways to begin",
            required=True,
        ),
    ),
)
TELL = Record(
    "'tell'",
    (
        *_DECISION,
        Field("whom", Table(PERSON, LISTENER, least=1), "who can be told", required=True),
    ),
)
RATE = Record(
    "'rate'",
    (
        *(one for one in _DECISION if one.key != "skill"),
        Field("low", WORDS, "what 1 means", required=True),
        Field("high", WORDS, "what 5 means", required=True),
        Field("fact", FACT_NAME, "the number fact that keeps the answer"),
    ),
)

# ------------------------------------------------------------------- beats

AREA = Record(
    Phrase("an area"),
    (
        Field("id", Id(Phrase("an area"), is_new=True), "a name that stays when the text changes"),
        Field(
            "at",
            Listing(Number(0, 1), Phrase("four numbers"), least=4, most=4, code="NA513"),
            "left, top, width, height, from 0 to 1",
            required=True,
        ),
        Field("text", WORDS, "what is there", required=True),
        _SIGN,
        _TACTIC,
        _NOTE,
    ),
)
SHOW = Record(
    "'show'",
    (
        Field("picture", WORDS, "a picture's name without ending"),
        Field("post", WORDS, "a post in the feed"),
        Field("card", WORDS, "a card with this text"),
        Field("link", WORDS, "a link with this address"),
        Field("title", WORDS, "heads a card"),
        Field("by", PERSON, "who sent or posted it"),
        _ALT,
        Field("areas", Listing(AREA, Phrase("a list of areas")), "what `spot` can ask about"),
        _NOTE,
    ),
    one_of=("picture", "post", "card", "link"),
)
NOTIFY = Record(
    "'notify'",
    (
        Field("from", PERSON, "the person it comes from"),
        Field("app", WORDS, "the name of the app it comes from"),
        Field("text", WORDS, "what it says", required=True),
        *_PLURAL,
    ),
    one_of=("from", "app"),
)
LEARN = Record(
    "'learn'",
    (
        Field("title", WORDS, "what it is about", required=True),
        Field("text", WORDS, "the explanation", required=True),
        _NOTE,
    ),
)
DRAW = Record(
    "'draw'",
    (
        Field(
            "from", Listing(SCENE, Phrase("a list of scenes"), least=1), "the scenes", required=True
        ),
        Field("count", Number(1, 1000, whole=True), "how many"),
    ),
)


def _beat(key: str, shape: Shape, doc: str, *more: Field) -> Record:
    fields = (Field(key, shape, doc, required=True), *more)
    return Record(f"'{key}'", fields if _ALLOW in more else (*fields, _ALLOW))


BEATS: Mapping[str, Record] = {
    "narrate": _beat("narrate", WORDS, "the storyteller speaks", *_PLURAL),
    "think": _beat("think", WORDS, "a thought of the player's person", _MOOD, *_PLURAL),
    "place": _beat("place", Id(Phrase("a place")), "where we are, such as bedroom-evening"),
    "clock": _beat("clock", CLOCK, 'the time on the phone, such as "20:14"'),
    "open": _beat("open", WORDS, "what the phone shows, such as chat with P"),
    "notify": _beat("notify", NOTIFY, "a notification"),
    "show": _beat("show", SHOW, "a picture, post, card or link"),
    "sound": _beat("sound", Id(Phrase("a sound")), "plays once"),
    "music": _beat("music", Id(Phrase("music")), "plays from now on; off ends it"),
    "pause": _beat("pause", Number(0, 10), "seconds"),
    "learn": _beat("learn", LEARN, "a card that explains"),
    "set": _beat("set", SETS, "facts change, all at once"),
    "if": _beat(
        "if",
        Formula(),
        "goes on with `then` if this is true, with `else` if not",
        Field("then", Beats(), "beats if it is true", required=True),
        Field("else", Beats(), "beats if it is not"),
    ),
    "goto": _beat("goto", SCENE, "goes there and does not come back"),
    "call": _beat("call", SCENE, "plays a scene and comes back"),
    "draw": _beat("draw", DRAW, "calls scenes by chance"),
    "end": _beat("end", Id(Phrase("an ending")), "the story ends"),
    "choose": _beat("choose", CHOOSE, "pick one of the options"),
    "spot": _beat("spot", SPOT, "tap what is a warning sign"),
    "order": _beat("order", ORDER, "put steps in order"),
    "tell": _beat("tell", TELL, "rehearse telling"),
    "rate": _beat("rate", RATE, "how sure or worried, 1-5, never scored"),
}
MESSAGE = Record(  # beside the key that is the person's id
    "a message",
    (
        _ID,
        _TACTIC,
        Field("to", PERSON, "whose chat it appears in, if not the open one"),
        _MOOD,
        *_PLURAL,
    ),
)
RESERVED = frozenset({*BEATS, *MESSAGE.known, "then", "else"})

# ------------------------------------------------------------------- files

ENDING = Record(
    Phrase("an ending"),
    (
        Field("title", WORDS, "its name", required=True),
        Field("kind", OneOf(tuple(EndingKind)), "safe or recovering", required=True),
        Field("text", WORDS, "what happened", required=True),
        Field(
            "remember",
            Listing(WORDS, Phrase("a list of points"), least=2, most=4, code="NA511"),
            "points to take along",
            required=True,
            missing="NA511",
        ),
        Field(
            "helpers",
            Listing(PERSON, Phrase("a list of people"), least=1, code="NA512"),
            "who helps",
            required=True,
            missing="NA512",
        ),
        Field("talk", WORDS, "a question for pairs or the class", required=True),
        _NOTE,
        _ALLOW,
    ),
)
_FACTS = Field(
    "facts",
    Table(Id(Phrase("a fact"), True, FACT, FACT_RULE), Start()),
    "names with their value at the start",
)
_SCENES = Field(
    "scenes", Table(Id(Phrase("a scene"), True), Beats(), least=1), "lists of beats", required=True
)
STORY = Record(
    Phrase("a story"),
    (
        _FORMAT,
        Field("title", WORDS, "the name of the story", required=True),
        Field("summary", WORDS, "one or two sentences for the shelf", required=True),
        _LANGUAGE,
        Field("ages", AGES, "such as 10-13", required=True),
        Field("minutes", Number(1, 60, whole=True), "how long it takes", required=True),
        Field(
            "topics",
            Listing(TOPIC, Phrase("a list of topics"), 1),
            "what it is about",
            required=True,
        ),
        Field("booth", Flag(), "true if it is short enough for an event booth"),
        Field("cover", Id(Phrase("a cover")), "the picture on the shelf"),
        Field(
            "people",
            Table(Id(Phrase("a person"), True), PERSON_RECORD, least=1),
            "who is in it",
            required=True,
        ),
        _FACTS,
        Field(
            "include",
            Listing(Id(Phrase("a file")), Phrase("a list of files")),
            "files of scenarios/shared",
        ),
        Field("start", SCENE, "the first scene", required=True),
        _SCENES,
        Field(
            "endings",
            Table(Id(Phrase("an ending"), True), ENDING, least=1),
            "how it can end",
            required=True,
        ),
        _NOTE,
        _ALLOW,
    ),
)
SHARED = Record(Phrase("a shared file"), (_FORMAT, _LANGUAGE, _FACTS, _SCENES, _ALLOW))
SKILLS = Record(
    "skills.yaml",
    (
        _FORMAT,
        _LANGUAGE,
        Field(
            "skills",
            Table(Id(Phrase("a skill"), True), WORDS),
            "ids with their names",
            required=True,
        ),
    ),
)
TACTIC = Record(
    Phrase("a tactic"),
    (
        Field("name", WORDS, "its name", required=True),
        Field("card", WORDS, "one sentence: what it does and what to do", required=True),
        _NOTE,
    ),
)
TACTICS = Record(
    "tactics.yaml",
    (
        _FORMAT,
        _LANGUAGE,
        Field("tactics", Table(Id(Phrase("a tactic"), True), TACTIC), "the tactics", required=True),
    ),
)
HELP_LINE = Record(
    Phrase("a help line"),
    (
        Field(
            "country",
            Word(Phrase("the code of a country such as VN, or *"), "[A-Z]{2}|[*]"),
            "such as VN; * is everywhere",
            required=True,
        ),
        Field("kind", OneOf(("child", "emergency", "web")), "who answers", required=True),
        Field("number", WORDS, "the number or address", required=True),
        Field("name", WORDS, "what it is called", required=True),
        Field("hours", WORDS, "when it answers", required=True),
        Field("free", Flag(), "true if it costs nothing", required=True),
        Field(
            "languages",
            Listing(LANGUAGE, Phrase("a list of languages"), 1),
            "spoken",
            required=True,
        ),
        Field("ages", WORDS, "whom it is for", required=True),
        Field(
            "source_url",
            Word(Phrase("an address"), "https?://.+"),
            "where it says so",
            required=True,
        ),
        Field(
            "checked_on",
            Word(
                Phrase("a date such as 2026-01-31"),
                "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])",
            ),
            "when somebody looked",
            required=True,
        ),
        _NOTE,
    ),
)
HELP = Record(
    "help.yaml",
    (
        _FORMAT,
        _LANGUAGE,
        Field(
            "lines", Listing(HELP_LINE, Phrase("a list of help lines")), "help lines", required=True
        ),
    ),
)
