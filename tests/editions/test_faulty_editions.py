"""Slips that only show when an edition's formulas and sheets are made: told in a sentence, before anything is built."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from support.edition_files import files_of, write_files
from support.tiny import SHELF, tiny
from xl_udfs.annexes import EditionError, load_edition
from xl_udfs.annexes.shelf import MORE
from xl_udfs.build.workbook import build_workbook, build_workbooks
from xl_udfs.engine.edition_formulas import refuse_formulas
from xl_udfs.hosts.cli.main import main

TINY = str(SHELF / "tiny")
TOTAL = "SCORE_TOTAL({.项目行})"


def with_formula(formula: str) -> dict[str, Any]:
    files = files_of(TINY)
    [row] = [row for row in files["table1.json"]["rows"] if row.get("formula") == TOTAL]
    row["formula"] = formula
    return files


@pytest.mark.parametrize(("formula", "said"), [
    ("SCORE_TOTL({.项目行})", "表一 项目合计.决算：公式里有不认识的函数 SCORE_TOTL，是不是“SCORE_TOTAL”？"),
    ("QQXYZ({.项目行})", "表一 项目合计.决算：公式里有不认识的函数 QQXYZ，请核对拼写，或看函数手册"),
    ("SCORE_TOTAL({.项目行}", "表一 项目合计.决算：公式不合 Excel 的写法，开头不写等号，括号要成对：SCORE_TOTAL(A1"),
    ("=SUM({.项目行})", "表一 项目合计.决算：公式不合 Excel 的写法，开头不写等号，括号要成对：=SUM(A1)"),
    ("SUM（{.项目行}）", "表一 项目合计.决算：公式里的括号、逗号和等号要用半角：SUM（A1）"),
])
def test_a_formula_that_cannot_be_calculated(formula: str, said: str, tmp_path: Path) -> None:
    edition = load_edition(write_files(with_formula(formula), tmp_path / "tiny"))
    built = tmp_path / "模板.xlsm"
    refusals: list[Callable[[], object]] = [
        lambda: refuse_formulas(edition), lambda: build_workbook(built, edition, {}),
    ]
    for refused in refusals:
        with pytest.raises(EditionError) as raised:
            refused()
        assert str(raised.value) == said
    assert not built.exists()


@pytest.mark.parametrize("formula", [TOTAL, "SUM({.项目行})", 'IF({.公用}="（无），",1,2)'])
def test_a_formula_that_can(formula: str, tmp_path: Path) -> None:
    refuse_formulas(load_edition(write_files(with_formula(formula), tmp_path)))


def test_the_command_tells_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["edition", write_files(with_formula("SUMM({.项目行})"), tmp_path)]) == 2
    assert "公式里有不认识的函数 SUMM" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["填表说明", "校验结果", "校验规则", "函数速查"])
def test_a_form_called_like_a_sheet_of_ours(name: str, tmp_path: Path) -> None:
    files = files_of(TINY)
    files["table2.json"]["annex"] = name
    edition = load_edition(write_files(files, tmp_path / "tiny"))
    with pytest.raises(EditionError, match=f"^“{name}”是本工具自己的一张工作表"):
        build_workbook(tmp_path / "模板.xlsm", edition, {})


def test_a_sample_that_does_not_fit(tmp_path: Path) -> None:
    files = files_of(TINY)
    files["sample.json"]["表一"]["公用"] = [1, 2, 3]
    edition = load_edition(write_files(files, tmp_path / "tiny"))
    with pytest.raises(EditionError, match=r"^sample\.json › 表一：“公用”放不进表里"):
        build_workbooks(tmp_path / "built", edition)
    assert not (tmp_path / "built").exists()


def test_a_name_that_another_edition_has(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = write_files(files_of(TINY), tmp_path / "tiny")
    monkeypatch.setenv(MORE, str(SHELF))
    assert main(["edition", folder]) == 2
    assert capsys.readouterr().err == f"错误：edition.json › edition：名称“{tiny().name}”已经是 {TINY} 的，请换一个\n"


@pytest.mark.parametrize("name", ["湖南/2022", "湖南:2022", "湖\t南", "湖" * 41, ""])
def test_a_name_that_no_file_can_have(name: str, tmp_path: Path) -> None:
    files = files_of(TINY)
    files["edition.json"]["edition"] = name
    with pytest.raises(EditionError, match=r"^edition\.json › edition：应是版本名称"):
        load_edition(write_files(files, tmp_path))
