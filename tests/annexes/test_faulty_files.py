"""A faulty edition file is told in one sentence: where, what was expected, what stands there."""

import json
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import pytest

from support.edition_files import FOLDERS, TINY, files_of, write_files
from support.mutations import mutated
from xl_udfs.annexes import EditionError
from xl_udfs.annexes.contents import contents
from xl_udfs.annexes.samples import refuse_sample
from xl_udfs.annexes.sheets import References, form_sheets
from xl_udfs.annexes.source import load_sample, read_edition

Files = dict[str, Any]
Slip = Callable[[Files], object]


def fault(files: Files, folder: Path) -> str:
    with pytest.raises(EditionError) as raised:
        edition = read_edition(write_files(files, folder))
        refuse_sample(edition)
    return str(raised.value)


def rows(files: Files, file: str = "table2.json") -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = files[file]["rows"]
    return found


SHAPES: dict[str, tuple[Slip, str]] = {
    "a kind": (
        lambda files: rows(files)[3]["columns"]["得"].update(kind="mony"),
        "table2.json › rows[3] › columns › 得 › kind：应是 money、rate、score、count、target、text 之一，"
        "写的是 \"mony\"，是不是“money”？",
    ),
    "a part": (
        lambda files: files["table1.json"].update(part="基础数据"),
        "table1.json › part：应是 基础数据表、封面信息、明细表、自评报告、部门自评表、项目自评报告、项目自评表 之一，"
        "写的是 \"基础数据\"，是不是“基础数据表”？",
    ),
    "a role": (
        lambda files: rows(files)[4]["cells"]["D"].update(role="总分植"),
        "table2.json › rows[4] › cells › D › role：应是填报项的角色（“jixiao edition 版本”列出可用的），"
        "写的是 \"总分植\"，是不是“总分值”？",
    ),
    "an unknown key": (
        lambda files: rows(files)[1].update(formulae={}),
        "table2.json › rows[1]：不认识的键“formulae”，是不是“formula”？",
    ),
    "a key like no other": (
        lambda files: files["edition.json"].update(colour="red"),
        "edition.json：不认识的键“colour”，可用的是 edition、source、year、home、annexes",
    ),
    "a missing key": (lambda files: files["home.json"].pop("title"), "home.json：缺少“title”"),
    "a row of no kind": (
        lambda files: rows(files).append({"height": 20}),
        "table2.json › rows[5]：缺少 block、item、heads、cells 之一",
    ),
    "a type": (
        lambda files: files["edition.json"].update(year="2031"),
        "edition.json › year：应是 1900 到 2199 的整数，写的是 \"2031\"",
    ),
    "words of no role": (
        lambda files: files["words.json"]["called"].update(公用经废=["公用"]),
        "words.json › called：应是填报项的角色（“jixiao edition 版本”列出可用的），"
        "写的是 \"公用经废\"，是不是“公用经费”？",
    ),
    "no code": (
        lambda files: files["rules.json"].update(JX5={}),
        "rules.json：应是规则编码（如 JX201），写的是 \"JX5\"",
    ),
}
MEANINGS: dict[str, tuple[Slip, str]] = {
    "a role twice": (
        lambda files: rows(files)[4]["cells"]["G"].update(role="总分值"),
        "table2.json：角色“总分值”有两处：表二 满分 和 表二 总分，请只留一处",
    ),
    "a role twice in a block": (
        lambda files: rows(files)[3]["columns"]["得"].update(role="分值"),
        "table2.json › rows[3] › columns › 得：角色“分值”有两处：分 和 得，请只留一处",
    ),
    "a row and a column that do not go together": (
        lambda files: rows(files)[1].update(role="公用经费"),
        "table2.json › rows[1] › role：行和列合起来的“公用经费.全年预算数”不是已知的角色；"
        "没有意义的写 \"role\": \"\"",
    ),
    "a choice that nobody understands": (
        lambda files: files["home.json"]["rows"][3]["cells"]["C"].update(choices=["报", "不报"]),
        "home.json：“表二报送”的选项里要有“是”和“否”；不写 choices 就是这两个",
    ),
    "a part twice": (
        lambda files: files["table2.json"].update(part="基础数据表"),
        "table2.json › part：“基础数据表”有两张表：表一 和 表二，请只留一张",
    ),
    "a name twice": (
        lambda files: files["table2.json"].update(code_name="SHONE"),
        "table2.json › code_name：code_name “SHONE”在 table1.json 里已经用了，请换一个",
    ),
    "a field twice": (
        lambda files: rows(files)[4]["cells"]["G"].update(field="满分"),
        "table2.json › rows[4] › cells › G：“满分”已经有了，同一张表里不能重名",
    ),
    "a field and a block of one name": (
        lambda files: rows(files)[4]["cells"]["G"].update(field="考核"),
        "table2.json › rows[4] › cells › G：“考核”已经有了，同一张表里不能重名",
    ),
    "a column and the naming one": (
        lambda files: rows(files)[3].update(name="分"),
        "table2.json › rows[3] › columns › 分：“分”已经有了，同一张表里不能重名",
    ),
    "an operand": (
        lambda files: rows(files)[4]["cells"]["D"].update(formula="SCORE_TOTAL({考合.分})"),
        "table2.json › rows[4] › cells › D › formula：公式里的 {考合.分} 不存在：SCORE_TOTAL({考合.分})，"
        "是不是“考核.分”？",
    ),
    "braces of a formula": (
        lambda files: rows(files)[4]["cells"]["D"].update(formula="SCORE_TOTAL({考核.分)"),
        "table2.json › rows[4] › cells › D › formula：公式里的花括号不成对：SCORE_TOTAL({考核.分)",
    ),
    "a project's field in a form that is there once": (
        lambda files: files["table1.json"].update(per_project=True),
        "table2.json › rows[1] › formulas › 执行：公式里的 {表一.项目合计.决算} 每个项目一套，这张表不能引用："
        "SCORE_TOTAL({表一.项目合计.决算},{表一.基本.决算})",
    ),
    "a series": (
        lambda files: rows(files)[0].update(heads="资 金"),
        "table2.json › rows[0] › heads：series 里没有“资 金”这一组，是不是“资金”？",
    ),
    "no series": (
        lambda files: files["table2.json"].pop("series"),
        "table2.json › rows[0]：表里没有 series，这一行不知道有哪些列",
    ),
    "a formula of no column": (
        lambda files: rows(files)[1]["formulas"].update(得分="1"),
        "table2.json › rows[1] › formulas：没有“得分”这一列，有的是 预算、执行、比率",
    ),
    "cells that overlap": (
        lambda files: rows(files)[4]["cells"].update({"C:D": ""}),
        "table2.json › rows[4] › cells › C:D：C10:D10 与 A10:C10 的格子重叠",
    ),
    "a column of a block over a heading": (
        lambda files: rows(files)[3].update(headings_at=["A", "H"]),
        "table2.json › rows[3]：H6:H9 与 H6:H7 的格子重叠",
    ),
    "a cell outside": (
        lambda files: rows(files)[4]["cells"].update(I="备注"),
        "table2.json › rows[4] › cells › I：I10 在表格之外；表格是 A:H 列、第 3 到 10 行",
    ),
    "columns with a gap": (
        lambda files: files["home.json"]["columns"].pop("B"),
        "home.json › columns：列号应从 A 起挨着写：A、B、C",
    ),
    "a block to reach down to": (
        lambda files: rows(files)[2]["cells"].update(A={"text": "一级", "down": "考合"}),
        "table2.json › rows[2] › cells › A › down：下面没有“考合”这个块",
    ),
    "groups without a first heading": (
        lambda files: rows(files)[3]["groups"].insert(0, {"second": "成本", "printed": [""]}),
        "table2.json › rows[3] › groups[0]：第一组要写 first（一级指标）",
    ),
    "a weight that the heading does not say": (
        lambda files: rows(files)[3]["groups"][0].update(weight=50),
        "table2.json › rows[3] › groups[0] › weight：分值是 50，first 的括号里写的是 40，请改成一致",
    ),
    "a first heading twice": (
        lambda files: rows(files)[3]["groups"][1].update(first="效果", weight=60),
        "table2.json › rows[3] › groups[1] › first：一级指标“效果”写了两次，请把它的各组写在一起",
    ),
    "a second heading twice": (
        lambda files: rows(files)[3]["groups"][1].update(second="效\n果"),
        "table2.json › rows[3] › groups[1] › second：二级指标“效果”写了两次",
    ),
    "a cover without a year": (
        lambda files: rows(files, "home.json").pop(0),
        "home.json：首页要有角色是“年度”的填报项",
    ),
    "an entry that a title shows": (
        lambda files: files["table1.json"].update(title="{单位名}支出情况表"),
        "table1.json：文字里的 {单位名} 不是 Y、Y-1，也不是首页的填报项：{单位名}支出情况表，是不是“单位”？",
    ),
    "braces of a title": (
        lambda files: files["table1.json"].update(title="{Y年度"),
        "table1.json：文字里的花括号不成对：{Y年度",
    ),
    "a sample of another form": (
        lambda files: files["sample.json"].update(表三={}),
        "sample.json：没有“表三”这张表，有的是 首页、表一、表二",
    ),
    "a sample of another field": (
        lambda files: files["sample.json"]["表二"].update(总额=[1, 2]),
        "sample.json › 表二：“总额”放不进表里：表里没有这一项，或者行、列数不合（自动计算的列也占一项，写 null）",
    ),
}


@pytest.mark.parametrize("slip, said", [*SHAPES.values(), *MEANINGS.values()], ids=[*SHAPES, *MEANINGS])
def test_it_is_told_where_and_what(slip: Slip, said: str, tmp_path: Path) -> None:
    files = files_of(TINY)
    slip(files)
    assert fault(files, tmp_path) == said


@pytest.mark.parametrize("content, said", [
    (b"", "home.json：第 1 行第 1 列不合 JSON 的写法"),
    (b'{"annex": "x",\n "part"}', "home.json：第 2 行第 8 列不合 JSON 的写法"),
    (b'{"annex": "x", "annex": "y"}', "home.json：同一处有两个键“annex”，请删去一个"),
    (b'{"first_row": NaN}', "home.json：NaN 不是能用的数"),
    (b"1" * 5000, "home.json：位数太多的数 不是能用的数"),
    (b"[" * 100000, "home.json：括号套得太深"),
    ("{\"annex\": \"首页\"}".encode("gb18030"), "home.json：不是 UTF-8 文字，请另存为 UTF-8"),
])
def test_what_is_no_json_is_told_by_line_and_column(content: bytes, said: str, tmp_path: Path) -> None:
    folder = write_files(files_of(TINY), tmp_path)
    (tmp_path / "home.json").write_bytes(content)
    with pytest.raises(EditionError) as raised:
        read_edition(folder)
    assert str(raised.value) == said


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    files = files_of(TINY)
    del files["words.json"]
    assert fault(files, tmp_path) == "words.json：没有这个文件，请补上"


def test_a_mark_at_the_beginning_and_the_name_of_a_schema_change_nothing(tmp_path: Path) -> None:
    folder = write_files(files_of(TINY), tmp_path)
    home = {"$schema": "../annex.schema.json", **files_of(TINY)["home.json"]}
    (tmp_path / "home.json").write_text(json.dumps(home), "utf-8-sig")
    assert read_edition(folder).forms == read_edition(TINY).forms


@pytest.mark.parametrize("folder, times", [(FOLDERS[0], 20), (FOLDERS[1], 120)], ids=["hunan", "tiny"])
def test_any_slip_is_told_or_does_no_harm(folder: str, times: int, tmp_path: Path) -> None:
    random, files = Random(20221231), files_of(folder)
    told = 0
    for number in range(times):
        name = random.choice([name for name, data in files.items() if data])
        written = write_files({**files, name: mutated(files[name], random)}, tmp_path / str(number))
        try:
            edition = read_edition(written)
            refuse_sample(edition)
        except EditionError as error:
            assert str(error).partition("：")[2], error
            told += 1
            continue
        sheets = form_sheets(edition, load_sample(edition))
        assert all(contents(sheet, References(sheets, sheet)) is not None for sheet in sheets)
    assert times // 3 < told < times, "some slips are wordings"
