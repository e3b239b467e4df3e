"""How many slips of the pen the check finds, by annex: printed by ``make bench``."""

from collections.abc import Iterable

from rich.console import Console
from rich.table import Table

from support.typos import Outcome, outcomes_of_values, outcomes_with_formulas
from support.unconstrained import UNCONSTRAINED

_WAYS = {"带公式的工作簿": outcomes_with_formulas, "只有数值": outcomes_of_values}


def show(console: Console) -> None:
    """Print the share found of all slips, and of those where something in the filing determines the figure."""
    table = Table("填错一个数", "表", "填错次数", "查出", "查出率", "有约束的查出率", "平均多报", box=None)
    for way, outcomes in _WAYS.items():
        found = list(outcomes())
        for form in (*dict.fromkeys(one.slip.form for one in found), ""):
            of_form = [one for one in found if form in ("", one.slip.form)]
            table.add_row(way, form or "合计", *_figures(of_form))
    console.print(table)


def _figures(outcomes: list[Outcome]) -> Iterable[str]:
    constrained = [one for one in outcomes if (one.slip.tab, one.slip.cell) not in UNCONSTRAINED]
    yield str(len(outcomes))
    yield str(sum(one.is_detected for one in outcomes))
    yield _share(outcomes)
    yield _share(constrained)
    yield f"{sum(one.extra for one in outcomes) / len(outcomes):.2f}"


def _share(outcomes: list[Outcome]) -> str:
    return f"{sum(one.is_detected for one in outcomes) / len(outcomes):.1%}" if outcomes else "—"
