"""What a cell says when it is selected: the form's own words, and what follows from its labels and its kind."""

from xl_udfs.annexes import Field
from xl_udfs.numbers import Kind

_UNITS = {Kind.MONEY: "万元", Kind.SCORE: "分"}
_ASKED = {
    Kind.MONEY: "，单位万元，保留两位小数；没有发生的填 0，不适用的填“——”。",
    Kind.SCORE: "，单位分。",
    Kind.RATE: "，写百分数，如 95%。",
    Kind.COUNT: "，填数字；没有的填 0。",
    Kind.TARGET: "，写明符号、数值和单位。",
    Kind.TEXT: "，用文字填写。",
}
_MAY_BE_EMPTY = (Kind.SCORE, Kind.RATE, Kind.TEXT)
"""What nobody misses where the form does not require it."""


def prompt_for(field: Field) -> str:
    """The input message of a cell. What the edition says of a whole row is added to what its column asks for."""
    is_of_row = "." in field.key
    if field.prompt and not is_of_row:
        return field.prompt
    return _asked(field) + field.prompt


def _asked(field: Field) -> str:
    name = "·".join(label for label in (_plain(field.row_label), _column(field)) if label)
    if field.link:
        unit = f"（{_UNITS[field.kind]}）" if field.kind in _UNITS else ""
        return f"{name}{unit}：自动取自别处，可以直接改写，校验会提示。"
    asked = name + _ASKED[field.kind]
    optional = field.kind in _MAY_BE_EMPTY and not field.required
    return asked.removesuffix("。") + "；可以不填。" if optional else asked


def _column(field: Field) -> str:
    """Its column; by its key where the head names a year, which people may change."""
    label = field.column_label
    return field.key.rpartition(".")[2] if "{" in label else _plain(label)


def _plain(label: str) -> str:
    """A printed label on one line, without what leads over to it or to the entry."""
    return "".join(label.split()).removeprefix("其中：").removesuffix("：")
