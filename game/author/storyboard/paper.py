"""Sheets of A4 that rows of text are put on: a row never breaks, a group only if it must."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, sin
from pathlib import Path

from fpdf import FPDF
from fpdf.enums import MethodReturnValue
from fpdf.fonts import TTFFont

from game.story.model import Safety

MARGIN, FOOT = 16.0, 18.0  # mm
WIDTH, HEIGHT = 210 - 2 * MARGIN, 297 - MARGIN - FOOT
LEADING = 1.42
POINT = 0.3528  # mm
GRAY = 70
_BOX = 3.6  # mm, to be ticked


@dataclass(frozen=True, slots=True)
class Cell:
    """A text at a place across; sizes in points, places in mm from the left margin."""

    x: float
    width: float
    text: str
    size: float = 10
    bold: bool = False
    gray: bool = False
    link: str = ""  # an anchor


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Cells beside each other, and what is drawn around them."""

    cells: tuple[Cell, ...]
    anchor: str = ""
    outline: str = ""  # its name among the bookmarks
    sign: tuple[float, Safety] | None = None
    boxes: tuple[float, ...] = ()  # to be ticked
    bar: float | None = None  # a line down the left side
    rule: float | None = None  # a line above, from here to the right
    lines: tuple[tuple[float, float], ...] = ()  # lines above, each from here to there
    least: float = 0.0  # height, mm
    gap: float = 1.2  # below, mm
    glued: bool = False  # the next row stays with it


class Paper(FPDF):
    """Puts rows on pages."""

    def __init__(self, fonts: Path, foot: str, pages: dict[str, int]) -> None:
        super().__init__(format="A4")
        # 'check' says which letters the fonts lack, and where
        logging.getLogger("fpdf").setLevel(logging.ERROR)
        self._foot = foot
        self.before = pages  # the pages of anchors, as an earlier try found them
        self.found: dict[str, int] = {}
        self._links: dict[str, int] = {}
        self.add_font("Board", "", fonts / "BeVietnamPro-Regular.ttf")
        self.add_font("Board", "B", fonts / "BeVietnamPro-SemiBold.ttf")
        self.add_font("Emoji", "", fonts / "NotoColorEmoji-subset.ttf")
        self.set_fallback_fonts(["Emoji"], exact_match=False)
        self.set_margin(MARGIN)
        self.c_margin = 0
        self.set_auto_page_break(False)

    def __enter__(self) -> "Paper":
        return self

    def __exit__(self, *error: object) -> None:
        """Close the files of the fonts."""
        for font in self.fonts.values():
            if isinstance(font, TTFFont):
                font.close()

    def footer(self) -> None:
        """Write the foot of a page; the library calls this."""
        self.set_y(-FOOT + 6)
        self.set_font("Board", size=8)
        self.set_text_color(GRAY)
        self.cell(self.epw / 2, 4, self._foot)
        self.cell(self.epw / 2, 4, f"{self.page_no()} / {{nb}}", align="R")

    # -- placing

    def put(self, rows: Sequence[Row]) -> None:
        """Put rows that belong together on a page, or on several if one cannot hold them."""
        heights = [self._height(row) for row in rows]
        whole = sum(heights)
        if whole <= HEIGHT and whole > self._left():
            self.add_page()
        start = 0
        while start < len(rows):
            end = start + 1
            while end < len(rows) and rows[end - 1].glued:
                end += 1
            if sum(heights[start:end]) > self._left() and self.y > MARGIN:
                self.add_page()
            for row, height in zip(rows[start:end], heights[start:end], strict=True):
                self._draw(row, height)
            start = end

    def skip(self, height: float) -> None:
        """Leave room."""
        self.set_y(self.y + height)

    def _left(self) -> float:
        return float(self.h - FOOT - self.y)

    def _height(self, row: Row) -> float:
        texts = [self._write(cell, dry=True) for cell in row.cells if cell.text]
        return max([*texts, row.least]) + row.gap

    def _draw(self, row: Row, height: float) -> None:
        top = self.y
        if row.anchor:
            self.found[row.anchor] = self.page
            self.set_link(self._link(row.anchor), y=top, page=self.page)
        if row.outline:
            self.set_y(top)
            self.start_section(row.outline)
        self._around(row, top, height)
        for cell in row.cells:
            self.set_xy(MARGIN + cell.x, top)
            self._write(cell)
        self.set_xy(MARGIN, top + height)

    def _around(self, row: Row, top: float, height: float) -> None:
        self.set_draw_color(0)
        self.set_line_width(0.2)
        for start, end in (*row.lines, *([] if row.rule is None else [(row.rule, WIDTH)])):
            self.line(MARGIN + start, top - 0.6, MARGIN + end, top - 0.6)
        if row.bar is not None:
            self.set_line_width(0.7)
            self.line(MARGIN + row.bar, top - 0.6, MARGIN + row.bar, top + height - 0.6)
        self.set_line_width(0.3)
        for x in row.boxes:
            self.rect(MARGIN + x, top + 0.4, _BOX, _BOX)
        if row.sign is not None:
            self.grade(MARGIN + row.sign[0], top + 0.4, row.sign[1])

    def _write(self, cell: Cell, dry: bool = False) -> float:
        """Write a text at the pen, or only measure it; return its height."""
        self.set_font("Board", "B" if cell.bold else "", cell.size)
        self.set_text_color(GRAY if cell.gray else 0)
        link = self._link(cell.link) if cell.link and not dry else ""
        height = self.multi_cell(
            cell.width,
            cell.size * POINT * LEADING,
            cell.text,
            align="L",
            dry_run=dry,
            output=MethodReturnValue.HEIGHT,
            link=link,
        )
        assert isinstance(height, float | int)
        return height

    def _link(self, anchor: str) -> int:
        if anchor not in self._links:
            self._links[anchor] = self.add_link()
        return self._links[anchor]

    # -- signs, that differ in shape

    def grade(self, x: float, y: float, grade: Safety, size: float = 3.8) -> None:
        """Draw the sign of a grade."""
        self.set_draw_color(0)
        self.set_fill_color(0)
        self.set_line_width(size / 11)
        half = size / 2
        match grade:
            case Safety.YES:
                self.circle(x + half, y + half, half, style="F")
                self.set_draw_color(255)
                check = ((0.27, 0.52), (0.44, 0.68), (0.73, 0.34))
                self.polyline([(x + size * right, y + size * down) for right, down in check])
            case Safety.PARTLY:
                self.circle(x + half, y + half, half, style="D")
                turns = [pi * (0.5 + step / 16) for step in range(17)]
                left = [(x + half + half * cos(one), y + half - half * sin(one)) for one in turns]
                self.polygon(left, style="F")
            case Safety.NO:
                self.circle(x + half, y + half, half, style="D")
                flag = ((0.38, 0.26), (0.76, 0.38), (0.38, 0.52))
                self.polygon(
                    [(x + size * right, y + size * down) for right, down in flag], style="F"
                )
                self.line(x + size * 0.37, y + size * 0.26, x + size * 0.37, y + size * 0.78)
        self.set_draw_color(0)
