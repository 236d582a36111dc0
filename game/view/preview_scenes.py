"""The scenes of a story, each a press away; those no way leads to say why."""

from game.view.geometry import Rect
from game.view.preview import DESK, Desk, SceneRow
from game.view.sketch import Sketch


def found_scenes(desk: Desk) -> tuple[SceneRow, ...]:
    """Return the scenes whose names hold what was typed; those that begin with it first."""
    wanted = desk.search.casefold()
    fitting = [one for one in desk.scenes if wanted in one.id.casefold()]
    return tuple(sorted(fitting, key=lambda one: not one.id.casefold().startswith(wanted)))


def draw_scenes(part: Sketch, width: float, desk: Desk) -> float:
    """Draw the list from 0, 0. Returns the bottom."""
    palette, words = part.palette, part.canvas.words
    y = _search(part, width, desk.search) + 12
    rows = found_scenes(desk)
    for row in rows:
        y = _row(part, y, width, row) + 8
    if not rows:
        text = words.ui("No scene has that in its name.")
        y = part.write(part.paragraph(text, width, 16), 0, y, palette.soft)
    return y


def _search(part: Sketch, width: float, typed: str) -> float:
    palette, words = part.palette, part.canvas.words
    size = part.style(16).size
    hint = typed or words.ui("Type letters to search")
    text = part.paragraph(hint, width - size * 2 - 20, 16, "semibold" if typed else "regular", 1.3)
    rect = Rect(0, 0, width, max(44.0, text.height + 18))
    part.fill(rect, palette.card, radius=22, border=palette.calm if typed else palette.line)
    part.icon(14, rect.center[1] - size / 2, size, "search", palette.soft)
    x = 14 + size + 10
    part.write(text, x, rect.center[1] - text.height / 2, palette.ink if typed else palette.soft)
    if typed:
        end = x + text.width + 3
        part.fill(Rect(end, rect.center[1] - size * 0.6, 2, size * 1.2), palette.calm)
    return rect.bottom


def _row(part: Sketch, y: float, width: float, row: SceneRow) -> float:
    """Draw one scene. Returns the bottom."""
    palette = part.palette
    is_open = row.steps is not None
    size = part.style(16).size
    x = 12 + size + 10
    name = part.paragraph(row.id, width - x - 12, 16, "semibold", 1.3)
    small = part.paragraph(_about(part, row), width - x - 12, 13, "medium", 1.35)
    rect = Rect(0, y, width, max(44.0, name.height + small.height + 16))
    tone = palette.lilac if row.is_here else palette.card if is_open else palette.paper
    part.fill(rect, tone, radius=14, border=palette.line)
    icon, ink = _sign(part, row)
    part.icon(12, rect.y + 8 + (name.line_px - size) / 2, size, icon, ink)
    text_ink = palette.ink if is_open else palette.soft
    bottom = part.write(name, x, y + 8, text_ink)
    part.write(small, x, bottom, palette.soft)
    spoken = f"{row.id}. {_about(part, row)}"
    part.target(f"preview-to-{row.id}", rect, (DESK, "jump", row.id), spoken, radius=14)
    return rect.bottom


def _sign(part: Sketch, row: SceneRow) -> tuple[str, tuple[int, int, int, int]]:
    palette = part.palette
    if row.is_here:
        return "play", palette.calm
    if row.steps is None:
        return "lock", palette.soft
    return ("check", palette.safe) if row.visits else ("right", palette.soft)


def _about(part: Sketch, row: SceneRow) -> str:
    words = part.canvas.words
    if row.steps is None:
        return row.why
    parts = [
        words.uin("{n} decision from the start", "{n} decisions from the start", row.steps)
        if row.steps
        else words.ui("at the start")
    ]
    if row.is_here:
        parts.append(words.ui("you are here"))
    elif row.visits:
        parts.append(words.uin("visited", "visited {n} times", row.visits))
    return " · ".join(parts)
