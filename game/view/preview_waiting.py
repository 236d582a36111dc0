"""The preview as long as there is nothing to play."""

from game.view import scenery
from game.view.frame import Frame
from game.view.sketch import Canvas, Sketch
from game.view.widgets import corner_help

MARGIN = 56.0


def waiting_frame(canvas: Canvas) -> Frame:
    """Return a quiet sky and the sentence that a save is waited for."""
    sketch = Sketch(canvas)
    words, palette = canvas.words, sketch.palette
    scenery.dawn_sky(sketch, canvas.area)
    top = corner_help(sketch) + 12
    margin = MARGIN if not canvas.is_narrow else 24.0
    width = canvas.width - 2 * margin
    text = sketch.paragraph(words.ui("Waiting for a save that plays…"), width, 34, "bold", 1.2)
    sketch.write(text, margin, top, palette.on_dark)
    return sketch.frame(back="quit", help="help", first="help", title="waiting")
