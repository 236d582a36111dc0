"""Addresses and numbers in a story that lead out of it, to somebody real."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from game.author.quality.problems import PROBLEMS
from game.author.quality.shown import Shown
from game.diagnostic import Diagnostic
from game.language.countries import country_name
from game.problem import by_code
from game.story.model import HelpLine

_KINDS = by_code(PROBLEMS)
_REAL = "com|net|org|vn|info|xyz|io|app|gg|me|co|biz|shop|site|online|top|link|ly|edu|gov|tv|uk|us"
_ADDRESS = re.compile(rf"(?<![\w@.-])(?:https?://)?(?:[\w-]+\.)+(?:{_REAL})(?![\w.-]*\w)(?:/\S*)?")
_NUMBER = re.compile(r"(?<![\w,.])(?:\+|0)\d(?:[ .-]?\d){7,}(?!\w)")
_WEB = "web"
EVERYWHERE = "*"


@dataclass(frozen=True, slots=True)
class HelpNumbers:
    """The help lines that a story may name: their numbers, and the hosts of their pages."""

    lines: tuple[HelpLine, ...]
    hosts: frozenset[str]


def help_numbers(lines: Iterable[HelpLine]) -> HelpNumbers:
    """Return what stories may name of these help lines."""
    known = tuple(lines)
    written = [one.number for one in known if one.kind == _WEB]
    hosts = {_host(one) for one in (*written, *(line.source_url for line in known))}
    return HelpNumbers(known, frozenset(hosts))


def reaching(one: Shown, known: HelpNumbers) -> Iterator[Diagnostic]:
    """Yield the addresses and numbers of a text that should not be there as they are."""
    for match in _ADDRESS.finditer(one.words):
        if _host(match[0]) not in known.hosts:
            yield _KINDS["NA725"].at(one.at, found=match[0])
    numbers = {_digits(line.number) for line in known.lines}
    for match in _NUMBER.finditer(one.words):
        if _digits(match[0]) not in numbers:
            yield _KINDS["NA726"].at(one.at, found=match[0])
    yield from _without_country(one, known.lines)


def _without_country(one: Shown, lines: Iterable[HelpLine]) -> Iterator[Diagnostic]:
    """Yield each number that stands in a text without any of the countries that have it."""
    by_number: dict[str, list[str]] = {}
    for line in lines:
        if line.kind != _WEB and line.country != EVERYWHERE:
            by_number.setdefault(line.number, []).append(line.country)
    for number, codes in by_number.items():
        if re.search(rf"(?<![\w.,:]){re.escape(number)}(?![\w]|[.,:]\d)", one.words):
            names = [country_name(code, one.language) or code for code in codes]
            if not any(_plain(name) in _plain(one.words) for name in names):
                yield _KINDS["NA727"].at(one.at, number=number, country=" / ".join(names))


def _host(address: str) -> str:
    whole = address if "//" in address else f"//{address}"
    return (urlsplit(whole).hostname or "").removeprefix("www.")


def _digits(number: str) -> str:
    return re.sub(r"\D", "", number)


def _plain(text: str) -> str:
    """Return a text without spaces, accents and capitals: Viet Nam is Vietnam is Việt Nam."""
    letters = unicodedata.normalize("NFD", text.casefold())
    return "".join(char for char in letters if char.isalnum())
