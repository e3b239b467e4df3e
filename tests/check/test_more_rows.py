"""What an edition has more than ours, or asks with fewer columns, is nothing to hold against a filing."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from support.edition_files import files_of, write_files
from support.filings import book_of, sample_values
from xl_udfs.annexes import DEFAULT, Edition, load_edition
from xl_udfs.checking import Report, check_filing
from xl_udfs.filing import read_filing
from xl_udfs.rulebook import Reason

COLUMNS = ("年初预算数", "全年预算数", "全年执行数")
SPLIT = {
    **{f"年度资金总额.{column}": 18656.41 for column in COLUMNS},
    **{f"当年财政拨款.{column}": 18000 for column in COLUMNS},
    **{f"社会资金.{column}": 656.41 for column in COLUMNS},
}
"""A part of the project's money comes from a source that only this edition has a row for."""


def rows_of(files: dict[str, Any], file: str, key: str) -> list[dict[str, Any]]:
    return [row for row in files[file]["rows"] if key in row]


def with_source(is_computed: bool) -> dict[str, Any]:
    """Our edition with one more row in the fund table of projects."""
    files = files_of(DEFAULT)
    rows = files["annex4.json"]["rows"]
    total, *_, last = rows_of(files, "annex4.json", "item")
    rows.insert(rows.index(last) + 1, {"item": "社会资金", "label": "社会资金", "at": "B:C"})
    rows[2]["cells"]["A"]["down"] += 1
    if is_computed:
        names = [row["item"] for row in rows if "item" in row and row is not total]
        total["formulas"] |= {
            column: f"SCORE_TOTAL({','.join(f'{{{name}.{column}}}' for name in names)})" for column in COLUMNS
        }
    return files


def report_of(edition: Edition, values: Mapping[str, Any], monkeypatch: pytest.MonkeyPatch) -> Report:
    monkeypatch.setattr("xl_udfs.filing.reading.find_edition", lambda name: edition)
    return check_filing(read_filing(book_of(values, edition)), "样例.xlsm")


@pytest.mark.parametrize(("is_computed", "short", "found"), [
    (False, 0, "not told"), (True, 0, "passed"), (True, 1, "found"),
])
def test_a_source_that_only_this_edition_has(
    is_computed: bool, short: int, found: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edition = load_edition(write_files(with_source(is_computed), tmp_path))
    own = {**sample_values()["附件4"], **SPLIT, "社会资金.全年执行数": 656.41 - short}
    del own["当年财政拨款"]
    report = report_of(edition, sample_values({"附件4": [own]}), monkeypatch)
    answers = {
        "passed": "JX231" in report.passed,
        "not told": ("JX231", Reason.NO_SUCH_ITEM) in [(one.code, one.reason) for one in report.not_checked],
        "found": "JX231" in [one.code for one in report.findings],
    }
    assert answers == {answer: answer == found for answer in answers}
    assert report.faults == []


def test_projects_that_are_listed_without_amounts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = files_of(DEFAULT)
    files["edition.json"]["annexes"].remove("annex5.json")  # it writes the amounts into sentences
    [block] = rows_of(files, "annex1.json", "block")
    del block["series"]
    [total] = [row for row in rows_of(files, "annex1.json", "item") if row["item"] == "项目支出小计"]
    del total["formula"]
    edition = load_edition(write_files(files, tmp_path))
    spent = dict.fromkeys(("项目支出小计.上年决算数", "项目支出小计.本年预算数", "项目支出小计.本年决算数"), 18656.41)
    values = sample_values({"附件1": {"项目": [["修桥", 1], ["补路", 1]], **spent}})
    del values["附件5"]
    report = report_of(edition, values, monkeypatch)
    assert {"JX112", "JX114"} <= {*report.passed}
    assert report.faults == []
    lost = report_of(edition, {**values, "附件1": {**values["附件1"], "项目": [["修桥", 2]]}}, monkeypatch)
    assert "JX112" in {one.code for one in lost.findings}
