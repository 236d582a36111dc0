"""What a table says to whoever fills it in: its titles, its states and how to go about it."""

from collections.abc import Mapping

from game.calling import command
from game.language.locales import native_name
from game.language.words import Words

MISSING, CHECK, DONE = "missing", "check", "done"
STATES = (MISSING, CHECK, DONE)


def title_words(words: Words) -> Mapping[str, str]:
    """Return the titles of all columns but the key's."""
    return {
        "where": words.ui("Where"),
        "speaker": words.ui("Who speaks to whom"),
        "note": words.ui("Note"),
        "source": words.ui("Original"),
        "translation": words.ui("Translation"),
        "state": words.ui("State"),
    }


def state_words(words: Words) -> Mapping[str, str]:
    """Return what the states are called."""
    return {
        MISSING: words.ui("missing"),
        CHECK: words.ui("to check"),
        DONE: words.ui("done"),
    }


def guide(story: str, language: str, words: Words) -> tuple[str, ...]:
    """Return how to fill the table in, line by line."""
    return (
        words.ui("How to fill in this table"),
        words.ui(
            "It holds all texts of '{story}', to be translated into '{language}'.",
            story=story,
            language=native_name(language),
        ),
        words.ui(
            "1. Write in the column 'Translation' only. Begin with the rows that are missing."
        ),
        words.ui(
            "2. Names in braces, such as {name}, stay as they are: the game puts a name or a "
            "number there.",
            name="{name}",
        ),
        words.ui(
            "3. 'to check' means: the original has changed, or the same text is translated so "
            "elsewhere. Mend the translation; if it is right as it is, set the state to 'done'."
        ),
        words.ui("4. If you are not sure of a translation, set its state to 'to check'."),
        words.ui(
            "5. Some texts have one row for each form of counting; the note says for which numbers."
        ),
        words.ui(
            "6. The other columns are locked; rows you leave as they are stay so. Please leave the "
            "first row and the last, hidden column alone."
        ),
        words.ui(
            "7. Save the file and type: {command} - every row that cannot be taken over is named.",
            command=command("translate", "--import", words.ui("FILE")),
        ),
    )
