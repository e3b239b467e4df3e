"""Made-up filings in which everything fits: every relation between the forms holds, and nothing is out of the way."""

from decimal import Decimal
from random import Random
from typing import Any, NamedTuple

from support import wording
from support.consistent_indicators import indicators, total_score
from xl_udfs.annexes import load_edition
from xl_udfs.functions.scores import GRADE
from xl_udfs.numbers import round_half_up

Cents = int
"""Amounts are whole cents of 万元 until they are written down, so that sums are exact."""


class Project(NamedTuple):
    """One project row of 附件1: its name, its set, and its money."""

    name: str
    number: int
    before: Cents
    initial: Cents
    final: Cents
    spent: Cents


class Size(NamedTuple):
    """How big a filing is: its project sets, the most indicators of one form, and whether nothing is left out."""

    sets: int
    indicators: int
    full: bool


def consistent(chance: Random, size: Size) -> dict[str, Any]:
    """The filing that ``chance`` makes up."""
    place, (unit, short) = chance.choice(wording.PLACES), chance.choice(wording.UNITS)
    year = chance.randint(2018, 2030)
    projects = _projects(chance, size)
    one, money = _annex_1(chance, projects, size)
    two = _annex_2(chance, money, projects)
    fours = [_annex_4(chance, number, projects, size) for number in range(1, size.sets + 1)]
    two["指标"] = _unit_indicators(chance, size, fours[0])
    return {
        "首页": {
            "单位全称": unit.format(place), "单位简称": short, "年度": year, "主管部门": f"{place}县人民政府办公室",
            "填表人": "（略）", "联系电话": "（略）",
            "填报日期": f"{year + 1}年{chance.randint(3, 8)}月{chance.randint(1, 28)}日",
        },
        "附件1": one,
        "附件2": two,
        "附件3": [_annex_3(four) for four in fours],
        "附件4": fours,
        "附件5": _annex_5(year, one, two, money.spent + sum(project.spent for project in projects)),
        "支出明细": _detail(chance, money, projects, size),
    }


def _yuan(cents: Cents) -> float:
    return cents / 100


def _about(chance: Random, cents: Cents, low: float, high: float) -> Cents:
    """An amount between two multiples of another."""
    return int(cents * chance.uniform(low, high))


def split(chance: Random, total: Cents, parts: int) -> list[Cents]:
    """``total`` in that many parts, none of them 0 if it can be helped."""
    cuts = sorted(chance.sample(range(1, total), parts - 1)) if total > parts else [total] * (parts - 1)
    return [high - low for low, high in zip([0, *cuts], [*cuts, total], strict=True)]


def _projects(chance: Random, size: Size) -> list[Project]:
    """One to three rows for every set, each spending nearly its budget and much the same as the year before."""
    names = [f"{work}{purpose}" for work in wording.WORKS for purpose in wording.PURPOSES]
    chosen = iter(chance.sample(names, len(names)))
    projects = []
    for number in range(1, size.sets + 1):
        for _ in range(chance.choice((1, 1, 1, 2, 3))):
            spent = chance.randint(1_00, 900_00) * chance.choice((1, 1, 10)) + 1
            final = _about(chance, spent, 1.001, 1.06) + 1
            initial = final if chance.random() < 0.6 else _about(chance, final, 0.95, 1)
            projects.append(Project(next(chosen), number, _about(chance, spent, 0.8, 1.25), initial, final, spent))
    return projects


class Money(NamedTuple):
    """What 附件1 has of the unit's basic expenditure, for the other forms."""

    initial: Cents
    final: Cents
    spent: Cents
    staff: Cents
    subjects: dict[str, Cents]


def _annex_1(chance: Random, projects: list[Project], size: Size) -> tuple[dict[str, Any], Money]:
    people = chance.randint(5, 200)
    spent = people * chance.randint(8_00, 25_00)
    running = _about(chance, spent, 0.15, 0.4)
    final, adjusted = _about(chance, spent, 1.02, 1.06), chance.choice((0, 12_34, -3_21, chance.randint(1, 50_00)))
    subjects = dict(zip(wording.RUNNING, split(chance, running, len(wording.RUNNING)), strict=True))
    money = Money(final - adjusted, final, spent, spent - running, subjects)
    rows = [
        [f"{number}.{one.name}", *map(_yuan, (one.before, one.final, one.spent)), one.number]
        for number, one in enumerate(projects, 1)
    ]
    if size.sets == 1 and not size.full:
        rows = [row[:4] for row in rows]
        rows.append(["4.（一个专项一行）……", 0, 0, 0])
    basic = [_about(chance, spent, 0.85, 1.15), final, spent]
    return {
        "编制数": people + chance.randint(0, 10), "在职人数": people,
        "基本支出": list(map(_yuan, basic)),
        "公用经费": [
            _yuan(_about(chance, running, 0.95, 1.0)), _yuan(_about(chance, running, 1.06, 1.09)), _yuan(running),
        ],
        **{key: _excerpt(chance, sum(subjects[name] for name in names)) for key, names in _EXCERPTS.items()},
        **_three_public(chance, subjects["公务接待费"]),
        "项目": rows,
        "政府采购": [300, 280.5] if chance.random() < 0.5 else [None, None],
        "基本支出预算调整": [_yuan(adjusted), None] if chance.random() < 0.7 else [None, _yuan(adjusted)],
        **_buildings(chance, size),
        "厉行节约保障措施": chance.choice(wording.SAVINGS),
    }, money


_EXCERPTS = {"办公费": ("办公费",), "水电差旅费": ("水费", "电费", "差旅费"), "会议培训费": ("会议费", "培训费")}


def _excerpt(chance: Random, spent: Cents) -> list[float]:
    return [_yuan(_about(chance, spent, 0.85, 0.93)), _yuan(_about(chance, spent, 1.0, 1.05)), _yuan(spent)]


def _three_public(chance: Random, reception: Cents) -> dict[str, list[float]]:
    car = chance.choice((0, chance.randint(1_00, 5_00)))
    return {
        "公务车购置": [0, 0, 0],
        "公务车运行维护": [_yuan(car), _yuan(_about(chance, car, 1.1, 1.3)), _yuan(car)] if car else [0, 0, 0],
        "出国经费": [0, 0, 0],
        "公务接待": [_yuan(_about(chance, reception, 1.01, 1.2) + 2), _yuan(reception * 2), _yuan(reception)],
    }


def _buildings(chance: Random, size: Size) -> dict[str, Any]:
    if not size.full and chance.random() < 0.7:
        return dict.fromkeys(("批复规模", "实际规模", "预算投资", "实际投资"), "无")
    return {"批复规模": 1200, "实际规模": chance.randint(1100, 1200), "预算投资": 560.5, "实际投资": 548.25}


def _annex_2(chance: Random, money: Money, projects: list[Project]) -> dict[str, Any]:
    final = money.final + sum(one.final for one in projects)
    spent = money.spent + sum(one.spent for one in projects)
    fund, own = chance.choice((0, spent // 7)), chance.choice((0, spent // 9))
    goals, results = _goals(chance, "本单位")
    return {
        "年度资金总额.年初预算数": _yuan(money.initial + sum(one.initial for one in projects)),
        "年度资金总额.全年预算数": _yuan(final),
        "一般公共预算": _yuan(spent - fund - own), "政府性基金": _yuan(fund), "专户非税": 0, "其他资金": _yuan(own),
        "预期目标": goals, "实际完成情况": results,
    }


def _unit_indicators(chance: Random, size: Size, four: dict[str, Any]) -> dict[str, list[list[Any]]]:
    """Those of 附件2; one is an indicator of the first set, too."""
    block = load_edition().annexes["附件2"].blocks["指标"]
    return indicators(chance, block, "部门", size.indicators, shared=four["指标"]["数量指标"][0])


def _annex_4(chance: Random, number: int, projects: list[Project], size: Size) -> dict[str, Any]:
    own = [one for one in projects if one.number == number]
    initial, final, spent = (sum(amounts) for amounts in zip(*(one[3:] for one in own), strict=True))
    goals, results = _goals(chance, own[0].name)
    kept = min(initial, final, spent) // 8 if chance.random() < 0.3 or size.full else 0
    block = load_edition().annexes["附件4"].blocks["指标"]
    rows = indicators(chance, block, own[0].name, size.indicators if number == 1 else 10 + number % 5)
    cost = _yuan(chance.choice((own[0].spent, spent)))
    rows["经济成本指标"][0] = [own[0].name, f"{cost}万元", f"{cost}万元", *rows["经济成本指标"][0][3:4] * 2, None]
    return {
        "项目名称": own[0].name if len(own) == 1 else f"{own[0].name}等{len(own)}个项目",
        "年度资金总额.年初预算数": _yuan(initial), "年度资金总额.全年预算数": _yuan(final),
        "年度资金总额.全年执行数": _yuan(spent),
        "当年财政拨款": [*(_yuan(amount - kept) for amount in (initial, final, spent)), None, None, None],
        "上年结转资金": [_yuan(kept) if kept else None] * 3 + [None] * 3,
        "预期目标": goals, "实际完成情况": results,
        "指标": rows,
    }


def _goals(chance: Random, subject: str) -> tuple[str, str]:
    """Goals and results, one for one, numbered and a paragraph each; now and then one sentence."""
    count = chance.randint(1, len(wording.GOALS))
    goals = [goal.format(subject) for goal in wording.GOALS[:count]]
    results = [result.format(subject) for result in wording.RESULTS[:count]]
    if count == 1:
        return f"{goals[0]}。", f"{results[0]}。"
    return _numbered(goals), _numbered(results)


def _numbered(sentences: list[str]) -> str:
    return "\n".join(f"{number}、{sentence}；" for number, sentence in enumerate(sentences, 1))


def _annex_3(four: dict[str, Any]) -> dict[str, Any]:
    share = Decimal(str(four["年度资金总额.全年执行数"])) / Decimal(str(four["年度资金总额.全年预算数"]))
    score = total_score(four["指标"]) + round_half_up(min(share, Decimal(1)) * 10, 2)
    return {
        "项目立项目的": f"保障{four['项目名称']}顺利实施。", "目标完成情况": four["实际完成情况"], **wording.REPORT,
        "其他需要说明问题": f"本项目自评等级为{GRADE(score, None)}。",
    }


def _annex_5(year: int, one: dict[str, Any], two: dict[str, Any], spent: Cents) -> dict[str, Any]:
    people = f"本单位编制{one['编制数']}名，年末在职人员{one['在职人数']}名。"
    fund = two["政府性基金"]
    funds = f"{year}年度政府性基金预算支出{fund}万元。" if fund else "我单位无政府性基金预算支出情况。"
    share = Decimal(spent) / 100 / Decimal(str(two["年度资金总额.全年预算数"]))
    score = total_score(two["指标"]) + round_half_up(share * 10, 2)
    said = f"经自评，{year}年度部门整体支出绩效自评得分{score.normalize():f}分，自评等级为{GRADE(score, None)}。"
    prose = {key: [[text] for text in texts] for key, texts in wording.PROSE.items()}
    prose["绩效情况"].append([said])
    return {**prose, "人员构成": [[people]], "政府性基金": [[funds]]}


def _detail(chance: Random, money: Money, projects: list[Project], size: Size) -> dict[str, Any]:
    staff = zip(wording.STAFF, split(chance, money.staff, len(wording.STAFF)), strict=True)
    listed = size.full or chance.random() < 0.4
    return {
        "人员经费": [[name, _yuan(amount)] for name, amount in staff],
        "公用经费": [[name, _yuan(amount)] for name, amount in money.subjects.items()],
        "项目支出": [[one.name, _yuan(one.spent)] for one in projects] if listed else [],
    }
