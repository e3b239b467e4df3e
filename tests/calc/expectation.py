"""Which lines of the contract's table LibreOffice is known not to keep, and why."""

from collections.abc import Iterator, Sequence
from itertools import chain, repeat

from contract.row import Row
from xl_udfs.cell_functions import CATALOG
from xl_udfs.cell_functions.reading import flat
from xl_udfs.hosts.calc.differences import Key
from xl_udfs.hosts.calc.parameters import PARAMETERS, Parameter, Passing
from xl_udfs.hosts.calc.values import KEEPS_ZERO
from xl_udfs.numbers import CellError


def difference(row: Row) -> Key | None:
    """The difference that a line meets, or None: then LibreOffice must keep it."""
    passed = list(_passed(row))
    errors = [one for one in flat(row.args) if isinstance(one, CellError)]
    content = any(argument.errors for argument in CATALOG[row.function].arguments)
    if errors and content:
        return Key.ERROR_AS_CONTENT
    if any(isinstance(one, bool) for one in flat(row.args)) and not content:
        return Key.TRUTH
    if any(isinstance(arg, list) and errors and parameter.passing is not Passing.TEXT for parameter, arg in passed):
        return Key.ERROR_IN_RANGE
    if _uneven(passed) or any(isinstance(arg, list) and parameter.passing is Passing.ANY for parameter, arg in passed):
        return Key.ARRAYS
    if len({arg for _, arg in passed if isinstance(arg, CellError)}) > 1:
        return Key.SEVERAL_ERRORS
    return next((key for key in (_of_argument(parameter, arg) for parameter, arg in passed) if key), None)


def _passed(row: Row) -> Iterator[tuple[Parameter, object]]:
    own = PARAMETERS[row.function]
    return zip(chain(own, repeat(own[-1])), row.args, strict=False)


def _of_argument(parameter: Parameter, arg: object) -> Key | None:
    if parameter.passing is Passing.ANY and parameter.argument.name in KEEPS_ZERO:
        return Key.EMPTY_DIGITS if arg is None else None
    if arg != 0:
        return None
    if parameter.passing is Passing.ANY:
        return Key.ZERO_OPTION
    return Key.SINGLE_ZERO if parameter.passing in (Passing.REST, Passing.AREA) else None


def _uneven(passed: Sequence[tuple[Parameter, object]]) -> bool:
    """Whether ranges that are worked through element by element differ in a height or width above 1."""
    grids = [
        arg if all(isinstance(row, list) for row in arg) else [arg]
        for parameter, arg in passed if isinstance(arg, list) and parameter.passing is Passing.TEXT
    ]
    heights, widths = {len(grid) for grid in grids}, {len(grid[0]) for grid in grids}
    return len(heights - {1}) > 1 or len(widths - {1}) > 1
