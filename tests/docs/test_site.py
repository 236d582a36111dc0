"""The handbook as a site: built without a warning, readable from a USB stick, in both languages."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LOADED = re.compile(r'<(?:script|img|iframe|source|use)\b[^>]*?(?:src|href)="([^"]+)"')
STYLES = re.compile(r'<link\b[^>]*?rel="(?:stylesheet|icon|preconnect|preload)"[^>]*?>')
LINK = re.compile(r'<a\b[^>]*?href="([^"#?]+)')
PARTS = {"index.html", "first-story.html", "safe-content.html", "problems/NA202.html"}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the built site; a warning of the builder is a failure."""
    folder = tmp_path_factory.mktemp("site")
    result = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)],
        capture_output=True,
        encoding="utf-8",
        check=False,
        cwd=ROOT,
        timeout=300,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"},
    )
    assert result.returncode == 0, result.stderr
    assert "does not contain an anchor" not in result.stderr
    assert "there is no such anchor" not in result.stderr
    return folder


def html(site: Path) -> Iterator[tuple[Path, str]]:
    for page in site.rglob("*.html"):
        if page.name != "404.html":  # is shown by web servers alone
            yield page, page.read_text(encoding="utf-8")


def test_the_site_has_every_page_in_both_languages(site: Path) -> None:
    assert all((site / page).is_file() and (site / "vi" / page).is_file() for page in PARTS)


def test_nothing_is_loaded_from_the_net(site: Path) -> None:
    for page, text in html(site):
        loaded = [*LOADED.findall(text), *STYLES.findall(text)]
        assert [one for one in loaded if "//" in one] == [], page


def test_styles_load_nothing_from_the_net(site: Path) -> None:
    for style in site.rglob("*.css"):
        assert not re.search(r"@import|url\(\s*['\"]?(?:https?:)?//", style.read_text("utf-8"))


def test_every_link_leads_to_a_file_beside_it(site: Path) -> None:
    missing = [
        (page.relative_to(site), target)
        for page, text in html(site)
        for target in LINK.findall(text)
        if not target.startswith(("https:", "http:", "mailto:"))
        and not (page.parent / target).exists()
    ]
    assert missing == []


def test_the_menu_is_in_the_reader_s_language(site: Path) -> None:
    assert "Dành cho thầy cô" in (site / "vi" / "planning.html").read_text(encoding="utf-8")
    assert "For teachers" in (site / "planning.html").read_text(encoding="utf-8")


def test_both_languages_can_be_searched_without_a_server(site: Path) -> None:
    words = (site / "search" / "search_index.js").read_text(encoding="utf-8")

    assert words.startswith("var __index = ")
    assert '"first-story.html"' in words
    assert '"vi/first-story.html"' in words
