"""What the interpreter does not do when rows and sheets come and go, as Excel does it.

Importing this module teaches it:

* Rows inserted and deleted on a sheet with merges. A merge that a row is inserted into grows; one that begins at the
  row moves; deletion shrinks it, takes its text along with its first row, and leaves no merge of one cell.
* New rows with the formats of the row below.
* Copying a sheet with validations and conditional formats: the copy has the same. A very hidden one is refused.
* Renaming a sheet: formulas and names follow.
* Print areas.
* AutoFit of rows, noted as ``lab_fitted`` of the sheet: how tall Excel makes a text is nobody's to say.
* Deleting a sheet: its own names go, and what looked at it shows #REF!. Excel asks first unless told not to.
"""

import dataclasses
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from pyopenvba._a1 import MAX_ROWS, Area, quote_sheet, split_sheet
from pyopenvba.apps.excel import Range, Worksheet, _editing, _sheet_copy
from pyopenvba.apps.excel._model import ExcelObject, NameEntry
from pyopenvba.interpreter import _objects as objects
from pyopenvba.interpreter import _values as vba

_VERY_HIDDEN = 2
_edit, _copy_sheet = _editing.edit, _sheet_copy.copy_sheet
_insert, _delete = Range._vba_members["insert"], Worksheet._vba_members["delete"]
_rename = Worksheet._vba_members["name"]
_FROM_BELOW = 1


class PageSetup(ExcelObject):
    """The page set-up of a sheet, as far as our commands need it."""

    vba_type_name = "PageSetup"

    def __init__(self, sheet: Worksheet) -> None:
        self.sheet = sheet

    @property
    def _name(self) -> str:
        return f"{quote_sheet(self.sheet.name)}!Print_Area"

    @objects.member(name="PrintArea")
    def print_area(self) -> object:
        """The area that is printed, without the sheet."""
        found = self.sheet.book.names_.find(self._name)
        return found.refers_to_range().vba_get("Address") if found else ""

    @objects.setter("PrintArea")
    def _set_print_area(self, value: object) -> None:
        names = self.sheet.book.names_
        names.entries = [entry for entry in names.entries if entry.name != self._name]
        names.entries.append(NameEntry(self._name, f"={quote_sheet(self.sheet.name)}!{value}", self.sheet.book))


def moved(merge: Area, start: int, count: int, *, delete: bool) -> Area | None:
    """Where a merge is after rows came or went at ``start``; None when nothing is left to merge."""
    found = _editing.interval(merge.top, merge.bottom, start, count, delete, MAX_ROWS)
    if found is None or (found[0] == found[1] and merge.left == merge.right):
        return None
    return Area(found[0], merge.left, found[1], merge.right, merge.sheet)


def _edit_with_merges(target: Any, *, delete: bool) -> None:
    sheet, area = target.sheet, target.first
    if not area.whole_rows or len(target.areas) != 1:
        _edit(target, delete=delete)
        return
    merges, sheet.merged_areas = sheet.merged_areas, []
    try:
        _edit(target, delete=delete)
    except BaseException:
        sheet.merged_areas = merges
        raise
    after = (moved(merge, area.top, area.rows, delete=delete) for merge in merges)
    sheet.merged_areas = [merge for merge in after if merge]
    sheet.merges_dirty = bool(merges)


def _insert_with_formats(target: Any, shift: object, origin: object) -> object:
    below = not isinstance(origin, type(vba.MISSING)) and int(origin) == _FROM_BELOW
    result = _insert.getter(target, shift, vba.MISSING)
    if below and target.first.whole_rows:
        area, sheet = target.first, target.sheet
        for (row, column), cell in list(sheet.cells_.items()):
            if row == area.bottom + 1:
                for new in range(area.top, area.bottom + 1):
                    sheet.cell(new, column, create=True).style = cell.style
    return result


@contextmanager
def _without_rules(source: Worksheet) -> Iterator[None]:
    """The interpreter looks for rules in the sheet and in the part of the file that it came from."""
    kept = source.validations, source.part_name
    source.validations, source.part_name = [], ""
    try:
        yield
    finally:
        source.validations, source.part_name = kept


def _rules_on(name: str, rules: list[Any]) -> list[Any]:
    """Validation rules as those of the sheet ``name``."""
    return [
        dataclasses.replace(rule, areas=[dataclasses.replace(area, sheet=name) for area in rule.areas])
        for rule in rules
    ]


def _copy_with_rules(source: Worksheet, before: object, after: object) -> object:
    if source.visible == _VERY_HIDDEN:
        raise vba.error(1004, "Copy method of Worksheet class failed")
    with _without_rules(source):
        result = _copy_sheet(source, before, after)
    copied = source.book.active_sheet
    copied.validations = _rules_on(copied.name, source.validations)
    return result


def _rename_with_references(sheet: Worksheet, value: object) -> None:
    old, wanted, book = sheet.name, str(value), sheet.book
    texts = [(cell, "formula") for owner in book.sheets_ for cell in owner.cells_.values() if cell.formula]
    texts += [(entry, "refers_to") for entry in book.names_.entries]
    after = [_sheet_copy.formula(getattr(holder, name), sheet, wanted, False) for holder, name in texts]
    _rename.setter(sheet, value)
    for (holder, name), text in zip(texts, after, strict=True):
        setattr(holder, name, text)
    for entry in book.names_.entries:
        scope, bare = split_sheet(entry.name)
        if scope == old:
            entry.name = f"{quote_sheet(wanted)}!{bare}"
    sheet.merged_areas = [dataclasses.replace(area, sheet=wanted) for area in sheet.merged_areas]
    sheet.validations = _rules_on(wanted, sheet.validations)
    book.calculator.rebuild()


def _delete_with_names(sheet: Worksheet) -> object:
    if sheet.book.application.vba_get("DisplayAlerts"):
        interpreter = sheet.book.application.interpreter
        if interpreter.show_message(f"delete {sheet.name}?", 1, "Excel") != 1:
            return False
    result, names = _delete.getter(sheet), sheet.book.names_
    names.entries = [one for one in names.entries if split_sheet(one.name)[0].casefold() != sheet.name.casefold()]
    for entry in names.entries:
        entry.refers_to = without_sheet(entry.refers_to, sheet.name)
    for owner in sheet.book.sheets_:
        for cell in owner.cells_.values():
            cell.formula = without_sheet(cell.formula, sheet.name)
    sheet.book.active_sheet_index = 0
    sheet.book.calculator.rebuild()
    return result


def without_sheet(formula: str, name: str) -> str:
    """A formula after the sheet ``name`` was deleted."""
    own = "|".join(re.escape(spelt) for spelt in {quote_sheet(name), f"'{name}'", name})
    return re.sub(rf"(?<![#'\w])(?:{own})!\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?", "#REF!", formula)


def _note_fitted(target: Any) -> object:
    area, sheet = target.first, target.sheet
    sheet.lab_fitted = [*getattr(sheet, "lab_fitted", []), (area.top, area.bottom)]
    return True


Worksheet.vba_add_member(objects.MemberSpec(name="PageSetup", kind="property", getter=PageSetup))
_editing.edit = _edit_with_merges
_sheet_copy.copy_sheet = _copy_with_rules
Worksheet._vba_members["delete"] = dataclasses.replace(_delete, getter=_delete_with_names)
Worksheet._vba_members["name"] = dataclasses.replace(_rename, setter=_rename_with_references)
_fit = Range._vba_members["autofit"]
Range._vba_members["autofit"] = dataclasses.replace(_fit, getter=_note_fitted)
Range._vba_members["insert"] = dataclasses.replace(_insert, getter=_insert_with_formats)
