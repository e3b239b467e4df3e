"""A rule's page of the manual, taken out of its check's docstring."""

from collections.abc import Mapping
from textwrap import dedent

from xl_udfs.rulebook.kit.rule import Rule

SECTIONS = ("检查内容", "为什么", "示例", "如何改", "误报说明")
"""What every rule's docstring says, in this order, below its one-line summary."""

FAMILIES: Mapping[str, str] = {
    "JX1": "完整性", "JX2": "表内", "JX3": "表间", "JX4": "评分", "JX5": "合理性", "JX6": "表文", "JX7": "公开与格式",
    "JX9": "工作簿完整性",
}
"""Families by the beginning of their codes."""


def sections(rule: Rule) -> dict[str, list[str]]:
    """The lines of each section by its heading, without indentation; a section may be missing from a bad docstring."""
    _, _, body = rule.explanation.partition("\n")
    found: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in dedent(body).splitlines():
        heading = line.rstrip().removesuffix("：")
        if heading in SECTIONS:
            lines = found.setdefault(heading, [])
        elif line.strip():
            lines.append(line.strip())
    return found
