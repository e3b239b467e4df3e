"""``jixiao edition``: which editions there are, what they have, and what is wrong with them."""

import os
from pathlib import Path

import pytest

from support.edition_files import TINY, files_of, write_files
from support.tiny import NAME, SHELF
from xl_udfs.annexes.files import FOLDER
from xl_udfs.hosts.cli.main import main

OWN = [path.parent.name for path in Path(FOLDER).glob("*/edition.json")]
"""The program's own editions."""

HUNAN = "湖南2022（hunan_2022）　2022 年度　首页、附件1、附件2、附件3、附件4、附件5、支出明细　"


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, list[str], str]:
    code = main(["edition", *arguments])
    captured = capsys.readouterr()
    return code, captured.out.splitlines(), captured.err


def test_those_of_the_program_are_listed(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("JIXIAO_EDITIONS", raising=False)
    code, out, err = run(capsys)
    assert (code, err, len(out)) == (0, "", len(OWN))
    assert f"{HUNAN}编译数据最新　通过" in out
    assert [line for line in out if not line.endswith("　编译数据最新　通过")] == [], "make build"


def test_those_of_other_folders_are_listed_and_faults_do_not_end_the_list(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    files = files_of(TINY)
    files["edition.json"]["edition"] = "另样2031"
    files["table1.json"]["part"] = "基础表"
    faulty = write_files(files, tmp_path / "faulty")
    monkeypatch.setenv("JIXIAO_EDITIONS", os.pathsep.join([str(tmp_path), str(SHELF)]))
    code, out, err = run(capsys)
    assert (code, err) == (2, "")
    others = out[len(OWN):]
    assert [line.partition("　")[0] for line in others] == [faulty, f"{NAME}（{TINY}）"]
    assert "问题：table1.json › part：应是" in others[0]
    assert others[1].endswith("　2031 年度　首页、表一、表二　直接读 JSON　通过")


@pytest.mark.parametrize("said", [NAME, TINY, os.path.relpath(TINY)], ids=["name", "path", "relative path"])
def test_one_is_named_by_name_or_folder(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, said: str
) -> None:
    monkeypatch.setenv("JIXIAO_EDITIONS", str(SHELF))
    code, out, err = run(capsys, said)
    assert (code, err) == (0, "")
    assert out[:4] == [
        f"{NAME}（{TINY}）　2031 年度　首页、表一、表二　直接读 JSON　通过",
        "首页　封面信息　填报项 4　块 0",
        "表一　基础数据表　填报项 6　块 1",
        "表二　部门自评表　填报项 5　块 1",
    ]


def test_what_it_has_of_the_vocabulary_and_what_not(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, TINY)
    said = dict(line.split("：", 1) for line in out[4:])
    assert said["表的角色，没有"] == "明细表、自评报告、项目自评报告、项目自评表"
    assert said["块的角色，有"] == "指标、项目"
    assert "基本支出.本年决算数" in said["填报项的角色，有"].split("、")
    assert {"公务接待.*", "基本支出.上年决算数"} <= {*said["填报项的角色，没有"].split("、")}
    assert "分值" in said["块的列的角色，有"].split("、")
    assert said["没有角色，规则不看"] == "（无）"


def test_what_means_nothing_is_named(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    files = files_of(TINY)
    files["edition.json"]["edition"] = "另样2031"
    rows = files["table2.json"]["rows"]
    rows[3]["columns"]["因"]["role"] = ""
    rows[4]["cells"]["D"]["role"] = ""
    _, out, _ = run(capsys, write_files(files, tmp_path))
    assert out[-1] == "没有角色，规则不看：表二 满分、表二 考核.因"


@pytest.mark.parametrize("file, data, said", [
    ("rules.json", {"JX000": {}}, "rules.json：没有规则“JX000”，运行 jixiao rule 查看全部编码"),
    ("sample.json", {"表一": {"公用": [1, 2, 3]}},
     "sample.json › 表一：“公用”放不进表里：表里没有这一项，或者行、列数不合（自动计算的列也占一项，写 null）"),
    ("words.json", {"calls": {}}, "words.json：不认识的键“calls”，是不是“called”？"),
])
def test_a_faulty_one_is_told_in_a_sentence(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, file: str, data: object, said: str
) -> None:
    folder = write_files({**files_of(TINY), file: data}, tmp_path)
    assert run(capsys, folder) == (2, [], f"错误：{said}\n")


def test_one_that_is_not_there(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    sentence = "错误：没有“湖北”这个版本。运行 jixiao edition 查看全部，或写版本文件夹的路径。\n"
    assert run(capsys, "湖北") == (2, [], sentence)
    assert run(capsys, str(tmp_path)) == (2, [], "错误：edition.json：没有这个文件，请补上\n")
