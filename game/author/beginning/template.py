"""The stories that new ones begin as. Each is a whole story, in each language of its own."""

from dataclasses import dataclass
from pathlib import Path

from game.view.words import N_

FOLDER = Path(__file__).parent / "templates"
LANGUAGES = ("en", "vi")


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """A kind of story. `purpose` and `other` are texts of the interface.

    `other` asks for the name of the second person: the first after the main one.
    """

    name: str
    purpose: str
    other: str


TEMPLATES = (
    Template(
        name="chat",
        purpose=N_("A stranger writes, with kind words and then a wish."),
        other=N_("What does the account of the stranger call itself?"),
    ),
    Template(
        name="bystander",
        purpose=N_("In a group chat somebody is laughed at, and others look on."),
        other=N_("Who is laughed at in the group?"),
    ),
    Template(
        name="call",
        purpose=N_("Somebody calls and pretends to be from an office."),
        other=N_("Whom does the caller pretend to be?"),
    ),
    Template(
        name="quiz",
        purpose=N_("Eight short cases, half of them harmless: stop or go on?"),
        other=N_("Which friend plays along?"),
    ),
)


def template_text(name: str, language: str) -> str:
    """Return the text of a template's story in one of LANGUAGES."""
    return (FOLDER / f"{name}.{language}.yaml").read_text(encoding="utf-8")
