"""The ribbon's commands: arrays in, arrays out. Python never talks back to Excel."""

from collections.abc import Iterator, Sequence

from xl_udfs.book import Area, Book, Sheet
from xl_udfs.checking import check_book
from xl_udfs.checking.history import read_history
from xl_udfs.errors import JixiaoError
from xl_udfs.hosts.excel.wire import cell_value, exposed, sent
from xl_udfs.report.as_sheet import Cell, Link, WriteBlock, blocks, refusal
from xl_udfs.version import __version__

SheetCells = tuple[str, float, float, Sequence[Sequence[object]], Sequence[Sequence[str]]]
"""Name, top row, left column, values and formulas of a sheet's used range."""


def run_check(sheets: Sequence[SheetCells], names: Sequence[tuple[str, str]], file: str) -> list[object]:
    """Check the workbook that VBA read.

    Args:
        sheets: the used range of every sheet.
        names: every defined name with what it refers to; sheet-scoped ones as ``附件3!名称``.
        file: the workbook's path.

    Returns:
        One flat list, four elements a block: the defined name to write at, the rows (None for no rows),
        whether they are formulas, whether what stands below down to the sheet's end is cleared before.
        For a workbook that cannot be checked: why not, where the conclusion would stand, and no findings.
    """
    book = read_book(sheets, names)
    try:
        answer = blocks(check_book(book, file))
    except JixiaoError as error:
        answer = refusal(str(error), read_history(book))
    return [element for block in answer for element in _elements(block)]


def run_doctor(file: str) -> list[list[str]]:
    """Examine the computer and the workbook.

    Args:
        file: the workbook's full name, which may be a URL.

    Returns:
        Rows of three texts: what was examined, how it stands (正常, 有问题, 未检查), what was seen and what to do;
        the last row is the summary.
    """
    from xl_udfs.delivery.doctor.report import rows

    return rows(file)


def run_new(file: str, unit: str, year: float, short: str, edition: str) -> list[list[str]]:
    """Write a blank workbook for a unit, as ``jixiao new`` does.

    Args:
        file: where to; it must not exist yet.
        unit, short: the unit's full and short name.
        year: the year reported on.
        edition: the name of the edition; ``""`` for the default one.

    Returns:
        One cell: ``""``, or a sentence saying why there is no new workbook.
    """
    from xl_udfs import library

    try:
        library.new(file, unit, int(year), short, edition)
    except JixiaoError as error:
        return [[str(error)]]
    return [[""]]


def run_version() -> list[list[str]]:
    """One cell: this program's version."""
    return [[__version__]]


def read_book(sheets: Sequence[SheetCells], names: Sequence[tuple[str, str]]) -> Book:
    """The workbook as the rules know it; names that are no plain areas are left out."""
    areas = {_scoped(name): Area.from_text(refers_to) for name, refers_to in names}
    return Book(
        {sheet[0]: _read_sheet(*sheet) for sheet in sheets},
        {name: area for name, area in areas.items() if area is not None},
    )


def _read_sheet(
    name: str, top: float, left: float, values: Sequence[Sequence[object]], formulas: Sequence[Sequence[str]]
) -> Sheet:
    origin = int(top), int(left)
    rows = [[cell_value(raw) for raw in row] for row in values]
    return Sheet(name, rows, dict(_formulas(values, formulas, *origin)), origin)


def _formulas(
    values: Sequence[Sequence[object]], formulas: Sequence[Sequence[str]], top: int, left: int
) -> Iterator[tuple[tuple[int, int], str]]:
    """Excel gives a constant's text as its formula: text that begins with = is told apart by being its own value."""
    for r, row in enumerate(formulas):
        for c, formula in enumerate(row):
            if formula[:1] == "=" and formula != values[r][c]:
                yield (top + r, left + c), formula[1:]


def _scoped(name: str) -> str:
    """``'附件 3'!名称`` as ``附件 3!名称``."""
    sheet, mark, own = name.rpartition("!")
    if sheet.startswith("'"):
        sheet = sheet[1:-1].replace("''", "'")
    return sheet + mark + own


def _elements(block: WriteBlock) -> Iterator[object]:
    yield block.name
    yield [[_written(cell) for cell in row] for row in block.rows] or None
    yield block.links
    yield block.to_the_end


def _written(cell: Cell) -> str | float:
    """A link as the text of its formula."""
    return f"={cell.formula}" if isinstance(cell, Link) else sent(cell)


exposed(run_check, "run_check")
exposed(run_doctor, "run_doctor")
exposed(run_new, "run_new")
exposed(run_version, "run_version")
