"""Where a text is met, and who says it to whom: what a translator has to know."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from game.phrase import Phrase
from game.story.model import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """Where a text is met. `speaker` and `listener` are names, `tactic` is an id."""

    part: Phrase = Phrase("")
    scene: str = ""
    decision: str = ""
    speaker: str = ""
    listener: str = ""
    tactic: str = ""

    @property
    def phrase(self) -> Phrase:
        """The place in words."""
        names = {"scene": self.scene, "decision": self.decision, "part": self.part}
        if self.decision:
            return Phrase("scene {scene}, decision {decision}: {part}", **names)
        return Phrase("scene {scene}: {part}", **names) if self.scene else self.part

    @property
    def spoken(self) -> str:
        """Who speaks to whom, and with which trick, for a translation file; "" if nobody does."""
        told = {"speaker": self.speaker, "to": self.listener, "tactic": self.tactic}
        return ", ".join(f"{name}: {value}" for name, value in told.items() if value)


Met: TypeAlias = Iterator[tuple[Text | None, Where]]
