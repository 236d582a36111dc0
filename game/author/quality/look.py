"""Whether a story is good for children: all warnings that reading alone does not give."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from game.author.quality.balance import balance
from game.author.quality.credits import uncredited
from game.author.quality.effects import effects
from game.author.quality.fairness import fairness
from game.author.quality.reaching import help_numbers, reaching
from game.author.quality.readability import readability
from game.author.quality.shown import Shown, Translations, shown
from game.author.quality.wording import wording
from game.diagnostic import Diagnostic, Location
from game.story.model import HelpLine, Story


@dataclass(frozen=True, slots=True)
class Found:
    """What was found, and where in the story it comes from: a translation is another file."""

    problem: Diagnostic
    origin: Location


class Quality:
    """Looks at the stories of one project, one after the other."""

    def __init__(self, root: Path, help_lines: tuple[HelpLine, ...]) -> None:
        self._translations = Translations(root)
        self._numbers = help_numbers(help_lines)

    def of(self, story: Story, path: Path, *, is_shipped: bool) -> Iterator[Found]:
        """Yield what could be better in a story, kept in the file `path`, and its translations.

        Only the stories of the game (`is_shipped`) have translations.
        """
        for problem in (*balance(story), *fairness(story), *effects(story), *uncredited(path)):
            yield Found(problem, problem.at)
        you = story.you.name.source
        for screen in shown(story):
            yield from self._of_screen(screen, you)
        if is_shipped:
            for screen in self._translations.shown(story):
                name = self._translations.words(story.you.name, screen[0].language)
                yield from self._of_screen(screen, name)

    def _of_screen(self, screen: tuple[Shown, ...], you: str) -> Iterator[Found]:
        origins = {one.at: one.source for one in screen}
        for problem in readability(screen):
            yield Found(problem, origins[problem.at])
        for one in screen:
            for problem in (*wording(one, you), *reaching(one, self._numbers)):
                yield Found(problem, one.source)
