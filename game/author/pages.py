"""Pages of the handbook about problems: one for each code, and a list of all."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from game.author.handbook import title
from game.diagnostic import Severity
from game.phrase import Phrase
from game.problem import Problem

Said = Callable[[str], str]  # a phrase to text in the reader's language


@dataclass(frozen=True, slots=True)
class Example:
    """A file with this problem: some of its lines, and the report about it in one language."""

    excerpt: str
    report: str
    kind: str = "yaml"  # of file, for colours


GROUPS = {
    "NA0": Phrase("The file itself"),
    "NA1": Phrase("Keys and values"),
    "NA2": Phrase("Names that lead nowhere"),
    "NA3": Phrase("The way through the story"),
    "NA4": Phrase("Expressions"),
    "NA5": Phrase("People, decisions, pictures and endings"),
    "NA6": Phrase("Translations"),
    "NA7": Phrase("What takes playing every way, and what is good for children"),
    "NA8": Phrase("Story tests, imported stories, answers to warnings"),
}
_WEIGHTS = {Severity.ERROR: Phrase("error"), Severity.WARNING: Phrase("warning")}


def problem_page(problem: Problem, example: Example | None, said: Said) -> str:
    """Return a page about one code, in Markdown."""
    keeps = {
        Severity.ERROR: Phrase("An **error**: the story cannot be played until it is mended."),
        Severity.WARNING: Phrase(
            "A **warning**: the story can be played. If it should stay as it is, write "
            "`allow: {{{code}: the reason}}` at the place, or at the top of the file.",
            code=problem.code,
        ),
    }
    parts = [
        f"# {problem.code}: {said(title(problem))}",
        said(keeps[problem.severity]),
        said(Phrase(problem.explanation)),
        *(_example(example, said) if example else ()),
        f"[{said(Phrase('All problems'))}](index.md)",
    ]
    return "\n\n".join(parts) + "\n"


def _example(example: Example, said: Said) -> Iterable[str]:
    yield f"## {said(Phrase('An example'))}"
    yield f"```{example.kind}\n{example.excerpt}\n```"
    yield said(Phrase("`check` says:"))
    yield f"```text\n{example.report}\n```"


def index_page(problems: Iterable[Problem], said: Said) -> str:
    """Return the list of all codes, by groups, in Markdown."""
    parts = [
        f"# {said(Phrase('Everything that check can say'))}",
        said(
            Phrase(
                "Each problem has a code that never changes. `python3 main.py check --explain "
                "NA305` shows the same text in the terminal."
            )
        ),
    ]
    for first, rows in _by_group(problems).items():
        heads = " | ".join(said(one) for one in (Phrase("code"), Phrase("weight"), Phrase("what")))
        table = [f"| {heads} |", "|---|---|---|", *(_row(one, said) for one in rows)]
        parts += [f"## {said(GROUPS[first])}", "\n".join(table)]
    return "\n\n".join(parts) + "\n"


def _by_group(problems: Iterable[Problem]) -> dict[str, list[Problem]]:
    groups: dict[str, list[Problem]] = {}
    for one in problems:
        groups.setdefault(one.code[:3], []).append(one)
    return groups


def _row(problem: Problem, said: Said) -> str:
    text = said(title(problem)).replace("|", "\\|")
    weight = said(_WEIGHTS[problem.severity])
    return f"| [{problem.code}]({problem.code}.md) | {weight} | {text} |"
