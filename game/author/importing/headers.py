"""The columns of a table of decisions, by the names teachers give them in two languages."""

from collections.abc import Mapping, Sequence

from game.author.importing.naming import folded
from game.author.importing.passages import NotReadable
from game.author.importing.rows import Row
from game.calling import command
from game.phrase import Phrase

_NAMES = {
    "scene": ("scene", "situation", "place in the story", "canh", "boi canh", "tinh huong"),
    "who": ("who", "speaker", "person", "name", "ai", "ai noi", "nguoi noi", "nhan vat"),
    "text": ("text", "message", "words", "says", "line", "loi", "loi thoai", "noi dung",
             "tin nhan"),
    "question": ("question", "prompt", "cau hoi"),
    "option": ("option", "choice", "answer", "lua chon", "phuong an", "cau tra loi"),
    "safe": ("safe", "is it safe", "safety", "an toan", "an toan khong", "co an toan khong"),
    "result": ("result", "what comes of it", "consequence", "ket qua", "dieu xay ra", "hau qua"),
    "why": ("why", "reason", "explanation", "vi sao", "tai sao", "giai thich", "ly do"),
    "next": ("next", "next scene", "goes to", "go to", "then", "tiep", "tiep theo", "canh tiep",
             "canh tiep theo", "den canh", "sang canh"),
    "skill": ("skill", "ky nang"),
}  # fmt: skip
_COLUMNS = {name: column for column, names in _NAMES.items() for name in names}
_SEARCHED = 20  # rows; a title may stand above the table
_ENOUGH = 2  # known columns make a row the header

_ANSWERS: Mapping[str, Sequence[str]] = {
    "yes": ("yes", "y", "safe", "true", "1", "x", "v", "co", "an toan", "dung", "tot"),
    "partly": ("partly", "partially", "half", "mot phan", "phan nao", "tam duoc", "chua han"),
    "no": ("no", "n", "unsafe", "not safe", "false", "0", "khong", "khong an toan", "sai",
           "nguy hiem"),
}  # fmt: skip
_SAFE = {word: answer for answer, words in _ANSWERS.items() for word in words}


def find_header(rows: Sequence[Row]) -> tuple[int, dict[int, str]]:
    """Return the index of the row with the names of the columns, and which column is what.

    Raises:
        NotReadable: there is none.
    """
    for index, row in enumerate(rows[:_SEARCHED]):
        known = {at: _COLUMNS[name] for at, cell in enumerate(row.cells)
                 if (name := folded(cell)) in _COLUMNS}  # fmt: skip
        if len(known) >= _ENOUGH and not {"text", "option"}.isdisjoint(known.values()):
            return index, known
    raise NotReadable(
        Phrase(
            "the names of the columns were not found; the first row should have names such as "
            "scene, who, text, option, safe, why, next. For a table to fill in, type: {command}",
            command=command("convert", "--template", "table.csv"),
        )
    )


def safety(cell: str) -> str:
    """Return yes, partly or no for what a teacher wrote; "" if it is something else."""
    if cell.strip() in ("✓", "✔"):
        return "yes"
    return _SAFE.get(folded(cell), "")
