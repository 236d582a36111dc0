"""A tour of the real game: every screen, and three stories played from end to end."""

from collections.abc import Iterator
from pathlib import Path

import pygame

from game.session import open_session
from game.story.model import Choose, Order, Safety, Spot, Tell
from game.view.frame import Frame
from game.window.app import App
from game.window.aside import BacklogScreen
from game.window.keys import KeyListScreen
from game.window.play import PlayScreen
from game.window.screens import open_story

ROOT = Path(__file__).parent.parent.parent
STORIES = ("friend-request", "meetup-3am", "sextortion")
RANK = {Safety.YES: 0, Safety.PARTLY: 1, Safety.NO: 2}
SEED = 7  # of what a story draws
LONGEST = 900  # presses in one story


class Tour:
    """The game with a clock that only presses move."""

    def __init__(self, home: Path, language: str = "en") -> None:
        pygame.font.init()
        self.now_s = 100.0
        self.session = open_session(ROOT, home, language)
        self.app = self.window((1280, 720))

    def window(self, size_px: tuple[int, int]) -> App:
        """Return another window of this size on the same game."""
        app = App(self.session, pygame.Surface(size_px), clock=lambda: self.now_s)
        if hasattr(self, "app"):
            app.stage, app.assets = self.app.stage, self.app.assets
        return app

    def has(self, id: str) -> bool:
        self.app.frame = self.app.make_frame()
        return self.app.frame.target(id) is not None

    def press(self, id: str) -> None:
        """Press a target by its id."""
        self.app.frame = self.app.make_frame()
        target = self.app.frame.target(id)
        known = [one.id for one in self.app.frame.targets]
        assert target is not None, f"there is no '{id}' to press; there are {known}"
        self.app.stage.top.act(target.action, self.now_s)
        self.now_s += 0.3

    @property
    def play(self) -> PlayScreen:
        """The story that is played, or was played last."""
        top = self.app.stage.top
        return top if isinstance(top, PlayScreen) else self._last

    def menus(self) -> Iterator[str]:
        """Look at everything around the stories. Ends on the shelf."""
        yield "welcome"
        self.press("settings")
        yield "settings"
        yield from self._keys()
        self.press("wipe")
        yield "wipe"
        self.press("keep")
        self.press("close")
        self.app.stage.top.act("quit", self.now_s)
        yield "quit"
        self.press("stay")
        self.press("start")
        yield "shelf"
        self.press("help")
        yield "help"
        self.press("country")
        yield "countries"
        self.press("country-VN")
        yield "help of a country"
        self.press("okay")

    def _keys(self) -> Iterator[str]:
        """Look at the keys, and change one."""
        self.press("controls")
        yield "keys and buttons"
        self.press("control-pause")
        yield "waiting for a key"
        self.app.stage.top.act(("heard", "keys", "h"), self.now_s)
        yield "two keys in exchange"
        self.press("reset")
        self.press("close")
        self.app.stage.push(KeyListScreen(self.app.stage, Frame(items=()), lambda now_s: None))
        yield "list of keys"
        self.press("close")

    def story(self, id: str) -> Iterator[str]:
        """Play a story: try the worst of each choice, take it back, then go the safe way."""
        open_story(self.app.stage, id, self.now_s, SEED)
        tried: set[str] = set()
        for _ in range(LONGEST):
            top = self.app.stage.top
            if not isinstance(top, PlayScreen):
                break
            self._last = top
            offer = top.run.offer
            yield f"{id} {_moment(top)}"
            if self.has("continue"):
                if self.has("again") and top.run.log[-1].decision not in tried:
                    tried.add(top.run.log[-1].decision)
                    self.press("again")
                else:
                    self.press("continue")
            elif self.has("next"):
                self.press("next")
            elif offer is not None:
                yield from self._answer(id, is_worst=offer.decision.id not in tried)
        yield from self._afterwards(id)

    def _afterwards(self, id: str) -> Iterator[str]:
        """Look at what stands at the end of a story, and what it adds to the album."""
        yield f"{id} debrief"
        self.press("rewind")
        yield f"{id} rewind"
        self.press("close")
        self.app.stage.push(BacklogScreen(self.app.stage, self.play))
        yield f"{id} backlog"
        self.press("close")
        self.now_s += 2  # whoever reads the debrief stays a moment
        self.press("shelf")
        self.press("album")
        yield f"album after {id}"
        assert self.has("close")
        self.press(next(one.id for one in self.app.frame.targets if one.id.startswith("friend-")))
        yield f"friend of {id}"
        self.press("okay")
        self.press("close")

    def begun(self, id: str) -> Iterator[str]:
        """Leave a story half done and look at what asks about it."""
        open_story(self.app.stage, id, self.now_s, SEED)
        while self.has("next"):
            self.press("next")
        yield f"{id} first decision"
        self.press("pause")
        yield "pause"
        self.press("rewind")
        yield "rewind of nothing"
        self.press("close")
        yield from self._answer(id, is_worst=False)
        while not self.has("continue"):
            self.press("next")
        self.press("continue")
        self.app.stage.top.act("pause", self.now_s)
        self.press("shelf")
        yield "shelf with a story begun"
        self.press(f"story-{id}")
        yield "go on?"
        self.press("close")

    def _answer(self, id: str, *, is_worst: bool) -> Iterator[str]:
        offer = self.play.run.offer
        assert offer is not None
        match offer.decision:
            case Choose(options=options):
                graded = {one.id: RANK[one.safe] for one in options}
                ranked = sorted(offer.open, key=lambda one: graded[one])
                self.press(f"pick-{ranked[-1 if is_worst else 0]}")
            case Spot():
                signs = [one.id for one in offer.candidates if one.sign]
                others = [one.id for one in offer.candidates if not one.sign]
                for one in others[:1] if is_worst else signs:
                    self.press(f"spot-{one}")
                    yield f"{id} {_moment(self.play)} marked"
                self.press("done")
            case Order(steps=steps):
                for step in reversed(steps) if is_worst else steps:
                    self.press(f"step-{step.id}")
                    yield f"{id} {_moment(self.play)} placed"
                self.press("done")
            case Tell(whom=whom):
                listener = whom[-1 if is_worst else 0]
                self.press(f"whom-{listener.person}")
                yield f"{id} {_moment(self.play)} told"
                ranked_words = sorted(listener.words, key=lambda one: RANK[one.safe])
                self.press(f"words-{ranked_words[-1 if is_worst else 0].id}")
            case _:
                self.press("rate-3")


def _moment(play: PlayScreen) -> str:
    """Name the moment by scene, decision and beat, for whoever reads a finding."""
    view = play.view(0)
    if view.offer is not None:
        return f"{type(view.offer.decision).__name__.lower()} {view.offer.decision.id}"
    newest = view.newest
    return f"{newest.scene}/{type(newest.beat).__name__}{view.shown}" if newest else "begin"
