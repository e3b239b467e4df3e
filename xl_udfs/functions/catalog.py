"""The catalog of cell functions: what each is called, takes, means and comes from.

VBA wrappers, the function wizard, the LibreOffice add-in, 函数速查 and docs/函数手册.md are generated from it.
"""

from collections.abc import Callable, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import NamedTuple

from xl_udfs.numbers import CellError

Result = Decimal | str | CellError
"""What a cell function comes to; ``""`` prints as an empty cell."""

Reading = object
"""What an argument is read as: see ``Argument.read``."""


class Argument(NamedTuple):
    """One argument of a cell function.

    Attributes:
        name: as Excel's wizard shows it.
        help: one Chinese sentence, at most 255 characters.
        read: a cell's value → what the function's body takes, a CellError, or None for blank / 不适用.
        optional: a blank leaves it out instead of making the result ``""``.
        many: takes all remaining arguments, ranges included, flattened.
        area: takes a range whole, instead of being worked through element by element.
    """

    name: str
    help: str
    read: Callable[[object], Reading]
    optional: bool = False
    many: bool = False
    area: bool = False


class Function(NamedTuple):
    """One cell function.

    Attributes:
        name: as formulas call it.
        title, description: for the wizard, 函数速查 and the manual; the description at most 255 characters.
        arguments: in order.
        case: a situation from the work, for the manual; the example answers it.
        example: ``=CALL(…) 得 result``.
        source: the document and clause it comes from; 待核对 where nobody has read the original.
        body: the pure Python function over what its arguments were read as.
        native: the same with functions of Excel 2016 over cells that hold numbers or nothing, arguments in braces;
            ``""`` where there is none.
    """

    name: str
    title: str
    description: str
    arguments: tuple[Argument, ...]
    case: str
    example: str
    source: str
    body: Callable[..., Result]
    native: str = ""


_CATALOG: dict[str, Function] = {}

CATALOG: Mapping[str, Function] = MappingProxyType(_CATALOG)
"""Every cell function by name, in the order of the manual."""


def cell_function(
    title: str,
    description: str,
    arguments: tuple[Argument, ...],
    case: str,
    example: str,
    source: str,
    native: str = "",
) -> Callable[[Callable[..., Result]], Callable[..., Result]]:
    """Enter a function into the catalog under its own name; the Python function stays callable as it is."""

    def enter(body: Callable[..., Result]) -> Callable[..., Result]:
        name = body.__name__
        _CATALOG[name] = Function(name, title, description, arguments, case, example, source, body, native)
        return body

    return enter
