"""The names of countries, in the languages of the world."""

from functools import cache

from babel.core import Locale, UnknownLocaleError


@cache
def country_name(code: str, language: str) -> str:
    """Return what a country ("VN") is called in a language; "" if that is not known."""
    try:
        return str(Locale.parse(language).territories.get(code, ""))
    except (UnknownLocaleError, ValueError):
        return ""
