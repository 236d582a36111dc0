"""A canvas for tests: letters half as wide as they are high, words as they are written."""

from collections.abc import Mapping

from game.story.expression import Value
from game.story.model import Person, Text
from game.view.sketch import Canvas, Sketch
from game.view.theme import Look


class PlainWords:
    """English as it is written."""

    language = "en"

    def ui(self, message: str, /, **values: Value) -> str:
        return message.format(**values)

    def uin(self, one: str, many: str, n: float, /, **values: Value) -> str:
        return (one if n == 1 else many).format(n=n, **values)

    def text(
        self,
        text: Text,
        facts: Mapping[str, Value] | None = None,
        people: Mapping[str, Person] | None = None,
    ) -> str:
        return text.source


def measure(text: str, font: str, size: float) -> float:
    return len(text) * size / 2


def sketch(
    *,
    width: float = 400,
    height: float = 300,
    focus: str = "",
    pressed: str = "",
    offsets: Mapping[str, float] | None = None,
    text_scale: float = 1.0,
) -> Sketch:
    canvas = Canvas(
        width=width,
        height=height,
        measure=measure,
        look=Look(text_scale=text_scale),
        words=PlainWords(),
        focus=focus,
        pressed=pressed,
        offsets=offsets or {},
    )
    return Sketch(canvas)
