"""A story file as plain values, with remarks where a teacher has to decide."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

MARK = "TODO"  # in every language: easy to find in any editor


@dataclass(frozen=True, slots=True)
class Remark:
    """An item of a list that players never see."""

    text: str


@dataclass(frozen=True, slots=True)
class Decide:
    """A value that was guessed; `what` says what a teacher has to decide."""

    value: "Scalar | Short"
    what: str


@dataclass(frozen=True, slots=True)
class Short:
    """Keys or items to be written in one line, if they fit."""

    value: Mapping[str, "Scalar"] | Sequence["Scalar"]


Scalar: TypeAlias = str | int | float | bool
Tree: TypeAlias = Scalar | Decide | Short | Remark | Mapping[str, "Tree"] | Sequence["Tree"]


def todo(what: str) -> str:
    """Return a text that holds the place of one a teacher has to write."""
    return f"{MARK}: {what}"
