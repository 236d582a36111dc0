"""One translation file, compiled: what can be shown, and nothing else.

Only the standard library: this is what start-up loads.
"""

import gettext
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from game.diagnostic import Diagnostic, Location, Severity

VERSION = 2  # of the compiled form; raise it whenever the form or the checks change
TWO_FORMS = "(n != 1)"

_GLUE = "\x04"  # between context and text, as gettext has it


def key(context: str, source: str) -> str:
    """Return the key of a message in `Catalogue.messages`."""
    return f"{context}{_GLUE}{source}" if context else source


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Translations by key; each has one form, or one for every plural form.

    Holds only what may be shown: no empty, fuzzy or faulty translation.
    `plural` is a gettext plural rule, such as "(n != 1)".
    """

    messages: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    plural: str = TWO_FORMS
    problems: tuple[Diagnostic, ...] = ()

    def find(self, context: str, source: str) -> tuple[str, ...]:
        """Return the forms of a translation, () where there is none."""
        return self.messages.get(key(context, source), ())

    def rule(self) -> Callable[[int], int]:
        """Return the function from a number to the index of its form."""
        written = gettext.c2py(self.plural)

        def form(number: int) -> int:
            try:
                return max(0, written(number))
            except ArithmeticError:  # a file's own rule may divide by zero
                return 0

        return form


EMPTY = Catalogue()


def dump(catalogue: Catalogue, digest: str) -> str:
    """Write a catalogue, and the digest of the file it came from, as JSON."""
    return json.dumps(
        {
            "version": VERSION,
            "digest": digest,
            "plural": catalogue.plural,
            "messages": catalogue.messages,
            "problems": [
                [p.code, p.message, p.at.line, p.hint, p.severity] for p in catalogue.problems
            ],
        },
        ensure_ascii=False,
        separators=(",", ":"),
    )


def load(text: str, digest: str, path: str) -> Catalogue | None:
    """Read what `dump` wrote; None if it is of other content, damaged or of another version.

    `path` is the translation file's, for the places of its problems.
    """
    try:
        data = json.loads(text)
        if (data["version"], data["digest"]) != (VERSION, digest):
            return None
        gettext.c2py(data["plural"])
        return Catalogue(
            {name: tuple(forms) for name, forms in data["messages"].items()},
            data["plural"],
            tuple(
                Diagnostic(code, message, Location(path, line, 1), hint, Severity(severity))
                for code, message, line, hint, severity in data["problems"]
            ),
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
