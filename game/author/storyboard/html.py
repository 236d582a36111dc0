"""A storyboard as one HTML file that needs no other: its letters and its map are inside."""

import base64
from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path

from game.author.mapping.svg import FAMILY, as_svg
from game.author.storyboard.board import Answer, Block, Board, Leap, Line, Part, Question, Target
from game.author.storyboard.map import part_of, pieces
from game.language.words import Words
from game.story.model import Safety

_CSS = Path(__file__).with_name("storyboard.css")
_FONTS = ((400, "BeVietnamPro-Regular.ttf"), (600, "BeVietnamPro-SemiBold.ttf"))
_SIGNS = {
    Safety.YES: '<circle cx="8" cy="8" r="7.4"/>'
    '<path d="M4.4 8.3 7 10.8 11.6 5.4" stroke="#fff" fill="none" stroke-width="1.8"/>',
    Safety.PARTLY: '<circle cx="8" cy="8" r="7" fill="#fff" stroke="#000" stroke-width="1.4"/>'
    '<path d="M8 1a7 7 0 0 0 0 14z"/>',
    Safety.NO: '<circle cx="8" cy="8" r="7" fill="#fff" stroke="#000" stroke-width="1.4"/>'
    '<path d="M6 4.2 12.2 6 6 8.3z"/><path d="M5.9 4.2v8.3" stroke="#000" stroke-width="1.4"/>',
}

_ARROW = (
    '<svg class=arrow viewBox="0 0 16 10" aria-hidden=true>'
    '<path d="M0 5h12M9 1l5 4-5 4" fill="none" stroke="#000" stroke-width="1.6"/></svg>'
)
_BOX = "<span class=tickbox></span>"


def as_html(board: Board, words: Words, fonts: Path) -> str:
    """Return the whole page; `fonts` is the folder of the game's fonts."""
    return "\n".join(_page(board, words, fonts)) + "\n"


def _page(board: Board, words: Words, fonts: Path) -> Iterator[str]:
    title = words.ui("Storyboard: {title}", title=board.title)
    yield "<!DOCTYPE html>"
    yield f'<html lang="{escape(board.language)}"><head><meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{escape(title)}</title>"
    yield f"<style>{_style(board, fonts)}</style></head><body>"
    yield from _cover(board, words)
    yield from _people(board, words)
    yield from _map(board, words)
    yield f"<section><h2>{escape(words.ui('Scenes'))}</h2>"
    for block in board.scenes:
        yield from _block(block, words, words.ui("Scene {number}", number=block.number))
    yield f"</section><section class=apart><h2>{escape(words.ui('Endings'))}</h2>"
    for block in board.endings:
        yield from _block(block, words, words.ui("Ending {letter}", letter=block.number))
    yield "</section>"
    yield from _ways(board, words)
    yield from _rules(board, words)
    yield "</body></html>"


def _style(board: Board, fonts: Path) -> str:
    faces = "".join(_face(weight, fonts / name) for weight, name in _FONTS)
    foot = f"{board.title} · {board.fingerprint}".replace("\\", "").replace('"', "”")
    foot = foot.replace("<", "‹").replace("\n", " ")
    return f'{faces}{_CSS.read_text(encoding="utf-8")}@page{{@bottom-left{{content:"{foot}"}}}}'


def _face(weight: int, path: Path) -> str:
    data = base64.b64encode(path.read_bytes()).decode()
    return (
        f"@font-face{{font-family:Board;font-weight:{weight};src:url(data:font/ttf;base64,{data})}}"
    )


# -------------------------------------------------------------------- parts


def _cover(board: Board, words: Words) -> Iterator[str]:
    yield f"<header><p class=kind>{escape(words.ui('Storyboard for review'))}</p>"
    yield f"<h1>{escape(board.title)}</h1><p class=summary>{escape(board.summary)}</p>"
    yield f"<table class=facts>{''.join(_row(one) for one in board.facts)}</table>"
    yield f"<p class=legend>{''.join(_legend(words))}</p>"
    told = words.ui(
        "The fingerprint belongs to these very words: whoever changes one of them, gets another. "
        "It stands at the foot of every page."
    )
    yield f"<p class=note>{escape(told)}</p></header>"


def _legend(words: Words) -> Iterator[str]:
    for grade, text in (
        (Safety.YES, words.ui("Safe choice")),
        (Safety.PARTLY, words.ui("Partly safe")),
        (Safety.NO, words.ui("Risky choice")),
    ):
        yield f"<span>{_sign(grade)} {escape(text)}</span> "


def _row(cells: Iterable[str], tag: str = "td") -> str:
    first, *rest = cells
    others = "".join(f"<{tag}>{_lines(one)}</{tag}>" for one in rest)
    return f"<tr><th scope=row>{escape(first)}</th>{others}</tr>"


def _lines(text: str) -> str:
    return "<br>".join(escape(line) for line in text.split("\n"))


def _people(board: Board, words: Words) -> Iterator[str]:
    yield f"<section><h2>{escape(words.ui('People'))}</h2>"
    yield f"<table class=people>{''.join(_row(one) for one in board.people)}</table></section>"


def _map(board: Board, words: Words) -> Iterator[str]:
    drawing = board.map
    if drawing is None:
        return
    parts = pieces(drawing)
    named: set[str] = set()
    for number, piece in enumerate(parts, 1):
        heading = words.ui("Map, page {number} of {all}", number=number, all=len(parts))
        svg = as_svg(part_of(drawing, piece, named)).splitlines()[4:-1]
        width, height = piece.right - piece.left, piece.bottom - piece.top
        sheet = "upright" if piece.sheet.is_upright else "across"
        yield f'<section class="map {sheet}"><h2>{escape(heading)}</h2>'
        yield (
            f'<svg role=img aria-label="{escape(drawing.title)}" '
            f'font-family="Board, {escape(FAMILY)}" '
            f'viewBox="{piece.left:.1f} {piece.top:.1f} {width:.1f} {height:.1f}" '
            f'style="max-width:{width * piece.scale:.1f}mm">'
        )
        yield from svg  # without title, description and ground
        yield "</svg></section>"


def _block(block: Block, words: Words, heading: str) -> Iterator[str]:
    remark = f" <em>({escape(block.remark)})</em>" if block.remark else ""
    box = f"<span class=tick>{_BOX} {escape(words.ui('read'))}</span>"
    yield f'<article id="{block.anchor}"><h3><b>{escape(heading)}</b> '
    yield f"{escape(block.name)}{remark}{box}</h3>"
    for part in block.parts:
        yield from _part(part)
    yield "</article>"


def _part(part: Part) -> Iterator[str]:
    style = f' style="margin-left:{part.depth * 6}mm"' if part.depth else ""
    match part:
        case Line(is_note=True):
            yield f"<p class=stage{style}>{escape(part.text)}</p>"
        case Line():
            marks = "".join(f" <mark>! {escape(one)}</mark>" for one in part.marks)
            who = f"<b>{escape(part.who)}</b>" if part.who else "<b></b>"
            yield f"<p class=line{style}>{who}<span>{escape(part.text)}{marks}</span></p>"
        case Leap():
            yield f"<p class=leap{style}>{escape(part.text)} {_link(part.target)}</p>"
        case Question():
            yield from _question(part, style)


def _question(part: Question, style: str) -> Iterator[str]:
    yield f'<div class=question id="{part.anchor}"{style}><div class=ask>'
    yield f"<h4>{escape(part.heading)}</h4><p class=prompt>{escape(part.prompt)}</p>"
    yield f"{_details(part.notes)}</div>"
    for answer in part.answers:
        yield from _answer(answer)
    yield "</div>"


def _answer(answer: Answer) -> Iterator[str]:
    sign = _sign(answer.grade) if answer.grade else ""
    yield f"<div class=answer><div class=grade>{sign}<br>{escape(answer.word)}</div><div>"
    yield f"<p class=text>{escape(answer.text)}</p>{_details(answer.details)}"
    if answer.target:
        yield f"<p class=leap>{_link(answer.target)}</p>"
    yield "</div></div>"


def _details(details: Iterable[tuple[str, str]]) -> str:
    return "".join(
        f"<p class=detail><i>{escape(label)}:</i> {escape(text)}</p>" for label, text in details
    )


def _link(target: Target) -> str:
    return f'<a href="#{target.anchor}">{_ARROW} {escape(target.label)}</a>'


def _sign(grade: Safety) -> str:
    return f'<svg class=sign viewBox="0 0 16 16" aria-hidden=true>{_SIGNS[grade]}</svg>'


def _ways(board: Board, words: Words) -> Iterator[str]:
    yield f"<section class=apart><h2>{escape(words.ui('Ways through the story'))}</h2>"
    yield f"<p>{escape(board.ways_note)}</p><table class=ways>"
    for way in board.ways:
        steps = "".join(f"<li>{_sign(grade) if grade else ''} {escape(text)}</li>"
                        for text, grade in way.steps)  # fmt: skip
        yield f"<tr><th scope=row>{escape(way.name)}<br><small>{escape(way.result)}</small></th>"
        yield f"<td><ol>{steps}</ol></td></tr>"
    yield "</table></section>"


def _rules(board: Board, words: Words) -> Iterator[str]:
    ui = words.ui
    heads = "".join(f"<th>{escape(one)}</th>" for one in (ui("yes"), ui("no"), ui("Remarks")))
    yield f"<section class=apart><h2>{escape(ui('Is it safe for children?'))}</h2>"
    yield f"<table class=rules><tr><th></th>{heads}</tr>"
    for number, rule in enumerate(board.rules, 1):
        yield f"<tr><td>{number}. {escape(rule)}</td><td>{_BOX}</td><td>{_BOX}</td><td></td></tr>"
    yield "</table>"
    yield f"<div class=sign-here><h3>{escape(ui('What should be changed'))}</h3>"
    yield "<div class=rule></div>" * 5
    for text in (ui("May be shown"), ui("May be shown after these changes"), ui("Not to be shown")):
        yield f"<p class=box>{_BOX} {escape(text)}</p>"
    names = "".join(f"<span>{escape(one)}</span>" for one in (ui("Date"), ui("Signature")))
    yield f"<div class=names>{names}</div></div></section>"
