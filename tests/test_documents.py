"""The documents: what they link to and show is there, and every picture is shown."""

import re
from pathlib import Path
from urllib.parse import unquote

import pytest

from support.pictures import FOLDER, PAGE, gallery
from support.tools import REPOSITORY

DOCUMENTS = (REPOSITORY / "README.md", *sorted((REPOSITORY / "docs").glob("*.md")))
_TARGET = re.compile(r"\]\(([^)#]+)(?:#[^)]*)?\)")


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_lead_somewhere(document: Path) -> None:
    targets = [unquote(target) for target in _TARGET.findall(document.read_text("utf-8")) if "://" not in target]
    assert [target for target in targets if not (document.parent / target).exists()] == []


def test_the_gallery_shows_every_picture() -> None:
    text = PAGE.read_text("utf-8")
    assert text == gallery(), "make pictures"
    assert [path.name for path in sorted(FOLDER.glob("*.png")) if f"images/{path.name})" not in text] == []
