"""Cue words: what the words before a figure say it is.

A new phrasing is one more word in a table here and a sentence in ``tests/prose/sentences.py``.
"""

from collections.abc import Iterable, Mapping
from enum import Enum
from functools import lru_cache


class Role(Enum):
    """What a sentence says a figure is."""

    PLAIN = "a figure of its own"
    BEFORE = "what another figure is compared with: last year's, or one after 比"
    TARGET = "what was to be reached or spent"
    ACTUAL = "what was reached or spent"
    CHANGE = "by how much something changed"
    REACHED = "what something changed to"
    SHARE = "which part of a whole"
    COMPLETION = "which part of a target was reached"
    REMAINDER = "what is left over"
    TOTAL = "what the figures before it come to"


def _words(tables: Mapping[Role, str]) -> dict[str, Role]:
    return {word: role for role, words in tables.items() for word in words.split()}


_UP = "增加 增长 增幅 增收 增支 增量 提高 提升 上升 上涨 涨幅 升幅 增速 多收 多支 超收 超支 超出 净增 同比增 同比升 多"
_DOWN = "减少 下降 降低 降幅 减幅 压减 压缩 缩减 回落 下滑 下调 减收 减支 少收 少支 同比减 同比降 节约 少"
_EITHER = "变动率 变动 变化"
_SIGNS = {word: sign for sign, words in ((1, _UP), (-1, _DOWN), (0, _EITHER)) for word in words.split()}
"""Directions of change; 0 leaves it open."""

_OF_AMOUNTS = _words({
    Role.TARGET: "任务 目标 计划 预算 指标 应收 应缴 应完成 应参保 应发放 下达 批复 核定 额度 编制 安排",
    Role.ACTUAL: "完成 实际 收缴 实现 执行 决算 到位 使用 达到 已支出 已拨付 已发放 实收 实缴 实支 在职 支出",
    Role.REMAINDER: "结余 结转 剩余 差额 尚余 余额 缺口 结存 节余",
    Role.TOTAL: "合计 共计 总计 总共",
})
_OF_RATES = _words({
    Role.SHARE: "占比 比重 占",
    Role.COMPLETION: "完成 完成率 执行率 到位率 支付率 使用率 实现率 达成率 支出率 控制率 进度",
})
_BEFORE = ("上年", "去年", "上一年", "同期", "上期", "上季", "上月", "前年", "相比")
_COMPARED = ("比", "较", "与", "同", "跟")
"""At the beginning of a clause: 比预算4万元; elsewhere they are parts of names (发展与改革)."""
_DONE = ("完成", "实现", "达到", "超额")
_RAISED = ("增加", "增长", "提高", "提升", "上升", "上涨", "扩大", "增", "升", "涨")
_LOWERED = ("下降", "减少", "降低", "回落", "压缩", "压减", "缩减", "降", "减")
_NO_CUES = (
    "新增", "占地", "占用", "侵占", "预算单位", "预算部门", "预算绩效", "绩效目标", "至少", "不少", "多少", "多个",
    "多项", "多次", "增加值", "增加额", "增值",
    "实际控制", "比例", "比如", "较好", "较为", "合同", "同时", "共同", "不同", "与会", "参与",
)
_NEAR = 10
"""A change is named close before its figure: 减少公务接待费支出0.27万元."""

_CLAUSE_ENDS = ",:;()、。"
_JOINS = frozenset({"", "、", "和", "及", "与", "以及", "或", ",", "、和", ",和"})
_TOTALS = frozenset(word for word, role in _OF_AMOUNTS.items() if role is Role.TOTAL)
_BEFORE_NAMES = (
    "其中", "主要", "包括", "包含", "分别", "另", "而", "及", "和", "与", "以及", "一是", "二是", "三是", "四是",
    "五是", "共", "为", "是", "了", "截至", "截止", "底", "末",
)
_AFTER_NAMES = ("为", "是", "达到", "达", "共计", "合计", "共", "有", "了", "金额", "的", "分别")


def clause(lead: str) -> str:
    """The last clause of the words before a figure; commas inside brackets do not end it."""
    depth = 0
    for place in range(len(lead) - 1, -1, -1):
        sign = lead[place]
        if sign in _CLAUSE_ENDS:
            depth += (sign == ")") - (sign == "(")
            if depth < 0 or (depth == 0 and sign not in "()") or (sign == ")" and "(" not in lead[:place]):
                return lead[place + 1:]
    return lead


def name_of(words: str) -> str:
    """What a clause calls its figure: without dates, conjunctions and what only leads to the number."""
    name = words.replace(" ", "")
    if name in _TOTALS:
        return ""
    changed = True
    while changed:
        shorter = _without_date(name)
        if shorter.startswith(_BEFORE_NAMES):
            for word in _BEFORE_NAMES:
                shorter = shorter.removeprefix(word)
        if shorter.endswith(_AFTER_NAMES):
            for word in _AFTER_NAMES:
                shorter = shorter.removesuffix(word)
        changed, name = shorter != name, shorter
    return name


def _without_date(name: str) -> str:
    bare = name.lstrip("0123456789")
    return bare.lstrip("年月份度") if bare != name and bare[:1] in ("年", "月") else name


def only_joins(lead: str) -> bool:
    """The words before a figure only join it to the one before: 、 or 和."""
    return len(lead) < 8 and lead.replace(" ", "") in _JOINS


@lru_cache(maxsize=1024)
def role(words: str, is_rate: bool) -> tuple[Role, int]:
    """What a figure is after ``words``, its clause, and the direction of a change (1, -1, or 0 if none is said)."""
    for word in _NO_CUES:
        if word in words:
            words = words.replace(word, "＿" * len(word))
    reached = _reached(words)
    if reached:
        return Role.REACHED, reached
    change, end = _last(words, _SIGNS)
    if change and len(words) - end <= _NEAR:
        return Role.CHANGE, _SIGNS[change]
    if is_rate:
        rate, _ = _last(words, _OF_RATES)
        if rate:
            return _OF_RATES[rate], 0
    if words.lstrip().startswith(_COMPARED) or any(word in words for word in _BEFORE):
        return Role.BEFORE, 0
    return (Role.PLAIN if is_rate else _amount_role(words)), 0


def _reached(words: str) -> int:
    """增加到 is 1, 降至 is -1, anything else 0."""
    stem = words.rstrip("了为的").removesuffix("今年").removesuffix("本年").removesuffix("目前")
    if not stem.endswith(("到", "至")):
        return 0
    stem = stem[:-1]
    return 1 if stem.endswith(tuple(_RAISED)) else -1 if stem.endswith(tuple(_LOWERED)) else 0


def _amount_role(words: str) -> Role:
    """The last cue decides, except that 完成任务8456万元 was done (but 支出预算 is a target)."""
    last, end = _last(words, _OF_AMOUNTS)
    if not last:
        return Role.PLAIN
    found = _OF_AMOUNTS[last]
    earlier = words[:end - len(last)]
    done = found is Role.TARGET and any(word in earlier for word in _DONE)
    return Role.ACTUAL if done else found


def _last(words: str, table: Iterable[str]) -> tuple[str, int]:
    """The word of a table that ends last in ``words``, the longest of several, and where it ends."""
    best, best_end = "", 0
    for word in table:
        place = words.rfind(word)
        if place >= 0:
            end = place + len(word)
            if end > best_end or (end == best_end and len(word) > len(best)):
                best, best_end = word, end
    return best, best_end
