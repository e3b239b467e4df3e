"""``docs/选项卡.md``: every button of the ribbon, written from ``macros/customUI.xml``."""

from collections.abc import Iterator
from xml.etree import ElementTree

from xl_udfs.annexes import load_edition
from xl_udfs.build.ribbon import ribbon_xml

_NAMESPACE = "{http://schemas.microsoft.com/office/2009/07/customui}"
_HEAD = """\
# “{tab}”选项卡

本页由程序生成（`make build`），请不要直接修改。用键盘：先按 Alt，再按 {key}，最后按按钮的键。
"""
_TABLE = """
## {group}

| 按钮 | 键 | 作用 | 说明 |
|---|---|---|---|
"""


def ribbon_page() -> str:
    """The text of the page."""
    root = ElementTree.fromstring(ribbon_xml(load_edition()))
    return "".join(part for tab in root.iter(f"{_NAMESPACE}tab") for part in _tab(tab))


def _tab(tab: ElementTree.Element) -> Iterator[str]:
    yield _HEAD.format(tab=tab.attrib["label"], key=tab.attrib["keytip"])
    for group in tab.iter(f"{_NAMESPACE}group"):
        yield _TABLE.format(group=group.attrib["label"])
        for button in group.iter(f"{_NAMESPACE}button"):
            cells = [button.attrib[name] for name in ("label", "keytip", "screentip", "supertip")]
            yield f"| {' | '.join(cells)} |\n"
