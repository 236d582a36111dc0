"""Bytes -> text, or which other encoding they look like."""

import re

from game.diagnostic import Diagnostic, Location
from game.phrase import Phrase
from game.reading.problems import complain

IN_NOTEPAD = Phrase("in Notepad: File > Save as > Encoding: UTF-8")
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_BOM = "\ufeff"
_UNSEEN = re.compile(
    "[^\x09\x0a\x0d\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_DOCUMENTS = (  # how files begin that are no plain text, whatever their name says
    (rb"PK\x03\x04.{0,80}opendocument", Phrase("a document of LibreOffice")),
    (rb"PK\x03\x04.*word/", Phrase("a Word document")),
    (rb"PK\x03\x04", Phrase("a zip file")),
    (rb"\xd0\xcf\x11\xe0", Phrase("an old Word document")),
    (rb"\{\\rtf", Phrase("an RTF document")),
)
AS_PLAIN_TEXT = Phrase("in the program that made it: File > Save as > Plain text, UTF-8")
# Letters that Windows-1258 has and Western encodings put elsewhere: ơ ư đ and tone marks.
_VIETNAMESE = re.compile("[ơưđƠƯĐăĂ\u0300\u0301\u0303\u0309\u0323]")


def decode(content: bytes | str, path: str) -> tuple[str, Diagnostic | None]:
    """Return the text without its byte order mark, or a complaint about its encoding."""
    if isinstance(content, str):
        return _seen(content.removeprefix(_BOM), path)
    if document := _document(content):
        return "", complain("NA006", Location(path, 1, 1), AS_PLAIN_TEXT, encoding=document)
    if _is_utf_16(content):
        return "", complain("NA005", Location(path, 1, 1), IN_NOTEPAD)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return "", _foreign(content, error.start, path)
    return _seen(text, path)


def _document(content: bytes) -> Phrase | None:
    found = (name for begin, name in _DOCUMENTS if re.match(begin, content, re.DOTALL))
    return next(found, None)


def _is_utf_16(content: bytes) -> bool:
    start = content[:200]
    return content.startswith(_UTF_16) or start.count(0) > len(start) // 4


def _seen(text: str, path: str) -> tuple[str, Diagnostic | None]:
    """Complain about the first sign that nobody can see."""
    unseen = _UNSEEN.search(text)
    if unseen is None:
        return text, None
    at = _place(text[: unseen.start()], path)
    return text, complain("NA007", at, sign=f"U+{ord(unseen[0]):04X}")


def _foreign(content: bytes, offset: int, path: str) -> Diagnostic:
    at = _place(content[:offset].decode("utf-8", errors="replace"), path)
    return complain("NA006", at, IN_NOTEPAD, encoding=_guess(content))


def _guess(content: bytes) -> Phrase:
    try:
        vietnamese = _VIETNAMESE.findall(content.decode("cp1258"))
    except UnicodeDecodeError:
        return Phrase("something that is no text")
    if len(vietnamese) > 1:
        return Phrase("Windows-1258 (Vietnamese)")
    return Phrase("Windows-1252 (Western)")


def _place(before: str, path: str) -> Location:
    lines = re.split("\r\n|[\r\n]", before)
    return Location(path, len(lines), len(lines[-1].removeprefix(_BOM)) + 1)
