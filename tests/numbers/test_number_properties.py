"""What holds of reading figures whatever is typed."""

import re
from decimal import Decimal

from hypothesis import example, given, settings
from hypothesis import strategies as st

from xl_udfs.numbers import BLANK, Entry, Kind, NotApplicable, Quantity, Words, figure, parse, percent, plain

DECIMALS = st.builds(
    lambda number, places: Decimal(number).scaleb(-places), st.integers(-10**30, 10**30), st.integers(0, 30)
)
PLAIN_FIGURES = st.sampled_from([Kind.MONEY, Kind.SCORE, Kind.COUNT, Kind.TARGET])
FIGURES = st.sampled_from([kind for kind in Kind if kind is not Kind.TEXT])
SPACE = st.text(" 　\t\u00a0", max_size=3)
WIDE = {ord(narrow): ord(narrow) + 0xFEE0 for narrow in "0123456789.,-%"}


def _value(entry: Entry) -> Decimal:
    assert isinstance(entry, Quantity), entry
    return entry.value


@given(DECIMALS, PLAIN_FIGURES)
def test_a_printed_figure_reads_back(value: Decimal, kind: Kind) -> None:
    assert _value(parse(figure(value), kind)) == value


@given(DECIMALS, PLAIN_FIGURES, SPACE, SPACE, st.booleans())
def test_however_it_is_laid_out(value: Decimal, kind: Kind, before: str, after: str, wide: bool) -> None:
    whole, point, decimals = figure(value).partition(".")
    typed = f"{int(whole):,}" if whole != "-0" else whole
    text = typed + point + decimals
    assert _value(parse(before + (text.translate(WIDE) if wide else text) + after, kind)) == value


@given(
    value=st.integers(-10**12, 10**12).map(lambda cents: Decimal(cents).scaleb(-2)),
    sign=st.sampled_from(["", "≥", "≤", ">", "<", "="]),
    unit=st.sampled_from(["", "元", "万元", "亿元", "人", "万人", "次", "㎡", "公里/小时", "分", "km"]),
    gap=SPACE,
)
def test_sign_and_unit_read_back(value: Decimal, sign: str, unit: str, gap: str) -> None:
    entry = parse(f"{sign}{gap}{value}{gap}{unit}", Kind.TARGET)
    assert entry == Quantity(value, unit, sign, 2)


@given(st.integers(-10**12, 10**12), st.integers(0, 6), st.booleans())
def test_a_printed_rate_reads_back(number: int, digits: int, wide: bool) -> None:
    rate = Decimal(number).scaleb(-digits - 2)
    printed = percent(rate, digits)
    entry = parse(printed.translate(WIDE) if wide else printed, Kind.RATE)
    assert entry == Quantity(rate, "%", "", digits)


@given(st.text(max_size=200), st.sampled_from(Kind))
@example("9" * 5000, Kind.RATE)
@example("\ud800", Kind.MONEY)
def test_any_text_is_read_as_something(text: str, kind: Kind) -> None:
    entry = parse(text, kind)
    assert isinstance(entry, Quantity | Words | NotApplicable) or entry is BLANK
    assert (entry is BLANK) == (not plain(text))


FRAGMENTS = [
    "0", "1", "29", "234", "000", "５", ",", "，", ".", "．", "-", "+", "≥", "<", " ", "　", "%", "％", "‰", "½",
    "万", "元", "人", "分", "/", "—", "……", "无", "e", "（", "）", "、", "~", "٣",
]
"""What figures are made of, and what is only near them."""

NEARLY = st.builds(
    lambda figure, fragment, place: figure[:place] + fragment + figure[place:],
    st.sampled_from(["29", "1,234.5", "≥95%", "451.78万元", "10", "-0.5", "1234人", ".5"]),
    st.sampled_from(["", *FRAGMENTS]),
    st.integers(0, 8),
)
"""A figure with one thing put in somewhere; some of these are figures still."""


@settings(max_examples=500)
@given(st.one_of(NEARLY, st.lists(st.sampled_from(FRAGMENTS), max_size=5).map("".join)), FIGURES)
def test_what_is_read_as_a_figure_is_one(text: str, kind: Kind) -> None:
    entry = parse(text, kind)
    if not isinstance(entry, Quantity):
        return
    runs = re.findall(r"[-+]?[\d.,]+", plain(text))
    assert len(runs) == 1, "one unbroken figure"
    whole, _, decimals = runs[0].lstrip("-+").partition(".")
    assert not set(decimals) & {".", ","}
    first, *groups = whole.split(",")
    assert all(len(group) == 3 for group in groups), "separators stand before three digits"
    assert not groups or (1 <= len(first) <= 3 and not first.startswith("0"))
    ratio = entry.unit == "%" or entry.assumed_percent
    assert entry.value * (100 if ratio else 1) == Decimal(runs[0].replace(",", "")), "and nothing is dropped"
    assert runs[0].isascii()


@given(
    st.sampled_from(["1,2", "1.2.3", "2 9", "5‰", "10——", "1/2", "٣"]), SPACE,
    st.sampled_from(["", "元", "%", "人"]), FIGURES,
)
def test_no_unit_makes_a_figure_of_what_is_none(typed: str, gap: str, unit: str, kind: Kind) -> None:
    assert isinstance(parse(typed + gap + unit, kind), Words)


@given(st.one_of(st.text(max_size=80), st.lists(st.sampled_from(FRAGMENTS)).map("".join)))
def test_width_and_surrounding_space_mean_nothing(text: str) -> None:
    entry = parse(text, Kind.TARGET)
    assert parse("　" + text + " ", Kind.TARGET) == entry
    narrow = parse(plain(text), Kind.TARGET)
    assert (isinstance(entry, Words) and isinstance(narrow, Words)) or narrow == entry, "words stay as typed"
