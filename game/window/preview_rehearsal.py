"""The story on the stage of a preview: it follows its file, and goes where the teacher wants."""

from game.author.preview.jumping import Reach, jump, reach
from game.author.preview.live import Change, Kind, LiveStory
from game.author.preview.replaying import find_again, where_now
from game.author.preview.saying import PICTURE_CHANGED, no_scene
from game.diagnostic import NOWHERE
from game.errors import EndlessLoop
from game.session import Session
from game.story.run import Run, replay, start
from game.story.saved import Log
from game.window.aside import DebriefScreen
from game.window.play import PlayScreen
from game.window.screen import Stage


class Rehearsal:
    """Keeps the screens on the story of a file. `stage` is given before anything is shown."""

    def __init__(self, session: Session, live: LiveStory, seed: int) -> None:
        self.live = live
        self.stage: Stage
        self.play: PlayScreen | None = None
        self.loop = ""  # the scene in which the last save goes round without a decision
        self._session = session
        self._seed = seed
        self._wish: Log = ()
        self._reach: tuple[object, Reach] | None = None
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
        try:
            run = start(self.live.story, self._seed)
        except EndlessLoop as problem:
            self.loop = problem.scene
        else:
            self._show(run, 0, now_s)

    def reload(self, change: Change, now_s: float) -> str:
        """Show the story as it is now, at the same place or the nearest. Returns what to say."""
        self.loop, self._session.world = "", self.live.world
        story, old, play = self.live.story, self.run, self.play
        if story is None or old is None or play is None:
            self.open(now_s)
            return ""
        try:
            again = find_again(story, old, play.shown, self._wish)
        except EndlessLoop as problem:
            self.loop = problem.scene
            return ""
        self._wish = again.wish if again.misfit is not None else ()
        play.put(again.run, again.shown, now_s)
        screens = self.stage.screens
        if not again.run.ended and any(isinstance(one, DebriefScreen) for one in screens):
            self.stage.replace(screens[0], play)
        if again.misfit is None and Kind.PICTURES in change.kinds and change.at == NOWHERE:
            return PICTURE_CHANGED
        return where_now(again, old, change.at)

    # -- going elsewhere

    def restart(self, now_s: float) -> None:
        """Begin the story anew."""
        if self.run is not None:
            self._show(start(self.run.story, self._seed), 0, now_s)

    def step_back(self, now_s: float) -> None:
        """Go back to the decision that was answered last, as if it never had been."""
        run = self.run
        if run is not None and run.log:
            earlier = replay(run.story, run.seed, run.log[:-1]).run
            self._show(earlier, len(earlier.turn.moments), now_s)

    def jump(self, scene: str, now_s: float) -> str:
        """Go to a scene by a real way. Returns what to say, where there is none."""
        run = self.run
        if run is None:
            return ""
        reached = self.reached(run)
        way = reached.ways.get(scene)
        if way is None:
            return reached.closed.get(scene, no_scene(scene))
        self._show(*jump(run.story, scene, way), now_s)
        return ""

    def reached(self, run: Run) -> Reach:
        """Return the ways to the scenes of the story that is played."""
        if self._reach is None or self._reach[0] is not run.story:
            self._reach = (run.story, reach(run.story))
        return self._reach[1]

    def _show(self, run: Run, shown: int, now_s: float) -> None:
        """Play a run from a place on, whatever was seen before."""
        self._wish = ()
        if self.play is None:
            self.play = PlayScreen(self.stage, run, now_s)
        self.play.put(run, shown, now_s)
        self.stage.replace(self.stage.screens[0], self.play)
