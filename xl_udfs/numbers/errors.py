"""Error values as they stand in cells."""

from enum import Enum


class CellError(Enum):
    """An Excel error value. ``text`` is what the cell shows, ``number`` is VBA's ``CVErr`` number."""

    NULL = ("#NULL!", 2000)
    DIV0 = ("#DIV/0!", 2007)
    VALUE = ("#VALUE!", 2015)
    REF = ("#REF!", 2023)
    NAME = ("#NAME?", 2029)
    NUM = ("#NUM!", 2036)
    NA = ("#N/A", 2042)

    def __init__(self, text: str, number: int) -> None:
        self.text = text
        self.number = number

    def __str__(self) -> str:
        return self.text

    @classmethod
    def from_text(cls, text: str) -> "CellError | None":
        """The error value that a cell shows as ``text``, or None."""
        return _BY_TEXT.get(text)


_BY_TEXT = {error.text: error for error in CellError}
