"""A storyboard as a PDF for A4. Written twice: the first time finds the page of each block."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from game.author.storyboard.board import Answer, Block, Board, Leap, Line, Part, Question, Target
from game.author.storyboard.paper import WIDTH, Cell, Paper, Row
from game.author.storyboard.pdf_map import draw_map
from game.language.words import Words
from game.story.model import Safety

INDENT = 6.0  # mm for each condition
_WHO = 34.0  # mm for the names of speakers
_GRADE = 36.0
_PAGES = 99  # where the page of a block is not known yet


def as_pdf(board: Board, words: Words, fonts: Path) -> bytes:
    """Return the file; `fonts` is the folder of the game's fonts."""
    foot = f"{board.title} · {board.fingerprint}"
    with Paper(fonts, foot, {}) as draft:
        _write(draft, board, words)
    with Paper(fonts, foot, draft.found) as paper:
        _write(paper, board, words)
        return bytes(paper.output())


def _write(paper: Paper, board: Board, words: Words) -> None:
    paper.set_title(words.ui("Storyboard: {title}", title=board.title))
    paper.set_lang(board.language)
    writer = _Writer(paper, words)
    writer.cover(board)
    if board.map is not None:
        draw_map(paper, board.map, words)
    writer.blocks(words.ui("Scenes"), board.scenes, lambda n: words.ui("Scene {number}", number=n))
    writer.blocks(
        words.ui("Endings"), board.endings, lambda n: words.ui("Ending {letter}", letter=n)
    )
    writer.ways(board)
    writer.rules(board)


class _Writer:
    """Writes the parts of a storyboard."""

    def __init__(self, paper: Paper, words: Words) -> None:
        self._paper = paper
        self._ui = words.ui

    # -- first pages

    def cover(self, board: Board) -> None:
        """Write the title page, and who is in the story."""
        paper, ui = self._paper, self._ui
        paper.add_page()
        head = (
            Cell(0, WIDTH, ui("Storyboard for review"), 11),
            Cell(0, WIDTH, board.title, 26, True),
        )
        paper.put([Row(cells=(head[0],)), Row(cells=(head[1],), gap=4)])
        paper.put([Row(cells=(Cell(0, WIDTH, board.summary, 13),), gap=8)])
        paper.put([_pair(label, text) for label, text in board.facts])
        paper.skip(3)
        paper.put(list(self._legend()))
        told = ui(
            "The fingerprint belongs to these very words: whoever changes one of them, gets "
            "another. It stands at the foot of every page."
        )
        paper.put([Row(cells=(Cell(0, WIDTH, told, 8.5, gray=True),), gap=8)])
        self._heading(ui("People"))
        for name, who, about in board.people:
            cells = (Cell(0, 42, name, bold=True), Cell(44, 36, who), Cell(82, WIDTH - 82, about))
            paper.put([Row(cells=cells, rule=0)])

    def _legend(self) -> Iterator[Row]:
        ui = self._ui
        for grade, text in (
            (Safety.YES, ui("Safe choice")),
            (Safety.PARTLY, ui("Partly safe")),
            (Safety.NO, ui("Risky choice")),
        ):
            yield Row(cells=(Cell(6, WIDTH - 6, text),), sign=(0, grade))

    def _heading(self, text: str) -> None:
        self._paper.skip(3)
        self._paper.put(
            [Row(cells=(Cell(0, WIDTH, text, 15, True),), outline=text, least=24, gap=0)]
        )
        self._paper.skip(-15)

    def _chapter(self, text: str) -> None:
        self._paper.add_page()
        self._paper.put([Row(cells=(Cell(0, WIDTH, text, 15, True),), outline=text, gap=3)])

    # -- scenes and endings

    def blocks(self, title: str, blocks: Iterable[Block], named: Callable[[str], str]) -> None:
        """Write a chapter of blocks."""
        self._chapter(title)
        for block in blocks:
            rows = [self._head(block, named(block.number))]
            for part in block.parts:
                rows += self._part(part)
            self._paper.put(rows)
            self._paper.skip(4)

    def _head(self, block: Block, heading: str) -> Row:
        remark = f" ({block.remark})" if block.remark else ""
        cells = (
            Cell(0, WIDTH - 22, f"{heading} · {block.name}{remark}", 11.5, True),
            Cell(WIDTH - 14, 14, self._ui("read"), 9),
        )
        return Row(cells=cells, anchor=block.anchor, boxes=(WIDTH - 19,), rule=0, glued=True, gap=2)

    def _part(self, part: Part) -> Iterator[Row]:
        x = part.depth * INDENT
        match part:
            case Line(is_note=True):
                yield Row(cells=(Cell(x, WIDTH - x, part.text, 8.5, gray=True),), gap=0.8)
            case Line():
                marks = "".join(f"  [! {one}]" for one in part.marks)
                who = Cell(x, _WHO - 2, part.who, bold=True)
                text = Cell(x + _WHO, WIDTH - x - _WHO, part.text + marks)
                yield Row(cells=(who, text))
            case Leap():
                yield Row(cells=(self._to(x, part.target, part.text),))
            case Question():
                yield from self._question(part, x)

    def _to(self, x: float, target: Target, before: str = "") -> Cell:
        page = self._paper.before.get(target.anchor, _PAGES)
        where = self._ui("{target}, page {page}", target=target.label, page=page)
        text = f"{before} {where}".strip() if before else f"» {where}"
        return Cell(x, WIDTH - x, text, 9.5, True, link=target.anchor)

    def _question(self, part: Question, x: float) -> Iterator[Row]:
        inner = x + 4
        texts = [Cell(inner, WIDTH - inner, part.heading, 9),
                 Cell(inner, WIDTH - inner, part.prompt, 11, True)]  # fmt: skip
        texts += [Cell(inner, WIDTH - inner, f"{label}: {text}", 9) for label, text in part.notes]
        for number, cell in enumerate(texts):
            glued = bool(part.answers) or number < len(texts) - 1
            anchor = "" if number else part.anchor
            yield Row(cells=(cell,), bar=x, anchor=anchor, glued=glued)
        for answer in part.answers:
            yield from self._answer(answer, x)

    def _answer(self, answer: Answer, x: float) -> Iterator[Row]:
        text_x = x + 4 + _GRADE
        room = WIDTH - text_x
        cells = [Cell(text_x, room, answer.text, bold=True)]
        cells += [Cell(text_x, room, f"{label}: {text}", 9) for label, text in answer.details]
        if answer.target:
            cells.append(self._to(text_x, answer.target))
        for number, cell in enumerate(cells):
            glued = number < len(cells) - 1
            if number or answer.grade is None:
                yield Row(cells=(cell,), bar=x, glued=glued, gap=0.8)
            else:
                word = Cell(x + 9, _GRADE - 7, answer.word, 8.5)
                yield Row(cells=(word, cell), bar=x, rule=x + 4, glued=glued, gap=0.8,
                          sign=(x + 4, answer.grade))  # fmt: skip

    # -- last pages

    def ways(self, board: Board) -> None:
        """Write the ways through the story."""
        self._chapter(self._ui("Ways through the story"))
        self._paper.put([Row(cells=(Cell(0, WIDTH, board.ways_note),), gap=3)])
        for way in board.ways:
            rows = [
                Row(cells=(Cell(0, WIDTH, way.name, 11, True),), rule=0, glued=True),
                Row(cells=(Cell(0, WIDTH, way.result, 9, gray=True),), glued=True),
            ]
            for text, grade in way.steps:
                sign = (2.0, grade) if grade else None
                rows.append(Row(cells=(Cell(8, WIDTH - 8, text),), sign=sign, gap=0.8))
            self._paper.put(rows)
            self._paper.skip(3)

    def rules(self, board: Board) -> None:
        """Write what to look for, and the place for a signature."""
        ui, paper = self._ui, self._paper
        self._chapter(ui("Is it safe for children?"))
        yes, no, rest = 104.0, 116.0, 128.0
        heads = (Cell(yes, 11, ui("yes"), 9), Cell(no, 11, ui("no"), 9),
                 Cell(rest, WIDTH - rest, ui("Remarks"), 9))  # fmt: skip
        paper.put([Row(cells=heads)])
        for number, rule in enumerate(board.rules, 1):
            cell = Cell(0, yes - 4, f"{number}. {rule}", 9.5)
            paper.put([Row(cells=(cell,), boxes=(yes, no), rule=0, least=9)])
        paper.skip(4)
        answers = (
            ui("May be shown"),
            ui("May be shown after these changes"),
            ui("Not to be shown"),
        )
        rows = [Row(cells=(Cell(0, WIDTH, ui("What should be changed"), 11, True),), gap=9)]
        rows += [Row(cells=(), rule=0, least=9) for _ in range(4)]
        rows += [Row(cells=(Cell(6, WIDTH - 6, one, 11),), boxes=(0,)) for one in answers]
        rows += [Row(cells=(), least=16)]
        below = (Cell(0, 60, ui("Date"), 9), Cell(70, WIDTH - 70, ui("Signature"), 9))
        rows += [Row(cells=below, lines=((0, 60), (70, WIDTH)))]
        paper.put(rows)


def _pair(label: str, text: str) -> Row:
    return Row(cells=(Cell(0, 45, label, bold=True), Cell(48, WIDTH - 48, text)), rule=0)
