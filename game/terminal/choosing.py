"""Choosing a story from the shelf."""

from collections.abc import Sequence

from game.story.model import Story
from game.terminal.console import Console, Tone
from game.view.words import Words


def choose(shelf: Sequence[Story], words: Words, console: Console) -> Story | None:
    """Return the story the player wants; None if the player stops, or the input does."""
    console.say(words.ui("Choose a story"), tone=Tone.BOLD)
    for number, story in enumerate(shelf, 1):
        ages = words.ui("ages {ages}", ages=story.ages)
        console.say(f"  {number}. {words.text(story.title)} ({ages})", indent="     ")
        console.say(f"     {words.text(story.summary)}", indent="     ", tone=Tone.QUIET)
    hint = words.ui("Type a number from 1 to {count}, or q to stop.", count=len(shelf))
    console.say(hint)
    while (line := console.ask()) is not None and line.lower() != "q":
        if line.isdecimal() and 1 <= int(line) <= len(shelf):
            return shelf[int(line) - 1]
        console.say(hint)
    return None
