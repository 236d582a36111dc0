"""What building the handbook needs beside the settings in mkdocs.yml."""

import re
from typing import Any

ABSOLUTE = re.compile(r'href="/(?!/)')


def on_post_page(output: str, page: Any, **_: object) -> str:
    """Let links to the other language start from the page itself: a USB stick has no root."""
    return ABSOLUTE.sub(f'href="{"../" * page.url.count("/")}', output)
