"""The texts that the game's fonts cannot draw, as problems with a place."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from game.author.letters import Letters, named, read_letters
from game.author.problems import complain
from game.diagnostic import NOWHERE, Diagnostic
from game.language.placeholders import names
from game.language.po import BrokenFile, forms, ids, messages, place, read
from game.language.sources import Entry, Source
from game.story.expression import Value


def load_letters(root: Path) -> Letters | None:
    """Return what the fonts below `root` can draw; None if nothing says it."""
    path = root / "assets" / "fonts" / "coverage.txt"
    return read_letters(path.read_text(encoding="utf-8")) if path.is_file() else None


def undrawn(
    entries: Iterable[Entry], letters: Letters, facts: Mapping[str, Value] | None = None
) -> Iterator[Diagnostic]:
    """Yield a problem for each text with characters that cannot be drawn.

    `facts` are those of the story: a text also shows the words that they start with.
    """
    said = {name: value for name, value in (facts or {}).items() if isinstance(value, str)}
    for entry in entries:
        shown = "".join(entry.ids)
        if said:
            shown += "".join(value for name, value in said.items() if name in names(shown))
        if lost := letters.missing(shown):
            at = entry.places[0] if entry.places else NOWHERE
            yield complain("NA712", at, letters=named(lost))


def undrawn_in_translation(
    source: Source, language: str, file: Path, path: str, letters: Letters
) -> Iterator[Diagnostic]:
    """Yield a problem for each translation with characters that cannot be drawn, in file order.

    `path` is the name of the file to show. What players never see is left out: old texts,
    and those marked fuzzy. A file that cannot be read has other problems, told elsewhere.
    """
    content = file.read_bytes() if file.is_file() else b""
    if letters.has_all(content.decode("utf-8", "replace")):
        return  # so it is for nearly all files, and reading one takes long
    try:
        catalog = read(content, language, path)
    except BrokenFile:
        return
    wanted = {(entry.context, entry.ids) for entry in source.entries}
    for message in sorted(messages(catalog), key=lambda one: one.lineno or 0):
        if message.fuzzy or (message.context or "", ids(message)) not in wanted:
            continue
        if lost := letters.missing("".join(forms(message))):
            yield complain("NA712", place(message, path), letters=named(lost))
