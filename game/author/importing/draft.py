"""A story in the making: what importers gather, until it can be written as a file.

What only a teacher can know holds a place for it: a value that keeps the story
playable, and a remark that says what to decide.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from game.author.importing.naming import Ids, clean
from game.author.importing.speakers import is_you, portrait
from game.author.importing.tree import Decide, Remark, Short, Tree, todo
from game.language.words import Words
from game.reading.plain_values import resolve
from game.reading.shape import FORMAT, RESERVED
from game.reading.structure import quote

WORDS_A_MINUTE = 120
_AVATARS = (
    "girl-bob", "boy-short", "girl-long", "boy-curly", "girl-bun", "boy-cap", "girl-short",
    "boy-tall", "boy-glasses",
)  # fmt: skip
_MINE = "girl-braid"  # the player's person
_HELPING = ("family", "adult")


@dataclass(frozen=True, slots=True)
class Left:
    """Something that was not understood, and its line in the file it came from."""

    line: int
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """An option of a decision. `safe`, `why` and `result` are "" where nothing is known."""

    text: str
    then: str = ""  # a scene's id; "" goes on
    sets: Mapping[str, str] = field(default_factory=dict)
    when: str = ""
    safe: str = ""
    why: str = ""
    result: str = ""
    skill: str = ""


@dataclass(kw_only=True)
class Draft:
    """Gathers people, scenes and endings. `teacher` speaks to the author, `story` to players."""

    title: str
    language: str
    teacher: Words
    story: Words
    people: dict[str, Tree] = field(default_factory=dict)
    facts: dict[str, Tree] = field(default_factory=dict)
    scenes: dict[str, list[Tree]] = field(default_factory=dict)
    endings: dict[str, Tree] = field(default_factory=dict)
    start: str = ""
    decisions: int = 0
    left: list[Left] = field(default_factory=list)
    head: list[Remark] = field(default_factory=list)  # what belongs to no scene
    you: str = ""
    _missing: list[str] = field(default_factory=list)  # scenes that were not in the file
    _circles: dict[str, str] = field(default_factory=dict)
    _ids: dict[str, Ids] = field(default_factory=dict)

    def ids(self, what: str) -> Ids:
        """Return where new ids of a kind come from. People and facts share theirs."""
        return self._ids.setdefault(what, Ids(RESERVED if what == "people" else ()))

    # -- people

    def add_person(self, name: str, *, you: bool = False) -> str:
        """Add somebody; return the id."""
        who = self.ids("people").new(name, "person")
        if you or (is_you(name) and not self.you):
            self.you = who
            self.people[who] = {
                "name": clean(name),
                "you": True,
                "avatar": self._avatar(_MINE),
            }
            return who
        known = portrait(name)
        avatar, circle = known or (_AVATARS[len(self.people) % len(_AVATARS)], "known")
        self._circles[who] = circle if known else ""
        if known:
            self.people[who] = Short({"name": clean(name), "avatar": avatar, "circle": circle})
        else:
            which = self.teacher.ui("family, friend, adult, known or stranger?")
            self.people[who] = {
                "name": clean(name),
                "avatar": self._avatar(avatar),
                "circle": Decide(circle, which),
            }
        return who

    def _avatar(self, avatar: str) -> Decide:
        return Decide(avatar, self.teacher.ui("which face? docs/format.md lists them"))

    def ensure_you(self) -> None:
        """Add the person the player stands beside, if the story has none."""
        if self.you:
            return
        self.you = self.ids("people").new("player", "player")
        name = Decide("An", self.teacher.ui("what is the person called whom players stand beside?"))
        mine: Tree = {"name": name, "you": True, "avatar": self._avatar(_MINE)}
        self.people = {self.you: mine, **self.people}

    def _helpers(self) -> Sequence[Tree]:
        """Return who helps at the end: whom the story has, or somebody new."""
        known = [who for who, circle in self._circles.items() if circle in _HELPING]
        if not known:
            known = [self.add_person(self.story.ui("Mum"))]
        return [Decide(known[0], self.teacher.ui("who helps in the end?"))]

    # -- beats

    def not_understood(self, source: str, line: int) -> Remark:
        """Return a remark that keeps what was not understood; it is told about, too."""
        self.left.append(Left(line, quote(clean(source))))
        where = self.teacher.ui("line {line} was not understood: ", line=line)
        return Remark(todo(where + clean(source)))

    def choose(
        self, scene: str, prompt: str, choices: Sequence[Choice], otherwise: str = ""
    ) -> Tree:
        """Return a decision between two options or more."""
        self.decisions += 1
        ids = Ids()
        question = self.story.ui("What does {name} do?", name=f"{{{self.you}}}")
        skills = self.teacher.ui("notice, refuse, evidence, tell or support?")
        decision: dict[str, Tree] = {
            "id": self.ids("decisions").new(scene, "decision"),
            "prompt": prompt or question,
            "skill": Decide("notice", skills),
        }
        if otherwise:
            decision["otherwise"] = otherwise
        decision["options"] = [self._option(one, ids) for one in choices]
        return {"choose": decision}

    def _option(self, choice: Choice, ids: Ids) -> Tree:
        which = Decide("partly", self.teacher.ui("is this safe? yes, partly or no"))
        why = todo(self.teacher.ui("say why this is safe or not"))
        result = todo(self.teacher.ui("say what comes of it"))
        option: dict[str, Tree] = {
            "id": ids.new(" ".join(choice.text.split()[:3]), "option"),
            "text": choice.text,
        }
        if choice.when:
            option["when"] = choice.when
        option["safe"] = choice.safe or which
        option["result"] = choice.result or result
        option["why"] = choice.why or why
        if choice.skill:
            option["skill"] = choice.skill
        if choice.sets:
            option["set"] = assigned(choice.sets)
        if choice.then:
            option["then"] = choice.then
        return option

    def end(self, title: str, text: str = "") -> Tree:
        """Return a beat that ends the story, and keep its ending."""
        name = self.ids("endings").new(title, "ending")
        self.endings[name] = self._ending(title, text)
        return {"end": name}

    def end_after(self, beats: list[Tree], title: str) -> Tree:
        """Return the end of a scene; what is told last becomes the ending's text."""
        return self.end(clean(title), _taken(beats, ""))

    def missing(self, name: str) -> str:
        """Add a scene that stands for one that is not there; return its id."""
        scene = self.ids("scenes").new(name, "scene")
        what = todo(self.teacher.ui("write this scene; it was missing in the file"))
        self.scenes[scene] = [{"narrate": what}, self.end(clean(name) or scene)]
        self._missing.append(scene)
        return scene

    def _ending(self, title: str, text: str) -> Tree:
        ui = self.teacher.ui
        return {
            "title": title or self.story.ui("The end"),
            "kind": Decide("recovering", ui("safe or recovering?")),
            "text": text or todo(ui("say how the story ends here")),
            "remember": [
                todo(ui("a first thing to remember")),
                todo(ui("a second thing to remember")),
            ],
            "helpers": [],
            "talk": todo(ui("a question for pairs or the class")),
        }

    # -- the whole

    def tree(self) -> Mapping[str, Tree]:
        """Return the whole story."""
        ui = self.teacher.ui
        self.ensure_you()
        if not self.endings:
            self.end(self.story.ui("The end"))
        helpers = self._helpers()
        endings: Tree = {
            name: {**ending, "helpers": helpers}
            for name, ending in self.endings.items()
            if isinstance(ending, Mapping)
        }
        tree: dict[str, Tree] = {
            "format": FORMAT,
            "title": clean(self.title) or todo(ui("the name of the story")),
            "summary": todo(ui("one or two sentences for the shelf")),
            "language": self.language,
            "ages": Decide("10-13", ui("for which ages?")),
            "minutes": Decide(self._minutes(), ui("how long does it take?")),
            "topics": Decide(Short(["story"]), ui("what is it about? such as friend-request")),
            "people": self.people,
        }
        if self.facts:
            tree["facts"] = self.facts
        empty = {"narrate": todo(ui("write this scene; it was empty in the file"))}
        scenes = {name: beats if any(not isinstance(one, Remark) for one in beats)
                  else [*beats, empty] for name, beats in self.scenes.items()}  # fmt: skip
        return {**tree, "start": self.start, "scenes": scenes, "endings": endings}

    def begin(self, start: str) -> None:
        """Let the story begin with a scene, which comes first; those that were missing are last."""
        where = self.teacher.ui(
            "where are we, and what is open on the phone? "
            "such as '- place: bedroom-evening' and '- open: chat with {name}'",
            name=next((who for who in self.people if who != self.you), "mai"),
        )
        first: list[Tree] = [Remark(todo(where)), *self.scenes[start]]
        own = {name: beats for name, beats in self.scenes.items() if name not in self._missing}
        self.start, self.scenes = start, {start: first} | own | self.scenes | {start: first}

    def _minutes(self) -> int:
        words = len(str(self.scenes).split())
        return max(1, min(60, round(words / 2 / WORDS_A_MINUTE)))


def assigned(sets: Mapping[str, str]) -> Short:
    """Return what `set` holds; plain values stand as such."""
    plain = {fact: resolve(source) for fact, source in sets.items()}
    return Short({fact: value if isinstance(value := plain[fact], int) else source
                  for fact, source in sets.items()})  # fmt: skip


def taken_question(beats: list[Tree]) -> str:
    """Return the question before a decision, which then is no longer told; "" if there is none."""
    return _taken(beats, "?")


def _taken(beats: list[Tree], end: str) -> str:
    last = beats[-1] if beats else None
    text = last.get("narrate") if isinstance(last, Mapping) and len(last) == 1 else None
    if isinstance(text, str) and text.endswith(end):
        beats.pop()
        return text
    return ""
