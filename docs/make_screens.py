"""Draw every screen of the game, in both languages, as pictures for the documentation.

    python docs/make_screens.py [FOLDER] [--size 1280x720] [--text 1.0] [--lang en,vi]

Runs without a window. Each picture is made by the running game: the story is
played by presses until the screen is reached.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

import pygame  # noqa: E402

from game.session import open_session  # noqa: E402
from game.story.answers import Offer  # noqa: E402
from game.story.model import Choose, Order, Rate, Spot, Tell  # noqa: E402
from game.window.app import App  # noqa: E402
from game.window.input import Command  # noqa: E402
from game.window.play import PlayScreen  # noqa: E402

LONGEST = 400  # presses before we give up
BEATS = frozenset(
    ("learn", "phone-call", "phone-feed", "phone-lock-screen", "phone-profile", "phone-settings")
)
RISKY = 2  # the decision at which the first option is taken, and taken back


class Player:
    """Presses what is on the screen, with a clock that jumps."""

    def __init__(self, size: tuple[int, int], language: str, text_scale: float, home: Path) -> None:
        pygame.display.init()
        pygame.font.init()
        self.now_s = 100.0
        session = open_session(ROOT, home, language)
        session.change("language", language)
        session.change("text_scale", text_scale)
        self.app = App(session, pygame.display.set_mode(size), clock=lambda: self.now_s)

    def see(self) -> None:
        """Draw, as after a quiet moment."""
        self.now_s += 0.5
        self.app.draw()
        self.app.draw()

    def press(self, id: str) -> None:
        """Press a target by its id."""
        self.app.draw()
        target = self.app.frame.target(id)
        if target is None:
            known = ", ".join(one.id for one in self.app.frame.targets)
            raise SystemExit(f"there is no '{id}' to press; there are: {known}")
        self.app.stage.top.act(target.action, self.now_s)
        self.now_s += 0.5

    @property
    def play(self) -> PlayScreen:
        """The story screen."""
        found = [one for one in self.app.stage.screens if isinstance(one, PlayScreen)]
        return found[-1]

    @property
    def is_playing(self) -> bool:
        """Whether the story is on the screen."""
        return isinstance(self.app.stage.top, PlayScreen)

    def has(self, id: str) -> bool:
        """Whether something can be pressed."""
        self.app.draw()
        return self.app.frame.target(id) is not None

    def to_decision(self) -> None:
        """Go on until there is something to answer, or the end."""
        for _ in self.beats():
            pass

    def beats(self) -> Iterator[str]:
        """Do so, and yield what there is to see after each press: "learn", or an open app."""
        for _ in range(LONGEST):
            self.see()
            if not self.is_playing:
                return
            scene = self.play.view(self.now_s).stage
            if scene.card is not None:
                yield type(scene.card.beat).__name__.lower()
            elif scene.entries or scene.notices or scene.app == "profile":
                yield f"phone-{scene.app.replace(' ', '-')}"
            if self.has("continue"):
                self.press("continue")
            elif self.has("next"):
                self.press("next")
            else:
                return

    def to_card(self) -> None:
        """Go on until a card lies on the screen."""
        for _ in range(LONGEST):
            self.see()
            if self.has("continue") or not self.has("next"):
                return
            self.press("next")

    def answer(self, pick: int = 0) -> None:
        """Answer the decision: its `pick`-th open option, or well where it is no choice."""
        offer = self.play.run.offer
        assert offer is not None
        for id in presses(offer, pick):
            self.press(id)

    def safest(self) -> int:
        """Return which option of a choose is the safest."""
        offer = self.play.run.offer
        if offer is None or not isinstance(offer.decision, Choose):
            return 0
        by_id = {one.id: one for one in offer.decision.options}
        order = {"yes": 0, "partly": 1, "no": 2}
        ranked = sorted(range(len(offer.open)), key=lambda i: order[by_id[offer.open[i]].safe])
        return ranked[0]


def presses(offer: Offer, pick: int) -> list[str]:
    """Return the ids of what to press to answer."""
    match offer.decision:
        case Choose():
            return [f"pick-{offer.open[min(pick, len(offer.open) - 1)]}"]
        case Spot():
            return [*(f"spot-{one.id}" for one in offer.candidates if one.sign), "done"]
        case Order(steps=steps):
            return [*(f"step-{step.id}" for step in steps), "done"]
        case Tell(whom=whom):
            return [f"whom-{whom[0].person}", f"words-{whom[0].words[0].id}"]
        case Rate():
            return ["rate-3"]


def around(player: Player) -> Iterator[str]:
    """Show the screens around a story."""
    player.see()
    yield "welcome"
    player.press("start")
    yield "shelf"
    player.press("settings")
    yield "settings"
    player.press("close")
    player.press("help")
    yield "help"
    player.press("country")
    yield "countries"
    player.press("country-VN")
    player.press("okay")


def before(player: Player, kind: str) -> Iterator[str]:
    """Show a kind of decision for the first time; the pause beside the first choice."""
    yield "story" if kind == "choose" else kind
    offer = player.play.run.offer
    assert offer is not None
    if kind == "choose":
        player.press("pause")
        yield "pause"
        player.press("backlog")
        yield "backlog"
        player.press("close")
        player.see()
        player.app.mean(Command("keys"))
        yield "keys"
        player.press("close")
        yield from agreed(player)
    if isinstance(offer.decision, Tell):
        player.press(f"whom-{offer.decision.whom[0].person}")
        yield "tell-words"
        if player.has("whom-back"):
            player.press("whom-back")


def agreed(player: Player) -> Iterator[str]:
    """Show what two at one screen see, then play on alone."""
    offer = player.play.run.offer
    assert offer is not None
    player.app.session.change("players", "agree")
    yield "pair"
    player.press(f"pick-{offer.open[0]}")
    player.see()
    yield "pair-agree"
    player.press("talk")
    player.app.session.change("players", "one")


def take_back(player: Player) -> None:
    """Try another way, the safest."""
    player.press("again")
    player.to_decision()
    player.answer(player.safest())


def through(player: Player, story: str) -> Iterator[str]:
    """Play a story: each kind of decision and card once, one choice taken back, the debrief."""
    player.press(f"story-{story}")
    seen: set[str] = set()
    while True:
        for view in player.beats():
            if view in BEATS - seen:
                seen.add(view)
                yield view
        offer = player.play.run.offer if player.is_playing else None
        if offer is None:
            break
        kind = type(offer.decision).__name__.lower()
        if kind not in seen:
            yield from before(player, kind)
        player.answer(player.safest() if len(player.play.run.log) != RISKY else 0)
        player.to_card()
        if kind not in seen and player.has("continue"):
            yield "feedback" if kind == "choose" else f"feedback-{kind}"
        seen.add(kind)
        if len(player.play.run.log) == RISKY + 1 and "again" not in seen and player.has("again"):
            seen.add("again")
            take_back(player)
    yield from afterwards(player)


def afterwards(player: Player) -> Iterator[str]:
    """Show the end of a story, and what it adds to the album."""
    player.see()
    player.now_s += 5  # the smile is back, and all stars have come
    yield "debrief"
    player.press("rewind")
    yield "rewind"
    player.press("close")
    player.now_s += 2  # whoever reads the debrief stays a moment
    player.press("shelf")
    player.press("album")
    yield "album"
    trick = next(one.id for one in player.app.make_frame().targets if one.id.startswith("trick-"))
    player.press(trick)
    yield "album-card"


def main() -> None:
    """Draw them."""
    parser = argparse.ArgumentParser(description="Draw every screen of the game.")
    parser.add_argument("folder", nargs="?", default=str(ROOT / "docs" / "screens"))
    parser.add_argument("--size", default="1280x720")
    parser.add_argument("--text", type=float, default=1.0)
    parser.add_argument("--lang", default="en,vi")
    parser.add_argument("--story", default="friend-request")
    parser.add_argument("--only", default="", help="names with commas between; all without")
    parser.add_argument("--theme", default="light", choices=["light", "dark"])
    arguments = parser.parse_args()
    width, height = (int(part) for part in arguments.size.split("x"))
    folder = Path(arguments.folder)
    folder.mkdir(parents=True, exist_ok=True)
    for language in arguments.lang.split(","):
        with tempfile.TemporaryDirectory() as home:
            player = Player((width, height), language, arguments.text, Path(home))
            player.app.session.change("theme", arguments.theme)
            for name in chain(around(player), through(player, arguments.story)):
                player.app.draw()
                if arguments.only and name not in arguments.only.split(","):
                    continue
                mark = "" if arguments.theme == "light" else f"-{arguments.theme}"
                path = folder / f"{name}{mark}-{language}.png"
                pygame.image.save(player.app.surface, path)
                print(path)


if __name__ == "__main__":
    main()
