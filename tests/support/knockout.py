"""Editions with something taken out of their data: every row, block, column and form in turn."""


import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from xl_udfs.annexes import Annex, Block, Edition
from xl_udfs.annexes.files import EDITION, RULES, WORDS, path_of
from xl_udfs.annexes.sheets import FormSheet
from xl_udfs.book import Book, Sheet

_OPERAND = re.compile(r"\{([^{}]*)\}")

Data = dict[str, Any]
IsOperand = Callable[[str], bool]
Removed = Callable[[str, str], bool]
"""Whether the field or block column called so, of the annex called so, is gone."""


class KnockOut(NamedTuple):
    """What is taken out: a form, or of a form an item, a field, a series' column, a block or a block's column."""

    kind: str
    annex: str
    key: str = ""

    def __str__(self) -> str:
        return " ".join(filter(None, self))


class _Files(NamedTuple):
    """The files of an edition, its forms by name."""

    edition: Data
    home: Data
    forms: dict[str, Data]


def knock_outs(folder: str) -> list[KnockOut]:
    """Everything that can be taken out of the edition in ``folder``; 首页 stays."""
    return [one for name, form in _read(folder).forms.items() for one in (KnockOut("表", name), *_inside(name, form))]


def _inside(name: str, form: Data) -> Iterator[KnockOut]:
    for series in form.get("series", {}).values():
        yield from (KnockOut("列", name, column) for column in series["columns"])
    for row in form["rows"]:
        if "item" in row:
            yield KnockOut("行", name, row["item"])
        elif "block" in row:
            yield KnockOut("块", name, row["block"])
            yield from (KnockOut("块的列", name, f"{row['block']}.{key}") for key in row.get("columns", {}))
        yield from (KnockOut("格", name, cell["field"]) for _, cell in _fields(row))


def write_without(folder: str, gone: KnockOut, target: Path) -> str:
    """Write the edition of ``folder`` without ``gone`` into the folder ``target``; formulas that refer to it go, too.

    Returns:
        The folder, as ``load_edition`` takes it.
    """
    files = _read(folder)
    removed = _take_out(files, gone)
    for name, form in (("", files.home), *files.forms.items()):
        _drop_formulas(form, name or form["annex"], {*files.forms, files.home["annex"], gone.annex}, removed)
    written = {"home.json": files.home, **{f"form{i}.json": form for i, form in enumerate(files.forms.values())}}
    edition = {**files.edition, "home": "home.json", "annexes": [name for name in written if name != "home.json"]}
    target.mkdir(parents=True)
    for file in (RULES, WORDS):
        (target / file).write_bytes(Path(path_of(folder, file)).read_bytes())
    for file, data in ((EDITION, edition), *written.items()):
        (target / file).write_text(json.dumps(data, ensure_ascii=False), "utf-8")
    return str(target)


def values_from(book: Book, sheets: Sequence[FormSheet], edition: Edition) -> dict[str, Any]:
    """The values of a filled-in workbook for the smaller ``edition``; what this does not compute is typed.

    Args:
        book: the workbook.
        sheets: its forms as laid out, with one project set at most.
        edition: its edition with something taken out.
    """
    laid_out = {form.annex.name: form.annex for form in sheets if not form.is_master}
    return {form.name: _form_values(book.sheets[form.name], laid_out[form.name], form) for form in edition.forms}


def _form_values(sheet: Sheet, full: Annex, form: Annex) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for key, entry in form.entries.items():
        box = full.entries[key].box
        if not (entry.field.formula and sheet.formula(box.row, box.column)):
            values[key] = sheet.value(box.row, box.column)
    for name, block in form.blocks.items():
        laid_out = full.blocks[name]
        rows = [_row_values(sheet, laid_out, block, number) for number in range(len(laid_out.printed))]
        groups = {one.second_name: (one.row - laid_out.row, one.rows) for one in laid_out.groups}
        under = {second: rows[at:at + count] for second, (at, count) in groups.items()}
        values[name] = under if block.groups else rows
    return values


def _row_values(sheet: Sheet, full: Block, block: Block, number: int) -> list[Any]:
    row = full.row + number
    composed = number in block.formulas
    return [
        None if (composed and key == block.name_key) or column.field.formula or column.tells_group
        else sheet.value(row, full.columns[key].column)
        for key, column in block.columns.items()
    ]


def _read(folder: str) -> _Files:
    def read(file: str) -> Data:
        data: Data = json.loads(Path(path_of(folder, file)).read_text("utf-8"))
        return data

    edition = read(EDITION)
    forms = [read(file) for file in edition["annexes"]]
    return _Files(edition, read(edition["home"]), {form["annex"]: form for form in forms})


def _fields(row: Data) -> Iterator[tuple[str, Data]]:
    cells = row.get("cells", {}) if isinstance(row.get("cells"), Mapping) else {}
    return ((at, cell) for at, cell in cells.items() if isinstance(cell, dict) and "field" in cell)


def _take_out(files: _Files, gone: KnockOut) -> Removed:
    """Take it out of the data, and say what formulas must not refer to any more."""
    form = files.forms[gone.annex]
    if gone.kind == "表":
        del files.forms[gone.annex]
        return lambda annex, _: annex == gone.annex
    ways = {"列": _without_column, "格": _without_field, "块的列": _without_block_column}
    is_gone = ways.get(gone.kind, _without_row)(form, gone.key)
    return lambda annex, operand: annex == gone.annex and is_gone(operand)


def _without_column(form: Data, key: str) -> IsOperand:
    for series in form["series"].values():
        series["columns"].pop(key, None)
    for row in form["rows"]:
        for told in ("printed", "formulas", "prompt", "defaults"):
            if "item" in row and isinstance(row.get(told), dict):
                row[told].pop(key, None)
    return lambda operand: operand.endswith(f".{key}")


def _without_field(form: Data, key: str) -> IsOperand:
    for row in form["rows"]:
        for at, cell in list(_fields(row)):
            if cell["field"] == key:
                row["cells"][at] = ""
    return lambda operand: operand == key


def _without_block_column(form: Data, key: str) -> IsOperand:
    block, _, column = key.partition(".")
    next(row for row in form["rows"] if row.get("block") == block)["columns"].pop(column)
    return lambda operand: operand in (key, column)


def _without_row(form: Data, key: str) -> IsOperand:
    at = next(at for at, row in enumerate(form["rows"]) if key in (row.get("item"), row.get("block")))
    del form["rows"][at]
    for above, row in enumerate(form["rows"][:at]):
        for cell in row.get("cells", {}).values():
            if isinstance(cell, dict) and "down" in cell:
                _shorten(cell, key, at - above)
    return lambda operand: operand.partition(".")[0] == key


def _shorten(cell: Data, key: str, distance: int) -> None:
    """A heading that reached down to the block that is gone, or over the row that is gone, is that much shorter."""
    if cell["down"] == key:
        del cell["down"]
    elif isinstance(cell["down"], int) and cell["down"] > distance:
        cell["down"] -= 1


def _drop_formulas(form: Data, name: str, annexes: set[str], removed: Removed) -> None:
    def is_lost(text: str, column: str = "") -> bool:
        return any(removed(*_absolute(one, name, column, annexes)) for one in _OPERAND.findall(text))

    columns = [key for series in form.get("series", {}).values() for key in series["columns"]]
    for row in form["rows"]:
        if "formula" in row and any(is_lost(row["formula"], column) for column in columns):
            del row["formula"]
        for key in [key for key, text in row.get("formulas", {}).items() if is_lost(text, key)]:
            del row["formulas"][key]
        for _, cell in _fields(row):
            if is_lost(cell.get("formula", "")):
                del cell["formula"]
        for column in (row.get("columns") or {}).values():
            if is_lost(column.get("formula", "")):
                del column["formula"]
        if "paragraphs" in row:
            row["paragraphs"] = ["" if one and is_lost(one["formula"]) else one for one in row["paragraphs"]]



def _absolute(operand: str, name: str, column: str, annexes: set[str]) -> tuple[str, str]:
    """The annex and the key that an operand means."""
    own, _, rest = operand.partition(".")
    annex, key = (own, rest) if own in annexes else (name, operand)
    return annex, f"{key[1:]}.{column}" if key.startswith(".") else key


