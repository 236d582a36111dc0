"""When each word is heard: guessed from its syllables, where a voice does not tell it itself."""

import re
from collections.abc import Sequence

SYLLABLES_A_SECOND = 4.2  # of a voice whose length nobody can measure
_VOWELS = re.compile(r"[aeiouyàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]+")
_PAUSES = ((".!?…", 2.2), (",;:", 1.0))


def syllables(word: str) -> float:
    """Return about how long a word is, in syllables, the pause after it included."""
    letters = word.lower()
    count: float = len(_VOWELS.findall(letters))
    digits = sum(letter.isdigit() for letter in letters)
    if not count and not digits:
        count = min(3, sum(letter.isalpha() for letter in letters))
    tail = letters.rstrip("\"'”’)»")[-1:]
    pause = next((rest for signs, rest in _PAUSES if tail and tail in signs), 0.0)
    return count + 1.4 * digits + pause


def word_starts(words: Sequence[str], seconds: float) -> tuple[float, ...]:
    """Return when each word begins if all of them take `seconds`."""
    weights = [syllables(word) for word in words]
    whole = sum(weights) or 1.0
    starts, before = [], 0.0
    for weight in weights:
        starts.append(seconds * before / whole)
        before += weight
    return tuple(starts)


def guessed_s(words: Sequence[str], speed: float) -> float:
    """Return about how long it takes to say some words."""
    return sum(map(syllables, words)) / (SYLLABLES_A_SECOND * speed)


def word_at(starts: Sequence[float], time_s: float) -> int:
    """Return the number of the word that is heard at a time, -1 before the first."""
    return sum(start <= time_s for start in starts) - 1
