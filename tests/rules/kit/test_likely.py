"""The nearest explanation of a difference."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xl_udfs.rulebook.kit.likely import Figure, likely


def figures(**values: str) -> list[Figure]:
    """Figures by name."""
    return [Figure(name, Decimal(value)) for name, value in values.items()]


@pytest.mark.parametrize(
    "total, parts, elsewhere, expected",
    [
        ("3", {"甲": "1", "乙": "2"}, {}, ""),
        ("8", {"甲": "5", "乙": "3", "丙": "7"}, {}, "差额正好是丙 7，可能漏加了它。"),
        ("22", {"甲": "5", "乙": "3", "丙": "7"}, {}, "差额正好是丙 7，可能多加了一次。"),
        ("4517800", {"甲": "451.78"}, {}, "合计 4517800 可能是 451.78（像是按元填写，应为万元）。"),
        ("104.5", {"甲": "100", "乙": "45"}, {}, "乙 45 可能是 4.5（小数点错了一位）。"),
        ("7", {"甲": "10", "乙": "3"}, {}, "乙 3 可能是 -3（正负号错了）。"),
        ("18656.14", {"甲": "9696.65", "乙": "8959.76"}, {}, "合计 18656.14 可能是 18656.41（两位数字写颠倒了）。"),
        ("19072.64", {"甲": "19108.19"}, {"年初预算数": "19072.64"},
         "填的数与年初预算数 19072.64 相同，可能抄错了行。"),
        ("120", {"甲": "107.29"}, {"结转": "12.71"}, "差额正好是结转 12.71，请核对它归在哪里。"),
        ("9696.65", {"甲": "8101"}, {"乙": "1595.65", "丙": "8101"}, "差额正好是乙 1595.65，请核对它归在哪里。"),
        ("30.3", {"甲": "99"}, {"乙": "10.1", "丙": "20.2"}, "填的数正好是乙 10.1 与丙 20.2 相加。"),
        ("451.18", {"甲": "337.65", "乙": "114.13"}, {}, ""),
        ("451.98", {"甲": "199.95", "乙": "251.95"}, {},
         "合计 451.98 可能是 451.9（写错了一位数字）。"),
        ("98", {"甲": "5", "乙": "5", "丙": "90"}, {}, ""),
        ("95", {"甲": "5", "乙": "5", "丙": "90"}, {}, ""),
        ("4511.78", {"甲": "451.78"}, {}, "合计 4511.78 可能是 451.78（多写或漏写了一位数字），"
                                          "或甲 451.78 可能是 4511.78（多写或漏写了一位数字）。"),
        ("6", {"甲": "1", "乙": "2"}, {}, ""),
    ],
)
def test_explanation(total: str, parts: dict[str, str], elsewhere: dict[str, str], expected: str) -> None:
    assert likely(Figure("合计", Decimal(total)), figures(**parts), figures(**elsewhere)) == expected


ANY = st.decimals(allow_nan=False, allow_infinity=False)


@given(ANY, st.lists(ANY, max_size=3), st.lists(ANY, max_size=3))
def test_any_figures_have_an_explanation_or_none(total: Decimal, parts: list[Decimal], others: list[Decimal]) -> None:
    sentence = likely(Figure("甲", total), [Figure("乙", one) for one in parts], [Figure("丙", one) for one in others])
    assert sentence == "" or sentence.endswith("。")


@given(st.integers(10, 10**8), st.integers(0, 6))
def test_swapped_neighbours_are_seen(cents: int, at: int) -> None:
    digits = list(str(cents))
    at %= len(digits) - 1
    digits[at], digits[at + 1] = digits[at + 1], digits[at]
    typed, meant = Decimal("".join(digits)) / 100, Decimal(cents) / 100
    if typed != meant and digits[0] != "0":
        said = likely(Figure("合计", typed), [Figure("甲", meant)])
        assert "写颠倒了" in said or "小数点" in said
