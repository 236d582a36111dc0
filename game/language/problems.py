"""The problems a translation can have: codes NA6xx, which are for ever and never used again."""

from game.problem import Problem, warning

MISSING = warning(
    "NA601",
    "'{text}' has no translation yet",
    "Until it is translated, the player sees the text in its own language. "
    "`translate` makes a file with all texts that wait for a translation.",
)
FUZZY = warning(
    "NA602",
    "the text '{text}' has changed since it was translated",
    "The old translation is kept for the translator, marked fuzzy, and not shown. "
    "Mend it and take the word 'fuzzy' away.",
)
PLACEHOLDERS = Problem(
    "NA603",
    "the translation of '{text}' has {found}, but {expected} is needed",
    "The names in braces stand for facts and people; a translation keeps all of them "
    "as they are and adds none. Until then the text is shown in its own language.",
)
PLURALS = Problem(
    "NA604",
    "the translation of '{text}' has {found} of {expected} forms for counting",
    "A language has one or more forms for counting; each needs its own line msgstr[0], "
    "msgstr[1] and so on.",
)
BROKEN = Problem(
    "NA605",
    "this translation file cannot be read: {reason}",
    "The line named, or the one before it, is not as a .po file wants it; often a "
    "quotation mark is missing. Until it is mended all its texts are shown in their own language.",
)

ALL = (MISSING, FUZZY, PLACEHOLDERS, PLURALS, BROKEN)  # NA606 is no longer in use
WAITING = frozenset({MISSING.code, FUZZY.code})  # where nothing is wrong, only not done yet
