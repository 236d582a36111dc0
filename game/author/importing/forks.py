"""Branches of a passage as conditions of ours."""

from collections.abc import Iterable, Iterator, Mapping

from game.author.importing.lines import Item, leads_on
from game.author.importing.nodes import Fork, Jump, Link
from game.author.importing.tree import Remark, Tree


def wholly(conditions: Iterable[str]) -> Iterator[str]:
    """Yield when each branch happens: its own condition holds, and none before it."""
    before: list[str] = []
    for condition in conditions:
        parts = [*(f"not ({one})" for one in before), *([condition] if condition else [])]
        yield (
            parts[0]
            if len(parts) == 1
            else " and ".join(one if one.startswith("not (") else f"({one})" for one in parts)
        )
        before.append(condition)


def only_if(when: str, beats: list[Tree], otherwise: list[Tree]) -> list[Tree]:
    """Return beats that happen under a condition; remarks stand beside it if they are alone."""
    if not when or not (has_beats(beats) or has_beats(otherwise)):
        return [*beats, *otherwise]
    if not has_beats(beats):
        return [*beats, {"if": f"not ({when})", "then": otherwise}]
    more: dict[str, Tree] = {"else": otherwise} if has_beats(otherwise) else {}
    return [{"if": when, "then": beats, **more}]


def lead_on(found: Iterable[Item]) -> bool:
    """Return whether a link or a jump is among items, or under one of their conditions."""
    return any(
        isinstance(one, Link | Jump)
        or (isinstance(one, Fork) and any(leads_on(branch.nodes) for branch in one.branches))
        for one in found
    )


def leaves(beat: Tree) -> bool:
    """Return whether nothing can follow a beat."""
    return isinstance(beat, Mapping) and not {"goto", "end"}.isdisjoint(beat)


def has_beats(beats: Iterable[Tree]) -> bool:
    """Return whether there is more than remarks."""
    return any(not isinstance(one, Remark) for one in beats)
