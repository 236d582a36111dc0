"""Which languages there are, which one to begin with, and what they are called."""

import locale
import re
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from game.language.placeholders import outside

SOURCE = "en"  # the language the interface is written in
PSEUDO = "en_XA"  # English made longer and stranger, to test layouts with
INTERFACE = "game"  # the domain of the interface's texts
AUTHOR = "author"  # the domain of what only those who write stories read
PROGRAM = (INTERFACE, AUTHOR)
GROWTH = 1.4  # how much longer a pseudo text is, at least

# The usual ones, so that start-up needs no Babel.
_NAMES = {"en": "English", "vi": "Tiếng Việt", PSEUDO: "[Éñglííšh]"}
_CODE = re.compile(
    r"(?P<language>[a-zA-Z]{2,3})(?:[-_](?P<script>[a-zA-Z]{4}))?"
    r"(?:[-_](?P<region>[a-zA-Z]{2}|\d{3}))?"
)
_ODD = str.maketrans("acdeginosuyzACDEGINOSUYZ", "áçđéğíñöšüýžÁÇĐÉĞÍÑÖŠÜÝŽ")


def path_of(folder: Path, language: str, domain: str) -> Path:
    """Return where the translation file of a domain is, or would be."""
    return folder / language / "LC_MESSAGES" / f"{domain}.po"


def available(folder: Path) -> tuple[str, ...]:
    """Return the languages of the interface: English, then the translated ones by their code."""
    translated = {
        entry.name
        for entry in (folder.iterdir() if folder.is_dir() else ())
        if path_of(folder, entry.name, INTERFACE).is_file()
    }
    return (SOURCE, *sorted(translated - {SOURCE}))


def code_in(text: str) -> str:
    """Return a language's code as folders have it, such as "pt_BR" for "pt-br"; "" if it is none.

    Nothing else may become a folder's name: the code may come from a file of somebody else.
    """
    found = _CODE.fullmatch(text.strip())
    if found is None:
        return ""
    script, region = found["script"] or "", found["region"] or ""
    parts = [found["language"].lower(), script.title(), region.upper()]
    return "_".join(part for part in parts if part)


def best(wanted: Sequence[str], known: Sequence[str]) -> str:
    """Return the first wanted language that is known, or near to a known one; else English.

    "vi_VN.UTF-8" and "vi-VN" find "vi"; a wanted "pt" finds "pt_BR".
    """
    for code in map(_plain, wanted):
        for candidate in (code, code.partition("_")[0]):
            if candidate in known:
                return candidate
        near = [one for one in known if one.partition("_")[0] == code and one != PSEUDO]
        if near:
            return near[0]
    return SOURCE


def of_system(environment: Mapping[str, str]) -> tuple[str, ...]:
    """Return the languages this computer is set to, best first; () if it does not say."""
    said = [environment.get("LANGUAGE", "").split(":")] + [
        [environment.get(name, "")] for name in ("LC_ALL", "LC_MESSAGES", "LANG")
    ]
    found = [code for codes in said for code in codes if code and code not in ("C", "POSIX")]
    return tuple(found) or _of_windows()


def native_name(language: str) -> str:
    """Return what a language is called by those who speak it, such as "Tiếng Việt"."""
    if language in _NAMES:
        return _NAMES[language]
    # Loaded here for rare languages only: Babel would slow every start.
    from babel.core import Locale, UnknownLocaleError

    try:
        name = Locale.parse(language).get_display_name(language)
    except (UnknownLocaleError, ValueError):
        name = None
    return name[0].upper() + name[1:] if name else language


def name_in(language: str, reader: str) -> str:
    """Return what a language is called inside a sentence of another one.

    "Vietnamese" in English, "tiếng Việt" in Vietnamese.
    """
    # Loaded here for the tools of authors only: Babel would slow every start.
    from babel.core import Locale, UnknownLocaleError

    try:
        name = Locale.parse(language).get_display_name(SOURCE if reader == PSEUDO else reader)
    except (UnknownLocaleError, ValueError):
        name = None
    # The list writes "Tiếng Anh", as at the start of a sentence.
    return re.sub("^Tiếng ", "tiếng ", name or native_name(language))


def pseudo(text: str) -> str:
    """Return a text longer, accented and in brackets; names in braces stay."""
    if not text:
        return text
    odd = outside(text, _strange)
    return f"[{odd}{'~' * max(0, round(len(text) * GROWTH) - len(odd) - 2)}]"


def _strange(text: str) -> str:
    doubled = "".join(letter * 2 if letter in "aeiou" else letter for letter in text)
    return doubled.translate(_ODD)


def _plain(code: str) -> str:
    """Turn "vi-VN.UTF-8@x" into "vi_VN"."""
    return code.split(".")[0].split("@")[0].replace("-", "_")


def _of_windows() -> tuple[str, ...]:
    if sys.platform != "win32":
        return ()
    import ctypes

    number = ctypes.windll.kernel32.GetUserDefaultUILanguage()
    name = locale.windows_locale.get(number)
    return (name,) if name else ()
