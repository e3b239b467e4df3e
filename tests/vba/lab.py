"""A laboratory for the workbook's VBA: pyOpenVBA's interpreter, a stand-in for XLPy, the real Python behind it.

    lab = VbaLab(book)
    lab.run("CONTROL_RATE", lab.range("shAnnex1", "C5"), 40.0)
    lab.press("OnCheck"); lab.messages; lab.calls
"""

import zipfile
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple
from xml.etree import ElementTree

from pyopenvba import ExcelFile
from pyopenvba.apps.excel import Application, ExcelApplication, Range, Worksheet
from pyopenvba.apps.excel._model import NameEntry
from pyopenvba.exceptions import VBARuntimeError
from pyopenvba.interpreter import _objects as objects
from pyopenvba.interpreter import _runtime
from pyopenvba.interpreter import _values as vba
from pyopenvba.vba import VBAModuleKind

from vba.com import plain, to_python, to_vba, unwrapped
from vba.desk import Desk

XLWINGS = "xlwings"
_AUTOMATION_ERROR = -2147467259
_NOT_STARTED = 1000                 # what xlwings' XLPy raises when Python cannot be started
_DEFAULT_CURSOR = -4143
_PRINT_NAMES = {"_xlnm.Print_Area": "Print_Area", "_xlnm.Print_Titles": "Print_Titles"}
_HIDDEN = {"hidden": 0, "veryHidden": 2}
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

_XLWINGS = """
Public Function XLPy()
    Set XLPy = Lab.Start
End Function
"""
"""Instead of xlwings' own module, which declares functions of a DLL and does not run here."""


_runtime.parse_module = cache(_runtime.parse_module)
"""A test opens the same few modules again and again."""


class Call(NamedTuple):
    """One call that went from VBA to Python."""

    module: str
    function: str
    arguments: tuple[Any, ...]


class Server(objects.VBAObject):
    """What ``XLPy`` answers."""

    vba_type_name = "XLPyServer"

    def __init__(self, lab: "VbaLab") -> None:
        self.lab = lab

    @objects.method(name="CallUDF")
    def call_udf(self, module: object, function: object, arguments: object) -> object:
        """xlwings' ``CallUDF`` without workbook and caller."""
        call = Call(str(module), str(function), to_python(arguments))
        self.lab.calls.append(call)
        if self.lab.fault:
            raise VBARuntimeError(_AUTOMATION_ERROR, self.lab.fault)
        try:
            result = getattr(import_module(call.module), call.function)(*call.arguments)
        except Exception as fault:
            raise VBARuntimeError(_AUTOMATION_ERROR, f"Unexpected Python Error: {fault!r}") from fault
        return to_vba(unwrapped(result))


class Starter(objects.VBAObject):
    """Counts how often VBA asks for Python."""

    vba_type_name = "Lab"

    def __init__(self, lab: "VbaLab") -> None:
        self.lab = lab

    @objects.method(name="Start")
    def start(self) -> object:
        """The server, or xlwings' error when there is no Python."""
        self.lab.starts += 1
        if not self.lab.python_is_here:
            raise VBARuntimeError(_NOT_STARTED, "Could not create Python process.")
        return Server(self.lab)


class Control(objects.VBAObject):
    """A ribbon control as callbacks receive it."""

    vba_type_name = "IRibbonControl"


class RibbonHandle(objects.VBAObject):
    """The ribbon's handle as onLoad receives it."""

    vba_type_name = "IRibbonUI"


def _read_more(app: ExcelApplication, book: Path) -> None:
    """What the interpreter does not read: which sheets are hidden, and what is printed, which are names in VBA.

    It cannot tell how tall a row is that follows its text: such a row stays as the file has it.
    """
    with zipfile.ZipFile(book) as package:
        workbook = ElementTree.fromstring(package.read("xl/workbook.xml"))
    found = workbook.iterfind(f"{{{_MAIN}}}sheets/{{{_MAIN}}}sheet")
    states = {sheet.get("name"): sheet.get("state") for sheet in found}
    for sheet in app.workbook.sheets_:
        if states[sheet.name] in _HIDDEN:
            sheet.vba_set("Visible", _HIDDEN[states[sheet.name]])
        for record in sheet.dims.rows.values():
            record.height = record.grown if record.height is None else record.height
    for name in workbook.iterfind(f"{{{_MAIN}}}definedNames/{{{_MAIN}}}definedName"):
        if name.get("name") in _PRINT_NAMES:
            tab = app.workbook.sheets_[int(name.get("localSheetId", ""))].name
            entry = NameEntry(f"'{tab}'!{_PRINT_NAMES[name.get('name', '')]}", f"={name.text}", app.workbook)
            app.workbook.names_.entries.append(entry)


def _set_cursor(application: Any, value: object) -> None:
    application.lab_cursor = value


def _set_enable_calculation(sheet: Any, value: object) -> None:
    """As in Excel: from False to True makes every formula of the sheet, and what depends on it, dirty."""
    was, sheet.lab_calculates = getattr(sheet, "lab_calculates", True), value
    if value and not was:
        for (row, column), cell in sheet.cells_.items():
            if cell.formula:
                sheet.book.calculator.wrote(sheet.name, row, column)
                cell.stale = True


def _note_macro_options(application: Any, *given: object) -> object:
    application.lab_macro_options.append(dict(zip(_MACRO_OPTIONS, map(plain, given), strict=False)))
    return vba.EMPTY


# Members the interpreter lacks; no effect once it brings its own.
_MACRO_OPTIONS = (
    "Macro", "Description", "HasMenu", "MenuText", "HasShortcutKey", "ShortcutKey", "Category", "StatusBar",
    "HelpContextID", "HelpFile", "ArgumentDescriptions",
)
Application.vba_add_member(objects.MemberSpec(
    name="MacroOptions", kind="method", getter=_note_macro_options, parameters=_MACRO_OPTIONS,
))
Application.vba_add_member(objects.MemberSpec(
    name="Cursor", kind="property", setter=_set_cursor,
    getter=lambda application: getattr(application, "lab_cursor", vba.VBAInt(_DEFAULT_CURSOR, "Long")),
))
Worksheet.vba_add_member(objects.MemberSpec(
    name="EnableCalculation", kind="property", setter=_set_enable_calculation,
    getter=lambda sheet: getattr(sheet, "lab_calculates", True),
))


@cache
def _modules(book: Path, _: int) -> list[tuple[str, str, VBAModuleKind]]:
    """Name, source and kind of the modules of a workbook as it was stored at a time."""
    with ExcelFile(str(book)) as package:
        return [(module.name, module.source, module.kind) for module in package.vba_project().modules]


class VbaLab:
    """One workbook open in the interpreter with all its own modules.

    Attributes:
        calls: every call that reached Python, in order.
        starts: how often VBA asked for Python to be started.
        python_is_here: set False for a desk without Python.
        fault: set to a text to make every call fail with it.
        macro_options: what the function wizard was told.
        desk: clipboard, files and dialogs around Excel.
    """

    def __init__(self, book: Path) -> None:
        self.calls: list[Call] = []
        self.starts = 0
        self.python_is_here = True
        self.fault = ""
        self.macro_options: list[dict[str, Any]] = []
        self.app = ExcelApplication.open(book, with_vba=False)     # it would stop silently at xlwings' module
        self.app.application.lab_macro_options = self.macro_options
        self.desk = self.app.interpreter.lab_desk = Desk()
        _read_more(self.app, book)
        self._provide("lab", Starter(self))
        self.app.add_module(_XLWINGS, name=XLWINGS)
        modules = _modules(book, book.stat().st_mtime_ns)
        self.modules = [name for name, _, _ in modules]
        for name, source, kind in modules:
            if kind is VBAModuleKind.standard and name != XLWINGS:
                self.app.add_module(source, name=name)
            elif name != XLWINGS and source.strip():
                self.app.add_module(source, name=name, kind="document")

    def _provide(self, name: str, thing: objects.VBAObject) -> None:
        host = self.app.interpreter.host
        inherited = host.global_object
        host.global_object = lambda wanted: thing if wanted == name else inherited(wanted)

    def range(self, code_name: str, address: str) -> Range:
        """A range of the sheet with this code name."""
        sheet = self.app.interpreter.host.global_object(code_name.lower())
        return sheet.vba_get("Range", [address])

    def value(self, code_name: str, address: str) -> Any:
        """What stands there."""
        return plain(self.range(code_name, address).vba_get("Value2"))

    def run(self, procedure: str, *arguments: object) -> Any:
        """Call a procedure; arguments are VBA values, ranges or plain Python ones."""
        return plain(self.app.interpreter.run(procedure, [to_vba(argument) for argument in arguments]))

    def press(self, callback: str) -> None:
        """Press the ribbon button with this callback."""
        self.app.interpreter.run(callback, [Control()])

    @property
    def messages(self) -> list[str]:
        """Every message box so far."""
        return [prompt for kind, prompt, _, _ in self.app.dialogs if kind == "MsgBox"]

    @property
    def settings(self) -> dict[str, Any]:
        """The application settings that commands change."""
        names = ("ScreenUpdating", "EnableEvents", "Calculation", "StatusBar", "Cursor", "DisplayAlerts")
        return {name: plain(self.app.application.vba_get(name)) for name in names}
