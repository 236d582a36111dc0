"""A short notice at the lower edge of whatever is shown."""

from dataclasses import replace

from game.view.frame import Frame
from game.view.geometry import Rect
from game.view.sketch import Canvas, Sketch
from game.view.theme import faded


def with_toast(frame: Frame, canvas: Canvas, text: str) -> Frame:
    """Return the frame with a notice on it."""
    sketch = Sketch(canvas)
    palette = sketch.palette
    width = min(760.0, canvas.width - 40)
    paragraph = sketch.paragraph(text, width - 86, 16, "medium")
    height = paragraph.height + 24
    y = canvas.height - height - 18
    rect = Rect((canvas.width - width) / 2, y, width, height)
    sketch.fill(rect, faded(palette.night, 240), radius=18, border=palette.sun)
    sketch.icon(rect.x + 20, rect.center[1] - 12, 24, "bell", palette.sun)
    sketch.write(paragraph, rect.x + 60, rect.y + 12, palette.on_dark)
    return replace(frame, items=(*frame.items, *sketch.items))
