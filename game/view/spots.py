"""What can be tapped at a `spot`, and the mark on what has been."""

from game.story.model import Spot
from game.story.state import Moment
from game.view.geometry import Rect
from game.view.playview import PlayView
from game.view.sketch import Sketch


def is_open(view: PlayView, id: str, moment: Moment | None = None) -> bool:
    """Whether the run waits at a spot in which this may be tapped.

    A message (`moment`) of an earlier visit to the scene, or of another scene,
    may have the same id; it is not asked about.
    """
    offer = view.offer
    if offer is None or not isinstance(offer.decision, Spot):
        return False
    if moment is not None and moment.visit != view.run.turn.state.stack[-1].visit:
        return False
    return any(one.id == id for one in offer.candidates)


def spot_target(sketch: Sketch, view: PlayView, id: str, rect: Rect, label: str) -> None:
    """Make something tappable that a spot asks about, with a flag on it if it is marked."""
    marked = id in view.marked
    if marked:
        size = sketch.style(16).size * 1.4
        palette = sketch.palette
        disc = Rect(rect.right - size * 0.6, rect.y - size * 0.4, size, size)
        sketch.fill(disc, palette.partly, radius=size / 2)
        sketch.icon(disc.x + size * 0.2, disc.y + size * 0.2, size * 0.6, "flag", palette.on_grade)
    words = sketch.canvas.words
    state = words.ui("marked") if marked else words.ui("not marked")
    sketch.target(f"spot-{id}", rect, ("mark", id), f"{label} ({state})", radius=18)
