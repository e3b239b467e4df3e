"""Tables on sheets of the workbook, read by their headings: columns may have been moved, rows sorted."""

from collections.abc import Iterator, Mapping

from xl_udfs.book import Book


def read_table(book: Book, name: str, headings: Mapping[str, str]) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows of a table, as sheet row and trimmed texts; nothing if the workbook has no such table.

    Args:
        book: the workbook.
        name: the defined name of the beginning of its first row; the headings stand above it.
        headings: what to read: the heading of each part.
    """
    area = book.names.get(name)
    sheet = book.sheets.get(area.sheet) if area else None
    if area is None or sheet is None:
        return
    columns: dict[object, int] = {}
    while (heading := sheet.value(area.top - 1, area.left + len(columns))) is not None and heading not in columns:
        columns[heading] = area.left + len(columns)
    if not all(heading in columns for heading in headings.values()):
        return
    for row in range(area.top, sheet.last_row + 1):
        yield row, {part: _text(sheet.value(row, columns[heading])) for part, heading in headings.items()}


def _text(value: object) -> str:
    return "" if value is None else str(value).strip()
