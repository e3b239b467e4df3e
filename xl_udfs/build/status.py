"""The cells beside a form that say what it is and how far it is filled in: not printed, read by 首页 and VBA."""

from collections.abc import Iterator

from xlsxwriter.worksheet import Worksheet

from xl_udfs.annexes import Annex, Block, Operand
from xl_udfs.annexes.roles import AMOUNTS, Choice, Spending, name_of
from xl_udfs.annexes.sets import MARKER, mark
from xl_udfs.annexes.sheets import FormSheet
from xl_udfs.book import Area, cell_name
from xl_udfs.build.asking import runs
from xl_udfs.build.canvas import Canvas

FILLED, ASKED, CONTENT = "已填", "应填", "内容标记"
"""Keys of the defined names of these cells, as those of fields: ``附件1_已填``."""

STATUS_ROW = 1


def total_name(annex: Annex, key: str) -> str:
    """The defined name of the cell of 首页 that joins what all sheets of a form say."""
    return f"首页_{annex.name}_{key}"


def draw_status(canvas: Canvas, sheet: Worksheet, form: FormSheet) -> None:
    """Write the marker, how many entries are filled in and asked for, and a mark of the whole content."""
    annex, style = form.annex, canvas.styles.get("helper_computed", font_size=8)
    cells = {
        MARKER: mark(annex.name, form.set_number),
        FILLED: "=" + "+".join(["0", *_filled(canvas, annex)]),
        ASKED: _asked(canvas, form),
        CONTENT: f"=CONTENT_MARK({_content(annex)})",
    }
    for offset, (key, value) in enumerate(cells.items()):
        column = annex.helper_column + offset
        if isinstance(value, str) and value.startswith("="):
            canvas.formula(sheet, STATUS_ROW, column, value[1:], style)
        else:
            canvas.write(sheet, STATUS_ROW, column, value, style)
        canvas.name(form.full_name(key), Area(form.tab, STATUS_ROW, column, STATUS_ROW, column))


def status_cell(form: FormSheet, key: str) -> tuple[int, int]:
    """Sheet row and column of one of these cells."""
    return STATUS_ROW, form.annex.helper_column + 1 + (FILLED, ASKED, CONTENT).index(key)


def _required(annex: Annex) -> list[Block]:
    return [block for block in annex.blocks.values() if block.required]


def _asked(canvas: Canvas, form: FormSheet) -> int | str:
    """Every wanted entry, and one for each block that must have a row.

    A form that is not handed in asks for nothing, nor does a blank form per project once the unit's table says that
    there are no projects.
    """
    annex = form.annex
    asked = len(canvas.edition.wanted(annex)) + len(_required(annex))
    reasons = [f'{canvas.home(choice)}="{Choice.NO}"'] if (choice := canvas.edition.choice(annex)) else []
    totals = ",".join(_project_totals(canvas, form)) if annex.per_project else ""
    if totals:
        filled = cell_name(*status_cell(form, FILLED))
        reasons.append(f"AND({filled}=0,COUNT({totals})>0,SUM({totals})=0)")
    return f"=IF(OR({','.join(reasons)}),0,{asked})" if reasons else asked


def _project_totals(canvas: Canvas, form: FormSheet) -> Iterator[str]:
    """The unit's sums of its projects, as formulas on ``form`` write them."""
    for column in AMOUNTS:
        place = canvas.edition.place(name_of((Spending.PROJECTS, column)), False)
        if place:
            yield canvas.references(form).text(Operand(*place))


def _filled(canvas: Canvas, annex: Annex) -> Iterator[str]:
    """Terms that count what is typed: what is wanted is never a formula, which COUNTA would count empty."""
    columns: dict[int, list[int]] = {}
    for entry in canvas.edition.wanted(annex):
        columns.setdefault(entry.box.column, []).append(entry.box.row)
    if columns:
        areas = [_area(*run, column) for column, rows in columns.items() for run in runs(rows)]
        yield f"COUNTA({','.join(areas)})"
    for block in _required(annex):
        keys = list(block.columns.values())
        if block.is_prose:  # by its name, which VBA extends when the only row gets company
            yield f"(COUNTA({annex.defined_name(block.name)})>0)"
        else:
            yield f"(COUNTA({_area(block.row, block.last_row, keys[1].column)})>0)"


def _area(first: int, last: int, column: int) -> str:
    return cell_name(first, column) + ("" if first == last else f":{cell_name(last, column)}")


def _content(annex: Annex) -> str:
    """Grid and helper columns, without this row."""
    return f"A{annex.first_row}:{cell_name(annex.last_row + has_open_end(annex), len(annex.widths))}"


def has_open_end(annex: Annex) -> bool:
    """Whether rows may be added at the very end: what covers the form must cover a row more to grow with it."""
    return any(block.last_row == annex.last_row for block in annex.blocks.values())
