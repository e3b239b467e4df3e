"""``jixiao check-text``: sentences from anywhere, checked against their own figures."""

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from xl_udfs.hosts.cli.main import main

WRONG = "一、支出情况\n2022年度基本支出451.78万元，其中：人员经费337.65万元，公用经费114.31万元。\n"
RIGHT = WRONG.replace("114.31", "114.13")


def run(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, str, str]:
    code = main(["check-text", *(str(argument) for argument in arguments)])
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def written(folder: Path, content: bytes) -> Path:
    file = folder / "报告.txt"
    file.write_bytes(content)
    return file


def test_what_is_right_passes(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    code, out, err = run(capsys, written(tmp_path, RIGHT.encode()))
    assert (code, err) == (0, "")
    assert "结论：没有发现不符（错误 0 项，警告 0 项，提示 0 项；" in out


def test_a_finding_names_line_and_characters_and_shows_the_arithmetic(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    code, out, err = run(capsys, written(tmp_path, WRONG.encode()))
    assert (code, err) == (1, "")
    assert "警告 JX601　第2行第11–47字　基本支出 451.78万元，按文中的数计算是 451.96万元，相差 0.18。" in out
    assert "337.65 + 114.31 = 451.96万元" in out


def test_json_has_the_shape_of_a_check(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    _, out, _ = run(capsys, written(tmp_path, WRONG.encode()), "--format", "json")
    report = json.loads(out)
    assert (report["schema"], report["edition"], report["year"]) == ("jixiao-report/1", "", None)
    [finding] = report["findings"]
    assert (finding["code"], finding["scope"], finding["severity"]) == ("JX601", "表文", "警告")
    assert (finding["sheet"], finding["cell"]) == ("", "第2行第11–47字")
    assert (finding["difference"], finding["tolerance"]) == ("-0.18", "0.015")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_encodings(capsys: pytest.CaptureFixture[str], tmp_path: Path, encoding: str) -> None:
    code, out, _ = run(capsys, written(tmp_path, WRONG.encode(encoding)))
    assert code == 1
    assert "第2行第11–47字" in out


def test_standard_input(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(WRONG.encode())))
    code, out, _ = run(capsys, "-")
    assert code == 1
    assert out.startswith("标准输入　只核对文字里的数字\n")


@pytest.mark.parametrize(
    "content, says",
    [
        (b"PK\x03\x04\x00\x00", "不是文字文件"),
        (b"\xff\xff\xff", "不是文字文件"),
        (b"1" * (2 * 1024 * 1024 + 1), "超过 2 MB"),
    ],
    ids=["binary", "no encoding", "too large"],
)
def test_what_is_no_text_gets_one_sentence_and_exit_code_2(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, content: bytes, says: str
) -> None:
    code, out, err = run(capsys, written(tmp_path, content))
    assert (code, out) == (2, "")
    assert len(err.splitlines()) == 1
    assert says in err


def test_a_folder_is_not_said_to_be_missing(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    code, out, err = run(capsys, tmp_path)
    assert (code, out) == (2, "")
    assert err == f"错误：{tmp_path} 打不开，请确认是文件、不是文件夹，并且有读取权限。\n"


def test_a_missing_file(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    code, out, err = run(capsys, tmp_path / "没有.txt")
    assert (code, out) == (2, "")
    assert "没有.txt" in err
    assert len(err.splitlines()) == 1


@pytest.mark.parametrize("text", ["", "\n", "没有数字的一段话。"])
def test_a_text_without_figures_has_nothing_to_find(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, text: str
) -> None:
    code, out, _ = run(capsys, written(tmp_path, text.encode()), "--format", "json")
    report: dict[str, Any] = json.loads(out)
    assert (code, report["findings"], report["passed"]) == (0, [], [])


def test_places_in_a_text_with_windows_line_ends(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    _, out, _ = run(capsys, written(tmp_path, WRONG.replace("\n", "\r\n").encode()), "--format", "json")
    assert json.loads(out)["findings"][0]["cell"] == "第2行第11–47字"


def test_a_finding_that_goes_on_in_the_next_line(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    text = "基本支出451.78万元，其中：\n人员经费337.65万元，占74.74%。\n公用经费114.31万元，占25.26%。"
    _, out, _ = run(capsys, written(tmp_path, text.encode()), "--format", "json")
    [one] = json.loads(out)["findings"]
    assert (one["code"], one["cell"], one["severity"]) == ("JX601", "第1行第5–16字", "警告")
    assert one["message"].endswith("（同一问题：JX602 第3行第1–20字）")


def test_too_many_wrong_claims_are_said_to_be_too_many(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    text = "培训经费100.25万元，包括教材60.5万元、授课35.75万元、场地5万元。\n" * 1100
    code, out, _ = run(capsys, written(tmp_path, text.encode()), "--format", "json")
    report = json.loads(out)
    assert code == 1
    assert len(report["findings"]) == 1000
    assert {"code": "JX601", "reason": "前面的不符太多，后面的没有检查"} in report["not_checked"]
