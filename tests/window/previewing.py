"""A teacher's desk: a story's file that is edited while the preview's loop runs."""

from pathlib import Path

import pygame

from game.view.frame import Letters
from game.view.preview import DESK
from game.window.play import PlayScreen
from game.window.preview import Options, PreviewApp, open_desk
from game.window.preview_desk import TeachersDesk
from tests.window.driving import ROOT, Table

WINDOW = (1280, 720)
A_LOOK_S = 0.1
LONG_S = 1.5  # whatever was half written is whole by then

STORY = """\
format: 1
title: The password
summary: Somebody asks for it.
language: en
ages: 10-13
minutes: 2
topics: [passwords]
people:
  mai: {name: Mai, you: true, avatar: girl-braid}
  minh: {name: Minh, avatar: boy-short, circle: stranger}
  mum: {name: Mum, avatar: mum, circle: family}
facts: {worry: 0, told: false}
start: asked
scenes:
  asked:
    - open: chat with minh
    - minh: Tell me your password.
    - choose:
        id: answer
        prompt: What does Mai do?
        skill: refuse
        options:
          - {id: give, text: Tell him, safe: no, result: He has it., why: It is yours alone., set: {worry: worry + 2}, then: worried}
          - {id: refuse, text: Say no, safe: yes, result: He stops., why: No is enough., then: proud}
  worried:
    - think: What have I done?
    - choose:
        id: tell
        prompt: What now?
        skill: tell
        options:
          - {id: mum, text: Tell Mum, safe: yes, result: She helps., why: She can help., set: {told: true}, then: home}
          - {id: wait, text: Wait, safe: no, result: It stays., why: It won't go away., then: home}
  proud:
    - narrate: That was easy.
    - goto: home
  home:
    - narrate: She goes home.
    - end: good
  attic:
    - narrate: Nobody ever comes here.
    - goto: home
endings:
  good:
    title: The end
    kind: safe
    text: All is well.
    remember: [Ask., Tell.]
    helpers: [mum]
    talk: What would you do?
"""  # noqa: E501 - as a teacher may write it


class Editor:
    """A story's file as an editor writes it."""

    def __init__(self, folder: Path, name: str = "small.yaml", text: str = STORY) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.path = folder / name
        self.text = text
        self.write(text)

    def write(self, text: str) -> None:
        self.text = text
        self.path.write_text(text, encoding="utf-8")

    def replace(self, old: str, new: str) -> None:
        """Change all that reads so, and save."""
        assert old in self.text, old
        self.write(self.text.replace(old, new))

    def line_of(self, words: str) -> int:
        """Return the first line with these words."""
        lines = self.text.splitlines()
        return next(number for number, line in enumerate(lines, 1) if words in line)


class PreviewTable(Table):
    """A computer with the preview open on a file."""

    def __init__(
        self,
        path: Path,
        home: Path,
        *,
        root: Path = ROOT,
        language: str = "en",
        size: tuple[int, int] = WINDOW,
        scene: str = "",
        editor: tuple[str, ...] = (),
        can_start: bool = True,
    ) -> None:
        pygame.display.init()
        pygame.font.init()
        surface = pygame.display.set_mode(size, pygame.RESIZABLE)
        pygame.mouse.set_pos((1, 1))
        pygame.event.clear()
        self.now_s = 100.0
        self.started: list[list[str]] = []

        def start(command: list[str]) -> bool:
            self.started.append(command)
            return can_start

        options = Options(
            path=path, root=root, home=home, language=language, scene=scene, editor=editor
        )
        self.desk: TeachersDesk = open_desk(options, start, run=lambda work: work())
        self.app: PreviewApp = PreviewApp(self.desk, surface, clock=lambda: self.now_s)
        self.desk.open(scene, self.now_s)
        self.see()
        self.wait()

    @property
    def story(self) -> PlayScreen:
        play = self.desk.rehearsal.play
        assert play is not None
        return play

    @property
    def words(self) -> str:
        """All that can be read in the window."""
        return words_of(self)

    @property
    def message(self) -> str:
        return self.desk.message(self.now_s)[0]

    def turns(self, seconds: float = A_LOOK_S) -> None:
        """Let the loop run on without anybody touching anything."""
        end_s = self.now_s + seconds
        while self.now_s < end_s - 1e-6:
            self.now_s += min(A_LOOK_S, self.app.wait_ms / 1000)
            self.app.turn([pygame.event.Event(pygame.NOEVENT)])

    def do(self, name: str, *more: object) -> None:
        """Press something on the desk, wherever it is."""
        self.app._act((DESK, name, *more))
        self.wait()


def words_of(table: Table) -> str:
    """Return all words of the present frame, in drawing order, with single spaces."""
    items = table.app.frame.items
    return " ".join(one.text for one in items if isinstance(one, Letters))
