"""Excel's function wizard knows every function when the workbook has opened, and the workbook is still clean."""

from vba.lab import VbaLab
from xl_udfs.cell_functions import CATALOG


def open_workbook(lab: VbaLab) -> None:
    lab.app.interpreter.run("ThisWorkbook.Workbook_Open")


def test_every_function_is_registered_with_its_texts(lab: VbaLab) -> None:
    open_workbook(lab)
    told = {options["Macro"]: options for options in lab.macro_options}
    assert list(told) == list(CATALOG)
    for name, function in CATALOG.items():
        assert told[name]["Description"] == function.description
        assert told[name]["Category"] == "绩效自评"
        assert told[name]["ArgumentDescriptions"] == [argument.help for argument in function.arguments]


def test_opening_leaves_the_workbook_clean_and_calls_no_python(lab: VbaLab) -> None:
    lab.app.workbook.saved = True
    open_workbook(lab)
    assert lab.app.workbook.saved is True
    assert lab.calls == []


def test_a_workbook_whose_help_is_gone_opens_all_the_same(lab: VbaLab) -> None:
    lab.range("shWizard", "A1:F40").vba_set("Value2", None)
    open_workbook(lab)
    assert lab.messages == []
