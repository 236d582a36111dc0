"""Translation files after a rename: every translation goes along, and none becomes doubtful."""

import re
from collections.abc import Mapping
from dataclasses import replace

from game.author.renaming.names import Kind, Name
from game.language.merging import kept_in, merge
from game.language.po import read
from game.language.pool import Translation
from game.language.sources import Source, entries_in, texts_in
from game.language.writing import header, po_text
from game.story.model import Story

Address = tuple[str, str, tuple[str, ...]]  # domain, context, and the text with its plural
Moves = Mapping[Address, Address]


def moves(before: Story, after: Story) -> Moves:
    """Return where each text of a story is found before a rename, and where afterwards."""
    pairs = zip(texts_in(before), texts_in(after), strict=True)
    return {
        (old.domain, old.context, _ids(old.source, old.plural)): (
            (new.domain, new.context, _ids(new.source, new.plural))
        )
        for old, new in pairs
    }


def _ids(source: str, plural: str) -> tuple[str, ...]:
    return (source, plural) if plural else (source,)


def source_of(story: Story, domain: str, language: str) -> Source:
    """Return what there is to translate in a domain, which is written in a language."""
    return Source(domain, language, entries_in(story, domain))


class Mover:
    """Takes the translations of one domain along. `name` becomes `new` in their gaps, too."""

    def __init__(self, source: Source, where: Moves, name: Name, new: str) -> None:
        self._source = source
        self._where = where
        self._gap = f"{{{name.id}}}"
        self._new = f"{{{new}}}" if name.kind in (Kind.PERSON, Kind.FACT) else self._gap

    def moved(self, content: str, language: str, path: str) -> tuple[str, int]:
        """Return the new text of a translation file, and how many texts have moved.

        What else is not up to date in it is brought so, as `translate` does.

        Raises:
            BrokenFile: the old text cannot be read.
        """
        catalog = read(content.encode(), language, path)
        kept = kept_in(catalog)
        after = tuple(map(self._moved, kept))
        count = sum(one != other for one, other in zip(kept, after, strict=True))
        merged = merge(after, self._source.entries, catalog.num_plurals)
        return po_text(merged, header(language, catalog.plural_forms, content)), count

    def _moved(self, one: Translation) -> Translation:
        entry = one.entry
        found = self._where.get((self._source.domain, entry.context, entry.ids))
        if found is None:
            return one
        _, context, (source, *plural) = found
        return replace(
            one,
            entry=replace(entry, source=source, plural="".join(plural), context=context),
            forms=tuple(self._filled(form) for form in one.forms),
            previous=tuple(self._filled(text) for text in one.previous),
        )

    def _filled(self, text: str) -> str:
        return re.sub(r"(?<!\{)" + re.escape(self._gap), self._new, text)
