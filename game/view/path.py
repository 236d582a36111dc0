"""The player's own path in the debrief: stops, detours, the turning point."""

from dataclasses import dataclass

from game.story.answers import Entry
from game.story.model import Decision, Safety, Tell, Text
from game.view.answered import way_taken
from game.view.geometry import Rect
from game.view.playview import PlayView, say
from game.view.sketch import Sketch
from game.view.text import Paragraph
from game.view.theme import CLEAR
from game.view.verdict import shade_of, shades
from game.view.widgets import card, grade_disc


@dataclass(frozen=True, slots=True)
class _Stop:
    """A decision on the path, and what was tried first there, if it was something else."""

    decision: Decision
    safety: Safety | None
    first_try: str = ""
    first_safety: Safety | None = None


def _decisions(view: PlayView) -> dict[str, Decision]:
    return {turn.offer.decision.id: turn.offer.decision for turn in view.run.turns if turn.offer}


def _stops(view: PlayView, part: Sketch) -> list[_Stop]:
    decisions = _decisions(view)
    grades = shades(view.run)
    stops = []
    for index, entry in enumerate(view.run.log):
        if entry.decision not in decisions:
            continue
        first = _first_other(view, index, entry)
        text, safety = _answer_of(decisions[entry.decision], first) if first else (None, None)
        label = say(view, part.canvas.words, text) if text else ""
        stops.append(_Stop(decisions[entry.decision], grades[index], label, safety))
    return stops


def _first_other(view: PlayView, index: int, entry: Entry) -> Entry | None:
    """Return what an earlier attempt answered here before it was taken back."""
    for log in view.run.abandoned:
        same_way = log[:index] == view.run.log[:index]
        if same_way and index < len(log) and log[index] != entry:
            return log[index]
    return None


def _answer_of(decision: Decision, entry: Entry) -> tuple[Text | None, Safety | None]:
    way = way_taken(decision, entry.answer)
    return (way.text, shade_of(decision, way.safe)) if way is not None else (None, None)


def _label(view: PlayView, part: Sketch, stop: _Stop) -> str:
    text = stop.decision.label
    return say(view, part.canvas.words, text) if text is not None else ""


def _per_row(part: Sketch, width: float) -> int:
    wide = 78 * max(1.0, part.canvas.look.text_scale)
    return max(3, int((width - 40) // wide))


@dataclass(frozen=True, slots=True)
class _Row:
    """One line of the path, measured.

    `above` and `low` are how far its top and the discs of its detours are from
    the middle of its stops; `labels` and `notes` say what each stop and each
    detour is. Labels stand above and below by turns.
    """

    stops: tuple[_Stop, ...]
    labels: tuple[Paragraph, ...]
    notes: tuple[Paragraph, ...]
    pitch: float
    parity: int  # of the stops whose labels stand above
    above: float
    low: float

    @property
    def height(self) -> float:
        """The height of all of it."""
        if not self.notes:
            return self.above + self.low
        return self.above + self.low + 18 + sum(note.height for note in self.notes) + 12


def _rows(view: PlayView, part: Sketch, width: float) -> list[_Row]:
    stops = _stops(view, part)
    rows = -(-len(stops) // _per_row(part, width))
    per_row = max(1, -(-len(stops) // max(1, rows)))  # rows of one length
    turning = _turning_point(stops)
    lines = [stops[start : start + per_row] for start in range(0, len(stops), per_row)]
    return [_row(part, width - 40, line, per_row, turning, view) for line in lines]


def _row(  # noqa: PLR0913 - one row of a drawing
    part: Sketch, width: float, stops: list[_Stop], per_row: int, turning: str, view: PlayView
) -> _Row:
    pitch = width / per_row
    labels = [part.paragraph(_label(view, part, one), pitch * 1.4, 13, "semibold") for one in stops]
    parity = next((i % 2 for i, one in enumerate(stops) if one.decision.id == turning), 1)
    above = max((one.height for one in labels[parity::2]), default=0.0)
    below = max((one.height for one in labels[1 - parity :: 2]), default=0.0)
    notes = _notes(part, width, stops, pitch, view)
    low = 26 + below + (18 if notes else 14)
    return _Row(tuple(stops), tuple(labels), notes, pitch, parity, 36 + above, low)


def _notes(
    part: Sketch, width: float, stops: list[_Stop], pitch: float, view: PlayView
) -> tuple[Paragraph, ...]:
    """Say what was tried first; several detours name the stop they left from."""
    words = part.canvas.words
    detours = [one for one in stops if one.first_try]
    if len(detours) == 1:
        said = words.ui("first try: {text}", text=detours[0].first_try)
        return (part.paragraph(said, min(width, pitch * 4), 13),)
    notes = []
    for one in detours:
        said = words.ui("first try: {text}", text=one.first_try)
        label = _label(view, part, one)
        notes.append(part.paragraph(f"{label} · {said}" if label else said, width - 20, 13))
    return tuple(notes)


def path_height(part: Sketch, width: float, view: PlayView) -> float:
    """Return how high the path's card must be."""
    title = part.paragraph("X", width, 21, "bold").height
    return 26 + title + sum(one.height for one in _rows(view, part, width)) + 12


def draw_path(part: Sketch, rect: Rect, view: PlayView) -> None:
    """Draw the decisions made, what was tried first, and where the way turned."""
    palette, words = part.palette, part.canvas.words
    card(part, rect)
    title = part.paragraph(words.ui("Your path"), rect.width - 60, 21, "bold")
    y = part.write(title, rect.x + 30, rect.y + 22, palette.ink)
    rows = _rows(view, part, rect.width)
    turning = _turning_point(_stops(view, part))
    if turning:
        _legend(part, Rect(rect.x + 30 + title.width, rect.y + 22, 0, title.height), rect.right)
    spare = rect.bottom - y - sum(row.height for row in rows) - 12
    y += max(0.0, spare / 2)
    for row in rows:
        area = Rect(rect.x + 20, y, rect.width - 40, row.height)
        _path_row(part, area, row, turning, is_last=row is rows[-1])
        y += row.height


def _legend(part: Sketch, beside: Rect, right: float) -> None:
    """Say what the ring means, at the right end of the title's line if there is room."""
    palette = part.palette
    text = part.paragraph(part.canvas.words.ui("Turning point"), 1e6, 13, "semibold")
    size = text.line_px * 0.8
    x = right - 28 - text.width
    if x - size - 20 < beside.right:
        return
    middle = beside.y + beside.height / 2
    ring = Rect(x - size - 8, middle - size / 2, size, size)
    part.fill(ring, CLEAR, radius=size / 2, border=palette.partly_bar, border_px=4)
    part.write(text, x, middle - text.height / 2, palette.partly)


def _turning_point(stops: list[_Stop]) -> str:
    """Return the decision where the way changed: taken back, not safe, or the telling."""
    taken_back = [one for one in stops if one.first_try]
    unsafe = [one for one in stops if one.safety is Safety.NO]
    doubtful = [one for one in stops if one.safety is Safety.PARTLY]
    telling = [one for one in stops if isinstance(one.decision, Tell)]
    found = taken_back or unsafe or doubtful or telling
    return found[0].decision.id if found else ""


def _path_row(part: Sketch, area: Rect, row: _Row, turning: str, *, is_last: bool) -> None:
    palette, pitch = part.palette, row.pitch
    middle = area.y + row.above
    xs = [area.x + pitch * (index + 0.5) for index in range(len(row.stops))]
    end = xs[-1] + (pitch / 2 if not is_last else 0)
    part.line(((xs[0], middle), (end, middle)), palette.line, 6)
    _detours(part, area, row, xs)
    for index, (x, stop, label) in enumerate(zip(xs, row.stops, row.labels, strict=True)):
        _stop(part, (x, middle), stop, is_turning=stop.decision.id == turning)
        is_above = index % 2 == row.parity
        y = middle - 28 - label.height if is_above else middle + 26
        left = min(max(x - label.width / 2, area.x), area.right - label.width)
        if row.notes and not is_above:  # a detour may pass behind it
            part.fill(Rect(left - 4, y, label.width + 8, label.height), palette.card)
        part.write(label, left, y, palette.ink, center_in=label.width)


def _stop(part: Sketch, middle: tuple[float, float], stop: _Stop, *, is_turning: bool) -> None:
    palette = part.palette
    x, y = middle
    if is_turning:
        part.fill(Rect(x - 27, y - 27, 54, 54), palette.partly_bar, radius=27)
        part.fill(Rect(x - 22, y - 22, 44, 44), palette.card, radius=22)
    if stop.safety is None:
        part.fill(Rect(x - 9, y - 9, 18, 18), palette.soft, radius=9)
    else:
        grade_disc(part, middle, 16, stop.safety)


def _detours(part: Sketch, area: Rect, row: _Row, xs: list[float]) -> None:
    """Draw each way tried first as a dotted bow below the path, and say below what it was."""
    palette = part.palette
    middle = area.y + row.above
    low = middle + row.low
    disc_x = 0.0
    for x, stop in zip(xs, row.stops, strict=True):
        if not stop.first_try:
            continue
        span = min(row.pitch, area.right - x)
        steps = (index / 20 for index in range(21))
        points = [(x + span * t, middle + row.low * 4 * t * (1 - t)) for t in steps]
        part.line(points[2:-2], palette.track, 6, dash=7)
        disc_x = x + span / 2
        grade_disc(part, (disc_x, low), 13, stop.first_safety or Safety.PARTLY)
    y = low + 18
    for note in row.notes:
        left = area.x + 10.0
        if len(row.notes) == 1:
            left = min(max(disc_x - note.width / 2, left), area.right - note.width)
        y = part.write(note, left, y, palette.soft)
