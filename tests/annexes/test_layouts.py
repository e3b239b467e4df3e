"""Edition files: what they may say, and what is made of it."""

from typing import Any

import pytest

from xl_udfs.annexes import Annex, EditionError, Operand, load_edition
from xl_udfs.annexes.reading import read_annex
from xl_udfs.annexes.resolving import keys_of, with_formulas
from xl_udfs.annexes.sheets import form_sheets
from xl_udfs.annexes.source import load_sample
from xl_udfs.annexes.values import placed


def annex(*rows: dict[str, Any], **more: Any) -> dict[str, Any]:
    head = {"annex": "附件9", "part": "部门自评表", "code_name": "shX", "title": "T"}
    return {**head, "columns": {"A": 10, "B": 10, "C": 10}, "rows": rows, **more}


def resolved(*rows: dict[str, Any], **more: Any) -> Annex:
    layout, formulas = read_annex(annex(*rows, **more))
    return with_formulas(layout, formulas, keys_of([layout]))


SERIES = {"资金": {"kind": "money", "required": True, "columns": {
    "预算": {"at": "B", "label": "预算数"}, "执行": {"at": "C", "label": "执行数"}}}}


def test_an_item_has_a_field_in_every_column_of_its_series() -> None:
    layout, _ = read_annex(annex({"item": "总额", "label": "资金总额"}, series=SERIES))
    assert [(e.field.key, e.box.row, e.box.column) for e in layout.entries.values()] == [
        ("总额.预算", 3, 2), ("总额.执行", 3, 3),
    ]
    assert layout.entries["总额.执行"].field.column_label == "执行数"
    assert layout.defined_name("总额.预算") == "附件9_总额_预算"


def test_a_label_is_what_stands_nearest_to_the_left() -> None:
    layout, _ = read_annex(annex(
        {"cells": {"A": "主管部门", "B": {"field": "甲", "kind": "text"}}},
        {"cells": {"A": {"text": "名称", "down": 2}, "B": "实施单位", "C": {"field": "乙", "kind": "text"}}},
        {"cells": {"C": {"field": "丙", "kind": "text"}}},
    ))
    assert {key: entry.field.row_label for key, entry in layout.entries.items()} == {
        "甲": "主管部门", "乙": "实施单位", "丙": "名称",
    }


def test_heads_hold_until_the_next_heads() -> None:
    layout, _ = read_annex(annex(
        {"head": True, "cells": {"B": "第一"}},
        {"cells": {"B": {"field": "甲", "kind": "count"}}},
        {"head": True, "cells": {"C": "第二"}},
        {"cells": {"B": {"field": "乙", "kind": "count"}, "C": {"field": "丙", "kind": "count"}}},
    ))
    assert [entry.field.column_label for entry in layout.entries.values()] == ["第一", "", "第二"]


@pytest.mark.parametrize("row", [
    {"cells": {"A": {"text": "x", "dwon": 2}}},
    {"item": "总额", "label": "x", "requird": True},
    {"item": "总额", "label": "x", "prompt": {"决算": "y"}},
    {"item": "总额", "label": "x", "formulas": {"决算": "{.预算}"}},
    {"cells": {"A": {"field": "甲", "kind": "text"}, "B": {"field": "甲", "kind": "text"}}},
    {"colour": "red"},
], ids=["cell", "item", "prompt of no column", "formula of no column", "twice", "no kind"])
def test_a_slip_in_an_edition_file_is_refused(row: dict[str, Any]) -> None:
    with pytest.raises(EditionError):
        read_annex(annex(row, series=SERIES))


def test_a_formula_over_something_unknown_is_refused() -> None:
    with pytest.raises(EditionError, match="乙"):
        resolved({"cells": {"B": {"field": "甲", "kind": "rate", "formula": "SHARE({乙},{丙})"}}})


def test_operands_of_a_formula() -> None:
    rows = {"item": "甲", "label": "甲"}, {"item": "乙", "label": "乙", "formula": "SUM_DIFF({.甲},{甲.预算})"}
    layout = resolved(*rows, series=SERIES)
    formula = layout.entries["乙.执行"].field.formula
    assert formula is not None
    assert formula.function == "SUM_DIFF"
    assert formula.operands == (Operand("附件9", "甲.执行"), Operand("附件9", "甲.预算"))
    assert formula.filled(["C3", "B3"]) == "SUM_DIFF(C3,B3)"
    assert not layout.entries["乙.执行"].field.required, "what is computed is not asked for"


def test_a_formula_with_anything_else_in_it_is_no_relation() -> None:
    layout = resolved({"cells": {"A": {"field": "甲", "kind": "text"},
                                 "B": {"field": "乙", "kind": "text", "formula": 'IF({甲}="","",{甲})'}}})
    formula = layout.entries["乙"].field.formula
    assert formula is not None
    assert formula.function == ""


def test_values_are_placed_by_field_item_or_block() -> None:
    layout = load_edition().annexes["附件1"]
    cells = placed(layout, {"编制数": 33, "基本支出": [1, 2, 3], "项目": [["甲", 4, 5, 6]]})
    assert cells == {(4, 2): 33, (6, 2): 1, (6, 4): 2, (6, 6): 3, (18, 1): "甲", (18, 2): 4, (18, 4): 5, (18, 6): 6}
    with pytest.raises(KeyError):
        placed(layout, {"没有这一项": [1]})


def test_the_sample_fits_the_edition() -> None:
    sheets = form_sheets(load_edition(), load_sample(load_edition()))
    assert [sheet.tab for sheet in sheets if placed(sheet.annex, sheet.values)] == [
        "首页", "附件1", "附件2", "附件3", "附件4", "附件5", "支出明细",
    ]
