"""Names people gave to things, made into ids: "Đi học về" is di_hoc_ve."""

import re
import unicodedata
from collections.abc import Collection

LONGEST = 40
_ALONE = str.maketrans({"đ": "d", "Đ": "D", "ß": "ss", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L"})


def folded(text: str) -> str:
    """Return a text in lower case without accents, the signs between its words as spaces."""
    plain = unicodedata.normalize("NFKD", text.translate(_ALONE)).lower()
    letters = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return " ".join(re.findall(r"[^\W_]+", letters))


class Ids:
    """Gives out ids, each once."""

    def __init__(self, taken: Collection[str] = ()) -> None:
        self._taken = set(taken)

    def new(self, text: str, otherwise: str) -> str:
        """Return an id that resembles a text; `otherwise` if nothing of it can be used."""
        words = re.findall("[a-z0-9]+", folded(text))
        first = "_".join(words)[:LONGEST].strip("_")
        if not first[:1].isalpha():
            first = f"{otherwise}_{first}".strip("_")
        made, number = first, 1
        while made in self._taken:
            number += 1
            made = f"{first}_{number}"
        self._taken.add(made)
        return made


def clean(text: str) -> str:
    """Return a text in one line and one form, without signs that nobody can see."""
    seen = "".join(sign if sign.isprintable() else " " for sign in text)
    whole = "".join(sign for sign in seen if not 0xD800 <= ord(sign) <= 0xDFFF)  # noqa: PLR2004
    return " ".join(unicodedata.normalize("NFC", whole).split())


def plain(text: str) -> str:
    """Return a text for players in which braces have no meaning."""
    return clean(text).replace("{", "{{")
