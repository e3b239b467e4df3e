"""JX3 表间: indicators of one name in different annexes."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations

from xl_udfs.annexes.roles import AMOUNTS, Block, Indicator
from xl_udfs.filing import Filing, Item, Row
from xl_udfs.numbers import EXACT, Quantity, figure, same_unit, standard_value
from xl_udfs.rulebook.kit.gaps import absent_among, lacking_blocks
from xl_udfs.rulebook.kit.likely import Figure, likely
from xl_udfs.rulebook.kit.projects import assigned, bare, lacking_blocks_in_sets, named_indicators
from xl_udfs.rulebook.kit.relations import MONEY_TOLERANCE, summed
from xl_udfs.rulebook.kit.rule import PASSED, Hit, NotChecked, Outcome, Reason, Scope, Severity, rule

_SAME_SHARE = Decimal("0.005")
"""Scores are shares of their weights; half a percent is rounding."""

_COMPARED = (Indicator.TARGET, Indicator.ACTUAL)
_SCORED = (Indicator.SCORE, Indicator.WEIGHT)

_COSTS = "成本"
"""What the heading says under which indicators are amounts of money."""

_MOST_ADDED = 3
"""A cost indicator may cover its project and so many others of its set, or all of them."""


@rule(
    "JX321", "成本指标与{基础数据表}项目金额不符", Severity.WARNING, Scope.BETWEEN,
    "附件1·二、项目支出；附件4·成本指标",
)
def cost_indicators(filing: Filing) -> Iterator[Outcome]:
    """附件4 以项目名称命名的成本指标，金额与附件1 的项目行一致。

    检查内容：
        附件4 成本指标的名称与附件1 某个项目相同时，年度指标值、实际完成值等于这个项目行的金额，
        或者等于这个项目行与同一套其他项目行相加的金额。
    为什么：
        成本指标写的是项目花了多少钱，与附件1 是同一笔钱。
    示例：
        错：附件1 同名项目 8959.76，成本指标写 8595.76。
        对：成本指标写 8959.76。
    如何改：
        按附件1 改正成本指标，或者核对附件1 的项目行。
    误报说明：
        几个项目合写一个指标的（9696.65 = 8101 + 1595.65）不报告；指标值写了 ≤、≥ 或不是金额的不检查。
    """
    by_set = assigned(filing).by_set
    checked = False
    for one in filing.sets:
        rows = by_set[one.number]
        own: dict[str, list[Row]] = {}
        for row in rows:
            own.setdefault(bare(row.name), []).append(row)
        for row in named_indicators(one):
            for column in _COMPARED if _COSTS in row.first and bare(row.name) in own else ():
                value = _money(row[column])
                if value is not None:
                    checked = True
                    yield _cost(row[column], value, own[bare(row.name)], rows)
    if not checked:
        gap = lacking_blocks(filing.own, Block.PROJECTS) or lacking_blocks_in_sets(filing, Block.INDICATORS)
        yield gap or NotChecked(Reason.NOT_APPLICABLE)


def _money(item: Item) -> Decimal | None:
    entry = item.entry
    exact = isinstance(entry, Quantity) and entry.sign in ("", "=") and (not entry.unit or entry.unit.endswith("元"))
    return standard_value(entry) if exact and isinstance(entry, Quantity) else None


def _cost(item: Item, value: Decimal, own: Sequence[Row], rows: Sequence[Row]) -> Outcome:
    columns = AMOUNTS[1:]
    amounts = [row[column] for row in rows for column in columns]
    if not all(item.is_quantity for item in amounts):
        return absent_among(amounts) or NotChecked(Reason.NOT_APPLICABLE)
    others = [row for row in rows if all(row is not one for one in own)]
    meant = [[row[column] for row in (*own, *some)] for column in reversed(columns) for some in _with_own(others)]
    nearest = min(meant, key=lambda items: abs(value - summed(items)))
    if abs(value - summed(nearest)) <= MONEY_TOLERANCE:
        return PASSED
    return _cost_hit(item, value, [row[columns[-1]] for row in own], nearest)


def _with_own(others: Sequence[Row]) -> Iterator[Sequence[Row]]:
    """Rows that the indicator may cover beside its project's own."""
    for size in range(min(_MOST_ADDED, len(others)) + 1):
        yield from combinations(others, size)
    if len(others) > _MOST_ADDED:
        yield others


def _cost_hit(item: Item, value: Decimal, own: Sequence[Item], nearest: Sequence[Item]) -> Hit:
    """The nearest of the amounts that would do stands on the right side."""
    stated = summed(nearest)
    terms = " + ".join(one.printed for one in nearest)
    base = own[0].sheet
    added = f"，与同一套的其他项目相加最接近的是 {figure(stated)}（{terms}）" if len(nearest) > len(own) else ""
    return Hit(
        item=item,
        message=f"成本指标“{item.row_label}”的{item.column_label}是 {item.printed}，"
                f"{base} 同名项目是 {figure(summed(own))}{added}。",
        advice=f"按{base} 改正成本指标，或者核对{base} 的项目行。",
        left=f"{item.column_label} {item.printed}",
        right=" + ".join(f"{one.row_label}（{one.column_label}） {one.printed}" for one in nearest),
        difference=value - stated,
        tolerance=MONEY_TOLERANCE,
        others=nearest,
        evidence=likely(Figure(item.column_label, value), [Figure(f"{base} 的数", stated)]),
    )


@rule("JX322", "同名指标两表得分不同", Severity.WARNING, Scope.BETWEEN, "附件2、附件4·绩效指标")
def scored_differently(filing: Filing) -> Iterator[Outcome]:
    """附件2 与附件4 的同名指标，指标值和完成值都相同时，得分率也相同。

    检查内容：
        附件2 与各套附件4 中名称、年度指标值、实际完成值都相同的指标，得分 ÷ 分值应当一样。
    为什么：
        同一件事、同一个结果，不能一张表扣分、一张表不扣分。
    示例：
        错：同一指标都是“完成”，附件2 得 6 分（满分 10），附件4 得 10 分（满分 10）。
        对：两处都得 6 分，并写明偏差原因。
    如何改：
        统一两张表的得分；确有不同的，在实际完成值里写明。
    误报说明：
        分值不同不要紧，只比较得分率；指标值或完成值不同的不比较。
    """
    yield from _no_indicators(filing)
    for row, same in _shared(filing):
        gap = absent_among(one[column] for one in (row, *same) for column in (*_COMPARED, *_SCORED))
        if gap:
            yield gap
            continue
        share, alike = _share(row), [one for one in same if _alike(row, one)]
        shares = [(one, other) for one in alike if (other := _share(one)) is not None]
        differing = [one for one, other in shares if share is not None and abs(share - other) > _SAME_SHARE]
        if not differing:
            yield PASSED if shares and share is not None else NotChecked(Reason.NOT_APPLICABLE)
            continue
        yield _scored_differently(row, differing)


def _scored_differently(row: Row, differing: Sequence[Row]) -> Hit:
    there = differing[0]
    own, other = row[Indicator.SCORE].sheet, there[Indicator.SCORE].sheet
    return Hit(
        item=row[Indicator.SCORE],
        message=f"指标“{row.name.printed}”在{own} 得 {_score(row)}，在{other} 得 {_score(there)}，"
                "指标值和完成值却相同。",
        advice="统一两张表的得分；扣分的写明偏差原因和改进措施。",
        left=f"{own} {_score(row)}",
        right=f"{other} {_score(there)}",
        others=[row[Indicator.WEIGHT], *(one[column] for one in differing for column in _SCORED)],
    )


@rule("JX323", "同名指标两表数值不同", Severity.WARNING, Scope.BETWEEN, "附件2、附件4·绩效指标")
def targeted_differently(filing: Filing) -> Iterator[Outcome]:
    """附件2 与附件4 的同名指标，年度指标值和实际完成值一致。

    检查内容：
        附件2 与附件4 同名的指标，年度指标值、实际完成值都是数的，应当相等；
        有几套附件4 的，等于其中一套或各套相加都可以。
    为什么：
        同一个指标在两张表上写了不同的数，总有一处是错的。
    示例：
        错：附件2 写“7.17万人”，附件4 写“7.71万人”。
        对：两处都写“7.17万人”。
    如何改：
        核对后改成一样；确实是两件事的，换一个名称。
    误报说明：
        写文字的不比较；7.17万人与 71700人是一样的。
    """
    yield from _no_indicators(filing)
    for row, same in _shared(filing):
        outcomes = [one for column in _COMPARED if (one := _agrees(row[column], [r[column] for r in same]))]
        gap = absent_among(one[column] for one in (row, *same) for column in _COMPARED)
        yield from outcomes or [gap or NotChecked(Reason.NOT_APPLICABLE)]


def _no_indicators(filing: Filing) -> Iterator[Outcome]:
    """Why there are none on one of the tables, if so."""
    gap = lacking_blocks(filing.own, Block.INDICATORS) or lacking_blocks_in_sets(filing, Block.INDICATORS)
    if gap:
        yield gap


def _shared(filing: Filing) -> Iterator[tuple[Row, Sequence[Row]]]:
    """Every indicator of the unit with those of that name in the sets; none if the unit has several of the name."""
    by_name: dict[str, list[Row]] = {}
    for one in filing.sets:
        for row in named_indicators(one):
            by_name.setdefault(bare(row.name), []).append(row)
    own: dict[str, list[Row]] = {}
    for row in named_indicators(filing.own):
        own.setdefault(bare(row.name), []).append(row)
    for name, rows in own.items():
        if len(rows) == 1 and name in by_name:
            yield rows[0], by_name[name]


def _alike(one: Row, other: Row) -> bool:
    return all(
        _text(one[column]) == _text(other[column]) or _equal(one[column], other[column]) for column in _COMPARED
    )


def _text(item: Item) -> str:
    return "".join(item.printed.split())


def _equal(one: Item, other: Item) -> bool:
    if not isinstance(one.entry, Quantity) or not isinstance(other.entry, Quantity):
        return False
    both = same_unit(one.entry, other.entry)
    return both is not None and both[0] == both[1]


def _share(row: Row) -> Decimal | None:
    score, weight = row[Indicator.SCORE].entry, row[Indicator.WEIGHT].entry
    if not isinstance(score, Quantity) or not isinstance(weight, Quantity) or not weight.value:
        return None
    return EXACT.divide(score.value, weight.value)


def _score(row: Row) -> str:
    weight = row[Indicator.WEIGHT]
    return f"{row[Indicator.SCORE].printed} 分（{weight.column_label} {weight.printed}）"


def _agrees(item: Item, others: Sequence[Item]) -> Outcome | None:
    """The figure against those of the sets; None if there is nothing to compare."""
    entry = item.entry
    pairs = [
        (one, both) for one in others
        if isinstance(entry, Quantity) and isinstance(one.entry, Quantity) and (both := same_unit(entry, one.entry))
    ]
    if not pairs or not isinstance(entry, Quantity):
        return None
    if any(both[0] == both[1] for _, both in pairs) or _added(entry, [one for one, _ in pairs]):
        return PASSED
    there, both = pairs[0]
    return Hit(
        item=item,
        message=f"指标“{item.row_label}”的{item.column_label}在{item.sheet} 是 {item.printed}，"
                f"在{there.sheet} 是 {there.printed}。",
        advice="核对后改成一样；确实是两件事的，换一个名称。",
        left=f"{item.sheet} {item.printed}",
        right=f"{there.sheet} {there.printed}",
        difference=both[0] - both[1],
        others=[one for one, _ in pairs],
    )


def _added(entry: Quantity, items: Sequence[Item]) -> bool:
    values: Mapping[str, Decimal] = {
        one.form: standard_value(one.entry) for one in items if isinstance(one.entry, Quantity)
    }
    return len(values) > 1 and figure(standard_value(entry)) == figure(sum(values.values(), Decimal(0)))
