"""The screens beside a story: pause, back in time, debrief."""

from typing import Protocol

from game.story.answers import Entry, Ordered, Rated, Spotted, Told
from game.story.model import Order
from game.story.run import Run
from game.story.state import Turn
from game.view.answered import way_taken
from game.view.backlog import backlog_frame
from game.view.debrief import debrief_frame, stars_come
from game.view.frame import Action, Frame
from game.view.panels import Choice, Past, question_frame, rewind_frame
from game.view.playview import PlayView
from game.view.sketch import Canvas
from game.view.verdict import shades
from game.view.words import Words
from game.window.help import HelpScreen
from game.window.screen import Screen, Stage
from game.window.settings import SettingsScreen

LOOK_S = 1.0  # a press that was still meant for the story does not leave the debrief


class Playing(Screen, Protocol):
    """The story screen, as those beside it know it."""

    @property
    def run(self) -> Run:
        """The run as it is now."""

    def view(self, now_s: float) -> PlayView:
        """Return the story as data."""

    def back_to(self, count: int, now_s: float) -> None:
        """Go back to the decision after the first `count`."""

    def restart_clock(self, now_s: float) -> None:
        """Go on as if the latest beat had just come."""


class PauseScreen:
    """The story waits."""

    def __init__(self, stage: Stage, play: Playing) -> None:
        self._stage = stage
        self._play = play

    def frame(self, canvas: Canvas, now_s: float) -> Frame:
        """Return the pause."""
        words = canvas.words
        choices = (
            Choice(id="go-on", label=words.ui("Go on"), action="back", icon="play", kind="primary"),
            Choice(id="backlog", label=words.ui("Read again"), action="backlog", icon="chat"),
            Choice(id="rewind", label=words.ui("Back in time"), action="rewind", icon="back"),
            Choice(id="settings", label=words.ui("Settings"), action="settings", icon="gear"),
            Choice(id="shelf", label=words.ui("All stories"), action="shelf", icon="home"),
        )
        text = words.ui("Your place in the story is kept.")
        return question_frame(canvas, words.ui("Pause"), text, choices, "back")

    def act(self, action: Action, now_s: float) -> None:
        """Go on, go back in time, or leave the story."""
        stage = self._stage
        match action:
            case "back":
                stage.pop()
                self._play.restart_clock(now_s)
            case "backlog":
                stage.pop()
                stage.push(BacklogScreen(stage, self._play))
            case "rewind":
                stage.pop()
                stage.push(RewindScreen(stage, self._play))
            case "settings":
                stage.push(SettingsScreen(stage))
            case "shelf":
                stage.pop()
                stage.pop()
                stage.play_music("")
            case "help":
                stage.push(HelpScreen(stage))
            case _:
                pass


class RewindScreen:
    """The decisions made, to go back to."""

    def __init__(self, stage: Stage, play: Playing) -> None:
        self._stage = stage
        self._play = play

    def frame(self, canvas: Canvas, now_s: float) -> Frame:
        """Return the timeline."""
        return rewind_frame(canvas, tuple(_pasts(self._play.run, canvas.words)))

    def act(self, action: Action, now_s: float) -> None:
        """Go back to a decision, or to where we were."""
        match action:
            case ("past", int(index)):
                self._stage.pop()
                if self._stage.top is not self._play:
                    self._stage.pop()
                    self._stage.push(self._play)
                self._play.back_to(index, now_s)
            case "help":
                self._stage.push(HelpScreen(self._stage))
            case "back":
                self._stage.pop()
                self._play.restart_clock(now_s)
            case _:
                pass


class BacklogScreen(RewindScreen):
    """All that was said, and the decisions made, to read again or go back to."""

    def frame(self, canvas: Canvas, now_s: float) -> Frame:
        """Return the story so far."""
        view = self._play.view(now_s)
        return backlog_frame(canvas, view, tuple(_pasts(view.run, canvas.words)))


def _pasts(run: Run, words: Words) -> list[Past]:
    grades = shades(run)
    pasts = []
    for index, (entry, turn) in enumerate(zip(run.log, run.turns, strict=False)):
        if turn.offer is None:
            continue
        facts, people = turn.state.facts, run.story.people
        prompt = words.text(turn.offer.decision.prompt, facts, people)
        answer = _in_words(run, turn, entry, words)
        safety = grades[index]
        pasts.append(Past(index=index, prompt=prompt, answer=answer, safety=safety))
    return pasts


def _in_words(run: Run, turn: Turn, entry: Entry, words: Words) -> str:
    """Return an answer as the player saw it."""
    assert turn.offer is not None
    facts, people = turn.state.facts, run.story.people
    decision = turn.offer.decision
    way = way_taken(decision, entry.answer)
    if isinstance(entry.answer, Told) and way is not None:
        whom = words.text(people[entry.answer.whom].name, facts, people)
        return words.ui("{whom}: “{text}”", whom=whom, text=words.text(way.text, facts, people))
    if way is not None:
        return words.text(way.text, facts, people)
    match decision, entry.answer:
        case _, Spotted(ids):
            return words.uin("{n} marked", "{n} marked", len(ids))
        case _, Rated(value):
            return words.ui("{value} of 5", value=value)
        case Order(steps=steps), Ordered(ids):
            first = next((step for step in steps if step.id == ids[0]), None)
            text = words.text(first.text, facts, people) if first is not None else ""
            return words.ui("First: {step}", step=text)
        case _:
            return ""


class DebriefScreen:
    """What became of it, and the way there."""

    def __init__(self, stage: Stage, play: Playing) -> None:
        self._stage = stage
        self._play = play
        self._seen_s: float | None = None
        self._heard = 0  # stars

    def frame(self, canvas: Canvas, now_s: float) -> Frame:
        """Return the debrief."""
        self._seen_s = now_s if self._seen_s is None else self._seen_s
        self._chime(now_s - self._seen_s)
        return debrief_frame(canvas, self._play.view(now_s), now_s - self._seen_s)

    def _chime(self, age_s: float) -> None:
        """Let each star be heard once as it comes."""
        come = min(stars_come(age_s), self._play.run.score.stars)
        if come > self._heard:
            self._heard = come
            self._stage.play_sound("safe")

    def act(self, action: Action, now_s: float) -> None:
        """Go back in time, or to the shelf."""
        match action:
            case "rewind":
                self._stage.push(RewindScreen(self._stage, self._play))
            case "shelf" if self._seen_s is not None and now_s - self._seen_s >= LOOK_S:
                self._stage.play_music("")
                self._stage.pop()
            case "help":
                self._stage.push(HelpScreen(self._stage))
            case _:
                pass
