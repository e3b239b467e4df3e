"""函数速查: every cell function on one printable sheet; and the very hidden table the function wizard is fed from."""

from xl_udfs.build.canvas import Canvas
from xl_udfs.build.manual import functions_by_section, signature
from xl_udfs.build.pages import hidden_table, protect, set_page
from xl_udfs.cell_functions import CATALOG, Function
from xl_udfs.report.heights import height_for

SHEET = "函数速查"
WIZARD = "VBA_FUNCTIONS"
_COLUMNS = (("函数", 28), ("名称", 17), ("用途", 54), ("参数", 66), ("示例", 40))
_MARGIN = 0.4
_HEADING_ROW = 2


def draw_functions(canvas: Canvas) -> None:
    """Add the sheet 函数速查."""
    sheet = canvas.add_sheet(SHEET, "shFunctions")
    style = canvas.styles.get
    last = len(_COLUMNS) - 1
    sheet.set_row(0, 32)
    sheet.merge_range(0, 0, 0, last, SHEET, style("title"))
    for column, (heading, width) in enumerate(_COLUMNS):
        sheet.set_column(column, column, width)
        sheet.write_string(_HEADING_ROW - 1, column, heading, style("heading"))
    row = _HEADING_ROW
    for title, functions in functions_by_section():
        sheet.merge_range(row, 0, row, last, title, style("label", bold=True))
        row += 1
        for function in functions:
            texts = _texts(function)
            for column, text in enumerate(texts):
                sheet.write_string(row, column, text, style("label", num_format="@", valign="top"))
            heights = [height_for(text, width) for text, (_, width) in zip(texts, _COLUMNS, strict=True)]
            sheet.set_row(row, max(heights))
            row += 1
    sheet.freeze_panes(_HEADING_ROW, 0)
    sheet.set_margins(left=_MARGIN, right=_MARGIN)
    set_page(sheet, (row, last + 1), landscape=True, pages=0, heading_row=_HEADING_ROW)
    protect(sheet)


def _texts(function: Function) -> tuple[str, ...]:
    """A function's row, cell by cell; each sentence and each argument begins a line."""
    return (
        signature(function),
        function.title,
        function.description.replace("。", "。\n").rstrip(),
        "\n".join(f"{one.name}：{one.help}" for one in function.arguments),
        f"={function.formula} 得 {function.answer}",
    )


def draw_wizard(canvas: Canvas) -> None:
    """Add the table that VBA registers the functions from: name, description, then a help text per argument."""
    hidden_table(canvas, WIZARD, "shWizard", wizard_rows())


def wizard_rows() -> list[list[str]]:
    """A row per function: name, description, help for each argument."""
    return [
        [function.name, function.description, *(argument.help for argument in function.arguments)]
        for function in CATALOG.values()
    ]
