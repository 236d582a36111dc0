"""The teacher's desk: what is noticed, said and opened around the story."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from game.author.looking import Checked
from game.author.preview.editor import editor_command
from game.author.preview.live import Change, Kind, LiveStory
from game.author.preview.saying import (
    TRANSLATION_CHANGED,
    in_circles,
    not_started,
    without_editor,
)
from game.author.preview.second_look import SecondLook
from game.diagnostic import Diagnostic, Severity
from game.language.locales import PROGRAM
from game.session import Session
from game.story.run import Run
from game.view.frame import Action
from game.view.preview import Desk, Fault
from game.window.preview_rehearsal import Rehearsal
from game.window.preview_view import (
    facts_of,
    faults_of,
    here_of,
    scene_rows,
    skills_of,
    way_of,
)

MESSAGE_S = 7.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Tools:
    """What the desk is given: the whole check, the editor's command, how to start a program."""

    second_look: SecondLook
    editor: tuple[str, ...] = ()
    start: Callable[[list[str]], bool] = lambda _: False


class TeachersDesk:
    """What lies around a rehearsal. Knows neither pygame nor the loop."""

    def __init__(self, session: Session, rehearsal: Rehearsal, tools: Tools) -> None:
        self.session = session
        self.rehearsal = rehearsal
        self.tab = ""
        self.search = ""
        self._has_gone = False  # elsewhere in the story, since the panel was opened
        self.is_sheet_open = rehearsal.is_broken
        self._tools = tools
        self._message: tuple[str, float] = ("", 0.0)  # and until when
        self._checked: Checked | None = None  # of the latest good save that was looked at twice

    @property
    def live(self) -> LiveStory:
        """The story's files."""
        return self.rehearsal.live

    # -- the file

    def open(self, scene: str, now_s: float) -> None:
        """Begin the story, at a scene ("" is the start), if it can be played."""
        self.rehearsal.open(now_s)
        self._tools.second_look.ask(self.live.path, now_s)
        self.is_sheet_open = self.rehearsal.is_broken
        if scene:
            self.say(self.rehearsal.jump(scene, now_s), now_s)

    def look(self, now_s: float) -> Change | None:
        """Notice what has been saved, and show it. Returns what it was."""
        checked = self._tools.second_look.answer(now_s)
        self._checked = checked or self._checked
        was_broken = self.rehearsal.is_broken
        change = self.live.look(now_s)
        if change is None:
            return Change(frozenset()) if checked is not None else None
        if Kind.STORY in change.kinds:
            self._tools.second_look.ask(self.live.path, now_s)
            self.say(self.rehearsal.reload(change, now_s), now_s)
        elif Kind.BROKEN in change.kinds:
            self.say("", now_s)
        else:
            self.say(TRANSLATION_CHANGED, now_s)
        if was_broken != self.rehearsal.is_broken:
            self.is_sheet_open = not was_broken
        return change

    # -- messages

    def say(self, text: str, now_s: float) -> None:
        """Show a sentence for a while; "" takes away the one before."""
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
            case ("find",):
                self._find()
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
            case _:
                self._go(action, now_s)

    def _turn_to(self, tab: str) -> None:
        self.tab, self.search = tab if self.rehearsal.run is not None else "", ""
        self._has_gone = False

    def _find(self) -> None:
        """Have the scenes ready for a search; put them away if they already were."""
        is_ready = self.tab == "scenes" and not self.search and not self._has_gone
        self._turn_to("" if is_ready else "scenes")

    def _go(self, action: Action, now_s: float) -> None:
        """Go elsewhere in the story."""
        self.search = ""
        self._has_gone = True
        self.say("", now_s)
        match action:
            case ("restart",):
                self.rehearsal.restart(now_s)
            case ("step-back",):
                self.rehearsal.step_back(now_s)
            case ("jump", str(scene)):
                self.say(self.rehearsal.jump(scene, now_s), now_s)
            case _:
                pass

    # -- the editor

    def _open_here(self, now_s: float) -> None:
        here = self.view().here
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
        view = Desk(
            file=self.live.path.as_posix(),
            faults=self._faults(),
            is_broken=self.rehearsal.is_broken,
            is_sheet_open=self.is_sheet_open,
            other_language=self.session.other_language[1],
        )
        play = self.rehearsal.play
        return view if play is None else self._with_story(view, play.run, play.shown)

    def _with_story(self, view: Desk, run: Run, shown: int) -> Desk:
        words = self.session.words
        view = replace(view, tab=self.tab, search=self.search, here=here_of(run, shown))
        view = replace(view, can_go_back=bool(run.log))
        if self.tab == "now":
            skills = skills_of(run, self.session.world.skills, words)
            facts, way = facts_of(run, shown), way_of(run, shown)
            return replace(view, facts=facts, skills=skills, way=way)
        if self.tab == "scenes":
            reached = self.rehearsal.reached(run)
            return replace(view, scenes=scene_rows(run, shown, reached, words.said))
        return view

    def _faults(self) -> tuple[Fault, ...]:
        """Return what is wrong with the last save, and with the translations that are shown."""
        words, live = self.session.words, self.live
        checked = self._checked if not live.is_broken else None
        seen = live if checked is None else checked
        texts = (one for one in self.session.catalogues.problems if not _is_ours(one))
        found = dict.fromkeys((*seen.diagnostics, *texts))
        faults = faults_of(found, {**live.sources, **seen.sources}, words)
        loop = self.rehearsal.loop
        if not loop:
            return faults
        sentence = words.said(in_circles(loop))
        return (Fault(code="", severity=Severity.ERROR, sentence=sentence), *faults)


def _is_ours(problem: Diagnostic) -> bool:
    """Whether a problem is one of the game's own translations, which no teacher can mend."""
    return problem.at.path.endswith(tuple(f"/{name}.po" for name in PROGRAM))
