"""The teacher's desk: the story as it is in its file now, and what is done with it."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from game.author.looking import Checked
from game.author.preview.editor import editor_command
from game.author.preview.jumping import Reach, jump, reach
from game.author.preview.live import Change, Kind, LiveStory
from game.author.preview.replaying import find_again, where_now
from game.author.preview.saying import (
    PICTURE_CHANGED,
    TRANSLATION_CHANGED,
    in_circles,
    no_scene,
    not_started,
    without_editor,
)
from game.author.preview.second_look import SecondLook
from game.diagnostic import NOWHERE, Diagnostic, Severity
from game.errors import EndlessLoop
from game.language.locales import PROGRAM
from game.session import Session
from game.story.run import Run, replay, start
from game.story.saved import Log
from game.view.frame import Action
from game.view.preview import Desk, Fault
from game.window.aside import DebriefScreen
from game.window.play import PlayScreen
from game.window.preview_view import (
    facts_of,
    faults_of,
    here_of,
    scene_rows,
    skills_of,
    way_of,
)
from game.window.screen import Stage

MESSAGE_S = 7.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Tools:
    """What the desk is given: where to begin, the editor's command, how to start a program."""

    scene: str = ""  # "" is the start
    seed: int = 0
    editor: tuple[str, ...] = ()
    start: Callable[[list[str]], bool] = lambda _: False
    second_look: SecondLook | None = None


class TeachersDesk:
    """Keeps the game on the story of a file. Knows neither pygame nor the loop."""

    def __init__(self, session: Session, live: LiveStory, tools: Tools) -> None:
        self.session = session
        self.live = live
        self.stage: Stage
        self.play: PlayScreen | None = None
        self.tab = ""
        self.search = ""
        self.loop = ""  # the scene in which the last save goes round without a decision
        self.is_sheet_open = live.is_broken
        self._tools = tools
        self._message: tuple[str, float] = ("", 0.0)  # and until when
        self._wish: Log = ()
        self._reach: tuple[object, Reach] | None = None
        self._checked: Checked | None = None  # of the latest good save that was looked at twice
        session.world = live.world

    @property
    def run(self) -> Run | None:
        """The run that is played; None as long as nothing can be."""
        return self.play.run if self.play is not None else None

    @property
    def is_broken(self) -> bool:
        """Whether the last save cannot be played."""
        return self.live.is_broken or bool(self.loop)

    # -- the file

    def open(self, now_s: float) -> None:
        """Begin the story, if there is one that can be played."""
        if self.live.story is None:
            return
        self._look_twice(now_s)
        try:
            run = start(self.live.story, self._tools.seed)
        except EndlessLoop as problem:
            self._break(problem)
        else:
            self._show(run, 0, now_s)
            if self._tools.scene:
                self._jump(run, self._tools.scene, now_s)

    def look(self, now_s: float) -> Change | None:
        """Notice what has been saved, and show it. Returns what it was."""
        checked = self._tools.second_look.answer(now_s) if self._tools.second_look else None
        self._checked = checked or self._checked
        change = self._look(now_s)
        return change or (Change(frozenset()) if checked is not None else None)

    def _look(self, now_s: float) -> Change | None:
        was_broken = self.is_broken
        change = self.live.look(now_s)
        if change is None:
            return None
        if Kind.STORY in change.kinds:
            self.loop = ""
            self.is_sheet_open = self.is_sheet_open and not was_broken
            self.session.world = self.live.world
            self._reload(change, now_s)
        elif Kind.BROKEN in change.kinds:
            self._message = ("", 0.0)
            self.is_sheet_open = self.is_sheet_open or not was_broken
        elif Kind.WORDS in change.kinds:
            self.say(TRANSLATION_CHANGED, now_s)
        return change

    def _reload(self, change: Change, now_s: float) -> None:
        story, old, play = self.live.story, self.run, self.play
        if story is None or old is None or play is None:
            self.open(now_s)
            return
        self._look_twice(now_s)
        try:
            again = find_again(story, old, play.shown, self._wish)
        except EndlessLoop as problem:
            self._break(problem)
            return
        self._wish = again.wish if again.misfit is not None else ()
        play.put(again.run, again.shown, now_s)
        screens = self.stage.screens
        if not again.run.ended and any(isinstance(one, DebriefScreen) for one in screens):
            self.stage.replace(screens[0], play)
        if again.misfit is None and Kind.PICTURES in change.kinds and change.at == NOWHERE:
            self.say(PICTURE_CHANGED, now_s)
        else:
            self.say(where_now(again, old, change.at), now_s)

    def _look_twice(self, now_s: float) -> None:
        if self._tools.second_look is not None:
            self._tools.second_look.ask(self.live.path, now_s)

    def _break(self, problem: EndlessLoop) -> None:
        self.loop = problem.scene
        self.is_sheet_open = True

    def _show(self, run: Run, shown: int, now_s: float) -> None:
        """Play a run from a place on, whatever was seen before."""
        if self.play is None:
            self.play = PlayScreen(self.stage, run, now_s)
        self.play.put(run, shown, now_s)
        self.stage.replace(self.stage.screens[0], self.play)

    # -- messages

    def say(self, text: str, now_s: float) -> None:
        """Show a sentence for a while."""
        self._message = (text, now_s + MESSAGE_S)

    def message(self, now_s: float) -> tuple[str, float]:
        """Return what is to be said now ("" for nothing), and for how many seconds more."""
        text, until_s = self._message
        left_s = until_s - now_s
        return (self.session.words.said(text), left_s) if text and left_s > 0 else ("", 0.0)

    # -- presses

    def act(self, action: Action, now_s: float) -> None:  # noqa: C901 - one line a press
        """React to a press on the desk; `action` is without its first word."""
        match action:
            case ("panel",):
                self._turn_to("" if self.tab == "now" else "now")
            case ("scenes",):
                self._turn_to("" if self.tab == "scenes" else "scenes")
            case ("tab", str(tab)):
                self._turn_to(tab)
            case ("close",):
                self._turn_to("")
            case ("problems",):
                self.is_sheet_open = not self.is_sheet_open
            case ("fold",):
                self.is_sheet_open = False
            case ("search", str(text)):
                self.search = text
            case ("language",):
                self.session.change("language", self.session.other_language[0])
            case ("open", str(path), int(line)):
                self._open_editor(path, line, now_s)
            case ("open-here",):
                self._open_here(now_s)
            case ("restart" | "step-back" | "jump", *_) if self.run is not None:
                self._move(action, self.run, now_s)
            case _:
                pass

    def _turn_to(self, tab: str) -> None:
        self.tab, self.search = tab if self.run is not None else "", ""
        self.is_sheet_open = self.is_sheet_open and not tab

    def _move(self, action: Action, run: Run, now_s: float) -> None:
        """Go elsewhere in the story."""
        self._wish = ()
        match action:
            case ("jump", str(scene)):
                self._jump(run, scene, now_s)
            case ("step-back",) if run.log:
                earlier = replay(run.story, run.seed, run.log[:-1]).run
                self._show(earlier, len(earlier.turn.moments), now_s)
            case _:
                self._show(start(run.story, self._tools.seed), 0, now_s)

    def _jump(self, run: Run, scene: str, now_s: float) -> None:
        reached = self._reached(run)
        way = reached.ways.get(scene)
        if way is None:
            self.say(reached.closed.get(scene, no_scene(scene)), now_s)
        else:
            self._show(*jump(run.story, scene, way), now_s)

    def _reached(self, run: Run) -> Reach:
        if self._reach is None or self._reach[0] is not run.story:
            self._reach = (run.story, reach(run.story))
        return self._reach[1]

    # -- the editor

    def _open_here(self, now_s: float) -> None:
        here = here_of(self.run, self.play.shown) if self.run and self.play else None
        if here is not None and here.at is not None:
            self._open_editor(here.at.path, here.at.line, now_s)

    def _open_editor(self, path: str, line: int, now_s: float) -> None:
        if not self._tools.editor:
            self.say(without_editor(), now_s)
            return
        command = editor_command(self._tools.editor, path, line)
        if not self._tools.start(command):
            self.say(not_started(command[0]), now_s)

    # -- the picture

    def view(self) -> Desk:
        """Return the desk as data."""
        run = self.run
        view = Desk(
            file=self.live.path.as_posix(),
            faults=self._faults(),
            is_broken=self.is_broken,
            is_sheet_open=self.is_sheet_open,
            other_language=self.session.other_language[1],
        )
        if run is None or self.play is None:
            return view
        return self._with_story(view, run, self.play.shown)

    def _with_story(self, view: Desk, run: Run, shown: int) -> Desk:
        words = self.session.words
        view = replace(view, tab=self.tab, search=self.search, here=here_of(run, shown))
        view = replace(view, can_go_back=bool(run.log))
        if self.tab == "now":
            skills = skills_of(run, self.session.world.skills, words)
            facts, way = facts_of(run, shown), way_of(run, shown)
            return replace(view, facts=facts, skills=skills, way=way)
        if self.tab == "scenes":
            return replace(view, scenes=scene_rows(run, shown, self._reached(run), words.said))
        return view

    def _faults(self) -> tuple[Fault, ...]:
        """Return what is wrong with the last save, and with the translations that are shown."""
        words, live = self.session.words, self.live
        checked = self._checked if not live.is_broken else None
        seen = live if checked is None else checked
        texts = (one for one in self.session.catalogues.problems if not _is_ours(one))
        found = dict.fromkeys((*seen.diagnostics, *texts))
        faults = faults_of(found, {**live.sources, **seen.sources}, words)
        if not self.loop:
            return faults
        sentence = words.said(in_circles(self.loop))
        return (Fault(code="", severity=Severity.ERROR, sentence=sentence), *faults)


def _is_ours(problem: Diagnostic) -> bool:
    """Whether a problem is one of the game's own translations, which no teacher can mend."""
    return problem.at.path.endswith(tuple(f"/{name}.po" for name in PROGRAM))
