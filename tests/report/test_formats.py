"""A report for programs keeps its promised shape; for people it is one document, and no text becomes a formula."""

import io
import json
from decimal import Decimal
from typing import Any

import openpyxl

from support.filings import sample_book
from xl_udfs.checking import Past, Report, check_book
from xl_udfs.report.as_json import as_json
from xl_udfs.report.as_markdown import as_markdown
from xl_udfs.report.as_workbook import as_workbook

TEXTS = str
FINDING: dict[str, Any] = {
    "code": str, "title": str, "severity": ("错误", "警告", "提示"), "scope": ("表内", "表间", "表文", "格式"),
    "sheet": str, "cell": str, "row_label": str, "column_label": str, "message": str, "left": str, "right": str,
    "difference": (None, Decimal), "tolerance": (None, Decimal), "advice": str, "evidence": str, "key": str,
    "explanation": str, "state": ("新增", "仍存", "已说明"),
}
PAST: dict[str, Any] = {
    "code": str, "place": str, "message": str, "key": str, "explanation": str,
    "state": ("已改", "未再检查", "说明过时"),
}
SCHEMA: dict[str, Any] = {
    "schema": ("jixiao-report/1",), "file": str, "edition": str, "unit": str, "year": int,
    "verdict": ("不可报送", "需说明", "可报送"), "complete": bool,
    "counts": {"错误": int, "警告": int, "提示": int, "已说明": int},
    "findings": [FINDING], "not_checked": [{"code": str, "reason": str}], "passed": [str], "disabled": [str],
    "notices": [str], "former": [PAST], "left_out": [str],
    "internal_errors": int, "faults": [{"code": str, "error": str}],
}
"""``jixiao-report/1``: a type, a list of one kind, an object of exactly these keys, or values to choose from."""


def fits(data: Any, schema: Any) -> bool:
    if isinstance(schema, dict):
        return list(data) == list(schema) and all(fits(data[key], part) for key, part in schema.items())
    if isinstance(schema, list):
        return all(fits(one, schema[0]) for one in data)
    if isinstance(schema, tuple):
        return any(fits(data, one) if one is Decimal else data == one for one in schema)
    if schema is Decimal:
        return isinstance(data, str) and Decimal(data).is_finite()
    return type(data) is schema


def report(name: str = "样例.xlsm") -> Report:
    """The check of a sample with two broken relations and something unchecked."""
    changes = {"附件1": {"编制数": None, "三公经费.本年决算数": 2, "项目": [["=1+1|甲*", 1, None, 2]]}}
    return check_book(sample_book(changes), name)


def with_past(given: Report, explanation: str) -> Report:
    past = Past("JX203|附件1|甲", "0", "错误", "JX203", "规则", "附件1!D17", "不符。", explanation, "说明过时")
    return given.replaced(former=[past])


def test_json_fits_its_schema() -> None:
    data = json.loads(as_json([with_past(report(), "四舍五入")], as_array=False))
    assert fits(data, SCHEMA), data
    assert data["findings"] and data["not_checked"] and data["passed"] and data["former"]


def test_the_schema_is_no_rubber_stamp() -> None:
    data = json.loads(as_json([report()], as_array=False))
    data["findings"][0]["difference"] = 0.77
    assert not fits(data, SCHEMA)


def test_markdown_is_one_document_with_a_table_per_file() -> None:
    text = as_markdown([report("甲.xlsm"), report("乙.xlsm").replaced(findings=[])])
    assert text.count("\n# ") + text.startswith("# ") == 1
    assert "\n## 甲.xlsm\n" in text
    assert text.endswith("## 乙.xlsm\n\n" + text.rsplit("## 乙.xlsm\n\n", 1)[1])
    assert text.rstrip().endswith("没有发现问题。")
    rows = [line for line in text.splitlines() if line.startswith("| ")]
    assert len(rows) == 1 + len(report().findings)
    assert len({row.replace("\\|", "").count("|") for row in rows}) == 1, "what is typed breaks no table"


def test_a_workbook_holds_all_files_and_no_formula() -> None:
    reports = [with_past(report("甲.xlsm"), "=HYPERLINK(\"http://例\")"), report("乙.xlsm")]
    book = openpyxl.load_workbook(io.BytesIO(as_workbook(reports)))
    overview, table = (list(sheet.iter_rows(values_only=True)) for sheet in book)
    assert [row[0] for row in overview[1:]] == ["甲.xlsm", "乙.xlsm"]
    assert overview[1][3] == "不可报送"
    assert len(table) == 1 + len(reports[0].findings) * 2 + 1
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    traps = [cell for cell in cells if str(cell.value).startswith("=")]
    assert traps and all(cell.number_format == "@" for cell in traps), "retyping does not wake it either"
