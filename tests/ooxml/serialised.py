"""Sheets as XML in all the ways that the standard allows, whether any program writes them so or not."""

from collections.abc import Mapping, Sequence
from typing import TypeVar
from xml.sax.saxutils import escape

from hypothesis import strategies as st

from xl_udfs.book import cell_name
from xl_udfs.ooxml import Position
from xl_udfs.record import Record

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

_NOISE = ("", "", "", " ", "\n", '<!-- <c r="Z9"><f>no</f></c> -->', "<?note <c r='Z9'> ?>", "<!---->")
_END = ("", " ")
_SPACE = (" ", "  ", "\n", "\t ")
_TEXTS = st.text("ab<>&\"'/ 中]-?!", max_size=8).filter(str.strip)


_Choice = TypeVar("_Choice")


class Held(Record):
    """What a cell holds: a constant, or a formula (``""`` for none) and the result stored with it."""

    value: float | str | None
    formula: str = ""


VALUES = st.integers(-999, 999) | _TEXTS
FORMULAS = st.sampled_from(["A1>B1", "1/2", 'IF(A1<>"<c/>",1)'])
CONTENTS = st.builds(Held, st.none() | VALUES) | st.builds(Held, VALUES, FORMULAS)
CELLS = st.dictionaries(st.tuples(st.integers(1, 5), st.integers(1, 4)), CONTENTS, min_size=1, max_size=10)


class Writer:
    """Writes XML, choosing by ``draw`` wherever there is a choice."""

    def __init__(self, draw: st.DrawFn) -> None:
        self._draw = draw
        self._prefix = self._one(("", "x:"))

    def part(self, cells: Mapping[Position, Held]) -> str:
        """A sheet's part that holds ``cells``."""
        bound = f'xmlns:x="{MAIN}"' if self._prefix else f'xmlns="{MAIN}"'
        root, data = f"{self._prefix}worksheet", self._element("sheetData", {}, [self._rows(cells)])
        return f'<?xml version="1.0" encoding="UTF-8"?>\n<{root} {bound}>{data}</{root}>'

    def _rows(self, cells: Mapping[Position, Held]) -> str:
        rows, last = [], 0
        for row in sorted({row for row, _ in cells}):
            given = {} if row == last + 1 and self._maybe() else {"r": str(row)}
            rows.append(self._element("row", given, [self._row({at: cells[at] for at in cells if at[0] == row})]))
            last = row
        return "".join(rows)

    def _row(self, cells: Mapping[Position, Held]) -> str:
        written, last = [], 0
        for (row, column), held in sorted(cells.items()):
            given = {} if column == last + 1 and self._maybe() else {"r": cell_name(row, column)}
            written.append(self._cell(given, held))
            last = column
        return "".join(written)

    def _cell(self, given: dict[str, str], held: Held) -> str:
        is_text = isinstance(held.value, str)
        value = "" if held.value is None else self._text(str(held.value))
        if held.formula:
            kind = {"t": "str"} if is_text else self._one(({}, {"t": "n"}))
            formula = self._element("f", {}, [self._text(held.formula)])
            return self._element("c", given | kind, [formula, self._value(value)])
        if is_text:
            return self._element("c", given | {"t": "inlineStr"}, [self._element("is", {}, [self._inline(value)])])
        return self._element("c", given, [self._value(value)] if value else [])

    def _value(self, text: str) -> str:
        return self._element("v", {"xml:space": "preserve"}, [text])

    def _inline(self, text: str) -> str:
        """A text, plain or with a font whose elements' names begin like those of cells, formulas and values."""
        content = self._element("t", {"xml:space": "preserve"}, [text])
        if self._maybe():
            return content
        p = self._prefix
        font = f'<{p}rFont val="x"/><{p}charset val="1"/><{p}family val="2"/><{p}vertAlign val="baseline"/>'
        return self._element("r", {}, [self._element("rPr", {}, [font]), content])

    def _element(self, name: str, given: Mapping[str, str], content: Sequence[str]) -> str:
        """An element; between the elements in it, but not inside text, there may be spaces."""
        tag = self._prefix + name
        attributes = "".join(map(self._attribute, self._shuffled({**given, **self._foreign()})))
        if not "".join(content) and self._maybe():
            return f"<{tag}{attributes}{self._one(_END)}/>"
        is_text = name in ("v", "t", "f")
        inside = content[0] if is_text else "".join(self._noise() + one for one in content) + self._noise()
        return f"<{tag}{attributes}{self._one(_END)}>{inside}</{tag}{self._one(_END)}>"

    def _foreign(self) -> dict[str, str]:
        return self._one(({}, {}, {"xml:lang": "a>b"}, {"xml:lang": "/>"}, {"xml:lang": "it's"}))

    def _attribute(self, item: tuple[str, str]) -> str:
        name, value = item
        quote = '"' if "'" in value else self._one(("'", '"'))
        return f"{self._one(_SPACE)}{name}{self._one(_END)}={self._one(_END)}{quote}{value}{quote}"

    def _text(self, text: str) -> str:
        """``text`` escaped in one of several ways, or in a CDATA section; maybe after a comment."""
        whole = self._one((
            escape(text),
            escape(text).replace("&gt;", ">").replace("]]>", "]]&gt;"),
            "".join(f"&#{ord(one)};" for one in text),
            f"<![CDATA[{text.replace(']]>', ']]]]><![CDATA[>')}]]>",
        ))  # fmt: skip
        return self._one(("", "", "<!-- </c> -->", "<?v </v>?>")) + whole

    def _noise(self) -> str:
        return self._one(_NOISE)

    def _shuffled(self, given: Mapping[str, str]) -> list[tuple[str, str]]:
        return self._draw(st.permutations(list(given.items())))

    def _maybe(self) -> bool:
        return self._draw(st.booleans())

    def _one(self, choices: Sequence[_Choice]) -> _Choice:
        return self._draw(st.sampled_from(choices))
