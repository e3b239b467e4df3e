"""Read a workbook file as a Book, and write a file's results back into it."""

import io
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import chain
from typing import TYPE_CHECKING

from xl_udfs.book import Book, CellValue, Sheet, cell_name
from xl_udfs.cell_functions import CATALOG
from xl_udfs.engine.settling import settle
from xl_udfs.ooxml import (
    Archive,
    Formulas,
    Position,
    SheetXml,
    Source,
    UnreadableWorkbookError,
    WorkbookXml,
    name_of,
    naming,
    read_formulas,
    read_workbook_xml,
)
from xl_udfs.ooxml.cell_values import same
from xl_udfs.ooxml.errors import DAMAGED, TOO_WIDE
from xl_udfs.record import Record

if TYPE_CHECKING:
    import datetime as dt

    from python_calamine import CalamineWorkbook

MAX_AREA = 2_000_000
"""Cells from A1 to the last one of a sheet; calamine lays them all out, and ends the process if memory runs out."""

_DAYS_1904 = 1462
_PLAIN = (str, float, int)


class Reading(Record):
    """A workbook as read.

    Attributes:
        book: values, formulas and names; formula cells hold recalculated results.
        stale: by sheet, the formula cells whose stored result is another one (WPS leaves ``#NAME?``).
    """

    book: Book
    stale: Mapping[str, list[Position]]


def read_book(source: Source, recalculated: bool = True, resting: Sequence[str] = ()) -> Book:
    """Read a workbook; it may be open elsewhere.

    Args:
        source: an .xlsx or .xlsm file.
        recalculated: whether formula cells hold fresh results; if not, they hold the stored ones.
        resting: functions whose cells hold the stored results all the same.

    Returns:
        All worksheets, hidden ones too. Dates are their serial numbers; results are Decimal at 15 digits.

    Raises:
        UnreadableWorkbookError: the sentence begins with the file's name.
    """
    name = name_of(source)
    with naming(name):
        return _File(Archive.opened(source), name).reading(recalculated, resting).book


def read(source: Source) -> Reading:
    """The same as ``read_book``, and which stored results were stale."""
    name = name_of(source)
    with naming(name):
        return _File(Archive.opened(source), name).reading(True)


class Calculation(Record):
    """A workbook as read, as it is with its results up to date, and how many results and formulas differ."""

    before: bytes
    after: bytes
    count: int


def calculated(source: Source) -> Calculation:
    """Recalculate a workbook; nothing is written anywhere.

    Only stored results that differ are touched, and formulas that LibreOffice wrote with its own names of our
    functions, which Excel does not know. If there are none, the bytes are the same.

    Raises:
        UnreadableWorkbookError: the sentence begins with the file's name.
    """
    name = name_of(source)
    with naming(name):
        return _calculated(Archive.opened(source), name)


def _calculated(read: Archive, name: str) -> Calculation:
    from xl_udfs.ooxml.plain_calls import with_plain_calls
    from xl_udfs.ooxml.splice import write_results

    archive, count = with_plain_calls(read, frozenset(CATALOG))
    file = _File(archive, name)
    changed: dict[str, bytes | None] = {}
    for sheet, results in settle(archive.data, file.formulas).items():
        part = file.workbook.sheets[sheet]
        xml, cells = write_results(archive.text(part), results)
        if cells:
            changed[part] = xml.encode()
            count += cells
    return Calculation(read.data, archive.replaced(changed), count)


def calculate_file(path: "str | os.PathLike[str]") -> int:
    """Recalculate the workbook at ``path`` and store the results in it; if all were up to date, it is not touched.

    Returns:
        How many results and formulas differ now from before.

    Raises:
        UnreadableWorkbookError, LockedWorkbookError: the sentence begins with the path; the file is untouched.
    """
    from xl_udfs.ooxml.save import refuse_locked, replace_file

    with naming(path):
        archive = Archive.opened(path)
        refuse_locked(path)
        done = _calculated(archive, name_of(path))
        if done.count:
            replace_file(path, done.after, done.before)
        return done.count


class _File:
    """A file checked and taken apart, but not calculated."""

    def __init__(self, archive: Archive, name: str) -> None:
        archive.check()
        self.name = name
        self.archive = archive
        self.workbook: WorkbookXml = read_workbook_xml(archive)
        self._formulas: dict[str, Formulas] = {}

    @property
    def formulas(self) -> dict[str, Formulas]:
        """The formulas of every sheet."""
        return {tab: self.formulas_of(tab) for tab in self.workbook.sheets}

    def formulas_of(self, tab: str) -> Formulas:
        """The formulas of one sheet, read when they are first asked for; a sheet too wide for calamine is refused."""
        if tab not in self._formulas:
            sheet = SheetXml(self.archive.text(self.workbook.sheets[tab]))
            _refuse_wide(tab, sheet)
            self._formulas[tab] = read_formulas(sheet)
        return self._formulas[tab]

    def reading(self, recalculated: bool, resting: Sequence[str] = ()) -> Reading:
        """The book with stored results, or with fresh ones and what was stale."""
        if not recalculated:
            return Reading(Book(_Sheets(self, {}), self.workbook.names), {})
        formulas = self.formulas
        results = settle(self.archive.data, formulas, resting)
        stale = {
            tab: [at for at, value in found.items() if not same(value, formulas[tab].stored[at])]
            for tab, found in results.items()
        }
        stale = {tab: cells for tab, cells in stale.items() if cells}
        return Reading(Book(_Sheets(self, results), self.workbook.names, stale), stale)

    def sheet(self, workbook: "CalamineWorkbook", tab: str, results: Mapping[Position, CellValue] | None) -> Sheet:
        """One sheet: its constants by calamine, which gives formula cells too, and over those the results.

        Args:
            results: None for the stored ones.
        """
        with naming(self.name):
            found = self.formulas_of(tab)
            with _reported():
                read = workbook.get_sheet_by_name(tab).to_python(skip_empty_area=False)
        rows: list[list[CellValue]] = [
            [(value if value != "" else None) if isinstance(value, _PLAIN) else self._serial(value) for value in row]
            for row in read
        ]
        for (row, column), value in chain(found.errors.items(), (found.stored if results is None else results).items()):
            _put(rows, row - 1, column - 1, value)
        return Sheet(tab, rows, found.texts)

    def _serial(self, value: "dt.datetime | dt.date | dt.time | dt.timedelta") -> float:
        """The number that a cell shown as a date or a time holds."""
        import datetime as dt

        if isinstance(value, dt.timedelta):
            return value / dt.timedelta(days=1)
        if isinstance(value, dt.time):
            return (value.hour * 3600 + value.minute * 60 + value.second + value.microsecond / 1e6) / 86400
        moment = value if isinstance(value, dt.datetime) else dt.datetime.combine(value, dt.time())
        days = (moment - dt.datetime(1899, 12, 30)) / dt.timedelta(days=1)
        if self.workbook.date_1904:
            return days - _DAYS_1904
        return days if days >= 61 else days - 1  # Excel counts a 29 February 1900


class _Sheets(Mapping[str, Sheet]):
    """The sheets of a file, each read when it is first asked for: a check looks at half of them."""

    def __init__(self, file: _File, results: Mapping[str, Mapping[Position, CellValue]]) -> None:
        from python_calamine import CalamineWorkbook

        self._file, self._results = file, results
        with _reported():
            self._workbook = CalamineWorkbook.from_filelike(io.BytesIO(file.archive.data))
        self._read: dict[str, Sheet] = {}

    def __getitem__(self, tab: str) -> Sheet:
        if tab not in self._read:
            self._read[tab] = self._file.sheet(self._workbook, tab, self._results.get(tab))
        return self._read[tab]

    def __contains__(self, tab: object) -> bool:
        return tab in self._file.workbook.sheets

    def __iter__(self) -> Iterator[str]:
        return iter(self._file.workbook.sheets)

    def __len__(self) -> int:
        return len(self._file.workbook.sheets)


def _refuse_wide(tab: str, sheet: SheetXml) -> None:
    row, column = sheet.last
    if row * column > MAX_AREA:
        row, column = sheet.last_content()
        if row * column > MAX_AREA:
            raise UnreadableWorkbookError(TOO_WIDE.format(sheet=tab, cell=cell_name(row, column)))


def _put(rows: list[list[CellValue]], row: int, column: int, value: CellValue) -> None:
    """Put ``value`` where it belongs; what was read may end before a formula without stored result."""
    while len(rows) <= row:
        rows.append([])
    while len(rows[row]) <= column:
        rows[row].append(None)
    rows[row][column] = value


@contextmanager
def _reported() -> Iterator[None]:
    """Report whatever goes wrong inside calamine as one sentence; its panics are no ``Exception``."""
    try:
        yield
    except (KeyboardInterrupt, SystemExit, MemoryError):
        raise
    except BaseException as problem:
        raise UnreadableWorkbookError(DAMAGED) from problem
