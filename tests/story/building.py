"""Small stories made in code, for tests of what happens to stories."""

from collections.abc import Mapping, Sequence
from typing import TypeAlias, cast

from game.story.answers import Answer, Ordered, Picked, Rated, Spotted, Told
from game.story.expression import Expression, Scope, Value, kind_of, parse
from game.story.model import (
    App,
    Assign,
    Beat,
    Block,
    Call,
    Choose,
    Draw,
    End,
    Ending,
    EndingKind,
    Goto,
    If,
    Listener,
    Narrate,
    Open,
    Option,
    Order,
    Person,
    Rate,
    Safety,
    Say,
    Scene,
    SetFacts,
    Spot,
    Step,
    Story,
    Tell,
    Text,
    Words,
    every_beat,
)
from game.story.run import Run, decide
from game.story.state import Feedback

Scenes: TypeAlias = Mapping[str, Sequence[object]]  # name -> beats

FACTS: Mapping[str, Value] = {"worry": 0, "sent": False, "name": "cat"}
SKILLS = frozenset({"notice", "tell", "evidence"})


def text(source: str) -> Text:
    return Text(source=source)


def narrate(source: str) -> Narrate:
    return Narrate(text(source))


def say(person: str, words: str, *, id: str = "", tactic: str = "", to: str = "") -> Say:
    return Say(id=id or words, person=person, text=text(words), tactic=tactic, to=to)


def chat(person: str) -> Open:
    return Open(App.CHAT, person)


def condition(source: str, scope: Scope | None = None) -> Expression:
    """Parse an expression over `FACTS` and whatever scenes and decisions it names."""
    return parse(source, scope or ANYTHING)


ANYTHING = Scope(
    facts={name: kind_of(value) for name, value in FACTS.items()},
    scenes=frozenset({"start", "one", "two", "three", "hall", "card_a", "card_b", "card_c"}),
    decisions={f"q{n}": frozenset("abcde") for n in range(10)} | {"told": frozenset({"mum"})},
    skills=SKILLS,
)


def sets(**changes: str) -> tuple[Assign, ...]:
    return tuple(Assign(fact, condition(source)) for fact, source in changes.items())


def when(source: str, path: str, then: list[Beat], otherwise: list[Beat] | None = None) -> If:
    return If(
        condition=condition(source),
        then=Block(path=f"{path}/then", beats=tuple(then)),
        otherwise=Block(path=f"{path}/else", beats=tuple(otherwise)) if otherwise else None,
    )


def option(
    id: str,
    safe: str = "yes",
    *,
    then: str = "",
    when: str = "",
    else_show: str = "",
    once: bool = False,
    skill: str = "",
    say: str = "",
    **changes: str,
) -> Option:
    return Option(
        id=id,
        text=text(f"Option {id}"),
        safe=Safety(safe),
        why=text(f"Why {id}"),
        result=text(f"Result {id}"),
        say=text(say) if say else None,
        then=then,
        when=condition(when) if when else None,
        else_show=text(else_show) if else_show else None,
        once=once,
        skill=skill,
        sets=sets(**changes),
    )


def choose(
    id: str, *options: Option, benign: bool = False, otherwise: str = "", skill: str = "notice"
) -> Choose:
    return Choose(
        id=id,
        prompt=text(f"Prompt {id}"),
        options=options,
        skill=skill,
        benign=benign,
        otherwise=otherwise,
    )


def spot(id: str, person: str = "minh", app: App | None = App.CHAT, picture: str = "") -> Spot:
    return Spot(
        id=id,
        prompt=text(f"Prompt {id}"),
        why=text(f"Why {id}"),
        app=app,
        person=person,
        picture=picture,
        skill="notice",
    )


def order(id: str, steps: str = "abcd", together: tuple[frozenset[str], ...] = ()) -> Order:
    return Order(
        id=id,
        prompt=text(f"Prompt {id}"),
        why=text(f"Why {id}"),
        steps=tuple(Step(id=one, text=text(f"Step {one}")) for one in steps),
        together=together,
        skill="evidence",
    )


def words(id: str, safe: str = "yes", *, then: str = "", reply: str = "", **changes: str) -> Words:
    return Words(
        id=id,
        text=text(f"Words {id}"),
        safe=Safety(safe),
        why=text(f"Why {id}"),
        reply=text(reply) if reply else None,
        then=then,
        sets=sets(**changes),
    )


def tell(id: str, **whom: tuple[Words, ...]) -> Tell:
    return Tell(
        id=id,
        prompt=text(f"Prompt {id}"),
        whom=tuple(Listener(person, each) for person, each in whom.items()),
        skill="tell",
    )


def rate(id: str, fact: str = "") -> Rate:
    return Rate(id=id, prompt=text(f"Prompt {id}"), low=text("low"), high=text("high"), fact=fact)


def draw(id: str, *scenes: str, count: int = 1) -> Draw:
    return Draw(id=id, scenes=scenes, count=count)


def person(id: str, circle: str, name: str = "") -> Person:
    return Person(id=id, name=text(name or id.capitalize()), avatar="girl-bob", circle=circle)


PEOPLE = {
    "mai": person("mai", "you"),
    "linh": person("linh", "friend"),
    "minh": person("minh", "stranger", "minh_2k9"),
    "mum": person("mum", "family"),
}


def ending(id: str, kind: str = "safe") -> Ending:
    return Ending(
        id=id,
        title=text(f"Ending {id}"),
        kind=EndingKind(kind),
        text=text(f"Text of {id}"),
        remember=(text("Remember this."), text("And this.")),
        helpers=("mum", "linh"),
        talk=text("What would you say?"),
    )


def story(
    scenes: Scenes,
    *,
    facts: Mapping[str, Value] = FACTS,
    people: Mapping[str, Person] = PEOPLE,
    id: str = "tiny",
) -> Story:
    """Return a story that begins at the first scene; endings are those it names."""
    made = {
        name: Scene(id=name, body=Block(path=name, beats=cast("tuple[Beat, ...]", tuple(beats))))
        for name, beats in scenes.items()
    }
    ends = {
        beat.ending: ending(beat.ending)
        for scene in made.values()
        for beat in every_beat(scene.body)
        if isinstance(beat, End)
    }
    return Story(
        id=id,
        title=text("Tiny"),
        summary=text("A tiny story."),
        language="en",
        ages="10-13",
        minutes=3,
        topics=("test",),
        people=people,
        facts=facts,
        start=next(iter(made)),
        scenes=made,
        endings=ends,
        fingerprint="f1",
    )


def shown(run: Run) -> list[str]:
    """Return the texts the latest turn shows, feedback as 'yes: Why a'."""
    found = []
    for moment in run.turn.moments:
        beat = moment.beat
        words = getattr(beat, "text", None)
        if isinstance(beat, Feedback):
            found.append(f"{beat.safety}: {beat.why.source}")
        elif isinstance(words, Text):
            found.append(words.source)
    return found


def play(run: Run, *answers: Answer | str) -> Run:
    """Decide one after the other; a bare word picks an option."""
    for answer in answers:
        run = decide(run, Picked(answer) if isinstance(answer, str) else answer)
    return run


def any_answer(run: Run, number: int) -> Answer:
    """Return an answer that is open now; which one follows from `number`."""
    offer = run.offer
    assert offer is not None
    match offer.decision:
        case Choose():
            return Picked(offer.open[number % len(offer.open)])
        case Spot():
            ids = [one.id for one in offer.candidates]
            return Spotted(frozenset(one for n, one in enumerate(ids) if number >> n & 1))
        case Order():
            turn = number % len(offer.steps)
            return Ordered((*offer.steps[turn:], *offer.steps[:turn]))
        case Tell(whom=whom):
            every = [(each.person, one.id) for each in whom for one in each.words]
            return Told(*every[number % len(every)])
        case Rate():
            return Rated(number % 5 + 1)


def everything_story() -> Story:
    """Return a story with every decision kind, a call, a draw, an `if` and a `once`."""
    return story(
        {
            "start": [
                chat("minh"),
                say("minh", "Hi!", id="hi"),
                say("minh", "You are so talented.", id="flatter", tactic="flattery"),
                say("minh", "Don't tell anyone.", id="secret", tactic="secrecy"),
                say("mai", "Hm.", id="hm"),
                choose(
                    "q1",
                    option("a", "no", say="Thanks!", worry="worry + 1"),
                    option("b", "partly", when="worry > 3", else_show="Not yet."),
                    option("c", "yes"),
                ),
                spot("signs"),
                Call("hall"),
                SetFacts(sets(worry="worry + 1", sent="worry > 0")),
                rate("sure", "worry"),
                when("worry > 3", "start/9", [narrate("Worried.")], [narrate("Calm.")]),
                draw("start/10", "card_a", "card_b", "card_c", count=2),
                order("first", "abcd", (frozenset({"c", "d"}),)),
                Goto("two"),
            ],
            "hall": [
                choose(
                    "q2",
                    option("a", "no", once=True, then="hall"),
                    option("b", "yes"),
                ),
            ],
            "card_a": [narrate("Card A.")],
            "card_b": [narrate("Card B."), choose("q3", option("a"), option("b", "partly"))],
            "card_c": [narrate("Card C.")],
            "two": [
                tell(
                    "told",
                    mum=(
                        words("plain", "yes", reply="Come here."),
                        words("hint", "no", then="two"),
                    ),
                    linh=(words("plain", "partly", then="three"),),
                ),
                End("safe"),
            ],
            "three": [narrate("Linh comes along."), End("together")],
        }
    )
