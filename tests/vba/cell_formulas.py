"""Make the cell functions of a lab's workbook work in its cells, as Excel does with every Public Function."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from pyopenvba._a1 import Area
from pyopenvba.apps.excel import Range
from pyopenvba.formula._calc import registry
from pyopenvba.formula._calc import values as engine
from pyopenvba.formula._calc.cells import CellError
from pyopenvba.interpreter import _values as vba

from vba.com import XlError, array, plain
from vba.lab import VbaLab

_TEXTS = {2000: "#NULL!", 2007: "#DIV/0!", 2015: "#VALUE!", 2023: "#REF!", 2029: "#NAME?", 2036: "#NUM!", 2042: "#N/A"}
_NUMBERS = {text: number for number, text in _TEXTS.items()}


@contextmanager
def cell_functions(lab: VbaLab, module: str) -> Iterator[Callable[[str, str, str], Any]]:
    """While it lasts, formulas may use the module's functions; yields a way to write one and read its result."""
    names = [
        found.name
        for overloads in lab.app.interpreter.module(module).procedures.values()
        for found in overloads
        if found.kind == "function" and found.scope != "private"
    ]
    for name in names:
        registry.FUNCTIONS[name.upper()] = registry.Function(
            name.upper(), _implementation(lab, name), (registry.Kind.RANGE,), 0, 255)

    def write(code_name: str, address: str, formula: str) -> Any:
        cell = lab.range(code_name, address)
        cell.vba_set("Formula", formula)
        return plain(cell.vba_get("Value2"))

    try:
        yield write
    finally:
        for name in names:
            del registry.FUNCTIONS[name.upper()]


def _implementation(lab: VbaLab, name: str) -> Callable[..., Any]:
    def implementation(_context: object, *arguments: object) -> object:
        passed = [_argument(lab, argument) for argument in arguments]
        return _result(plain(lab.app.interpreter.run(name, passed)))

    return implementation


def _argument(lab: VbaLab, value: object) -> object:
    """As Excel passes it: ranges as objects, one row of constants one-dimensional from 1, left-out ones Missing."""
    if isinstance(value, engine.Reference):
        sheet = lab.app.workbook.sheet_named(value.areas[0].sheet)
        return Range(sheet, [Area(a.top, a.left, a.bottom, a.right, sheet.name) for a in value.areas])
    if isinstance(value, engine.Array):
        rows = [[_scalar(one) for one in row] for row in value.rows]
        return array(rows[0] if len(rows) == 1 else rows, base=1)
    return vba.MISSING if isinstance(value, engine.Empty) else _scalar(value)


def _scalar(value: object) -> object:
    if isinstance(value, engine.Empty):
        return vba.EMPTY
    return XlError(_NUMBERS[value.code]) if isinstance(value, CellError) else value


def _result(value: Any) -> object:
    if isinstance(value, list):
        rows = value if value and isinstance(value[0], list) else [value]
        return engine.Array([[_result(one) for one in row] for row in rows])
    if isinstance(value, XlError):
        return CellError(_TEXTS[value.number])
    if value is None:
        return engine.EMPTY
    return float(value) if isinstance(value, int) and not isinstance(value, bool) else value
