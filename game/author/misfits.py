"""Why a way that was kept no longer fits its story, as a teacher is told."""

from collections.abc import Mapping

from game.phrase import Phrase
from game.story.run import Misfit

WHY: Mapping[Misfit, Phrase] = {
    Misfit.ENDS_EARLIER: Phrase("the story now ends before this decision"),
    Misfit.OTHER_DECISION: Phrase("the story now asks something else here"),
    Misfit.ANSWER_GONE: Phrase("this answer is no longer open here"),
    Misfit.LOOP: Phrase("the story now goes round in circles after this"),
}
