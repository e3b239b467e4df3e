"""Read an annex's layout from its edition file; the file format is described in docs/版本数据.md."""

from collections.abc import Mapping
from typing import Any

from xl_udfs.annexes.layout import Annex, Block, Box, Field
from xl_udfs.book import column_number
from xl_udfs.numbers import Kind

_ROW_HEIGHT = 21.0

Data = Mapping[str, Any]


def read_annex(data: Data) -> Annex:
    """The layout described by one annex file of an edition."""
    return _AnnexReader(data).read()


def _span(at: str) -> tuple[int, int]:
    """``B:C`` is (2, 2): first column and how many."""
    first, _, last = at.partition(":")
    left = column_number(first)
    return left, column_number(last or first) - left + 1


class _AnnexReader:
    def __init__(self, data: Data) -> None:
        self.data = data
        self.boxes: list[Box] = []
        self.blocks: dict[str, Block] = {}
        self.heights: list[float] = []
        self.column_labels: dict[int, str] = {}
        self.row_label = ""

    def read(self) -> Annex:
        for row in self.data["rows"]:
            if "block" in row:
                self._block(row)
            elif "item" in row:
                self._item(row)
            else:
                self._cells(row)
        data = self.data
        return Annex(
            name=data["annex"],
            code_name=data["code_name"],
            title=data["title"],
            widths=tuple(data["columns"].values()),
            heights=tuple(self.heights),
            boxes=tuple(self.boxes),
            fields={box.field.name: box for box in self.boxes if box.field and not box.in_block},
            blocks=self.blocks,
            notes=tuple(data["notes"]),
            signature=tuple(tuple(line) for line in data["signature"]),
        )

    def _new_row(self, row: Data) -> int:
        self.heights.append(row.get("height", _ROW_HEIGHT))
        return len(self.heights)

    def _cells(self, row: Data) -> None:
        number = self._new_row(row)
        for at, cell in row["cells"].items():
            column, across = _span(at)
            if isinstance(cell, str):
                cell = {"text": cell}
            text = cell.get("text", "")
            if column == 1:
                self.row_label = text
            elif text:
                self.column_labels[column] = text
            field = None
            if "field" in cell:
                field = _field(cell["field"], self.row_label, self.column_labels.get(column, ""), cell)
            self.boxes.append(Box(number, column, cell.get("down", 1), across, text, field, heading=bool(text)))

    def _item(self, row: Data) -> None:
        number = self._new_row(row)
        label = row["label"]
        self.boxes.append(Box(number, 1, 1, 1, label, indent=row.get("indent", 0)))
        printed = row.get("printed", {})
        for key, series in self.data["series"][row["series"]].items():
            column, across = _span(series["at"])
            if key in printed:
                self.boxes.append(Box(number, column, 1, across, printed[key], heading=True))
                continue
            field = _field(f"{row['item']}_{key}", label, series["label"], row, series_key=key)
            self.boxes.append(Box(number, column, 1, across, field=field))

    def _block(self, row: Data) -> None:
        name, printed = row["block"], row["printed"]
        name_column, _ = _span(row["name_at"])
        name_field = Field("名称", Kind.TEXT, "", "", prompt=row["name_prompt"])
        columns = {"名称": (name_column, name_field)}
        spans = {"名称": 1}
        for key, series in self.data["series"][row["series"]].items():
            column, spans[key] = _span(series["at"])
            columns[key] = (column, Field(key, Kind(row["kind"]), "", series["label"]))
        first = len(self.heights) + 1
        for text in printed:
            number = self._new_row(row)
            for key, (column, field) in columns.items():
                shown = text if key == "名称" else ""
                self.boxes.append(Box(number, column, 1, spans[key], shown, field, in_block=True))
        self.blocks[name] = Block(name, first, len(printed), columns, tuple(printed), row["row_label"], row["required"])


def _field(name: str, row_label: str, column_label: str, data: Data, series_key: str = "") -> Field:
    formula = data.get("formula", "")
    if series_key:
        formula = _in_series(formula, series_key)
    return Field(
        name, Kind(data["kind"]), row_label, column_label,
        required=data.get("required", False), formula=formula,
        shown=data.get("shown", "General"), prompt=data.get("prompt", ""),
    )


def _in_series(formula: str, key: str) -> str:
    """``{公务接待}`` in a series means the same column of that row: ``{公务接待_本年决算数}``."""
    return formula.replace("}", f"_{key}}}")
