"""The annexes of one unit as typed, located values."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from xl_udfs.annexes import Annex, Block, Edition, Field, for_year
from xl_udfs.book import Area, Book, CellValue, cell_name
from xl_udfs.numbers import BLANK, Blank, CellError, Entry, Kind, NotApplicable, Quantity, parse


class NotAFilingError(Exception):
    """The workbook has none of the edition's defined names: it was not made from our template."""


class Item(NamedTuple):
    """One value of a filing and where it stands.

    Attributes:
        annex: e.g. ``附件1``.
        field: what the form asks for there.
        key: stable across runs and inserted rows: the field's name, or block, row name and column.
        sheet, cell: where it stands now.
        row_label, column_label: what the form prints beside and above it, with the year filled in.
        raw: the cell's value; formula: its formula or None.
        entry: what was typed, or the error value the cell shows.
    """

    annex: str
    field: Field
    key: str
    sheet: str
    cell: str
    row_label: str
    column_label: str
    raw: CellValue
    formula: str | None
    entry: Entry | CellError

    @property
    def is_blank(self) -> bool:
        """Nothing is filled in."""
        return isinstance(self.entry, Blank)

    @property
    def is_quantity(self) -> bool:
        """A figure stands there."""
        return isinstance(self.entry, Quantity)

    @property
    def is_unreadable(self) -> bool:
        """Something stands there that is neither a figure nor a mark for 不适用."""
        return not isinstance(self.entry, Quantity | Blank | NotApplicable)


Row = Mapping[str, Item]
"""One row of a block: items by column key; ``名称`` is the name column."""


class Rows(NamedTuple):
    """A block's filled-in rows; printed prompts without figures are not among them. ``first`` is its first row."""

    block: Block
    filled: Sequence[Row]
    first: Row


class Computed(NamedTuple):
    """An item that the form computes and what it is computed from; items whose names were lost are None."""

    function: str
    result: Item | None
    operands: Sequence[Item | None]
    over_rows: bool


class Filing(NamedTuple):
    """What one unit reports: items by annex and field name, and block rows by annex and block name."""

    edition: Edition
    unit: str
    year: int
    items: Mapping[tuple[str, str], Item]
    blocks: Mapping[tuple[str, str], Rows]

    def computed(self, function: str) -> Iterator[Computed]:
        """What the edition computes with the cell function ``function``."""
        for annex in self.edition.annexes.values():
            for name, box in annex.fields.items():
                computation = box.field.computation if box.field else None
                if computation and computation[0] == function:
                    operands, over_rows = self._operands(annex, computation[1])
                    yield Computed(function, self.items.get((annex.name, name)), operands, over_rows)

    def _operands(self, annex: Annex, names: Sequence[str]) -> tuple[list[Item | None], bool]:
        operands: list[Item | None] = []
        over_rows = False
        for name in names:
            block, _, key = name.partition("_")
            if block in annex.blocks:
                over_rows = True
                rows = self.blocks.get((annex.name, block))
                operands += [row[key] for row in rows.filled] if rows else [None]
            else:
                operands.append(self.items.get((annex.name, name)))
        return operands, over_rows


def read_filing(book: Book, edition: Edition) -> Filing:
    """Read the edition's fields out of a workbook by their defined names.

    Raises:
        NotAFilingError: if the workbook has none of them.
    """
    unit, year = _cover(book, edition)
    items: dict[tuple[str, str], Item] = {}
    blocks: dict[tuple[str, str], Rows] = {}
    for annex in edition.annexes.values():
        reader = _AnnexReader(book, annex, year)
        items.update({(annex.name, name): item for name, item in reader.items()})
        blocks.update({(annex.name, name): rows for name, rows in reader.blocks()})
    if not items:
        raise NotAFilingError
    return Filing(edition, unit, year, items, blocks)


def _cover(book: Book, edition: Edition) -> tuple[str, int]:
    unit = parse(_clean(book.value("首页_单位全称")), Kind.TEXT)
    year = parse(_clean(book.value("首页_年度")), Kind.COUNT)
    return (
        getattr(unit, "text", ""),
        int(year.value) if isinstance(year, Quantity) else edition.year,
    )


def _clean(value: CellValue) -> CellValue:
    return None if isinstance(value, CellError) else value


class _AnnexReader:
    def __init__(self, book: Book, annex: Annex, year: int) -> None:
        self.book, self.annex, self.year = book, annex, year

    def items(self) -> Iterator[tuple[str, Item]]:
        for name, box in self.annex.fields.items():
            area = self.book.names.get(self.annex.defined_name(name))
            if area is None or area.sheet not in self.book.sheets or box.field is None:
                continue
            yield name, self._item(box.field, name, area.sheet, area.top, area.left, box.field.row_label)

    def blocks(self) -> Iterator[tuple[str, Rows]]:
        for name, block in self.annex.blocks.items():
            area = self.book.names.get(self.annex.defined_name(name))
            if area is not None and area.sheet in self.book.sheets:
                yield name, self._rows(block, area)

    def _rows(self, block: Block, area: Area) -> Rows:
        filled: list[Row] = []
        for row in range(area.top, area.bottom):  # without the sentinel row
            items = self._row(block, area.sheet, row)
            typed = items["名称"].row_label not in ("", block.label, *block.printed)
            if typed or any(not item.is_blank for key, item in items.items() if key != "名称"):
                filled.append(items)
        return Rows(block, filled, self._row(block, area.sheet, area.top))

    def _row(self, block: Block, sheet: str, row: int) -> Row:
        label = self._text(sheet, row, block.columns["名称"][0])
        return {
            key: self._item(field, f"{block.name}/{label}/{key}", sheet, row, column, label or block.label)
            for key, (column, field) in block.columns.items()
        }

    def _text(self, sheet: str, row: int, column: int) -> str:
        value = self.book.sheets[sheet].value(row, column)
        return value.strip() if isinstance(value, str) else "" if value is None else str(value)

    def _item(self, field: Field, key: str, sheet: str, row: int, column: int, row_label: str) -> Item:
        cells = self.book.sheets[sheet]
        raw = cells.value(row, column)
        return Item(
            self.annex.name, field, key, sheet, cell_name(row, column),
            one_line(for_year(row_label, self.year)), one_line(for_year(field.column_label, self.year)),
            raw, cells.formula(row, column), _entry(raw, field.kind),
        )


def one_line(label: str) -> str:
    """A printed label without its line breaks."""
    return "".join(label.split())


def _entry(raw: CellValue, kind: Kind) -> Entry | CellError:
    if isinstance(raw, CellError):
        return raw
    try:
        return parse(raw, kind)
    except ValueError:
        return BLANK
