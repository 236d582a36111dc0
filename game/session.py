"""What lasts from the first picture to the last: settings, words, stories, progress."""

import logging
import secrets
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from game.diagnostic import Severity
from game.errors import EndlessLoop, SaveError, StoryError
from game.language.catalogues import Catalogues
from game.language.locales import native_name
from game.language.words import Words
from game.reading.build import Reading
from game.reading.world import World
from game.records import privacy, saves
from game.records.files import ProblemKind, StorageProblem, beside
from game.records.progress import Progress, read_progress, with_ending, write_progress
from game.records.settings import Settings, read_settings, write_settings
from game.shelf import load_help, load_story, read_world, story_paths
from game.story.model import HelpLine, Say, Story
from game.story.run import Misfit, Replay, Run, start
from game.story.saved import dump, load, resume
from game.view.shelf import ShelfCard
from game.view.words import N_

log = logging.getLogger(__name__)

MISFITS = {
    Misfit.ENDS_EARLIER: N_("the story now ends earlier"),
    Misfit.OTHER_DECISION: N_("the story now asks something else there"),
    Misfit.ANSWER_GONE: N_("that answer is no longer there"),
    Misfit.LOOP: N_("the story goes round in circles there"),
}
STORAGE = {
    ProblemKind.DAMAGED: N_("A file with your settings or your place was damaged. We kept a copy."),
}
HOW_TO_PLAY = "how-to-play"  # the topic of a story that shows it
NO_SAVING = N_("This computer does not let us save. You can play on; nothing will be kept.")


@dataclass
class Session:
    """The one thing all screens share. Its files are read when they are needed first.

    Where it `keeps` nothing, settings, saves and progress live only as long as it does.
    """

    root: Path
    home: Path
    catalogues: Catalogues
    settings: Settings
    world: World
    notice: str = ""  # for the player, shown once
    keeps: bool = True

    def __post_init__(self) -> None:
        self._readings: dict[str, tuple[object, Reading]] = {}
        self._told: set[str] = set()
        self.progress, problem = read_progress(self.home) if self.keeps else (Progress(), None)
        self.report(problem)

    # -- language

    @property
    def words(self) -> Words:
        """The texts in the language of the settings; a changed .po shows at once."""
        self.catalogues.refresh()
        return self.catalogues.words(self.settings.language or "en")

    @property
    def languages(self) -> tuple[tuple[str, str], ...]:
        """The languages there are, as (code, own name), Vietnamese first."""
        codes = sorted(self.catalogues.languages, key=lambda code: (code != "vi", code))
        return tuple((code, native_name(code)) for code in codes)

    @property
    def other_language(self) -> tuple[str, str]:
        """The language that comes next, as (code, own name)."""
        codes = [code for code, _ in self.languages]
        now = self.settings.language
        index = codes.index(now) + 1 if now in codes else 0
        return self.languages[index % len(codes)]

    # -- settings

    def change(self, name: str, value: object) -> None:
        """Set a setting and keep it."""
        changed: dict[str, object] = {name: value}
        self.settings = replace(self.settings, **changed)  # type: ignore[arg-type]
        if self.keeps:
            self.report(write_settings(self.home, self.settings))

    def values(self) -> Mapping[str, object]:
        """Return all settings by name."""
        return asdict(self.settings)

    def report(self, problem: StorageProblem | None) -> None:
        """Tell the player about a problem with the disk, once in the same words."""
        if problem is None:
            return
        log.warning("%s: %s %s", problem.kind, problem.path, problem.detail)
        text = STORAGE.get(problem.kind, NO_SAVING)
        if text not in self._told:
            self._told.add(text)
            self.notice = self.words.ui(text)

    # -- stories

    def reading(self, story_id: str) -> Reading:
        """Return a story as read from its file, with what is wrong in it."""
        path = self.root / "scenarios" / f"{story_id}.yaml"
        stamp = _stamp(path)
        known = self._readings.get(story_id)
        if known is None or known[0] != stamp:
            known = self._readings[story_id] = (stamp, load_story(path, self.world))
        return known[1]

    def story(self, story_id: str) -> Story | None:
        """Return a story, None if its file cannot be played."""
        return self.reading(story_id).story

    def stories(self) -> Iterator[Story]:
        """Yield the stories on the shelf that can be played."""
        for path in story_paths(self.root / "scenarios"):
            story = self.story(path.stem)
            if story is not None:
                yield story

    def cards(self) -> tuple[ShelfCard, ...]:
        """Return what stands on the shelf: first how to play, until it has been played."""
        ids = [path.stem for path in story_paths(self.root / "scenarios")]
        ids.sort(key=self._place_on_shelf)
        return tuple(self._card(id, self.is_begun(id)) for id in ids)

    def _place_on_shelf(self, story_id: str) -> int:
        story = self.story(story_id)
        if story is None or HOW_TO_PLAY not in story.topics:
            return 1
        return 2 if story_id in self.progress.endings else 0

    def _card(self, story_id: str, begun: bool) -> ShelfCard:
        reading = self.reading(story_id)
        won = self.progress.stars.get(story_id, 0)
        if reading.story is not None:
            return ShelfCard(id=story_id, story=reading.story, won=won, begun=begun)
        errors = [one for one in reading.diagnostics if one.severity is Severity.ERROR]
        first = errors[0]
        problem = self.words.ui(
            "This story has to be mended first: {code}, line {line}.",
            code=first.code,
            line=first.at.line,
        )
        return ShelfCard(id=story_id, story=None, problem=problem)

    def help_lines(self) -> tuple[HelpLine, ...]:
        """Return the help lines; () and a notice if their file is damaged."""
        try:
            return load_help(self.root)
        except StoryError as error:
            log.warning("%s", error)
            return ()

    # -- runs

    def begin(self, story: Story, seed: int | None = None) -> Run:
        """Start a story anew.

        Raises:
            EndlessLoop: it never comes to a decision.
        """
        return start(story, secrets.randbelow(2**31) if seed is None else seed)

    def is_begun(self, story_id: str) -> bool:
        """Whether a story can go on from a save or, should that be damaged, its backup."""
        path = saves.path_of(self.home, story_id)
        return self.keeps and (path.exists() or beside(path, "bak").exists())

    def unfinished(self) -> str:
        """Return the id of the story that was left half done last, "" if there is none."""
        ids = [path.stem for path in story_paths(self.root / "scenarios")]
        begun = [id for id in ids if self.is_begun(id) and self.story(id)]
        return max(begun, key=self._saved_s, default="")

    def _saved_s(self, story_id: str) -> float:
        try:
            return saves.path_of(self.home, story_id).stat().st_mtime
        except OSError:  # its backup may be left
            return 0.0

    def resume(self, story: Story) -> Run | None:
        """Return the saved run of a story as far as it fits; None without one."""
        if not self.keeps:
            return None
        read = saves.read_save(self.home, story.id)
        for _ in range(2):  # the save, then its backup
            self.report(read.problem)
            if not read.data:
                return None
            try:
                replayed = resume(story, load(read.data))
            except SaveError as error:
                read = saves.refuse_save(self.home, story.id, str(error))
            except EndlessLoop:
                return None
            else:
                self._tell_misfit(replayed)
                return replayed.run
        return None

    def tell_loop(self, problem: EndlessLoop) -> None:
        """Tell the player that a story runs in circles."""
        log.warning("%s", problem)
        self.notice = self.words.ui(
            "This story goes round in circles at “{scene}”. Its author has to mend it.",
            scene=problem.scene,
        )

    def _tell_misfit(self, replayed: Replay) -> None:
        if replayed.misfit is not None:
            self.notice = self.words.ui(
                "This story has changed: {why}. You go on where it still fits.",
                why=self.words.ui(MISFITS[replayed.misfit]),
            )

    def save(self, run: Run) -> None:
        """Keep a run."""
        if self.keeps:
            self.report(saves.write_save(self.home, run.story.id, dump(run)))

    def finish(self, run: Run) -> None:
        """Keep what a run has reached and forget its save."""
        if not self.keeps:
            return
        tactics = {
            moment.beat.tactic
            for turn in run.turns
            for moment in turn.moments
            if isinstance(moment.beat, Say) and moment.beat.tactic
        }
        self.progress = with_ending(
            self.progress,
            run.story.id,
            stars=run.score.stars,
            ending=run.turn.ending,
            tactics=tactics,
        )
        problem = write_progress(self.home, self.progress)
        self.report(problem)
        if problem is None:  # what could not be kept may still be reached again
            self.report(saves.delete_save(self.home, run.story.id))

    # -- what is kept

    def stored(self) -> str:
        """Say in words what is kept on this computer, where and for how long."""
        words = self.words
        if not self.keeps:
            return words.ui("Nothing: this window only shows a story that is being written.")
        kept = privacy.stored(self.home)
        if not kept:
            return words.ui("Nothing yet. We never ask for your name.")
        names = ", ".join(words.ui(KEPT[one.what]) for one in kept)
        return words.ui(
            "{what}. We never ask for your name. It stays in {where} until you delete it.",
            what=names,
            where=str(self.home),
        )

    def forget(self) -> None:
        """Delete all that is kept, and start with fresh settings in the same language."""
        if not self.keeps:
            return
        problem = privacy.delete_all(self.home)
        self.settings = Settings(language=self.settings.language)
        self.progress, _ = read_progress(self.home)
        self.report(problem)
        if problem is None:
            self.notice = self.words.ui("All deleted.")


def _stamp(path: Path) -> object:
    """Return what changes when a file does; None if there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size


KEPT = {
    privacy.What.SETTINGS: N_("Your settings"),
    privacy.What.SAVES: N_("your place in a story"),
    privacy.What.PROGRESS: N_("stars and endings reached"),
    privacy.What.RESULTS: N_("class results"),
    privacy.What.LOG: N_("a log of problems"),
}


def open_session(root: Path, home: Path, language: str = "", *, keeps: bool = True) -> Session:
    """Read what the first picture needs.

    Raises:
        StoryError: skills.yaml or tactics.yaml is wrong.
    """
    settings, problem = read_settings(home)
    if language:
        settings = replace(settings, language=language)
    catalogues = Catalogues(root / "locales", home / "cache")
    session = Session(
        root=root,
        home=home,
        catalogues=catalogues,
        settings=settings,
        world=read_world(root),
        keeps=keeps,
    )
    session.report(problem)
    return session
