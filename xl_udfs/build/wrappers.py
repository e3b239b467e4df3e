"""The VBA wrappers of the cell functions, written from the catalog into ``macros/Functions.bas`` by ``generated``."""

from xl_udfs.build.sources import MACROS
from xl_udfs.cell_functions import CATALOG, Function

PATH = MACROS / "Functions.bas"

_RULE = "'" + "=" * 78
_HEAD = f"""\
Attribute VB_Name = "Functions"
{_RULE}
' Functions: the cell functions, one Public Function each. One call of Python a
' cell; what a function means is written in Python only.
'
' GENERATED from the catalog by: python -m xl_udfs.build.generated
' Do not edit by hand.
'
' Contents
"""


def functions_module() -> str:
    """The source of the module, with LF line ends."""
    contents = "".join(f"'   {function.name}\n" for function in CATALOG.values())
    wrappers = "".join("\n" + _wrapper(function) for function in CATALOG.values())
    return f"{_HEAD}{contents}{_RULE}\nOption Explicit\n{wrappers}"


def _wrapper(function: Function) -> str:
    takes_many = any(argument.many for argument in function.arguments)
    return _with_rest(function) if takes_many else _with_fixed(function)


def _with_fixed(function: Function) -> str:
    names = [argument.name for argument in function.arguments]
    declared = ", ".join(f"Optional {name} As Variant" for name in names)
    passed = ", ".join(f"Passed({name})" for name in names)
    return (
        f"Public Function {function.name}({declared}) As Variant\n"
        f'    {function.name} = Answer("{function.name}", Array({passed}))\n'
        "End Function\n"
    )


def _with_rest(function: Function) -> str:
    """A wrapper whose last argument takes all that follow; VBA allows no Optional ones before a ParamArray."""
    *fixed, rest = [argument.name for argument in function.arguments]
    declared = ", ".join([*(f"{name} As Variant" for name in fixed), f"ParamArray {rest}() As Variant"])
    first = len(fixed)
    offset = f"{first} + i" if first else "i"
    bound = f"{first} + UBound({rest})" if first else f"UBound({rest})"
    return "\n".join([
        f"Public Function {function.name}({declared}) As Variant",
        "    Dim sent() As Variant, i As Long",
        *([] if first else [
            f"    If UBound({rest}) < 0 Then",
            f'        {function.name} = Answer("{function.name}", Array())',
            "        Exit Function",
            "    End If",
        ]),
        f"    ReDim sent(0 To {bound})",
        *(f"    sent({i}) = Passed({name})" for i, name in enumerate(fixed)),
        f"    For i = 0 To UBound({rest})",
        f"        sent({offset}) = Passed({rest}(i))",
        "    Next i",
        f'    {function.name} = Answer("{function.name}", sent)',
        "End Function",
        "",
    ])
