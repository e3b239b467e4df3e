"""Everything about a workbook in the interpreter that a command could spoil, and small helpers around it."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from vba.lab import VbaLab

Place = tuple[str, int, int]

_ONE_CELL = re.compile(r"(\$[A-Z]+\$\d+):\1(?!\d)")


class State(NamedTuple):
    """Everything about a workbook that rows and sheets coming and going could spoil."""

    cells: Mapping[Place, str | float]
    merges: frozenset[tuple[str, int, int, int, int]]
    names: Mapping[str, str]
    heights: Mapping[tuple[str, int], int]
    validations: Mapping[str, frozenset[tuple[Place, str]]]
    protections: Mapping[str, object]
    visible: Mapping[str, int]
    settings: Mapping[str, object]
    active: str
    saved: bool


def sheets(lab: VbaLab) -> Sequence[Any]:
    """All sheets, very hidden ones too."""
    return lab.app.workbook.sheets_


def state(lab: VbaLab) -> State:
    """The workbook as it is now."""
    cells: dict[Place, str | float] = {}
    heights: dict[tuple[str, int], int] = {}
    validations: dict[str, frozenset[tuple[Place, str]]] = {}
    for sheet in sheets(lab):
        for (row, column), cell in sheet.cells_.items():
            content = cell.formula or cell.value
            if isinstance(content, str | int | float) and content != "":
                cells[sheet.name, row, column] = content
        heights |= {(sheet.name, row): record.height for row, record in sheet.dims.rows.items() if record.height}
        validations[sheet.name] = frozenset(
            ((sheet.name, row, column), str(rule.settings()))
            for rule in sheet.validations for area in rule.areas
            for row in range(area.top, area.bottom + 1) for column in range(area.left, area.right + 1)
        )
    return State(
        cells,
        frozenset((s.name, m.top, m.left, m.bottom, m.right) for s in sheets(lab) for m in s.merged_areas),
        {entry.name: one_cell(entry.refers_to) for entry in lab.app.workbook.names_.entries},
        heights, validations,
        {sheet.name: sheet.protection and sheet.protection.options() for sheet in sheets(lab)},
        {sheet.name: sheet.visible for sheet in sheets(lab)},
        lab.settings,
        lab.app.workbook.active_sheet.name,
        lab.app.workbook.saved,
    )


def table(lab: VbaLab, code_name: str, columns: int = 8) -> list[list[str]]:
    """A very hidden table, a list a row."""
    sheet = lab.app.interpreter.host.global_object(code_name.lower())
    last = max((row for row, _ in sheet.cells_), default=0)
    return [
        [str(cell.value) if (cell := sheet.cells_.get((row, column))) else "" for column in range(1, columns + 1)]
        for row in range(1, last + 1)
    ]


def go_to(lab: VbaLab, tab: str, row: int, column: int) -> None:
    """Put the cursor there."""
    sheet = lab.app.workbook.sheet_named(tab)
    sheet.vba_get("Activate")
    sheet.vba_get("Cells", [row, column]).vba_get("Select")


def cursor(lab: VbaLab) -> tuple[str, int, int]:
    """Where the cursor is."""
    cell = lab.app.application.vba_get("ActiveCell")
    return cell.sheet.name, cell.first.top, cell.first.left


def text(lab: VbaLab, key: str) -> str:
    """A text of the workbook."""
    return str(lab.run("TextOf", key))


def one_cell(refers_to: str) -> str:
    """A reference that shrank to one cell as it is written otherwise."""
    return _ONE_CELL.sub(r"\1", refers_to)
