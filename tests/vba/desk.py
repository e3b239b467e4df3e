"""What stands around Excel on a desk: clipboard, files, dialogs for files, what is opened outside.

Importing this module teaches the interpreter to ask for them; each ``Desk`` belongs to one application.
"""

import os
from pathlib import Path
from typing import Any

from pyopenvba.apps.excel import Application, Workbook
from pyopenvba.interpreter import _objects as objects
from pyopenvba.interpreter import _runtime
from pyopenvba.interpreter import _values as vba
from pyopenvba.interpreter._intrinsics import intrinsic

_DATA_OBJECT = "new:{1c3b4210-f441-11ce-b9ea-00aa006b1a69}"


class Desk:
    """One desk.

    Attributes:
        clipboard: the text on the clipboard, None for none.
        html_is_here: whether ``htmlfile`` can be created; security settings may forbid it.
        save_as: what people answer when asked for a file name; False for 取消.
        followed: what was opened outside Excel.
        read_only: whether the workbook is.
        environment: variables besides those of the process.
    """

    def __init__(self) -> None:
        self.clipboard: str | None = None
        self.html_is_here = True
        self.save_as: object = False
        self.suggested = ""
        self.followed: list[str] = []
        self.read_only = False
        self.environment: dict[str, str] = {}


class Html(objects.VBAObject):
    """``htmlfile``, which is its own window and its own clipboard here."""

    vba_type_name = "HTMLDocument"

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    @objects.member(name="parentWindow")
    def window(self) -> object:
        """The window of the page."""
        return self

    @objects.member(name="clipboardData")
    def data(self) -> object:
        """Its clipboard."""
        return self

    @objects.method(name="GetData")
    def get_data(self, kind: object) -> object:
        """The clipboard's text; Null without one."""
        return vba.NULL if self.desk.clipboard is None else self.desk.clipboard


class DataObject(objects.VBAObject):
    """``MSForms.DataObject``."""

    vba_type_name = "DataObject"

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    @objects.method(name="GetFromClipboard")
    def take(self) -> object:
        """Take what is on the clipboard."""
        return vba.EMPTY

    @objects.method(name="GetText")
    def text(self) -> object:
        """The text taken; an error without one."""
        if self.desk.clipboard is None:
            raise vba.error(-2147221404, "Invalid FORMATETC structure")
        return self.desk.clipboard


class FileSystem(objects.VBAObject):
    """``Scripting.FileSystemObject``."""

    vba_type_name = "FileSystemObject"

    @objects.method(name="FileExists")
    def file_exists(self, file: object) -> object:
        """Whether there is such a file."""
        return Path(str(file)).is_file()


def _create(interpreter: Any, class_name: str) -> object:
    desk = getattr(interpreter, "lab_desk", None) or Desk()
    if class_name == "htmlfile" and desk.html_is_here:
        return Html(desk)
    if class_name.lower() == _DATA_OBJECT:
        return DataObject(desk)
    if class_name == "Scripting.FileSystemObject":
        return FileSystem()
    raise vba.error(429, "ActiveX component can't create object")


def _environ(interpreter: Any, name: object) -> object:
    return interpreter.lab_desk.environment.get(str(name), os.environ.get(str(name), ""))


def _save_as(application: Any, name: object, kinds: object, index: object, title: object, button: object) -> object:
    desk = application.interpreter.lab_desk
    desk.suggested = str(name)
    return desk.save_as


def _follow(workbook: Any, address: object) -> object:
    workbook.application.interpreter.lab_desk.followed.append(str(address))
    return vba.EMPTY


_runtime.Interpreter.create_com = _create
intrinsic("Environ", "Expression", minimum=1)(_environ)
Application.vba_add_member(objects.MemberSpec(
    name="GetSaveAsFilename", kind="method", getter=_save_as,
    parameters=("InitialFileName", "FileFilter", "FilterIndex", "Title", "ButtonText"),
))
Application.vba_add_member(objects.MemberSpec(
    name="PathSeparator", kind="property", getter=lambda application: os.sep,
))
Workbook.vba_add_member(objects.MemberSpec(
    name="FollowHyperlink", kind="method", getter=_follow, parameters=("Address",),
))
Workbook.vba_add_member(objects.MemberSpec(
    name="ReadOnly", kind="property", getter=lambda book: book.application.interpreter.lab_desk.read_only,
))
