"""What stands below a failed step: what was wanted, what was shown, and how the test came here."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.author.story_tests.model import See, is_given
from game.author.story_tests.shown import Screen, fold, holding, marks, nearest
from game.author.story_tests_problems import CATALOGUE
from game.diagnostic import Diagnostic
from game.language.sources import texts_in
from game.phrase import Phrase
from game.reading.structure import quote
from game.story.answers import Answer, Entry, Ordered, Picked, Rated, Spotted, Told
from game.story.model import Text
from game.story.run import Run

LAST_ANSWERS = 4  # that are named in a hint
MOST_LINES = 5  # of what was shown
BELOW = "\n      "  # begins a further line of a hint


def below(first: str, second: str) -> str:
    """Return two parts of a hint, one below the other."""
    return Phrase("{first}{below}{second}", first=first, below=BELOW, second=second)


def with_way(hint: str, run: Run) -> str:
    """Return a hint with the way to where the run is now."""
    way = way_here(run.log)
    return below(hint, way) if hint else way


def way_here(log: Sequence[Entry]) -> str:
    """Return the last answers that were given."""
    if not log:
        return Phrase("this is at the start of the story, before the first answer")
    answers = [said(one) for one in log]
    more = "… " if len(answers) > LAST_ANSWERS else ""
    return Phrase("the way here: {answers}", answers=more + ", ".join(answers[-LAST_ANSWERS:]))


def said(entry: Entry) -> str:
    """Return a decision with its answer, as a test writes it."""
    return f"{entry.decision}: {_answer(entry.answer)}"


def _answer(answer: Answer) -> str:
    match answer:
        case Picked(option):
            return option
        case Spotted(ids):
            return f"[{', '.join(sorted(id if is_given(id) else '…' for id in ids))}]"
        case Ordered(steps):
            return f"[{', '.join(steps)}]"
        case Told(whom, words):
            return f"{{{whom}: {words}}}"
        case Rated(value):
            return str(value)


# ------------------------------------------------------------ what was seen


@dataclass(frozen=True, slots=True)
class Missed:
    """A `see` or `not see` that failed, after so many answers."""

    step: See
    answers: int

    def bare(self) -> Diagnostic:
        """Return the failure alone."""
        words = self.step.words
        code = "NA811" if self.step.wanted else "NA812"
        return CATALOGUE[code].at(words.at, words=quote(words.source))

    def problem(self, run: Run, lines: Sequence[tuple[str, ...]], screen: Screen) -> Diagnostic:
        """Return the failure; `lines` is what each turn of the whole test showed."""
        words, here = self.step.words, lines[self.answers]
        if not self.step.wanted:
            line = Phrase("it is in: {line}", line=holding(here, words.source))
            return CATALOGUE["NA812"].at(words.at, line, words=quote(words.source))
        log = run.log[: self.answers]
        hint = (
            self._at_another_time(run, lines)
            or _nearly(here, words.source)
            or _elsewhere(screen, words.source)
            or _all_shown(here)
        )
        hint = below(hint, way_here(log)) if hint else way_here(log)
        return CATALOGUE["NA811"].at(words.at, hint, words=quote(words.source))

    def _at_another_time(self, run: Run, lines: Sequence[tuple[str, ...]]) -> str:
        """Return a hint if the words were shown before the last answer, or after a later one."""
        found = [n for n, shown in enumerate(lines) if holding(shown, self.step.words.source)]
        if not found:
            return ""
        turn = min(found, key=lambda n: abs(n - self.answers))
        if turn == 0:
            return Phrase("it was shown before the first answer; move this line up to the top")
        answer = said(run.log[turn - 1])
        if turn < self.answers:
            return Phrase("it was shown earlier, after '{answer}'; move this line up to there",
                          answer=answer)  # fmt: skip
        return Phrase("it is shown later, after '{answer}'; move this line down to there",
                      answer=answer)  # fmt: skip


def _nearly(lines: Sequence[str], words: str) -> str:
    """Return a hint if something like it was shown: both, one below the other."""
    shown = nearest(lines, words)
    if not shown:
        return ""
    wanted = " ".join(words.split())
    start = Phrase("nearly the same was shown (- is what the test wants, + what was shown):")
    below_it = f"{BELOW}  - {wanted}{BELOW}  + {shown}{BELOW}    {marks(wanted, shown)}"
    return Phrase("{start}{lines}", start=start, lines=below_it.rstrip())


def _elsewhere(screen: Screen, words: str) -> str:
    """Return a hint if the words stand somewhere else in the story."""
    wanted = fold(words)
    text = next((one for one in texts_in(screen.story) if wanted in _shown(screen, one)), None)
    if text is None or not text.at.line:
        return ""
    place = f"{text.at.path}:{text.at.line}"
    return Phrase("the story has these words at {place}, which this way does not come to",
                  place=place)  # fmt: skip


def _shown(screen: Screen, text: Text) -> str:
    return fold(screen.text(text, screen.story.facts))


def _all_shown(lines: Sequence[str]) -> str:
    if not lines:
        return Phrase("nothing was shown here")
    shown = "".join(f"{BELOW}  + {quote(line)}" for line in lines[:MOST_LINES])
    more = f"{BELOW}  + …" if len(lines) > MOST_LINES else ""
    start = Phrase("this was shown:")
    return Phrase("{start}{lines}", start=start, lines=shown + more)
