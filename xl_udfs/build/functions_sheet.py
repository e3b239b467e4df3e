"""函数速查: every cell function on one printable sheet; and the very hidden table the function wizard is fed from."""

from xl_udfs.build.canvas import Canvas
from xl_udfs.build.heights import height_for
from xl_udfs.build.manual import functions_by_section, signature
from xl_udfs.functions import CATALOG

SHEET = "函数速查"
WIZARD = "VBA_FUNCTIONS"
_COLUMNS = (("函数", 30), ("名称", 16), ("用途", 40), ("参数", 46), ("示例", 40))
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
            arguments = "\n".join(f"{one.name}：{one.help}" for one in function.arguments)
            example = f"={function.formula} 得 {function.answer}"
            texts = (signature(function), function.title, function.description, arguments, example)
            for column, text in enumerate(texts):
                sheet.write_string(row, column, text, style("label", num_format="@", valign="top"))
            heights = [height_for(text, width) for text, (_, width) in zip(texts, _COLUMNS, strict=True)]
            sheet.set_row(row, max(heights))
            row += 1
    sheet.freeze_panes(_HEADING_ROW, 0)
    sheet.set_paper(9)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(_HEADING_ROW - 1)
    sheet.print_area(0, 0, row - 1, last)
    sheet.set_footer("&C第 &P 页 共 &N 页")
    sheet.hide_gridlines(2)
    sheet.protect("", {"format_columns": True, "format_rows": True})


def draw_wizard(canvas: Canvas) -> None:
    """Add the table that VBA registers the functions from: name, description, then a help text per argument."""
    sheet = canvas.add_sheet(WIZARD, "shWizard")
    for row, texts in enumerate(wizard_rows()):
        for column, text in enumerate(texts):
            sheet.write_string(row, column, text)
    sheet.very_hidden()


def wizard_rows() -> list[list[str]]:
    """A row per function: name, description, help for each argument."""
    return [
        [function.name, function.description, *(argument.help for argument in function.arguments)]
        for function in CATALOG.values()
    ]
