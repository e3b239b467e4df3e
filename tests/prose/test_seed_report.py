"""附件5 as published for 2022: what is right in it passes, and every contradiction is found with its arithmetic."""

from collections.abc import Iterable

from official.annex5 import PARAGRAPHS
from xl_udfs.prose import Holds, Judgement, Kind, judge

REPORT = "\n".join(text for _, text in PARAGRAPHS)

RIGHT = {
    "451.78 + 9696.65 + 8959.76 = 19108.19万元",
    "337.65 + 114.13 = 451.78万元",
    "105.25 + 68.59 + 8.34 + 48.57 + 83.75 + 19.91 + 3.24 = 337.65万元",
    "28.26 + 21.17 + 2.83 + 15.21 + 0.02 + 1.23 + 3.58 + 20.62 + 2.37 + 18.84 = 114.13万元",
    "9696.65 + 8959.76 = 18656.41万元",
    "50297.09 + 1093.55 + 8909.26 = 60299.9万元",
    "8743.72 + 3578.94 + 13098.15 = 25420.81万元",
    "451.78 ÷ 19108.19 = 2.36%",
    "9696.65 ÷ 19108.19 = 50.75%",
    "8959.76 ÷ 19108.19 = 46.89%",
    "337.65 ÷ 451.78 = 74.74%",
    "114.13 ÷ 451.78 = 25.26%",
    "9696.65 ÷ 18656.41 = 51.97%",
    "8959.76 ÷ 18656.41 = 48.03%",
    "1.23 − 1.14 = 0.09万元",
    "(1.23 − 1.14) ÷ 1.14 = 7.89%",
    "8456.64 ÷ 8139 = 103.90%",
    "1126 ÷ 1100 = 102.36%",
}
"""Every sum, share, change and completion of the report that is right."""

CONTRADICTIONS = {
    (Kind.TOTAL, Holds.WRONG, "三大社会养老保险参保人数 25.6万人", "2.31 + 29.2 + 1.26 = 32.77万人"),
    (Kind.TOTAL, Holds.WRONG, "发放养老金 50297.09万元", "19590.7 + 8959.76 + 21285.99 = 49836.45万元"),
    (Kind.POINTS, Holds.UNCERTAIN, "提高 14.5个百分点", "1069.64 ÷ (8456.64 − 1069.64) = 14.5%"),
}
"""Everything in the report that contradicts itself."""


def of(judgements: Iterable[Judgement], *kinds: Kind) -> list[Judgement]:
    return [one for one in judgements if one.kind in kinds]


def test_every_right_sum_share_change_and_completion_passes() -> None:
    arithmetic = of(judge(REPORT), Kind.TOTAL, Kind.SHARE, Kind.CHANGE, Kind.COMPLETION, Kind.REMAINDER)
    passed = [one.arithmetic for one in arithmetic if one.holds is Holds.OK]
    assert set(passed) == RIGHT
    assert len(passed) == len(RIGHT)


def test_the_nine_offices_are_counted() -> None:
    [counted] = of(judge(REPORT), Kind.COUNT)
    assert (counted.holds, counted.stated, counted.expected) == (Holds.OK, "我局内设股室 9个", "9个")


def test_every_contradiction_is_found_and_nothing_else() -> None:
    found = {
        (one.kind, one.holds, one.stated, one.arithmetic) for one in judge(REPORT) if one.holds is not Holds.OK
    }
    assert found == CONTRADICTIONS


def test_a_finding_shows_where_by_how_much_and_quotes_the_sentence() -> None:
    [people] = [one for one in judge(REPORT) if one.stated.startswith("三大")]
    assert REPORT[people.start:people.end].startswith("25.6万人")
    assert REPORT[people.start:people.end].endswith("1.26万人")
    assert (f"{people.difference:f}", f"{people.tolerance:f}", people.unit) == ("-7.1700", "0.1100", "万人")
    assert people.expected == "32.77万人"
    assert people.sentence.startswith("截至2022年12月底，三大社会养老保险参保人数达25.6万人，")
