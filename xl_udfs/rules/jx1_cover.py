"""JX1 完整性: what the cover and the foot of every form say."""

import re
from collections.abc import Iterator

from xl_udfs.filing import Filing
from xl_udfs.numbers import Quantity, plain
from xl_udfs.rules.rule import PASSED, Hit, NotChecked, Outcome, Reason, Scope, Severity, rule

_DATE = r"([0-9]{4})\s*[年./-]\s*([0-9]{1,2})\s*(?:[月./-]\s*(?:([0-9]{1,2})\s*日?)?)?"
_SERIALS = range(36526, 73051)
"""Date cells hold days since 1899-12-30; these are 2000 to 2099."""


@rule("JX104", "封面和表尾的信息没有填", Severity.WARNING, Scope.FORMAT, "各附件·表尾；附件5·封面")
def cover(filing: Filing) -> Iterator[Outcome]:
    """首页的单位简称、主管部门、填表人、填报日期、联系电话都要填。

    检查内容：
        首页这五格空着就报告；合成一条。
    为什么：
        附件5 封面、各表的表尾和附件3、附件4 的主管部门都从首页取。
    示例：
        错：填报日期空着，附件5 封面没有日期。
        对：填“2023年7月5日”。
    如何改：
        在首页补填；公开时不写姓名和电话的，写“（略）”。
    误报说明：
        写了“（略）”“无”的不报告；单位全称和年度由 JX101 检查。
    """
    edition = filing.edition
    asked = [entry.field for entry in edition.wanted(edition.home) if not entry.field.required]
    items = [filing.forms[edition.home.name][field.key] for field in asked]
    missing = [item for item in items if item.is_blank]
    if not missing:
        yield PASSED
        return
    yield Hit(
        item=missing[0],
        message=f"首页的{'、'.join(item.row_label for item in missing)}没有填。",
        advice="在首页补填；公开时不写姓名和电话的，写“（略）”。",
        others=missing[1:],
    )


@rule("JX105", "填报日期不对", Severity.WARNING, Scope.FORMAT, "各附件·填报日期")
def date_of_filing(filing: Filing) -> Iterator[Outcome]:
    """填报日期是一个日期，不早于自评年度。

    检查内容：
        首页的填报日期写成“2023年7月5日”“2023-07-05”“2023年7月”这样，月份、日子存在，年份不早于自评年度。
    为什么：
        填报日期印在每张表的表尾和封面上；年份早于自评年度，多半是沿用了去年的表。
    示例：
        错：自评 2022 年度，填报日期“2021年7月5日”；“2023年13月5日”。
        对：2023年7月5日。
    如何改：
        改成实际填报的日期。
    误报说明：
        写“（略）”或汉字日期（二〇二三年七月五日）的不检查；没有填的由 JX104 报告。
    """
    item = filing.forms[filing.edition.home.name]["填报日期"]
    if isinstance(item.entry, Quantity) and item.entry.value in _SERIALS:
        yield PASSED
        return
    text = plain(item.printed)
    found = re.fullmatch(_DATE, text)
    if not found and not re.search("[0-9]", text):
        yield NotChecked(Reason.NOT_APPLICABLE)
    elif not found or not 1 <= int(found[2]) <= 12 or not 1 <= int(found[3] or 1) <= 31:
        message = f"填报日期写的是“{item.printed}”，不是日期。"
        yield Hit(item=item, message=message, advice="按“2023年7月5日”的样式填写。")
    elif int(found[1]) < filing.year:
        yield Hit(
            item=item,
            message=f"填报日期是 {item.printed}，早于自评年度 {filing.year}。",
            advice="改成实际填报的日期；年度填错的，改首页的年度。",
            others=[filing.forms[filing.edition.home.name][filing.edition.year_key]],
        )
    else:
        yield PASSED
