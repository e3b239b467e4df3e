"""Whatever a filing holds, the live sentences of 附件5 are whole sentences or nothing."""

import re
from collections.abc import Iterator, Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from support.filings import live_book
from xl_udfs.annexes import load_edition
from xl_udfs.annexes.contents import Place
from xl_udfs.annexes.source import load_sample
from xl_udfs.book import Area
from xl_udfs.build.overtyped import without_overtyped

SHEET = "附件5"
FIGURES = (None, 0, "——", "无", "490万元", "4900000元", 12.5, -3, "待定")
WORDS = (
    None, 0, "——", "无", "办公用房维修", "增加的原因是学习交流增加", "增加的原因是学习交流增加；", "本单位无公务用车。",
)
YEARS = (None, 2022, "2022", "2022年")
BROKEN = re.compile(
    "[；，、：。]。|[；，、：][；，、]|为。|占。|的[。；，]|占；|其中：$.|包括。|年年|"
    "(金额|预算|[^无]项目支出|基本支出|经费|同期为)[，；。]"
)
"""Half sentences: punctuation that follows punctuation, and words that promise a figure."""

Cell = tuple[str, Place]


_FIGURES_OF = (
    "附件1_基本支出_本年决算数", "附件1_公用经费_本年决算数", "附件1_公务接待_上年决算数", "附件1_公务接待_本年预算数",
    "附件1_公务接待_本年决算数", "附件1_项目支出小计_本年决算数", "附件2_年度资金总额_全年执行数",
    "支出明细_人员经费合计",
)
_WORDS_OF = ("支出明细_基本支出称呼", "支出明细_接待增减原因", "支出明细_公车出国说明")
_LISTS = {"附件1_项目": 6, "支出明细_项目支出": 2, "支出明细_人员经费": 2, "支出明细_公用经费": 2}
"""Blocks, and the sheet column of their amounts."""


def inputs(names: Mapping[str, Area]) -> Iterator[tuple[str, Cell, tuple[object, ...]]]:
    """What the sentences are made of: its name, its cell, and what people may type there."""
    for keys, values in ((_FIGURES_OF, FIGURES), (_WORDS_OF, WORDS), (("首页_年度",), YEARS)):
        for key in keys:
            yield key, (names[key].sheet, (names[key].top, names[key].left)), values
    for key, column in _LISTS.items():
        area = names[key]
        for row in range(area.top, min(area.top + 5, area.bottom + 1)):
            yield f"{key}_名称_{row}", (area.sheet, (row, 1)), WORDS
            yield f"{key}_金额_{row}", (area.sheet, (row, column)), FIGURES


LIVE, NAMES = live_book(without_overtyped(load_edition(), load_sample(load_edition())))
CELLS = {name: cell for name, cell, _ in inputs(NAMES)}
TYPED = {name: values for name, _, values in inputs(NAMES)}


def paragraphs(changes: Mapping[str, object]) -> list[str]:
    """The live paragraphs after somebody typed ``changes`` into the sample; everything is put back afterwards."""
    before = [(*CELLS[name], LIVE.typed(*CELLS[name])) for name in changes]
    try:
        LIVE.type_all((*CELLS[name], value) for name, value in changes.items())
        sheet = LIVE.sheets()[SHEET]
        found = [sheet.value(row, column) for row, column in sorted(sheet.formulas) if column == 1]
    finally:
        LIVE.type_all(before)
    assert all(isinstance(text, str) for text in found), (changes, found)
    return [str(text) for text in found]


def assert_whole(changes: Mapping[str, object]) -> None:
    found = paragraphs(changes)
    assert len(found) == 6
    for text in filter(None, found):
        assert not BROKEN.search(text), (changes, text)
        assert text[0] not in "，；、：。度占", (changes, text)
        assert text.endswith(("。", "，其中：")), (changes, text)
    announcing = [number for number, text in enumerate(found) if text.endswith("：")]
    assert announcing in ([], [2]), (changes, found)
    assert not announcing or any(found[3:5]), (changes, found)


@pytest.mark.parametrize("name", CELLS)
def test_whatever_one_cell_holds(name: str) -> None:
    for value in TYPED[name]:
        assert_whole({name: value})


@settings(max_examples=300)
@given(st.fixed_dictionaries({}, optional={name: st.sampled_from(values) for name, values in TYPED.items()}))
def test_whatever_several_cells_hold(changes: dict[str, object]) -> None:
    assert_whole(changes)


PROJECT_ROWS = [name for name in CELLS if re.fullmatch("附件1_项目_金额_.*", name)]
OWN_PROJECTS = [name for name in CELLS if re.fullmatch("支出明细_项目支出_金额_.*", name)]
NO_PROJECTS = {**dict.fromkeys(PROJECT_ROWS), **dict.fromkeys(OWN_PROJECTS), PROJECT_ROWS[0]: 0}


@pytest.mark.parametrize(("changes", "number", "expected"), [
    (NO_PROJECTS, 0, "2022年支出451.78万元，其中：社保保险经办机构财政拨款支出451.78万元，占总支出的100.00%。"),
    (NO_PROJECTS, 5, "2022年度无项目支出。"),
    ({**NO_PROJECTS, PROJECT_ROWS[0]: "无"}, 5, "2022年度无项目支出。"),
    ({**NO_PROJECTS, PROJECT_ROWS[0]: None}, 5, ""),
    ({"附件1_公务接待_本年决算数": "——"}, 1, "本单位无公务用车及因公出国(境)费用。"),
    (
        {"附件1_公务接待_上年决算数": "无", "支出明细_接待增减原因": None}, 1,
        "公务接待2022年预算4万元，实际支出金额1.23万元。本单位无公务用车及因公出国(境)费用。",
    ),
    (
        {
            "附件1_公务接待_本年预算数": "无", "支出明细_接待增减原因": "增长是因为交流增加",
            "支出明细_公车出国说明": "无",
        }, 1,
        "公务接待2022年实际支出金额1.23万元，去年同期为1.14万元，增加0.09万元，同比增长7.89%。增长是因为交流增加。",
    ),
    ({"支出明细_人员经费合计": None, "附件1_公用经费_本年决算数": None}, 2, "2022年度基本支出451.78万元。"),
    ({"首页_年度": None}, 5, paragraphs({})[5].removeprefix("2022年度")),
    ({"首页_年度": "2022年"}, 5, paragraphs({})[5]),
    ({OWN_PROJECTS[0]: "9696.65万元", OWN_PROJECTS[1]: "8959.76万元"}, 0, paragraphs({})[0]),
    ({OWN_PROJECTS[0]: 0, OWN_PROJECTS[1]: 0}, 5, (
        "2022年度项目支出18656.41万元，其中：对机关事业单位基本养老保险基金的补助8101万元，占项目支出的43.42%；"
        "对机关事业单位职业年金的补助1595.65万元，占项目支出的8.55%；"
        "财政对城乡居民基本养老保险基金的补助8959.76万元，占项目支出的48.03%。"
    )),
])
def test_what_is_not_there_is_not_mentioned(changes: dict[str, object], number: int, expected: str) -> None:
    assert paragraphs(changes)[number] == expected
