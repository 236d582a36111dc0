"""A file from elsewhere, whatever its kind, as files of ours."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import PurePath

from game.author.importing import sheet, twine
from game.author.importing.archive import read_archive
from game.author.importing.draft import Draft, Left
from game.author.importing.naming import folded
from game.author.importing.passages import NotReadable, Twine
from game.author.importing.rows import read_csv, read_xlsx
from game.author.importing.twee import read_twee
from game.author.importing.writing import to_yaml
from game.author.todos import todos
from game.language.words import Words
from game.phrase import Phrase
from game.reading.document import MAX_BYTES

MAX_FILE = 16 * 1024 * 1024  # bytes; a published page brings the engine of its format along
TWEE, PAGE, TABLE, WORKBOOK = (".tw", ".twee"), (".html", ".htm"), (".csv", ".tsv"), (".xlsx",)
KINDS = (*TWEE, *PAGE, *TABLE, *WORKBOOK)
_FIRST = "# yaml-language-server: $schema=schema.json\n"
_LETTERS = "ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"  # of Vietnamese alone
_RARE = 0.01  # of all letters; names alone make a text not Vietnamese


@dataclass(frozen=True, slots=True, kw_only=True)
class Converted:
    """A story of ours: the text of its file, and what there is to say about it."""

    id: str
    title: str
    text: str = field(repr=False)
    scenes: int
    decisions: int
    endings: int
    todos: int
    left: tuple[Left, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaking:
    """In which languages to speak: to the teacher, and to players by the story's language."""

    teacher: Words
    stories: dict[str, Words]
    language: str = ""  # the story's; "" is found out

    def of(self, text: str) -> tuple[str, Words]:
        """Return the language of a text, and our words for its story."""
        language = self.language or guess_language(text)
        return language, self.stories.get(language, self.teacher)


def convert(content: bytes, name: str, speaking: Speaking) -> tuple[Converted, ...]:
    """Return the stories in a file; `name` is the file's.

    Raises:
        NotReadable: it holds none that can be read.
    """
    path = PurePath(name)
    suffix = path.suffix.lower()
    if suffix not in KINDS:
        raise NotReadable(
            Phrase("'{name}' is of no kind that can be converted; there is: {kinds}",
                   name=path.name, kinds=", ".join(KINDS))
        )  # fmt: skip
    if len(content) > MAX_FILE:
        raise NotReadable(Phrase("'{name}' is larger than 16 MiB", name=path.name))
    return tuple(_converted(one, path.stem) for one in _drafts(content, path, suffix, speaking))


def _drafts(content: bytes, path: PurePath, suffix: str, speaking: Speaking) -> Iterable[Draft]:
    if suffix in WORKBOOK:
        rows = read_xlsx(content)
        language, words = speaking.of(" ".join(cell for row in rows for cell in row.cells))
        return [sheet.draft_of(rows, path.stem, language, speaking.teacher, words)]
    text = decoded(content)
    if suffix in TABLE:
        rows = read_csv(text)
        language, words = speaking.of(text)
        return [sheet.draft_of(rows, path.stem, language, speaking.teacher, words)]
    stories = read_archive(text) if suffix in PAGE else (read_twee(text),)
    return [_of_twine(one, path.stem, speaking) for one in stories]


def _of_twine(story: Twine, name: str, speaking: Speaking) -> Draft:
    text = "\n".join(one.text for one in story.passages if one.is_told)
    if len(text) > MAX_BYTES:
        raise NotReadable(Phrase("the story is larger than 1 MiB; split it into smaller ones"))
    language, words = speaking.of(text)
    draft = twine.draft_of(story, language, speaking.teacher, words)
    draft.title = draft.title or name
    return draft


def _converted(draft: Draft, name: str) -> Converted:
    head = "".join(f"# {one.text}\n" for one in draft.head)
    text = _FIRST + head + to_yaml(draft.tree())
    return Converted(
        id=story_id(draft.title) or story_id(name) or "story",
        title=draft.title,
        text=text,
        scenes=len(draft.scenes),
        decisions=draft.decisions,
        endings=len(draft.endings),
        todos=len(todos(text, name)),
        left=tuple(draft.left),
    )


def story_id(text: str) -> str:
    """Return a name for a story's file; "" if nothing of the text can be used."""
    plain = "-".join(word for word in folded(text).split() if word.isascii())
    return plain.lstrip("0123456789-")[:40].strip("-")


def decoded(content: bytes) -> str:
    """Return a file's text, whichever of the usual encodings it has; line ends are plain."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = content.decode("utf-16", errors="replace")
    else:
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError:  # an old spreadsheet program in Viet Nam
            text = content.decode("cp1258", errors="replace")
    return unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n")


def guess_language(text: str) -> str:
    """Return "vi" for a text in Vietnamese, "en" for others."""
    lower = text.lower()
    letters = sum(sign.isalpha() for sign in lower)
    vietnamese = sum(lower.count(sign) for sign in _LETTERS)
    return "vi" if vietnamese > _RARE * letters else "en"
