"""Rules, filing and build ask by role: they name no annex, field, column or block of an edition."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from support.tools import REPOSITORY
from xl_udfs.annexes import load_edition

ASKING = [
    path for folder in ("rulebook", "filing", "build", "checking", "report")
    for path in sorted((REPOSITORY / "xl_udfs" / folder).rglob("*.py"))
]
RULE_DECORATORS = ("rule", "text_rule")
WORDS = {
    "functions_sheet.py": {"名称"},  # a heading of 函数速查
    "home_charts.py": {"分值", "得分"},  # the legend of a chart
    "jx53_slips.py": {"金额"},  # what a threshold is called
    "jx61_tables.py": {"项目"},  # a word of sentences
    "jx70_leftovers.py": {"项目"},  # likewise
}
"""Keys of an edition that are ordinary words where a file uses them."""


def _names() -> re.Pattern[str]:
    """Names of forms; 项目支出明细 is a word for rows, not the form 支出明细."""
    return re.compile("|".join(f"(?<!项目){form.name}" for form in load_edition().annexes.values()))


def _keys() -> set[str]:
    keys: set[str] = set()
    for form in load_edition().annexes.values():
        keys |= {*form.entries, *(part for key in form.entries for part in key.split(".")), *form.blocks}
        keys |= {column for block in form.blocks.values() for column in block.columns}
    return keys


def literals(tree: ast.AST) -> Iterator[ast.Constant]:
    """Every text of a module but for docstrings, and for what rules give as their basis."""
    left_out: set[int] = set()
    for node in ast.walk(tree):
        for one in getattr(node, "body", []) if isinstance(getattr(node, "body", []), list) else []:
            if isinstance(one, ast.Expr) and isinstance(one.value, ast.Constant):
                left_out.add(id(one.value))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in RULE_DECORATORS:
            left_out.add(id(node.args[-1]))
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in left_out:
            yield node


@pytest.mark.parametrize("path", ASKING, ids=lambda path: str(path.relative_to(REPOSITORY)))
def test_it_names_nothing_of_an_edition(path: Path) -> None:
    names, keys = _names(), _keys() - WORDS.get(path.name, set())
    found = [
        f"{path.name}:{one.lineno}: {one.value[:40]!r}" for one in literals(ast.parse(path.read_text("utf-8")))
        if names.search(one.value) or one.value.strip(".") in keys
    ]
    assert found == [], "ask by role (annexes/roles.py), and name forms by edition.called(Part.…)"


def test_a_literal_key_would_be_found() -> None:
    tree = ast.parse('"""附件1"""\n@rule("JX1", "标题", "附件2·行")\ndef f():\n    return form["编制数"], "附件5 的"\n')
    assert {one.value for one in literals(tree)} == {"JX1", "标题", "编制数", "附件5 的"}
    assert _names().search("附件5 的")
    assert "编制数" in _keys()
