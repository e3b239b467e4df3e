"""Which numbers of a text are figures, and what they are figures of."""

import pytest

from xl_udfs.prose import read
from xl_udfs.prose.cues import Role


def figures(text: str) -> list[str]:
    return [figure.printed for block in read(text) for figure in block.figures]


@pytest.mark.parametrize(
    "text, found",
    [
        ("支出451.78万元", ["451.78万元"]),
        ("支出４５１．７８万元，占２．３６％", ["451.78万元", "2.36%"]),
        ("支出19,108.19万元、1，200人", ["19108.19万元", "1200人"]),
        ("投资1.2亿元，补贴300元，奖励5千元", ["1.2亿元", "300元", "5千元"]),
        ("参保7.17万人、4506户次、12.5万人次", ["7.17万人", "4506户次", "12.5万人次"]),
        ("编制33名、33人，获奖2项", ["33名", "33人", "2项"]),
        ("提高5个百分点，提高5百分点，增长5%", ["5个百分点", "5百分点", "5%"]),
        ("内设股室 9 个", ["9个"]),
        ("变动率为-7.89%", ["-7.89%"]),
        ("占总支出的2.36%.行政支出9696.65万元", ["2.36%", "9696.65万元"]),
    ],
)
def test_figures_with_their_units(text: str, found: list[str]) -> None:
    assert figures(text) == found


@pytest.mark.parametrize(
    "text, found",
    [
        ("本年基本支出合计451.\n78万元", ["451.78万元"]),
        ("本年基本支出合计451\n.78万元", ["451.78万元"]),
        ("2022年度整体支出合计为19\n108.19万元", ["19108.19万元"]),
        ("附件1\n451.78万元", ["451.78万元"]),
        ("占总支出的2.36%.\n2.项目支出", ["2.36%"]),
        ("一、收入 33\n1.基本支出5万元", ["5万元"]),
    ],
)
def test_a_line_break_inside_a_number(text: str, found: list[str]) -> None:
    assert figures(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "2022年12月31日", "财预〔2020〕10号", "第3个", "1.加强管理 2.规范程序", "（1）", "联系电话5551234", "5个月",
        "15天", "账号1234567890123456789012345元", "302科目", "3/4", "A4", "“十四五”", "百分之五",
    ],
)
def test_dates_ordinals_and_numbers_of_documents_are_none(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    "text", ["约5万元", "近5万元", "5万余元", "500余万元", "5万元左右", "5万元以上", "3-5万元", "3至5万元", "≥95%"]
)
def test_what_is_only_about_a_figure_is_vague(text: str) -> None:
    found = [figure for block in read(text) for figure in block.figures]
    assert found
    assert all(figure.token.vague for figure in found)


@pytest.mark.parametrize("text", ["节约5万元", "完成签约5万人", "多收5万元", "5万元以外"])
def test_words_that_only_look_like_about(text: str) -> None:
    [figure] = [figure for block in read(text) for figure in block.figures]
    assert not figure.token.vague


@pytest.mark.parametrize(
    "text, name, role, sign",
    [
        ("去年同期为1.14万元", "去年同期", Role.BEFORE, 0),
        ("比上年增加0.09万元", "比上年增加", Role.CHANGE, 1),
        ("同比下降7.89%", "同比下降", Role.CHANGE, -1),
        ("占总支出的2.36%", "占总支出", Role.SHARE, 0),
        ("任务数8139万元", "任务数", Role.TARGET, 0),
        ("完成征缴任务8456.64万元", "完成征缴任务", Role.ACTUAL, 0),
        ("完成103.90%", "完成", Role.COMPLETION, 0),
        ("年末结余10万元", "年末结余", Role.REMAINDER, 0),
        ("以上合计10万元", "以上", Role.TOTAL, 0),
        ("提高到95%", "提高到", Role.REACHED, 1),
        ("降至1.14万元", "降至", Role.REACHED, -1),
        ("新增就业4826人", "新增就业", Role.PLAIN, 0),
        ("2022年度基本支出451.78万元", "基本支出", Role.ACTUAL, 0),
        ("其中：维修（护）费15.21万元", "维修(护)费", Role.PLAIN, 0),
    ],
)
def test_what_the_words_before_a_figure_say(text: str, name: str, role: Role, sign: int) -> None:
    [figure] = [figure for block in read(text) for figure in block.figures]
    assert (figure.name, figure.role, figure.sign) == (name, role, sign)
