"""The feedback card after an answer, and the card that explains something."""

from collections.abc import Mapping

from game.story.answers import Candidate, Ordered, Spotted
from game.story.model import Learn, Order, Safety, Skill
from game.story.scoring import Score
from game.story.state import Feedback, Moment
from game.view.geometry import Rect
from game.view.playview import PlayView, say
from game.view.signs import skill_icon, tactic_icon
from game.view.sketch import Sketch
from game.view.text import capital
from game.view.verdict import shade_of, word_for
from game.view.widgets import (
    BAND_SAFETY,
    BAND_WORDS,
    CARD_RADIUS,
    HELP_Y,
    Button,
    avatar,
    button_height,
    draw_button,
    grade_disc,
    meter,
    natural_width,
    safety_color,
    safety_tint,
)

SHOWN_TACTICS = 2
LEARN_WIDTH = 760.0
FACE = 76.0  # of the player's person beside the verdict
FACES = {Safety.YES: "smile", Safety.PARTLY: "calm", Safety.NO: "worried"}


def card_rect(sketch: Sketch, needed: float, widest: float = 980.0) -> Rect:
    """Return where a card of this height lies: in the middle, as large as there is room."""
    canvas = sketch.canvas
    roomy = not (canvas.is_narrow or canvas.is_large_text)
    width = min(widest, canvas.width - 300) if roomy else canvas.width - 48
    top = HELP_Y + max(46.0, sketch.style(18).size * 2) + 12  # below the help button
    height = min(canvas.height - top - 24, max(needed, 340.0))
    y = max(top, (canvas.height - height) / 2)
    return Rect((canvas.width - width) / 2, y, width, height)


def _paper(sketch: Sketch, rect: Rect) -> None:
    """Draw the empty card and its shadow."""
    radius = CARD_RADIUS + 8
    sketch.fill(rect.moved(0, 12), sketch.palette.shadow, radius=radius)
    sketch.fill(rect.inset(-2), sketch.palette.sheet_line, radius=radius + 2)
    sketch.fill(rect, sketch.palette.sheet, radius=radius)


def _pad(rect: Rect) -> float:
    return 40.0 if rect.width > 700 else 22.0  # noqa: PLR2004


def draw_feedback(sketch: Sketch, view: PlayView, feedback: Feedback, moment: Moment) -> None:
    """Draw what came of an answer, why, and the ways on."""
    probe = card_rect(sketch, 9999)
    pad = _pad(probe)
    inner = probe.width - 2 * pad
    body, body_height = _body(sketch, inner, view, feedback, moment)
    head, head_height = _head(sketch, probe, view, feedback, moment)
    buttons = _buttons(sketch, inner)
    buttons_height = max(place.bottom for _, place in buttons)
    footer = buttons_height + pad
    rect = card_rect(sketch, head_height + body_height + footer + 44)
    _paper(sketch, rect)
    corner = CARD_RADIUS + 8.0
    band = Rect(rect.x, rect.y, rect.width, head_height)
    tint = safety_tint(sketch.palette, shade_of(feedback.decision, feedback.safety))
    sketch.fill(band, tint, radius=(corner, corner, 0, 0))
    sketch.place(head, rect.x, rect.y)
    for button, place in buttons:
        y = rect.bottom - pad * 0.8 - buttons_height
        draw_button(sketch, button, place.moved(rect.x + pad, y))
    room = rect.bottom - footer - band.bottom - 12
    area = Rect(rect.x + pad, band.bottom + 6, inner, room)
    sketch.scroll("feedback", area, body, body_height)


def _head(
    sketch: Sketch, rect: Rect, view: PlayView, feedback: Feedback, moment: Moment
) -> tuple[Sketch, float]:
    """Draw the head of the card at 0, 0; return it and its height."""
    part, words, palette = sketch.part(), sketch.canvas.words, sketch.palette
    pad = _pad(rect)
    disc = 32.0 if rect.width > 700 else 24.0  # noqa: PLR2004
    x = pad + 2 * disc + 20
    has_face = rect.width > 700  # noqa: PLR2004
    width = rect.width - x - pad - (FACE + 16 if has_face else 0.0)
    small = part.paragraph(
        words.ui(word_for(feedback.decision, feedback.safety)), width, 16, "semibold"
    )
    head = part.paragraph(_headline(sketch, view, feedback, moment), width, 26, "bold", 1.25)
    height = max(108.0, small.height + head.height + 40)
    shade = shade_of(feedback.decision, feedback.safety)
    grade_disc(part, (pad + disc, height / 2), disc, shade)
    y = (height - small.height - head.height) / 2
    y = part.write(small, x, y, safety_color(palette, shade))
    part.write(head, x, y, palette.ink)
    if has_face:
        corner = Rect(rect.width - pad - FACE, (height - FACE) / 2, FACE, FACE)
        avatar(part, corner, view.story.you.avatar, FACES[shade])
    return part, height


def _headline(sketch: Sketch, view: PlayView, feedback: Feedback, moment: Moment) -> str:
    words = sketch.canvas.words
    if feedback.headline is not None:
        return say(view, words, feedback.headline, moment)
    match feedback.answer:
        case Spotted(ids):
            signs = [one for one in feedback.candidates if one.sign]
            hits = sum(one.id in ids for one in signs)
            return words.ui("{hits} of {all} warning signs found", hits=hits, all=len(signs))
        case Ordered():
            return words.ui("This order helps most")
        case _:
            return words.ui(word_for(feedback.decision, feedback.safety))


def _buttons(sketch: Sketch, room: float) -> list[tuple[Button, Rect]]:
    """Return the two buttons and their places from 0, 0: in a row, or the way on above."""
    words = sketch.canvas.words
    again = Button(
        id="again", label=words.ui("Try another way"), action="again", kind="outline", icon="back"
    )
    onward = _onward(sketch)
    wide = [natural_width(sketch, again), natural_width(sketch, onward)]
    if sum(wide) + 16 > room:
        first = max(60.0, button_height(sketch, onward, room))
        second = max(60.0, button_height(sketch, again, room))
        return [
            (onward, Rect(0, 0, room, first)),
            (again, Rect(0, first + 12, room, second)),
        ]
    heights = (button_height(sketch, again, wide[0]), button_height(sketch, onward, wide[1]))
    height = max(60.0, *heights)
    return [
        (again, Rect(0, 0, wide[0], height)),
        (onward, Rect(room - wide[1], 0, wide[1], height)),
    ]


def _onward(sketch: Sketch) -> Button:
    return Button(
        id="continue",
        label=sketch.canvas.words.ui("Continue"),
        action="continue",
        kind="primary",
        trailing="right",
        pad=40,
    )


def _body(
    sketch: Sketch, room: float, view: PlayView, feedback: Feedback, moment: Moment
) -> tuple[Sketch, float]:
    """Draw the reasons and the skills at 0, 0; return them and their height."""
    part = sketch.part()
    side_by_side = room > 780 and not sketch.canvas.is_large_text  # noqa: PLR2004
    width = room * 0.66 if side_by_side else room - 12
    y = _why(part, width, say(view, part.canvas.words, feedback.why, moment)) + 14
    y = _details(part, y, width, view, moment)
    y = _tactics(part, y, width, view, feedback)
    if side_by_side:
        y = max(y, _meters(part, Rect(width + 34, 12, room - width - 46, 0), view))
    else:
        y = _meters(part, Rect(0, y + 6, width, 0), view)
    return part, y + 6


def _why(part: Sketch, width: float, why: str) -> float:
    """Draw "Why?" in bold and the reason after it."""
    palette = part.palette
    label = part.canvas.words.ui("Why?")
    head = part.paragraph(label, width, 21, "bold")
    indent = head.width + part.style(21).size * 0.35
    reason = part.paragraph(why, width, 21, indent=indent)
    part.write(head, width - head.width if reason.runs_right else 0, 12, palette.ink)
    return part.write(reason, 0, 12, palette.ink)


def _details(part: Sketch, y: float, width: float, view: PlayView, moment: Moment) -> float:
    feedback = moment.beat
    assert isinstance(feedback, Feedback)
    match feedback.answer:
        case Spotted(ids):
            for one in feedback.candidates:
                if one.sign or one.id in ids:
                    note = _explained(part, view, one, moment)
                    head = say(view, part.canvas.words, one.text, moment)
                    state = _spot_state(part, sign=one.sign, tapped=one.id in ids)
                    y = _detail(part, y, width, (head, note), state) + 8
        case Ordered(steps) if isinstance(feedback.decision, Order):
            for number, step in enumerate(feedback.decision.steps, 1):
                is_right = steps.index(step.id) == number - 1
                text = say(view, part.canvas.words, step.text, moment)
                grade = Safety.YES if is_right else Safety.PARTLY
                own = "" if is_right else _own_place(part, steps.index(step.id) + 1)
                y = _detail(part, y, width, (f"{number}. {text}", own), ("", grade)) + 8
        case _:
            pass
    return y


def _own_place(part: Sketch, number: int) -> str:
    return part.canvas.words.ui("You put it at number {n}.", n=number)


def _explained(part: Sketch, view: PlayView, one: Candidate, moment: Moment) -> str:
    """Return why something is a warning sign: its own words, and the tactic's."""
    words = part.canvas.words
    notes = [say(view, words, one.explanation, moment)] if one.explanation else []
    if one.tactic in view.tactics:
        tactic = view.tactics[one.tactic]
        name, card = words.text(tactic.name), words.text(tactic.card)
        notes.append(f"{capital(name)}: {card}")
    return " ".join(notes)


def _spot_state(part: Sketch, *, sign: bool, tapped: bool) -> tuple[str, Safety]:
    words = part.canvas.words
    if sign and tapped:
        return words.ui("found"), Safety.YES
    if sign:
        return words.ui("not found"), Safety.NO
    return words.ui("harmless"), Safety.PARTLY


def _detail(
    part: Sketch, y: float, width: float, texts: tuple[str, str], state: tuple[str, Safety]
) -> float:
    palette = part.palette
    word, grade = state
    head = part.paragraph(texts[0], width - 70, 16, "medium", 1.3)
    said = ("" if grade is Safety.YES and texts[1] else word, texts[1])
    tail = " · ".join(text for text in said if text)
    below = part.paragraph(tail, width - 70, 16, leading=1.3) if tail else None
    height = head.height + (below.height if below else 0) + 18
    part.fill(Rect(0, y, width, height), palette.card, radius=14, border=palette.line)
    grade_disc(part, (28, y + height / 2), 14, grade)
    bottom = part.write(head, 54, y + 9, palette.ink)
    if below:
        part.write(below, 54, bottom, palette.soft)
    return y + height


def _tactics(part: Sketch, y: float, width: float, view: PlayView, feedback: Feedback) -> float:
    if feedback.candidates:  # a spot names them beside what was tapped
        return y
    known = [view.tactics[id] for id in feedback.tactics if id in view.tactics]
    for tactic in known[-SHOWN_TACTICS:]:
        words = part.canvas.words
        title = words.ui("Tactic: {name}", name=words.text(tactic.name))
        sign = tactic_icon(tactic.id)
        y = _tactic(part, y, width, (title, words.text(tactic.card)), sign) + 10
    return y


def _tactic(part: Sketch, y: float, width: float, texts: tuple[str, str], sign: str) -> float:
    palette = part.palette
    icon = part.style(18).size * 2.2
    head = part.paragraph(texts[0], width - icon - 70, 18, "bold")
    body = part.paragraph(texts[1], width - icon - 70, 16)
    height = max(icon, head.height + body.height) + 36
    part.fill(Rect(0, y, width, height), palette.card, radius=22, border=palette.line)
    disc = Rect(22, y + (height - icon) / 2, icon, icon)
    part.fill(disc, palette.risk_tint, radius=14)
    part.icon(disc.x + icon * 0.22, disc.y + icon * 0.22, icon * 0.56, sign, palette.risk)
    top = part.write(head, disc.right + 16, y + 18, palette.ink)
    part.write(body, disc.right + 16, top, palette.soft)
    return y + height


def _meters(part: Sketch, area: Rect, view: PlayView) -> float:
    words, palette = part.canvas.words, part.palette
    head = part.paragraph(words.ui("Your skills"), area.width, 16, "semibold")
    y = part.write(head, area.x, area.y, palette.soft) + 6
    return skill_rows(part, Rect(area.x, y, area.width, 0), view.run.score, view.skills, 16)


def skill_rows(
    part: Sketch, area: Rect, score: Score, skills: Mapping[str, Skill], size: int
) -> float:
    """Draw a row for each skill met: its name, its band in words, a bar. Returns the bottom."""
    words, palette = part.canvas.words, part.palette
    y = area.y
    for id, tally in score.skills.items():
        grade = BAND_SAFETY[tally.band]
        label = words.text(skills[id].name) if id in skills else id
        band = part.paragraph(words.ui(BAND_WORDS[tally.band]), area.width / 2, size, "semibold")
        x = area.right - band.width
        px = part.style(size).size * 1.2
        room = x - area.x - 34
        name = part.paragraph(label, room, size, "medium")
        height = max(name.height, band.height)
        left = area.x
        if name.width + px + 8 <= room:
            part.icon(left, y + (name.line_px - px) / 2, px, skill_icon(id), palette.soft)
            left += px + 8
        part.write(name, left, y, palette.ink)
        part.write(band, x, y, safety_color(palette, grade))
        _band_icon(part, x, y + band.height / 2, grade, size)
        meter(part, Rect(area.x, y + height + 2, area.width, 10), tally.ratio, grade)
        y += height + 12 + size * 0.7
    return y


def _band_icon(part: Sketch, x: float, middle: float, grade: Safety, size: int) -> None:
    icons = {Safety.YES: "check", Safety.PARTLY: "half", Safety.NO: "back"}
    px = part.style(size).size * 0.95
    part.icon(x - px - 6, middle - px / 2, px, icons[grade], safety_color(part.palette, grade))


def draw_learn(sketch: Sketch, view: PlayView, moment: Moment) -> None:
    """Draw a card that explains something."""
    assert isinstance(moment.beat, Learn)
    palette, words = sketch.palette, sketch.canvas.words
    probe = card_rect(sketch, 9999, LEARN_WIDTH)
    pad = _pad(probe)
    width = probe.width - 2 * pad
    part = sketch.part()
    icon = part.style(26).size * 2
    part.fill(Rect(0, 6, icon, icon), palette.lilac, radius=16)
    part.icon(icon * 0.25, 6 + icon * 0.25, icon * 0.5, "book", palette.link)
    title = say(view, words, moment.beat.title, moment)
    head = part.paragraph(title, width - icon - 24, 34, "bold", 1.25)
    y = part.write(head, icon + 20, 6 + max(0.0, (icon - head.height) / 2), palette.ink)
    body = part.paragraph(say(view, words, moment.beat.text, moment), width, 21)
    y = part.write(body, 0, max(y, icon) + 22, palette.ink)
    onward = _onward(sketch)
    wide = min(natural_width(sketch, onward), width)
    height = max(60.0, button_height(sketch, onward, wide))
    rect = card_rect(sketch, y + height + 34 + 2 * pad, LEARN_WIDTH)
    _paper(sketch, rect)
    top = rect.bottom - height - pad * 0.8
    draw_button(sketch, onward, Rect(rect.right - pad - wide, top, wide, height))
    area = Rect(rect.x + pad, rect.y + 30, width, top - rect.y - 42)
    sketch.scroll("learn", area, part, y + 4)
