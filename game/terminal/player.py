"""The loop: show a turn, ask, decide, until the story ends or the player stops."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from game.story.model import HelpLine, Skill, Story, Tactic
from game.story.run import Run, decide, rewind, start
from game.terminal.asking import Asker, Command, commands
from game.terminal.console import Console, Tone
from game.terminal.debrief import tell_debrief
from game.terminal.keeping import Keeper
from game.terminal.telling import Teller
from game.view.helpnow import country_name
from game.view.words import Words

EVERYWHERE = "*"


@dataclass(frozen=True, slots=True, kw_only=True)
class Background:
    """What all stories share. Help lines of `country` and those for everywhere are shown.

    `keeper` keeps the player's place; without one, nothing is kept.
    """

    skills: Mapping[str, Skill] = field(default_factory=dict)
    tactics: Mapping[str, Tactic] = field(default_factory=dict)
    help_lines: tuple[HelpLine, ...] = ()
    country: str = EVERYWHERE
    keeper: Keeper | None = None


def play(
    story: Story, words: Words, console: Console, background: Background, *, seed: int = 0
) -> int:
    """Play a story to its end, or until the player stops or the input does. Returns 0.

    Where a place was kept, the player is asked whether to go on there; `seed` is
    the chance of a story that begins anew.

    Raises:
        EndlessLoop: the story goes round without a decision.
    """
    _Player(Teller(story, words, background, console), background).play(seed)
    return 0


class _Player:
    def __init__(self, teller: Teller, background: Background) -> None:
        self._teller = teller
        self._background = background
        self._console = teller.console
        self._ui = teller.words.ui
        self._asker = Asker(teller)
        self._keeper = background.keeper

    def play(self, seed: int) -> None:
        self._begin()
        run = self._first(seed)
        while run is not None:
            for moment in run.turn.moments:
                self._teller.tell(moment)
            run = self._after_the_end(run) if run.ended else self._decided(run)
        self._console.say()
        self._console.say(self._ui("The story stops here. Take care, and see you soon."))

    def _first(self, seed: int) -> Run | None:
        """Return the run to begin with: the one kept, if the player wants; None to stop."""
        kept = self._keeper.resume(self._teller.story) if self._keeper else None
        self._tell_notice()
        if kept is not None and kept.log and not kept.ended:
            return self._kept_or_new(kept, seed)
        if kept is not None and kept.abandoned and not kept.log:
            return kept  # back at the start, the first try remembered
        return start(self._teller.story, seed)

    def _kept_or_new(self, kept: Run, seed: int) -> Run | None:
        ways = (self._ui("Go on"), self._ui("Begin anew"))
        while True:
            found = self._asker.pick(self._ui("You stopped in the middle of this story."), ways)
            match found:
                case Command.HELP:
                    self._help()
                case Command.BACK:
                    self._nothing_before()
                case Command.QUIT:
                    return None
                case _:
                    self._console.say()
                    return kept if found == 0 else start(kept.story, seed)

    def _begin(self) -> None:
        story, say = self._teller.story, self._console.say
        say(f"== {self._teller.text(story.title)} ==", tone=Tone.BOLD)
        say(self._teller.text(story.summary))
        say(commands(self._ui), tone=Tone.QUIET)
        say()

    def _decided(self, run: Run) -> Run | None:
        """Return the run after the player's answer; None if the player stops."""
        while run.offer is not None:
            answer = self._asker.ask(run.offer, run.turn.state.facts)
            match answer:
                case Command.QUIT:
                    return None
                case Command.HELP:
                    self._help()
                case Command.BACK if not run.log:
                    self._nothing_before()
                case Command.BACK:
                    return self._back(run)
                case _:
                    return self._keep(decide(run, answer))
        return None

    def _after_the_end(self, run: Run) -> Run | None:
        tell_debrief(self._teller, run, self._background.skills)
        if self._keeper:
            self._keeper.finish(run)
            self._tell_notice()
        while run.log:
            self._console.say()
            self._console.say(self._ui("Press Enter to leave, or b to try another way."))
            line = self._console.ask()
            match (line or "").lower():
                case Command.BACK:
                    return self._back(run)
                case Command.HELP:
                    self._help()
                case _:
                    return None
        return None

    def _back(self, run: Run) -> Run:
        self._console.say()
        self._console.say(f"<< {self._ui('One decision back')}", tone=Tone.QUIET)
        return self._keep(rewind(run, len(run.log) - 1))

    def _nothing_before(self) -> None:
        self._console.say(self._ui("There is nothing to go back to yet."))

    def _keep(self, run: Run) -> Run:
        if self._keeper:
            self._keeper.save(run)
            self._tell_notice()
        return run

    def _tell_notice(self) -> None:
        """Write what the keeper has to say (a disk that refuses, a changed story), once."""
        if self._keeper and self._keeper.notice:
            self._console.say(self._keeper.notice, tone=Tone.BOLD)
            self._console.say()
            self._keeper.notice = ""

    def _help(self) -> None:
        """Write where to call or write; never a number without its country."""
        say, ui, text = self._console.say, self._ui, self._teller.words.text
        say()
        say(ui("It is not your fault."), tone=Tone.BOLD)
        say(ui("You are not alone."), tone=Tone.BOLD)
        for line in self._background.help_lines:
            if line.country in (self._background.country, EVERYWHERE):
                country = country_name(line.country, self._teller.words)
                details = [ui("Free")] * line.free + [text(line.hours)]
                about = " · ".join((text(line.name), country, *details))
                say(f"  {line.number}: {about}", indent="    ")
        say()
