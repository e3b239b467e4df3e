"""What people type into official forms is read for what it is, and nothing is guessed."""

from decimal import Decimal

import pytest

from xl_udfs.numbers import BLANK, Blank, Entry, Kind, NotApplicable, Quantity, Words, figures_in, parse

FIGURES = [kind for kind in Kind if kind is not Kind.TEXT]
PLAIN_FIGURES = [kind for kind in FIGURES if kind is not Kind.RATE]


def _quantity(value: str, unit: str = "", sign: str = "", decimals: int | None = 0) -> Quantity:
    return Quantity(Decimal(value), unit, sign, decimals)


@pytest.mark.parametrize("kind", PLAIN_FIGURES)
@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("　33", _quantity("33")),
        ("29　", _quantity("29")),
        ("0", _quantity("0")),
        ("451.78", _quantity("451.78", decimals=2)),
        ("110.00", _quantity("110", decimals=2)),
        ("19,108.19", _quantity("19108.19", decimals=2)),
        ("1,234,567", _quantity("1234567")),
        ("１９１０８．１９", _quantity("19108.19", decimals=2)),
        ("１９，１０８．１９", _quantity("19108.19", decimals=2)),
        ("-3.5", _quantity("-3.5", decimals=1)),
        ("−３", _quantity("-3")),
        ("+3", _quantity("3")),
        (".5", _quantity("0.5", decimals=1)),
        ("007", _quantity("7")),
        ("\u00a033\n", _quantity("33")),
        ("\ufeff33\u200b", _quantity("33")),
        ("88%", _quantity("0.88", "%")),
        ("41.08％", _quantity("0.4108", "%", decimals=2)),
        ("41.08﹪", _quantity("0.4108", "%", decimals=2)),
        ("95 %", _quantity("0.95", "%")),
        ("451.78万元", _quantity("451.78", "万元", decimals=2)),
        ("7.17万人", _quantity("7.17", "万人", decimals=2)),
        ("10分", _quantity("10", "分")),
        ("10　分", _quantity("10", "分")),
        ("1,126 人", _quantity("1126", "人")),
        ("25㎡", _quantity("25", "㎡")),
        ("35μg/m³", _quantity("35", "μg/m³")),
        ("300元/人", _quantity("300", "元/人")),
        ("2台（套）", _quantity("2", "台(套)")),
        ("≥95%", _quantity("0.95", "%", "≥")),
        ("≧95％", _quantity("0.95", "%", "≥")),
        ("⩾ 95%", _quantity("0.95", "%", "≥")),
        (">=95%", _quantity("0.95", "%", "≥")),
        ("＞＝95%", _quantity("0.95", "%", "≥")),
        ("≤3次", _quantity("3", "次", "≤")),
        ("≦3次", _quantity("3", "次", "≤")),
        ("⩽3次", _quantity("3", "次", "≤")),
        ("<=3次", _quantity("3", "次", "≤")),
        ("＞3次", _quantity("3", "次", ">")),
        ("<3次", _quantity("3", "次", "<")),
        ("＝3次", _quantity("3", "次", "=")),
    ],
    ids=repr,
)
def test_figures(typed: str, read: Quantity, kind: Kind) -> None:
    assert parse(typed, kind) == read


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("typed", [None, "", " ", "　", "\t\n", "\u00a0　 ", "\u200b", " " * 32767], ids=ascii)
def test_nothing_typed_is_blank(typed: str | None, kind: Kind) -> None:
    assert parse(typed, kind) is BLANK


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("typed", ["——", "—", "/", "无", "……", "-", "－－", "…", "......", "＼", "　—— ", "／", "–"])
def test_marks_for_no_figure_here(typed: str, kind: Kind) -> None:
    assert isinstance(parse(typed, kind), NotApplicable)


def test_a_mark_is_kept_as_typed_but_for_its_width() -> None:
    assert parse("　——", Kind.MONEY) == NotApplicable("——")
    assert parse("／", Kind.MONEY) == NotApplicable("/")


@pytest.mark.parametrize("kind", FIGURES)
@pytest.mark.parametrize(
    "typed",
    [
        # grouped or pointed wrongly
        "1,2", "1,23", "12,34", "1,2345", "1234,567", "1,,234", ",123", "1,234,", "0,001", "1.2.3", "1..2", "5.", ".",
        "1.234,5",
        # not one figure
        "2 9", "1　000", "1/2", "10~20", "10～20", "10-20", "3、4", "1+1", "100%~110%", "10%%", "2022-12-31", "3:30",
        # a mark that makes it something else
        "5‰", "10——", "10……", "3?", "100（元）", "100/", "3=", "10²", "1½", "10!", "50*",
        # signs that do not belong
        "--5", "- 5", "≥≥95%", "<>5", "≥", "%", "≥%", "万元", "¥100", "(100)", "约10", "第3", "#DIV/0!",
        # not our digits
        "٣", "三", "壹佰", "³", "①", "Ⅷ", "1e5", "0x10", "1_000", "NaN", "Infinity", "∞", "TRUE",
    ],
)
def test_what_is_not_certainly_a_figure_stays_words(typed: str, kind: Kind) -> None:
    assert isinstance(parse(typed, kind), Words)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("1000人以上", _quantity("1000", "人", "≥")), ("90%及以上", _quantity("0.9", "%", "≥", 0)),
        ("15天内", _quantity("15", "天", "≤")), ("5个工作日以内", _quantity("5", "个工作日", "≤")),
        ("3次以下", _quantity("3", "次", "≤")), ("不超过3次", _quantity("3", "次", "≤")),
        ("不低于 5%（含）", _quantity("0.05", "%", "≥", 0)), ("超过100", _quantity("100", "", ">")),
        ("1000人左右", _quantity("1000", "人", "≈")), ("1,000余人", _quantity("1000", "人", "≈")),
        ("10多万元", _quantity("10", "万元", "≈")), ("≥1000人以上", _quantity("1000", "人", "≥")),
        ("不超过30人以内", _quantity("30", "人", "≤")), ("不超过15天内", _quantity("15", "天", "≤")),
    ],
    ids=repr,
)
def test_words_around_a_target_say_what_a_sign_would(typed: str, read: Quantity) -> None:
    assert parse(typed, Kind.TARGET) == read


@pytest.mark.parametrize(
    "typed", ["县内", "合格以上", "2个乡镇、15个村以上", "多", "余", "以上", "不少于", "按时发放到位左右"]
)
def test_such_words_make_no_figure_of_words(typed: str) -> None:
    assert parse(typed, Kind.TARGET) == Words(typed)


@pytest.mark.parametrize(
    "typed", ["≥100人以内", "<=100人以上", "≥100人左右", "不超过100人以上", "不少于15天内", "至少1000余人", "不超过≥5"]
)
def test_two_bounds_that_contradict_each_other_are_none(typed: str) -> None:
    assert parse(typed, Kind.TARGET) == Words(typed)


def test_words_keep_their_text() -> None:
    assert parse(" 按时完成待遇调整工作 ", Kind.TARGET) == Words("按时完成待遇调整工作")


@pytest.mark.parametrize("typed", ["33", "88%", "≥95%", "451.78万元", "2022"])
def test_a_text_field_holds_words_even_if_they_look_like_a_figure(typed: str) -> None:
    assert parse(typed, Kind.TEXT) == Words(typed)


@pytest.mark.parametrize(("raw", "words"), [(True, "TRUE"), (False, "FALSE")])
@pytest.mark.parametrize("kind", Kind)
def test_a_truth_value_is_no_figure(raw: bool, words: str, kind: Kind) -> None:
    assert parse(raw, kind) == Words(words)


@pytest.mark.parametrize(
    ("text", "unit", "figures"),
    [
        ("已建成12km,全部通车", "公里", ["12km"]), ("已建成1,200 千米", "km", ["1,200 千米"]),
        ("绿化12km²", "公里", []), ("7.17万人,其中800人", "人", ["7.17万人", "800人"]),
        ("补助3千元", "万元", ["3千元"]),
        ("1,2345户", "户", []), ("全部完成", "户", []),
        ("问卷200份,满意率96%", "%", ["96%"]), ("5万", "万", ["5万"]),
    ],
)
def test_a_sentence_has_figures_of_a_unit(text: str, unit: str, figures: list[str]) -> None:
    assert [found[0] for found in figures_in(text, unit)] == figures


class TestRates:
    """A rate is a ratio; one typed without % is marked."""

    @pytest.mark.parametrize(
        ("typed", "ratio"),
        [("100", "1"), ("　100", "1"), ("１００", "1"), ("88", "0.88"), ("41.08", "0.4108"), ("103.90", "1.039"),
         ("1.5", "0.015"), ("-7.89", "-0.0789")],
    )
    def test_text_above_one_is_a_percentage_and_marked(self, typed: str, ratio: str) -> None:
        entry = parse(typed, Kind.RATE)
        assert isinstance(entry, Quantity)
        assert (entry.value, entry.unit, entry.assumed_percent) == (Decimal(ratio), "", True)

    @pytest.mark.parametrize(("typed", "ratio"), [("88%", "0.88"), ("100%", "1"), ("1%", "0.01"), ("≥95%", "0.95")])
    def test_text_with_a_sign_is_what_it_says(self, typed: str, ratio: str) -> None:
        entry = parse(typed, Kind.RATE)
        assert isinstance(entry, Quantity)
        assert (entry.value, entry.unit, entry.assumed_percent) == (Decimal(ratio), "%", False)

    @pytest.mark.parametrize(("typed", "ratio"), [("0.88", "0.88"), ("1", "1"), ("0", "0"), ("-1", "-1")])
    def test_text_up_to_one_is_a_ratio(self, typed: str, ratio: str) -> None:
        entry = parse(typed, Kind.RATE)
        assert isinstance(entry, Quantity)
        assert (entry.value, entry.assumed_percent) == (Decimal(ratio), False)

    def test_a_comparison_keeps_its_sign(self) -> None:
        assert parse("≥95", Kind.RATE) == Quantity(Decimal("0.95"), "", "≥", 0, assumed_percent=True)

    def test_another_unit_is_left_to_the_check(self) -> None:
        assert parse("100分", Kind.RATE) == _quantity("100", "分")

    @pytest.mark.parametrize(("cell", "ratio"), [(0.88, "0.88"), (1.0, "1"), (1.039, "1.039"), (-0.0789, "-0.0789")])
    def test_a_number_cell_holds_the_ratio(self, cell: float, ratio: str) -> None:
        assert parse(cell, Kind.RATE) == Quantity(Decimal(ratio))

    @pytest.mark.parametrize(
        ("cell", "ratio"), [(100.0, "1"), (88, "0.88"), (Decimal("41.08"), "0.4108"), (-50, "-0.5")]
    )
    def test_a_number_cell_no_ratio_can_be_is_a_percentage_and_marked(self, cell: float, ratio: str) -> None:
        assert parse(cell, Kind.RATE) == Quantity(Decimal(ratio), assumed_percent=True)

    @pytest.mark.parametrize("kind", PLAIN_FIGURES)
    def test_a_bare_100_is_100_in_every_other_field(self, kind: Kind) -> None:
        assert parse("100", kind) == _quantity("100")
        assert parse(100.0, kind) == Quantity(Decimal(100))


class TestMoney:
    """In a money field a bare multiple is one of 元."""

    @pytest.mark.parametrize(("typed", "unit"), [("100万", "万元"), ("2亿", "亿元"), ("3百万", "百万元")])
    def test_a_bare_multiple_is_money(self, typed: str, unit: str) -> None:
        entry = parse(typed, Kind.MONEY)
        assert isinstance(entry, Quantity)
        assert entry.unit == unit

    @pytest.mark.parametrize("kind", [kind for kind in FIGURES if kind is not Kind.MONEY])
    def test_elsewhere_it_stays_a_multiple(self, kind: Kind) -> None:
        assert parse("7.17万", kind) == _quantity("7.17", "万", decimals=2)


class TestNumberCells:
    """Number cells hold doubles; what was typed is their 15 digits."""

    @pytest.mark.parametrize(
        ("cell", "value"),
        [(451.78, "451.78"), (0.1 + 0.2, "0.3"), (60299.9, "60299.9"), (29, "29"), (29.0, "29"), (-0.5, "-0.5"),
         (Decimal("0.02"), "0.02"), (1e15, "1000000000000000")],
    )
    def test_the_figure_typed(self, cell: float, value: str) -> None:
        assert parse(cell, Kind.MONEY) == Quantity(Decimal(value))

    def test_how_many_decimals_were_printed_is_unknown(self) -> None:
        entry = parse(451.78, Kind.MONEY)
        assert isinstance(entry, Quantity)
        assert entry.decimals is None

    @pytest.mark.parametrize(
        "cell", [float("nan"), float("inf"), Decimal("NaN"), Decimal("sNaN"), Decimal("-Infinity")]
    )
    @pytest.mark.parametrize("kind", Kind)
    def test_what_no_cell_holds_is_refused(self, cell: float, kind: Kind) -> None:
        with pytest.raises(ValueError, match="not a figure"):
            parse(cell, kind)


class TestBounds:
    """Work on hostile text is bounded: no figure is longer than 64 characters."""

    @pytest.mark.parametrize(
        "typed", ["9" * 65, "9" * 32767, "1," * 16000, " " * 16000 + "x", "≥" * 32767, "1" + "人" * 11],
        ids=lambda typed: f"{typed[:2]}…{len(typed)}",
    )
    def test_overlong_text_is_words(self, typed: str) -> None:
        assert isinstance(parse(typed, Kind.TARGET), Words)

    def test_white_space_around_a_figure_does_not_make_it_long(self) -> None:
        assert parse("　" * 30000 + "33", Kind.COUNT) == _quantity("33")

    def test_the_longest_figure_is_exact(self) -> None:
        assert parse("9" * 64, Kind.MONEY) == _quantity("9" * 64)
        assert parse("0." + "1" * 40 + "%", Kind.RATE) == _quantity("0.00" + "1" * 40, "%", decimals=40)


@pytest.mark.parametrize(
    ("raw", "kind", "half"),
    [
        ("1.87亿元", Kind.MONEY, "0.005"), ("95%", Kind.RATE, "0.005"), ("95.5", Kind.RATE, "0.0005"),
        ("33", Kind.COUNT, "0.5"), (33, Kind.COUNT, "0"),
    ],
)
def test_how_far_off_a_printed_figure_may_be(raw: object, kind: Kind, half: str) -> None:
    entry = parse(raw, kind)
    assert isinstance(entry, Quantity)
    assert entry.half == Decimal(half)


def test_entries_are_told_apart_by_kind_not_by_content() -> None:
    entries: list[Entry] = [Blank(), NotApplicable("无"), Words("无"), _quantity("0")]
    assert len({type(entry) for entry in entries}) == len(entries)
