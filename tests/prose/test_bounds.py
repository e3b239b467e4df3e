"""Whatever text comes, work and memory stay within bounds."""

import tracemalloc

import pytest

from xl_udfs.prose import MOST_WRONG, Holds, judge, read

MEGABYTE = 1_000_000
PART = 300_000
MEMORY = 160 * MEGABYTE

HOSTILE = {
    "digits": "7" * MEGABYTE,
    "digits and commas": "7,777" * (MEGABYTE // 5),
    "one sentence": "其中基本支出451.78万元，占总支出的2.36%" * (MEGABYTE // 26),
    "one list": "支出5万元，包括" + "办公费1.5万元、" * (PART // 8),
    "no figures": "基本支出" * (MEGABYTE // 4),
    "brackets": "（" * PART,
    "marks": "下设9个：" + "1、甲" * (PART // 3),
    "cues": "比上年增加" * (PART // 5),
    "changes": "比上年增加5.25万元增长6.35%" * (PART // 18),
    "lines": "12\n" * (PART // 3),
    "years": "2022年" * (PART // 5),
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_a_large_text_of_anything_ends(text: str) -> None:
    """Each ends after some seconds of work at most; the work grows with the length and no faster."""
    assert len(text) > 0.9 * PART
    wrong = sum(one.holds is not Holds.OK for one in judge(text))
    assert wrong <= MOST_WRONG


@pytest.mark.parametrize("kind", ["digits", "digits and commas", "one sentence", "no figures"])
def test_a_megabyte_takes_bounded_memory(kind: str) -> None:
    """Counted while it runs, which takes many times longer than the work itself."""
    tracemalloc.start()
    try:
        for _ in judge(HOSTILE[kind]):
            pass
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < MEMORY


@pytest.mark.parametrize("projects", [120, 121, 200, 400, 900])
@pytest.mark.parametrize("cue", ["其中：", "包括"])
def test_a_long_list_that_is_cut_short_blames_nobody(projects: int, cue: str) -> None:
    amounts = [1003 + 37 * number for number in range(projects)]
    total = sum(amounts)
    names = ["东南西北中"[number % 5] + "湖河桥路坪"[number // 5 % 5] + "工程" for number in range(projects)]
    shares = [
        f"{name}{amount / 100:.2f}万元，占{amount * 100 / total:.2f}%"
        for name, amount in zip(names, amounts, strict=True)
    ]
    for join in "，", "。":
        text = f"项目支出{total / 100:.2f}万元，{cue}{join.join(shares)}。"
        assert [one.stated for one in judge(text) if one.holds is not Holds.OK] == []


def test_a_text_is_read_in_parts_of_bounded_size() -> None:
    parts = [len(block.text) for block in read("支出5万元，" * 20_000)]
    assert max(parts) <= 20_000
    assert sum(parts) == 20_000 * 6


def test_digits_without_end_are_no_figure() -> None:
    assert [block.figures for block in read("7" * 100_000 + "元")] == [[]] * 6
