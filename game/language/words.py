"""Texts in one language, ready to show.

A text without a usable translation is shown as it was written; nothing here
ever fails because of a translation.
"""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import localcontext
from types import MappingProxyType
from typing import Any

from game.language.catalogue import Catalogue
from game.language.locales import AUTHOR, INTERFACE, PSEUDO, SOURCE, pseudo
from game.language.placeholders import fill
from game.phrase import PLACES, said
from game.story.expression import Value
from game.story.model import Person, Text

_NOTHING: Mapping[str, Any] = MappingProxyType({})
_PLAIN = 1000  # below it, whole numbers look the same in every language we can show
_DIGITS = 5000  # Python writes whole numbers of up to 4300; Babel rounds to 28 if not told


class Words:
    """The texts of the interface and of the stories in one language. Never changes.

    `catalogue_of` returns the catalogue of a domain; it is asked once for each.
    """

    def __init__(self, language: str, catalogue_of: Callable[[str], Catalogue]) -> None:
        self.language = language
        self._locale = SOURCE if language == PSEUDO else language
        self._catalogue_of = catalogue_of
        self._catalogues: dict[str, Catalogue] = {}
        self._rules: dict[str, Callable[[int], int]] = {}

    def ui(self, message: str, /, **values: Value) -> str:
        """Return a text of the interface, its `{names}` filled with `values`."""
        return self._fill(self._one(self._home(message), "", message), _told(values), _NOTHING)

    def uin(self, one: str, many: str, n: float, /, **values: Value) -> str:
        """Return a text of the interface for `n` things; `{n}` stands for the number."""
        found = self._counted(self._home(one), "", (one, many), n)
        return self._fill(found, _told({"n": n, **values}), _NOTHING)

    def said(self, text: str) -> str:
        """Return what is said to authors of stories: a phrase, or plain text as it is."""
        return said(text, lambda template: self._one(AUTHOR, "", template), self.number)

    def text(
        self,
        text: Text,
        facts: Mapping[str, Value] = _NOTHING,
        people: Mapping[str, Person] = _NOTHING,
    ) -> str:
        """Return a text of a story, its `{facts}` and `{people}` filled in."""
        count = facts.get(text.count)
        if text.plural and isinstance(count, int | float):
            found = self._counted(text.domain, text.context, (text.source, text.plural), count)
        else:
            found = self._one(text.domain, text.context, text.source)
        return self._fill(found, facts, people)

    def number(self, number: float) -> str:
        """Write a number, such as "1,234.5" or "1.234,5"."""
        if isinstance(number, int) and 0 <= number < _PLAIN:
            return str(number)
        # Babel is loaded by the first number that needs it, not by every start.
        from babel.numbers import format_decimal

        with localcontext(prec=_DIGITS):
            return _in_locale(lambda code: format_decimal(number, locale=code), self._locale)

    def percent(self, ratio: float) -> str:
        """Write a ratio (1 is all of it) as whole percent."""
        from babel.numbers import format_percent

        return _in_locale(lambda code: format_percent(ratio, locale=code), self._locale)

    def date(self, iso: str) -> str:
        """Write an ISO date in full; what is no date stays as it is."""
        from babel.dates import format_date

        try:
            day = date.fromisoformat(iso)
        except ValueError:
            return iso
        return _in_locale(lambda code: format_date(day, "long", locale=code), self._locale)

    def _home(self, message: str) -> str:
        """Return the domain of a text of the interface; that of authors is read only for theirs."""
        return INTERFACE if self._catalogue(INTERFACE).find("", message) else AUTHOR

    def _one(self, domain: str, context: str, source: str) -> str:
        forms = self._catalogue(domain).find(context, source)
        return self._dress(forms[0] if forms else source)

    def _counted(self, domain: str, context: str, ids: tuple[str, str], n: float) -> str:
        forms = self._catalogue(domain).find(context, ids[0])
        if not forms:
            return self._dress(ids[0] if n == 1 else ids[1])
        index = self._rules[domain](int(abs(n)))
        return self._dress(forms[min(index, len(forms) - 1)])

    def _catalogue(self, domain: str) -> Catalogue:
        if domain not in self._catalogues:
            catalogue = self._catalogue_of(domain)
            self._catalogues[domain] = catalogue
            self._rules[domain] = catalogue.rule()
        return self._catalogues[domain]

    def _dress(self, template: str) -> str:
        return pseudo(template) if self.language == PSEUDO else template

    def _fill(self, template: str, facts: Mapping[str, Value], people: Mapping[str, Person]) -> str:
        def value_of(name: str) -> str | None:
            if name in facts:
                return self._value(facts[name])
            if name in people:
                told = people[name].name
                return self._one(told.domain, told.context, told.source)
            return None

        return fill(template, value_of)

    def _value(self, value: Value) -> str:
        if isinstance(value, bool):
            return "true" if value else "false"
        return value if isinstance(value, str) else self.number(value)


def _told(values: Mapping[str, Value]) -> Mapping[str, Value]:
    """Return what fills a text of the interface; where to look is told as editors write it."""
    return {name: str(one) if name in PLACES else one for name, one in values.items()}


def _in_locale(write: Callable[[str], str], code: str) -> str:
    """Write in a locale, or in English where Babel does not know it."""
    from babel.core import UnknownLocaleError

    try:
        return write(code)
    except (UnknownLocaleError, ValueError):
        return write(SOURCE)
