"""Runs in Windows Python: does what VBA does to reach Python, with xlwings' real DLL.

Arguments: the DLL, and the command by which xlwings.bas has it start Python. Reads one JSON object a line
(``{"call": [module, function, arguments]}``), writes one a line: the answer, or ``{"failed": text}``.
"""

import ctypes
import json
import sys

import pythoncom
import win32com.client

DISPATCH = 9


class Variant(ctypes.Structure):
    """A VARIANT as large as in 64-bit programs."""

    _fields_ = (("kind", ctypes.c_ushort), ("reserved", ctypes.c_ushort * 3), ("value", ctypes.c_void_p * 2))


def engine(library: str, command: str) -> object:
    """``XLPy``: what the DLL's one entry puts into a Variant by reference."""
    result = Variant()
    code = ctypes.WinDLL(library).XLPyDLLActivateAuto(ctypes.byref(result), command.encode("mbcs"), 1)
    if code or result.kind != DISPATCH:
        text = ctypes.wstring_at(result.value[0]) if result.kind == 8 else f"VARIANT of kind {result.kind}"
        raise SystemExit(f"XLPyDLLActivateAuto: {code}: {text}")
    return win32com.client.Dispatch(pythoncom.ObjectFromAddress(result.value[0], pythoncom.IID_IDispatch))


def as_arrays(value: object) -> object:
    """Lists as COM arrays."""
    return tuple(map(as_arrays, value)) if isinstance(value, list) else value


def main() -> None:
    """Serve until standard input ends."""
    python = engine(*sys.argv[1:3])
    for line in sys.stdin:
        module, function, arguments = json.loads(line)["call"]
        try:
            answer = python.CallUDF(module, function, as_arrays(arguments))
        except pythoncom.com_error as error:
            answer = {"failed": str(error)}
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
