"""What we ship is complete in every language we ship."""

import unicodedata
from pathlib import Path

import pytest

from game.language.gathering import gather
from game.language.locales import available, path_of
from game.language.report import report_source
from game.language.sources import Source

ROOT = Path(__file__).parents[2]
GATHERED = gather(ROOT)
SHIPPED = [
    pytest.param(source, language, id=f"{source.domain}-{language}")
    for source in GATHERED.sources
    for language in available(ROOT / "locales")
    if source.language != language and source.entries
]


@pytest.mark.parametrize(("source", "language"), SHIPPED)
def test_every_text_is_translated(source: Source, language: str) -> None:
    file = path_of(ROOT / "locales", language, source.domain)
    found = report_source(source, language, file, file.relative_to(ROOT).as_posix())

    assert [f"{one.at}: {one.code} {one.message}" for one in found] == []


@pytest.mark.parametrize("file", sorted((ROOT / "locales").rglob("*.po")), ids=lambda one: one.stem)
def test_every_file_is_nfc_and_names_no_machine(file: Path) -> None:
    text = file.read_text(encoding="utf-8")

    assert text == unicodedata.normalize("NFC", text)
    assert str(ROOT) not in text


def test_the_names_of_skills_and_tactics_are_those_of_the_design() -> None:
    domains = {source.domain: source for source in GATHERED.sources}

    skills = {entry.context.partition("/")[0] for entry in domains["skills"].entries}
    tactics = {entry.context.partition("/")[0] for entry in domains["tactics"].entries}

    assert skills >= {"notice", "refuse", "evidence", "tell", "support"}
    assert tactics >= {
        *("secrecy", "urgency", "flattery", "isolation", "gift"),
        *("threat", "authority", "move-app", "too-good", "guilt"),
    }
