"""The command line: words for people, JSON for programs, exit codes for scripts."""

import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from ooxml.faults import every_other_cell
from support.tools import REPOSITORY
from support.workbooks import SAMPLE, TEMPLATE
from xl_udfs.annexes import load_edition
from xl_udfs.hosts.cli.main import main
from xl_udfs.hosts.cli.verbs import VERBS
from xl_udfs.ooxml import SheetXml
from xl_udfs.rulebook import Rule, all_rules


def run(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, str, str]:
    code = main([str(argument) for argument in arguments])
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def test_check_of_the_sample(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, "check", SAMPLE)
    assert (code, err) == (1, "")
    assert "结论：需说明（错误 0 项，" in out
    assert "警告 JX322" in out, "the unit scores one indicator differently in 附件2 and 附件4"


def test_check_of_the_blank_template_asks_for_entries_only(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "check", TEMPLATE, "--format", "json")
    report = json.loads(out)
    assert (code, report["verdict"], report["internal_errors"]) == (1, "不可报送", 0)
    assert {finding["code"] for finding in report["findings"]} == {"JX101", "JX104"}


@pytest.mark.parametrize("name, first", [("md", "# 绩效自评校验结果"), ("text", str(TEMPLATE)), ("json", "{")])
def test_a_report_goes_into_a_file(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, name: str, first: str
) -> None:
    output = tmp_path / "结果.txt"
    assert run(capsys, "check", TEMPLATE, "--format", name, "--output", output) == (1, "", "")
    assert output.read_text("utf-8").startswith(first)


def test_several_files_are_one_workbook_that_the_next_run_replaces(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    import openpyxl

    output = tmp_path / "结果.xlsx"
    for _ in range(2):
        assert run(capsys, "check", TEMPLATE, SAMPLE, "--format", "xlsx", "--output", output) == (1, "", "")
    overview = openpyxl.load_workbook(output)["汇总"]
    assert [row[0] for row in overview.iter_rows(min_row=2, values_only=True)] == [str(TEMPLATE), str(SAMPLE)]


@pytest.mark.parametrize("name, output, word", [
    ("xlsx", None, "--output"),
    ("xlsx", "结果.xlsm", ".xlsx"),
    ("md", "结果.xlsm", "工作簿"),
    ("md", "填好的.txt", "要校验的"),
    ("xlsx", "别的.xlsx", "已经存在"),
])
def test_no_report_is_written_over_a_workbook(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, name: str, output: str | None, word: str
) -> None:
    filled, other = tmp_path / "填好的.txt", tmp_path / "别的.xlsx"
    shutil.copy(SAMPLE, filled)
    other.write_bytes(b"somebody's work")
    before = filled.read_bytes()
    given = ["--output", str(tmp_path / output)] if output else []
    code, out, err = run(capsys, "check", filled, "--format", name, *given)
    assert (code, out) == (2, "")
    assert word in err
    assert (filled.read_bytes(), other.read_bytes()) == (before, b"somebody's work")
    assert sorted(tmp_path.iterdir()) == sorted([filled, other])


def test_check_does_not_touch_the_file(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    copy = tmp_path / "副本.xlsm"
    shutil.copy(SAMPLE, copy)
    before = (copy.read_bytes(), copy.stat().st_mtime_ns)
    run(capsys, "check", copy)
    assert (copy.read_bytes(), copy.stat().st_mtime_ns) == before


@pytest.mark.parametrize("content", [b"", b"hello", b"PK\x03\x04broken", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 ole"])
def test_what_is_no_workbook_gets_one_sentence_and_exit_code_2(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "坏.xlsm"
    file.write_bytes(content)
    code, out, err = run(capsys, "check", file)
    assert (code, out) == (2, "")
    assert len(err.splitlines()) == 1
    assert str(file) in err


def test_missing_file_does_not_stop_the_others(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    code, out, err = run(capsys, "check", tmp_path / "没有.xlsm", SAMPLE)
    assert code == 2
    assert "结论：需说明" in out
    assert "没有.xlsm" in err


def test_several_files_are_one_json_array(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "check", TEMPLATE, SAMPLE, "--format", "json")
    assert code == 1
    assert [report["verdict"] for report in json.loads(out)] == ["不可报送", "需说明"]


@pytest.mark.parametrize("redirect", ["| head -1", ">&-", "> /dev/full"])
def test_an_output_that_closes_early_is_no_traceback(redirect: str) -> None:
    command = f'"{sys.executable}" -m xl_udfs.hosts.cli.main check {" ".join([str(TEMPLATE)] * 5)} {redirect}'
    ran = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert "Traceback" not in ran.stderr


def test_demo_keeps_what_somebody_did_to_the_last_copy(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    run(capsys, "demo")
    copy = tmp_path / "out" / SAMPLE.name
    copy.write_bytes(b"my work")
    code, out, _ = run(capsys, "demo")
    assert code == 0
    assert "（上次）" in out
    assert copy.with_stem(f"{copy.stem}（上次）").read_bytes() == b"my work"
    (tmp_path / "out" / f"~${SAMPLE.name}").touch()
    code, out, err = run(capsys, "demo")
    assert (code, out) == (2, "")
    assert "打开" in err


def test_someone_elses_workbook_is_refused(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    import openpyxl

    file = tmp_path / "别的.xlsx"
    openpyxl.Workbook().save(file)
    code, _, err = run(capsys, "check", file)
    assert code == 2
    assert err.startswith(f"错误：{file}：不是由本工具的模板制作")


def test_bad_usage_is_said_in_chinese(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as exit_:
        main(["check"])
    assert exit_.value.code == 2
    assert "缺少" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["--help"], ["check", "--help"], ["calc", "--help"]])
def test_help_is_chinese(capsys: pytest.CaptureFixture[str], arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as exit_:
        main(arguments)
    assert exit_.value.code == 0
    out = capsys.readouterr().out
    assert out.startswith("用法：")
    assert "positional" not in out
    assert "options" not in out


def user_texts() -> list[Path]:
    """Every file whose sentences tell users what to do."""
    return [
        REPOSITORY / "README.md", *(REPOSITORY / "docs").glob("*.md"), *(REPOSITORY / "xl_udfs").rglob("texts.py"),
        REPOSITORY / "macros" / "customUI.xml",
    ]


def test_every_verb_that_users_are_told_of_is_there() -> None:
    texts = [path.read_text("utf-8") for path in user_texts()]
    told = {verb for text in texts for verb in re.findall(r"\bjixiao +([a-z]+(?:-[a-z]+)*)", text)}
    assert {"check", "check-text", "calc"} <= told <= {verb.name for verb in VERBS}


def test_a_verb_that_is_not_there_is_an_error(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as exit_:
        main(["sing", "--help"])
    assert exit_.value.code == 2


def test_the_engine_serves_on_windows_only(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, "serve")
    assert (code, out, len(err.splitlines())) == (2, "", 1)


def test_demo_leaves_a_checked_copy(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    code, out, err = run(capsys, "demo")
    assert (code, err) == (0, "")
    assert "结论：需说明" in out
    copy = tmp_path / "out" / SAMPLE.name
    import openpyxl

    book = openpyxl.load_workbook(copy, data_only=True)
    assert str(book["校验结果"]["A3"].value).startswith("结论：需说明")
    assert str(book["首页"].cell(load_edition().home.last_row + 2, 3).value).startswith("结论：需说明")


def test_demo_does_not_write_into_a_copy_that_is_open(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    lock = tmp_path / "out" / f"~${SAMPLE.name}"
    lock.parent.mkdir()
    lock.touch()
    code, out, err = run(capsys, "demo")
    assert (code, out) == (2, "")
    assert len(err.splitlines()) == 1
    assert lock.name in err


def test_cold_check_loads_nothing_heavy() -> None:
    script = "import sys; from xl_udfs.hosts.cli.main import main; main(sys.argv[1:]); print(sorted(sys.modules))"
    environment = {**os.environ, "PYTHONUTF8": "1"}
    command = [sys.executable, "-c", script, "check", str(SAMPLE)]
    ran = subprocess.run(command, capture_output=True, text=True, env=environment, check=True)
    loaded = ran.stdout.splitlines()[-1]
    for heavy in ("openpyxl", "pandas", "xlwings", "xlsxwriter", "pyopenvba", "rich", "typer", "numpy", "dataclasses"):
        assert f"'{heavy}'" not in loaded


def test_new_makes_a_workbook_of_the_unit(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "某局 2023.xlsm"
    code, out, err = run(capsys, "new", file, "--unit", "某县某局", "--year", "2023", "--short", "某局")
    assert (code, err) == (0, "")
    assert str(file) in out
    import openpyxl

    book = openpyxl.load_workbook(file, data_only=True)
    assert book["附件1"]["A2"].value == "2023年度部门整体支出绩效评价基础数据表"
    assert book["附件1"]["B5"].value == "2022年决算数"
    assert book["附件2"]["D3"].value == "某县某局"
    assert book["附件5"]["A3"].value == "2023年度某局"
    _, out, _ = run(capsys, "check", file, "--format", "json")
    report = json.loads(out)
    assert (report["unit"], report["year"], report["verdict"]) == ("某县某局", 2023, "不可报送")


def test_new_leaves_nothing_behind_that_was_not_written_as_planned(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(SheetXml, "cells", every_other_cell)
    code, out, err = run(capsys, "new", tmp_path / "某局.xlsm", "--unit", "某县某局", "--year", "2023")
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert "没有照计划写成" in err
    assert not list(tmp_path.iterdir())


def test_without_a_short_name_the_cover_says_the_full_one(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "某局.xlsm"
    assert run(capsys, "new", file, "--unit", "某县某局", "--year", "2023")[0] == 0
    import openpyxl

    assert openpyxl.load_workbook(file, data_only=True)["附件5"]["A3"].value == "2023年度某县某局"


@pytest.mark.parametrize("arguments, says", [
    (["有.xlsm", "--unit", "甲", "--year", "2023"], "已经存在"),
    (["新.xlsm", "--unit", "甲", "--year", "23"], "年份"),
    (["新.xlsm", "--unit", "甲", "--year", "今年"], "不是整数"),
    (["新.xlsx", "--unit", "甲", "--year", "2023"], ".xlsm"),
    (["没有这个文件夹/新.xlsm", "--unit", "甲", "--year", "2023"], "找不到文件夹 没有这个文件夹，"),
    (["新.xlsm", "--unit", " 　", "--year", "2023"], "单位全称"),
], ids=["exists", "year", "no number", "suffix", "folder", "unit"])
def test_new_refuses_with_one_sentence(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], says: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "有.xlsm").write_bytes(b"mine")
    try:
        code = main(["new", *arguments])
    except SystemExit as leaving:
        code = int(str(leaving.code))
    err = capsys.readouterr().err
    assert code == 2
    assert says in err
    assert len(err.splitlines()) == 1
    assert (tmp_path / "有.xlsm").read_bytes() == b"mine"
    assert [path.name for path in tmp_path.iterdir()] == ["有.xlsm"]


def test_bundle_makes_the_extension_for_libreoffice(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, "bundle", tmp_path / "出", "--calc")
    [extension] = (tmp_path / "出").iterdir()
    assert (code, err) == (0, "")
    assert out == f"已制作 {extension}。安装办法见 docs/LibreOffice.md。\n"
    assert zipfile.is_zipfile(extension)


def test_bundle_into_a_file_is_refused_in_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "文件").write_bytes(b"")
    code, out, err = run(capsys, "bundle", tmp_path / "文件", "--calc")
    assert (code, out) == (2, "")
    assert "不能写入" in err


def test_rules_are_listed_a_line_each(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, "rule")
    assert (code, err) == (0, "")
    assert [line[:5] for line in out.splitlines()] == [rule.code for rule in all_rules()]
    assert "JX203　错误　表内　启用　项目支出小计不等于各项目之和\n" in out


@pytest.mark.parametrize("code", ["JX203", "jx203"])
def test_a_rule_is_explained(capsys: pytest.CaptureFixture[str], code: str) -> None:
    ended, out, err = run(capsys, "rule", code)
    assert (ended, err) == (0, "")
    assert out.startswith("JX203　项目支出小计不等于各项目之和\n错误　表内　启用\n依据：")
    assert [line for line in out.splitlines() if line.endswith("：") and not line.startswith(" ")] == [
        "检查内容：", "为什么：", "示例：", "如何改：", "误报说明：",
    ]


@pytest.mark.parametrize("rule", all_rules()[::16], ids=lambda rule: rule.code)
def test_where_a_rule_is_written(capsys: pytest.CaptureFixture[str], rule: Rule) -> None:
    code, out, err = run(capsys, "rule", rule.code, "--source")
    assert (code, err) == (0, "")
    [(_, place), (_, cases)] = [line.split("　") for line in out.splitlines()]
    file, _, number = place.rpartition(":")
    begun = "".join(Path(file).read_text(encoding="utf-8").splitlines()[int(number) - 1:][:2])
    assert begun.startswith("@") and f'"{rule.code}"' in begun
    assert f'    "{rule.code}": [\n' in Path(cases).read_text(encoding="utf-8")


def test_where_rules_are_written_is_asked_of_one(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, "rule", "--source")
    assert (code, out) == (2, "")
    assert err == "错误：请写明是哪一条规则，如 jixiao rule JX203 --source。\n"


def test_an_unknown_rule_is_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, "rule", "JX000")
    assert (code, out) == (2, "")
    assert err == "错误：没有 JX000 这条规则。运行 jixiao rule 查看全部编码。\n"
