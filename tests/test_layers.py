"""Pure layers hold no clock, file, chance or screen. (import-linter holds the other arrows.)"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

GAME = Path(__file__).parent.parent / "game"
EFFECTS = {
    "asyncio", "builtins", "ctypes", "datetime", "glob", "importlib", "io", "logging",
    "multiprocessing", "os", "pathlib", "pygame", "random", "secrets", "shutil", "signal",
    "socket", "subprocess", "sys", "tempfile", "threading", "time", "urllib", "uuid",
}  # fmt: skip
PURE = ["story", "view"]
MAY_NOT = {"story": EFFECTS | {"babel", "yaml", "platformdirs"}, "view": EFFECTS}
CALLS = {"__import__", "compile", "eval", "exec", "input", "open", "print"}


def imports(source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or "."


def calls(source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield node.func.id


def effects(source: str, layer: str) -> set[str]:
    roots = {name.partition(".")[0] for name in imports(source)}
    return (roots & MAY_NOT[layer]) | (set(calls(source)) & CALLS)


@pytest.mark.parametrize("layer", PURE)
def test_a_pure_layer_imports_and_calls_nothing_with_effects(layer: str) -> None:
    files = sorted((GAME / layer).rglob("*.py"))
    found = {file.name: effects(file.read_text(encoding="utf-8"), layer) for file in files}

    assert {name: names for name, names in found.items() if names} == {}
    assert files


@pytest.mark.parametrize(
    ("planted", "name"),
    [
        ("import random", "random"),
        ("import os.path", "os"),
        ("from time import sleep", "time"),
        ("def f():\n    import pygame.draw", "pygame"),
        ("text = open('story.yaml')", "open"),
    ],
)
def test_a_planted_effect_is_found(planted: str, name: str) -> None:
    assert effects(planted, "view") == {name}
