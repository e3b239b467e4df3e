"""The very hidden sheets: texts for VBA, what rules say, and xlwings' settings."""

from collections.abc import Iterator
from inspect import cleandoc

from xl_udfs.annexes import Edition
from xl_udfs.build.canvas import Canvas
from xl_udfs.build.pages import hidden_table
from xl_udfs.build.texts import vba_texts
from xl_udfs.build.xlwings_conf import ROWS
from xl_udfs.rulebook import rules_of

TEXTS, RULES, SETTINGS = "VBA_TEXTS", "VBA_RULES", "xlwings.conf"

_LONGEST = 1000
"""A message box shows no more characters."""


def draw_hidden(canvas: Canvas) -> None:
    """Add them; nobody sees them, VBA reads them."""
    hidden_table(canvas, TEXTS, "shTexts", vba_texts(canvas.edition).items())
    hidden_table(canvas, RULES, "shRules", rule_rows(canvas.edition))
    hidden_table(canvas, SETTINGS, "shXlwingsConf", ROWS)


def rule_rows(edition: Edition) -> Iterator[tuple[str, str]]:
    """Code and explanation of every rule, as 规则说明 shows it."""
    for rule in rules_of(edition):
        head = f"{rule.code} {rule.title}（{rule.severity.value}）\n依据：{rule.basis}\n"
        yield rule.code, (head + cleandoc(rule.explanation))[:_LONGEST]
