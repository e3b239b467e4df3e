"""How LibreOffice passes each argument of each function: one UNO type per argument, and the IDL made of them.

LibreOffice hands an empty cell as 0.0 to ``any``, which alone may be left out; ``string`` sees that a cell is empty,
takes expressions too, and gets numbers as their text; ``sequence<sequence<string>>`` is the same for ranges.
(``XCellRange`` would see everything, but takes no literals and no expressions.) So what is needed is text, and what
may be left out is ``any``.
"""

from collections.abc import Iterator, Mapping
from enum import Enum

from xl_udfs.cell_functions import CATALOG, Argument, Function
from xl_udfs.record import Record

MODULE = ("cn", "jixiao")
INTERFACE = "XFunctions"


class Passing(Enum):
    """How one argument arrives; the value is its UNO type."""

    TEXT = "string"                             # one value, needed
    ANY = "any"                                 # one value or range, may be left out
    TEXTS = "sequence< sequence<string> >"      # the first of many: a value or a range
    REST = "sequence<any>"                      # all others of many
    AREA = "sequence< sequence<any> >"          # a range, taken whole; no empty cell in it looks like 0


class Parameter(Record):
    """One parameter of a function as LibreOffice sees it.

    Attributes:
        name: as in the IDL; every one of a function is another.
        passing: how it arrives.
        argument: the catalog's argument behind it.
    """

    name: str
    passing: Passing
    argument: Argument


def parameters(function: Function) -> list[Parameter]:
    """The parameters of ``function`` in order; an argument that takes many values has two."""
    return [parameter for argument in function.arguments for parameter in _parameters(argument)]


def _parameters(argument: Argument) -> Iterator[Parameter]:
    name = argument.name.replace("_", "")   # UNO takes no underscore in such a name
    if argument.many:
        yield Parameter(name, Passing.AREA if argument.area else Passing.TEXTS, argument)
        yield Parameter(f"more{name}", Passing.REST, argument)
    elif argument.area:
        yield Parameter(name, Passing.AREA, argument)
    else:
        yield Parameter(name, Passing.ANY if argument.optional else Passing.TEXT, argument)


PARAMETERS: Mapping[str, list[Parameter]] = {name: parameters(function) for name, function in CATALOG.items()}
"""Every function's parameters by its name."""


def idl() -> str:
    """The interface of all functions in UNO's interface definition language."""
    methods = "".join(
        f"  any {name}({', '.join(f'[in] {one.passing.value} {one.name}' for one in own)});\n"
        for name, own in PARAMETERS.items()
    )
    opened = " ".join(f"module {name} {{" for name in MODULE)
    return f"{opened}\ninterface {INTERFACE} {{\n{methods}}};\n{' '.join('};' for _ in MODULE)}\n"
