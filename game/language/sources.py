"""What there is to translate: texts found in stories and in the program, in file order."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass

from game.diagnostic import Location
from game.language.where import Where
from game.language.whereabouts import key_of, whereabouts
from game.story.model import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One text to translate.

    `comments` help the translator; `places` say where it stands in files, `where` in the story.
    """

    source: str
    plural: str = ""
    context: str = ""
    comments: tuple[str, ...] = ()
    places: tuple[Location, ...] = ()
    where: Where = Where()

    @property
    def ids(self) -> tuple[str, ...]:
        """The text, and its plural if it has one."""
        return (self.source, self.plural) if self.plural else (self.source,)


@dataclass(frozen=True, slots=True)
class Source:
    """All texts of one domain, and the language they are written in."""

    domain: str
    language: str
    entries: tuple[Entry, ...]


def texts_in(thing: object) -> Iterator[Text]:
    """Yield every text in a story, or in anything made of dataclasses, mappings and tuples."""
    if isinstance(thing, Text):
        yield thing
    elif isinstance(thing, Mapping):
        for value in thing.values():
            yield from texts_in(value)
    elif isinstance(thing, tuple | list):
        for value in thing:
            yield from texts_in(value)
    elif is_dataclass(thing):
        for field in fields(thing):
            yield from texts_in(getattr(thing, field.name))


def domains_in(thing: object) -> tuple[str, ...]:
    """Return the domains of all texts, each once."""
    return tuple(dict.fromkeys(text.domain for text in texts_in(thing)))


def entries_in(thing: object, domain: str) -> tuple[Entry, ...]:
    """Return what there is to translate in a domain, in the order of the file.

    Texts of other domains are left out: they come from included files.
    """
    met = whereabouts(thing)
    found: dict[tuple[str, tuple[str, ...]], Entry] = {}
    for text in sorted(texts_in(thing), key=_line):
        if text.domain == domain and text.source.strip():
            entry = _entry(text, met.get(key_of(text), Where()))
            found.setdefault((entry.context, entry.ids), entry)
    return tuple(found.values())


def _line(text: Text) -> tuple[int, int]:
    return (text.at.line, text.at.column)


def _entry(text: Text, where: Where) -> Entry:
    return Entry(
        source=text.source,
        plural=text.plural,
        context=text.context,
        comments=tuple(one for one in (text.note, where.phrase, where.spoken) if one),
        places=(text.at,),
        where=where,
    )
