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
_DIGIT = re.compile(r"\d")
_WEB = "web"
EVERYWHERE = "*"


@dataclass(frozen=True, slots=True)
class HelpNumbers:
    """The help lines that a story may name: their digits, their hosts, and where each answers.

    `countries` has the codes of the countries that have a number, and how to find it in a text.
    """

    digits: frozenset[str]
    hosts: frozenset[str]
    countries: tuple[tuple[str, re.Pattern[str], tuple[str, ...]], ...]


def help_numbers(lines: Iterable[HelpLine]) -> HelpNumbers:
    """Return what stories may name of these help lines."""
    known = tuple(lines)
    written = [one.number for one in known if one.kind == _WEB]
    by_number: dict[str, list[str]] = {}
    for line in known:
        if line.kind != _WEB and line.country != EVERYWHERE:
            by_number.setdefault(line.number, []).append(line.country)
    return HelpNumbers(
        frozenset(_digits(line.number) for line in known),
        frozenset(_host(one) for one in (*written, *(line.source_url for line in known))),
        tuple((number, _alone(number), tuple(codes)) for number, codes in by_number.items()),
    )


def _alone(number: str) -> re.Pattern[str]:
    """Return how to find a number that is no part of a time, a sum or a longer number."""
    return re.compile(rf"(?<![\w.,:]){re.escape(number)}(?![\w]|[.,:]\d)")


def reaching(one: Shown, known: HelpNumbers) -> Iterator[Diagnostic]:
    """Yield the addresses and numbers of a text that should not be there as they are."""
    if "." in one.words:
        for match in _ADDRESS.finditer(one.words):
            if _host(match[0]) not in known.hosts:
                yield _KINDS["NA725"].at(one.at, found=match[0])
    if _DIGIT.search(one.words):  # nearly every text has none
        for match in _NUMBER.finditer(one.words):
            if _digits(match[0]) not in known.digits:
                yield _KINDS["NA726"].at(one.at, found=match[0])
        yield from _without_country(one, known)


def _without_country(one: Shown, known: HelpNumbers) -> Iterator[Diagnostic]:
    """Yield each number that stands in a text without any of the countries that have it."""
    for number, alone, codes in known.countries:
        if alone.search(one.words):
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
