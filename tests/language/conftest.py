"""A `locales` folder of one's own, written as translators write it."""

import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Return a function that writes a .po and returns the `locales` folder."""

    def put(body: str, *, language: str = "vi", domain: str = "game", plural: str = "") -> Path:
        path = tmp_path / "locales" / language / "LC_MESSAGES" / f"{domain}.po"
        path.parent.mkdir(parents=True, exist_ok=True)
        rule = f'"Plural-Forms: {plural}\\n"\n' if plural else ""
        head = f'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n{rule}\n'
        path.write_text(head + textwrap.dedent(body), encoding="utf-8")
        return tmp_path / "locales"

    return put
