"""All that was said so far, to read again: the whole conversation, oldest first."""

from collections.abc import Mapping
from dataclasses import dataclass

from game.story.model import App, Clock, Learn, Narrate, Notify, Open, Say, Show, Text, Think
from game.story.state import Feedback, Moment
from game.view.frame import Frame
from game.view.geometry import Rect
from game.view.panels import Past, page
from game.view.playview import PlayView, say
from game.view.sketch import Canvas, Sketch
from game.view.stage import Entry, so_far
from game.view.verdict import CHOICES
from game.view.widgets import BUBBLE_RADIUS, avatar, bubble, grade_disc

GAP = 10
PAD_X, PAD_Y = 15, 10
WIDEST_EM = 26  # a bubble, times the size of its letters
SIDE = 24  # for the icon before something that nobody said
GRADE_RADIUS = 16


def backlog_frame(canvas: Canvas, view: PlayView, past: tuple[Past, ...]) -> Frame:
    """Return the story so far. `past` are the answers given; each can be gone back to."""
    sketch = Sketch(canvas)
    area = page(sketch, canvas.words.ui("The story so far"))
    part = sketch.part()
    teller = _Teller(part, area.width - 24, view)
    bottom = _all(teller, view, {one.index: one for one in past})
    inside = sketch.part()
    inside.place(part, 12, 0)
    sketch.scroll("backlog", area, inside, bottom + 12, to_end=True)
    return sketch.frame(back="back", help="help", first="close", title="backlog")


def _all(teller: "_Teller", view: PlayView, past: Mapping[int, Past]) -> float:
    """Draw every turn and the answer that ended it. Returns the bottom."""
    y, turn = 8.0, 0
    for index, entry in so_far(view.run, view.shown):
        if index > turn:
            y = _answers(teller, y, past, turn, index)
            turn = index
        y = teller.entry(y, entry)
    return _answers(teller, y, past, turn, len(view.run.log))


def _answers(teller: "_Teller", y: float, past: Mapping[int, Past], first: int, end: int) -> float:
    for index in range(first, end):
        if index in past:
            y = teller.answer(y, past[index])
    return y


@dataclass(slots=True)
class _Teller:
    """Draws one thing below the other; remembers the hour and who spoke last."""

    part: Sketch
    width: float
    view: PlayView
    clock: str = ""
    speaker: str = ""

    def _say(self, text: Text, moment: Moment | None = None) -> str:
        return say(self.view, self.part.canvas.words, text, moment)

    def entry(self, y: float, entry: Entry) -> float:  # noqa: C901 - one line a kind
        """Draw what was shown. Returns the bottom."""
        moment = entry.moment
        match moment.beat:
            case Clock(time):
                self.clock = time
                return y
            case Open(app, person):
                return self._opened(y, app, person)
            case Say():
                return self._message(y, entry, moment.beat)
            case Think(text=text):
                return self._aside(y, text, moment, thought=True)
            case Narrate(text):
                return self._aside(y, text, moment)
            case Notify():
                return self._aside(y, self._notice(moment.beat, moment), moment, icon="bell")
            case Show(alt=alt):
                return self._aside(y, alt, moment, icon="eye")
            case Learn(title=title):
                return self._aside(y, title, moment, icon="book")
            case Feedback(headline=headline) if headline is not None:
                return self._aside(y, headline, moment)
            case _:
                return y

    def _opened(self, y: float, app: App, person: str) -> float:
        """Draw whose chat or which hour begins here. Returns the bottom."""
        self.speaker = ""
        name = self._say(self.view.story.people[person].name) if person else ""
        head = " · ".join(one for one in (self.clock, name) if one)
        if not head or app is App.OFF:
            return y
        text = self.part.paragraph(head, self.width, 16, "semibold")
        bottom = self.part.write(text, 0, y + 8, self.part.palette.soft, center_in=self.width)
        return bottom + GAP

    def _message(self, y: float, entry: Entry, beat: Say) -> float:
        part, palette = self.part, self.part.palette
        person = self.view.story.people[beat.person]
        is_mine = person.id == self.view.story.you.id
        face = part.style(16).size * 2.2
        widest = min(self.width * 0.78 - face, part.style(18).size * WIDEST_EM)
        text = part.paragraph(self._say(beat.text, entry.moment), widest - 2 * PAD_X, 18)
        if person.id != self.speaker:
            y = self._speaker(y, person.id, face, is_mine=is_mine)
        width = text.width + 2 * PAD_X
        left = self.width - width if is_mine else face + 12
        rect = Rect(left, y, width, text.height + 2 * PAD_Y)
        is_flagged = bool(entry.flag) and not is_mine
        tone = palette.risk_tint if is_flagged else palette.mine if is_mine else palette.theirs
        border = palette.risk_line if is_flagged else None
        bubble(part, rect, tone, tail="right" if is_mine else "left", border=border)
        ink = palette.on_mine if is_mine else palette.ink
        part.write(text, rect.x + PAD_X, rect.y + PAD_Y, ink, room=text.width)
        return rect.bottom + (self._flag(rect, entry.flag) if is_flagged else 0) + GAP

    def _speaker(self, y: float, id: str, face: float, *, is_mine: bool) -> float:
        """Draw who speaks from here on. Returns where the words begin."""
        part, person = self.part, self.view.story.people[id]
        self.speaker = id
        if is_mine:
            return y + 4
        name = part.paragraph(self._say(person.name), self.width - face, 13, "semibold")
        part.write(name, face + 14, y, part.palette.soft)
        avatar(part, Rect(0, y + name.height - 4, face, face), person.avatar, "")
        return y + name.height + 2

    def _flag(self, rect: Rect, flag: str) -> float:
        """Draw a tactic's name below its message. Returns how high it is."""
        part = self.part
        tactic = self.view.tactics.get(flag)
        if tactic is None:
            return 0.0
        size = part.style(13).size
        label = part.paragraph(self._say(tactic.name), self.width / 2, 13, "semibold")
        part.icon(rect.x + 6, rect.bottom + 3 + size * 0.2, size, "flag", part.palette.risk)
        part.write(label, rect.x + 6 + size * 1.4, rect.bottom + 3, part.palette.risk)
        return label.height + 3

    def _notice(self, beat: Notify, moment: Moment) -> str:
        sender = self.view.story.people[beat.person].name if beat.person else beat.app
        text = self._say(beat.text, moment)
        return f"{self._say(sender)}: {text}" if sender is not None else text

    def _aside(
        self, y: float, text: Text | str, moment: Moment, *, icon: str = "", thought: bool = False
    ) -> float:
        """Draw what nobody said: a thought, narration, something on the phone."""
        part, palette = self.part, self.part.palette
        self.speaker = ""
        left = part.style(16).size * 2.2 + 12
        said = text if isinstance(text, str) else self._say(text, moment)
        words = part.paragraph(said, self.width - left - SIDE, 18)
        rect = Rect(left, y, words.width + 2 * PAD_X, words.height + 2 * PAD_Y)
        if thought:
            part.fill(rect, palette.lilac, radius=BUBBLE_RADIUS)
            face = part.style(16).size * 2.2
            avatar(part, Rect(0, y, face, face), self.view.story.you.avatar, "")
        elif icon:
            size = part.style(18).size
            part.icon(left - size - 12, y + PAD_Y + 2, size, icon, palette.soft)
        else:
            part.fill(Rect(left - 8, y + PAD_Y + 2, 4, words.height - 4), palette.sun, radius=2)
        x = left + PAD_X if thought else left + 4
        part.write(words, x, y + PAD_Y, palette.ink if thought else palette.soft)
        return rect.bottom + GAP

    def answer(self, y: float, one: Past) -> float:
        """Draw an answer given, a press away. Returns the bottom."""
        part, palette = self.part, self.part.palette
        self.speaker = ""
        left = 2 * GRADE_RADIUS + 36
        width = self.width - left - 20
        prompt = part.paragraph(one.prompt, width, 16)
        answer = part.paragraph(one.answer, width, 18, "semibold")
        rect = Rect(2, y + 6, self.width - 4, prompt.height + answer.height + 24)
        part.fill(rect, palette.card, radius=BUBBLE_RADIUS, border=palette.line)
        word = ""
        if one.safety is not None:
            grade_disc(part, (GRADE_RADIUS + 18, rect.center[1]), GRADE_RADIUS, one.safety)
            word = part.canvas.words.ui(CHOICES[one.safety])
        bottom = part.write(prompt, left, rect.y + 12, palette.soft)
        part.write(answer, left, bottom, palette.ink)
        label = f"{one.prompt} {one.answer} {word}".strip()
        part.target(f"past-{one.index}", rect, ("past", one.index), label, radius=BUBBLE_RADIUS)
        return rect.bottom + GAP + 6
