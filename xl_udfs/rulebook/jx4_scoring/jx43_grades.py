"""JX4 评分: grades in words against scores."""

from collections.abc import Iterator

from xl_udfs.annexes.roles import Part, Total
from xl_udfs.cell_functions import call
from xl_udfs.filing import Filing, Item
from xl_udfs.numbers import Quantity
from xl_udfs.rulebook.kit.gaps import lacking, nothing_on
from xl_udfs.rulebook.kit.grades import grade_claims
from xl_udfs.rulebook.kit.indicators import NOTHING_TO_LOOK_AT
from xl_udfs.rulebook.kit.relations import amount
from xl_udfs.rulebook.kit.rule import PASSED, Hit, NotChecked, Outcome, Reason, Scope, Severity, rule
from xl_udfs.rulebook.kit.typed_texts import Text, texts


@rule("JX430", "文字里的等级与总分不符", Severity.WARNING, Scope.PROSE, "附件3、附件4·文字；10 号文 等级（待核对）")
def grades_in_words(filing: Filing) -> Iterator[Outcome]:
    """文字里写的自评等级，与总分应得的等级一致。

    检查内容：
        附件1 至附件4 的文字里有“自评等级为优”“评价等级：良”这样的话，与附件2、各套附件4 的总分按
        90、80、60 分划的等级比较；与哪一张表都不一致的报告。附件5 由 JX613 核对。
    为什么：
        等级是公开的结论，与分数对不上最容易被发现。
    示例：
        错：总分 86，附件3 写“自评等级为优”。
        对：总分 86，附件3 写“自评等级为良”。
    如何改：
        改正等级；等级没错的，核对总分。
    误报说明：
        只认“自评等级”“评价等级”“绩效等级”“评定等级”“自评结果”“自评结论”后面紧跟着的优、良、中、差。
    """
    others = [text for text in texts(filing) if filing.forms[text.item.form].annex.part != Part.REPORT]
    claims = [(text, claim.grade) for text in others for claim in grade_claims(text.text)]
    totals = [one[Total.SCORE] for one in filing.holding(Total.SCORE)]
    figures = [item for item in totals if isinstance(item.entry, Quantity)]
    if not totals:
        yield nothing_on(filing, (form for form in filing.edition.forms if Total.SCORE in form.keys))
    elif not claims:
        yield NOTHING_TO_LOOK_AT
    elif not figures:
        yield lacking(totals) or NotChecked(Reason.MISSING)
    else:
        grades = [call("GRADE", [amount(item)]) for item in figures]
        for text, grade in claims:
            yield PASSED if grade in grades else _wrong_grade(text, grade, figures)


def _wrong_grade(text: Text, grade: str, figures: list[Item]) -> Hit:
    scores = "、".join(f"{item.sheet} {item.printed}" for item in figures)
    return Hit(
        item=text.item,
        message=f"文字里的等级是“{grade}”，而总分是 {scores}，应是“{call('GRADE', [amount(figures[0])])}”。",
        advice="改正文字里的等级；等级没错的，核对总分。",
        left=f"等级 {grade}",
        right=f"总分 {scores}",
        others=figures,
    )
