"""The whole picture of the desk: the story's frame, and the bar, panel and list around it."""

from dataclasses import replace

from game.view.frame import Action, Frame
from game.view.geometry import Rect
from game.view.preview import DESK, Desk, covered, rooms
from game.view.preview_bar import draw_bar
from game.view.preview_panel import draw_panel
from game.view.preview_problems import draw_sheet, sheet_of
from game.view.preview_scenes import found_scenes
from game.view.sketch import Canvas, Sketch

MARGIN = 20.0


def desk_frame(canvas: Canvas, story: Frame, desk: Desk, message: str = "") -> Frame:
    """Return the story's frame, made for `story_canvas`, with the teacher's desk around it."""
    room = rooms(canvas, desk)
    sheet = sheet_of(canvas, room.story, desk) if desk.is_sheet_open else None
    has_drawer = room.is_drawer and sheet is None
    over = sheet.rect if sheet is not None else room.panel if has_drawer else None
    board, needs_help = covered(canvas, story, room, over)
    if sheet is not None:
        draw_sheet(board, sheet, desk, needs_help=needs_help)
    if message:
        _say(board, room.story, message)
    draw_bar(board, room.bar, desk)
    if has_drawer or (desk.tab and not room.is_drawer):
        draw_panel(board, room.panel, desk, needs_help=needs_help and has_drawer)
    return replace(
        story,
        items=tuple(board.items),
        targets=tuple(board.targets),
        scrolls=tuple(board.scrolls),
        back=_back(desk, story, has_drawer=has_drawer),
        advance=(DESK, "close") if has_drawer else story.advance,
        first=_first(desk, story, has_drawer=has_drawer),
    )


def _back(desk: Desk, story: Frame, *, has_drawer: bool) -> Action:
    if desk.is_sheet_open:
        return (DESK, "fold")
    if desk.search:
        return (DESK, "search", "")
    is_searching = desk.tab == "scenes"  # letters mean names, not the game's keys
    return (DESK, "close") if has_drawer or is_searching else story.back


def _first(desk: Desk, story: Frame, *, has_drawer: bool) -> str:
    """Return what to focus: what was opened last, else the story's own first thing."""
    if desk.is_sheet_open:
        return "preview-fold"
    if desk.tab == "scenes":
        found = found_scenes(desk)
        return f"preview-to-{found[0].id}" if found else "preview-tab-scenes"
    return "preview-tab-now" if has_drawer else story.first


def _say(board: Sketch, room: Rect, message: str) -> None:
    """Draw a message at the left lower corner, where it hides neither phone nor answers."""
    palette = board.palette
    widest = min(620.0 * board.canvas.look.text_scale, room.width - 2 * MARGIN)
    text = board.paragraph(message, widest - 76, 16, "medium")
    size = board.style(16).size * 1.2
    width, height = text.width + size + 50, text.height + 24
    rect = Rect(room.x + MARGIN, room.bottom - height - 14, width, height)
    board.fill(rect, palette.night, radius=18, border=palette.sun)
    board.icon(rect.x + 18, rect.center[1] - size / 2, size, "bell", palette.sun)
    board.write(text, rect.x + size + 30, rect.y + 12, palette.on_dark)
