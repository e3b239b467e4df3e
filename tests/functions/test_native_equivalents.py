"""The formulas that stand in for our functions where the workbook has no macros come to the same."""

import random
import re
from collections.abc import Iterator

import pytest

from contract.row import same
from support.cells import FormulaCall, in_cells
from xl_udfs.cell_functions import CATALOG, Function

NATIVE = [function for function in CATALOG.values() if function.native]
CASES = 150
_EXCEL_2016 = {
    "ABS", "AND", "COUNT", "IF", "MAX", "MIN", "OR", "REPT", "ROUND", "SQRT", "SUM", "TEXT",
}


def arguments(function: Function, chance: random.Random) -> Iterator[object]:
    """Figures as forms have them: two decimals, zeros, blanks, now and then a negative one."""
    for argument in function.arguments:
        if argument.many:
            yield [[figure(chance)] for _ in range(chance.randint(1, 5))]
        elif argument.name == "rate":
            yield chance.choice([None, 0.0, round(chance.uniform(0, 2), 4), round(chance.uniform(0, 1), 6)])
        elif not argument.optional:
            yield figure(chance)


def figure(chance: random.Random) -> float | None:
    kind = chance.random()
    if kind < 0.08:
        return None
    if kind < 0.16:
        return 0.0
    value = chance.choice([round(chance.uniform(0, 100), 2), round(chance.uniform(0, 20000), 2), chance.randint(1, 50)])
    return float(-value if kind > 0.96 else value)


def calls(function: Function) -> Iterator[tuple[list[object], FormulaCall, FormulaCall]]:
    chance = random.Random(function.name)
    names = [argument.name for argument in function.arguments]
    for _ in range(CASES):
        args = list(arguments(function, chance))
        places = {name: f"{{{i}}}" for i, name in enumerate(names[: len(args)])}
        native = re.sub(r"\{(\w+)\}", lambda found, places=places: places[found[1]], function.native)
        ours = f"{function.name}({','.join(places.values())})"
        yield args, (ours, args, (1, 1)), (native, args, (1, 1))


@pytest.mark.parametrize("function", NATIVE, ids=lambda function: function.name)
def test_native_equivalent_comes_to_the_same(function: Function) -> None:
    cases = list(calls(function))
    ours = in_cells([call for _, call, _ in cases])
    native = in_cells([call for _, _, call in cases])
    for (args, _, _), one, other in zip(cases, ours, native, strict=True):
        expected = float(one) if hasattr(one, "as_tuple") else one
        assert same(other, expected), f"{function.name}{args}: {one}, natively {other}"


@pytest.mark.parametrize("function", NATIVE, ids=lambda function: function.name)
def test_native_equivalent_needs_excel_2016_only(function: Function) -> None:
    assert set(re.findall(r"([A-Z]+)\(", function.native)) <= _EXCEL_2016


def test_functions_of_text_and_lists_have_no_native_equivalent() -> None:
    without = {name for name, function in CATALOG.items() if not function.native}
    assert without == {
        "COMPLETION_RATE", "INDICATOR_SCORE", "QUALITATIVE_SCORE", "LIST_TEXT", "QUANTITY", "CONTENT_MARK",
    }
