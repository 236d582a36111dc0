"""Twine's HTML: a published story or an archive of several, as Twine 2 writes them.

Nothing in the page is run; only the elements that hold the story are read.
"""

from dataclasses import dataclass, field
from html.parser import HTMLParser

from game.author.importing.passages import MAX_PASSAGES, NotReadable, Passage, Twine
from game.author.importing.twee import too_many
from game.phrase import Phrase

_STORY, _PASSAGE = "tw-storydata", "tw-passagedata"


@dataclass(slots=True)
class _Found:
    """A story as far as it was read."""

    title: str
    start: str
    style: str
    passages: dict[str, Passage] = field(default_factory=dict)  # by pid

    def story(self) -> Twine:
        passages = tuple(self.passages.values())
        first = self.passages.get(self.start)
        told = [one for one in passages if one.is_told] or list(passages)
        return Twine(self.title, (first or told[0]).name, self.style, passages)


class _Reader(HTMLParser):
    """Collects stories and their passages."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.stories: list[_Found] = []
        self._open: dict[str, str] | None = None  # attributes of the passage we are in
        self._line = 1
        self._text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == _STORY:
            style = given.get("format", "")
            self.stories.append(_Found(given.get("name", ""), given.get("startnode", ""), style))
        elif tag == _PASSAGE:
            self.close_passage()
            self._open, self._line = given, self.getpos()[0]
        elif self._open is not None:  # markup that was not written as entities
            self._text.append(self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        if tag in (_PASSAGE, _STORY):
            self.close_passage()
        elif self._open is not None:
            self._text.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        if self._open is not None:
            self._text.append(data)

    def close_passage(self) -> None:
        """Keep the passage that was open, if one was."""
        if self._open is None:
            return
        given, text = self._open, "".join(self._text)
        self._open, self._text = None, []
        if not self.stories:
            self.stories.append(_Found("", "", ""))
        found = self.stories[-1].passages
        if len(found) >= MAX_PASSAGES:
            raise too_many()
        tags = tuple(given.get("tags", "").split())
        name = given.get("name", "").strip()
        found.setdefault(
            given.get("pid") or f"-{len(found)}", Passage(name, text, self._line, tags)
        )


def read_archive(text: str) -> tuple[Twine, ...]:
    """Return the stories in a page, at least one.

    Raises:
        NotReadable: there is none, or it is far too large.
    """
    reader = _Reader()
    try:
        reader.feed(text)
        reader.close()
    except (AssertionError, ValueError):  # html.parser's own way out of a broken page
        pass
    reader.close_passage()
    stories = tuple(one.story() for one in reader.stories if one.passages)
    if not stories:
        raise NotReadable(
            Phrase(
                "no story of Twine was found in this page; in Twine, use 'Publish to File' "
                "(or 'Export As Twee') and give that file"
            )
        )
    return stories
