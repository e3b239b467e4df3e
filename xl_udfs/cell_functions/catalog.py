"""The catalog of cell functions: what each is called, takes, means and comes from.

VBA wrappers, the function wizard, the LibreOffice add-in, 函数速查 and docs/函数手册.md are generated from it.
"""

from collections.abc import Callable, Mapping
from decimal import Decimal
from enum import Enum
from types import MappingProxyType

from xl_udfs.numbers import CellError
from xl_udfs.record import Record

Result = Decimal | str | CellError
"""What a cell function comes to; ``""`` prints as an empty cell."""

Reading = object
"""What an argument is read as: see ``Argument.read``."""


class Section(Enum):
    """What a cell function is for; in the order in which people meet them."""

    RATES = "比率"
    SCORES = "得分"
    TOTALS = "合计"
    SENTENCES = "报告文字"
    QUANTITIES = "取数"
    CONTENT = "核对"


class Argument(Record):
    """One argument of a cell function.

    Attributes:
        name: as Excel's wizard shows it.
        help: one Chinese sentence, at most 255 characters.
        read: a cell's value → what the function's body takes, a CellError, or None for blank / 不适用.
        optional: a blank leaves it out instead of making the result ``""``.
        many: takes all remaining arguments; ranges are flattened and what is blank is skipped, unless ``area``.
        area: takes a range whole, instead of being worked through element by element.
        errors: error values are content to it like any other; elsewhere an incoming error becomes the result.
    """

    name: str
    help: str
    read: Callable[[object], Reading]
    optional: bool = False
    many: bool = False
    area: bool = False
    errors: bool = False


class Function(Record):
    """One cell function.

    Attributes:
        name: as formulas call it.
        section: where 函数速查 and the manual list it.
        title, description: for the wizard, 函数速查 and the manual; the description at most 255 characters.
        arguments: in order.
        case: a question from the work, for the manual.
        formula: the call that answers it, over literals, without ``=``.
        result: what it comes to.
        meaning: the same as people say it (``即 88%``), or ``""``.
        source: the document and clause it comes from; 待核对 where nobody has read the original.
        body: the pure Python function over what its arguments were read as.
        native: the same with functions of Excel 2016 over cells that hold official figures or nothing, optional
            arguments left out, the others in braces; ``""`` where we have none.
    """

    name: str
    section: Section
    title: str
    description: str
    arguments: tuple[Argument, ...]
    case: str
    formula: str
    result: str
    source: str
    body: Callable[..., Result]
    native: str = ""
    meaning: str = ""

    def argument(self, place: int) -> Argument:
        """The argument that takes what a call has at ``place``; the last one takes all that follow."""
        return self.arguments[min(place, len(self.arguments) - 1)]

    @property
    def answer(self) -> str:
        """The example's result in words: ``0.8788，即 88%``."""
        return f"{self.result}，{self.meaning}" if self.meaning else self.result


_CATALOG: dict[str, Function] = {}

CATALOG: Mapping[str, Function] = MappingProxyType(_CATALOG)
"""Every cell function by name."""


def cell_function(
    *,
    section: Section,
    title: str,
    description: str,
    arguments: tuple[Argument, ...],
    case: str,
    formula: str,
    result: str,
    source: str,
    native: str = "",
    meaning: str = "",
) -> Callable[[Callable[..., Result]], Callable[..., Result]]:
    """Enter a function into the catalog under its own name; the Python function stays callable as it is."""

    def enter(body: Callable[..., Result]) -> Callable[..., Result]:
        name = body.__name__
        _CATALOG[name] = Function(
            name, section, title, description, arguments, case, formula, result, source, body, native, meaning
        )
        return body

    return enter
