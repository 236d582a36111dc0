"""What can be tapped at a `spot`, and the mark on what has been."""

from game.story.model import Spot
from game.view.geometry import Rect
from game.view.playview import PlayView
from game.view.sketch import Sketch


def is_open(view: PlayView, id: str) -> bool:
    """Whether the run waits at a spot in which this may be tapped."""
    offer = view.offer
    return (
        offer is not None
        and isinstance(offer.decision, Spot)
        and any(one.id == id for one in offer.candidates)
    )


def spot_target(sketch: Sketch, view: PlayView, id: str, rect: Rect, label: str) -> bool:
    """Make something tappable if a spot asks about it. Returns whether it is marked."""
    if not is_open(view, id):
        return False
    marked = id in view.marked
    if marked:
        size = sketch.style(16).size * 1.4
        disc = Rect(rect.right - size * 0.6, rect.y - size * 0.4, size, size)
        sketch.fill(disc, sketch.palette.partly, radius=size / 2)
        sketch.icon(disc.x + size * 0.2, disc.y + size * 0.2, size * 0.6, "flag", (255,) * 4)
    words = sketch.canvas.words
    state = words.ui("marked") if marked else words.ui("not marked")
    sketch.target(f"spot-{id}", rect, ("mark", id), f"{label} ({state})", radius=18)
    return marked
