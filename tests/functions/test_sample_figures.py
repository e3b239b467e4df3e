"""The figures of the published sample come out as it prints them."""

from decimal import Decimal

import pytest

from xl_udfs.cell_functions import call
from xl_udfs.numbers import fixed, percent


@pytest.mark.parametrize(
    ("function", "one", "other", "printed"),
    [
        ("CONTROL_RATE", "　33", "　33", "100%"),
        ("CONTROL_RATE", "29　", "　33", "88%"),
        ("EXEC_RATE", 19108.19, 19108.19, "100%"),
        ("SHARE", 451.78, 19108.19, "2.36%"),
        ("SHARE", 9696.65, 19108.19, "50.75%"),
        ("SHARE", 8959.76, 19108.19, "46.89%"),
        ("SHARE", 337.65, 451.78, "74.74%"),
        ("SHARE", 114.13, 451.78, "25.26%"),
        ("SHARE", 9696.65, 18656.41, "51.97%"),
        ("SHARE", 8959.76, 18656.41, "48.03%"),
        ("YOY", 1.23, 1.14, "7.89%"),
        ("SHARE", 8456.64, 8139, "103.90%"),
        ("SHARE", "1126人", "1100人", "102.36%"),
    ],
)
def test_rates(function: str, one: object, other: object, printed: str) -> None:
    rate = call(function, [one, other])
    assert isinstance(rate, Decimal)
    assert percent(rate, len(printed.partition(".")[2].rstrip("%"))) == printed


@pytest.mark.parametrize(
    ("parts", "total"),
    [
        (["10", "10", "20", "20", "10", "5", "5", "10", "10"], "100.00"),
        (["10", "10", "20", "20", "6", "5", "5", "10", "10"], "96.00"),
        ([105.25, 68.59, 8.34, 48.57, 83.75, 19.91, 3.24], "337.65"),
        ([28.26, 21.17, 2.83, 15.21, 0.02, 1.23, 3.58, 20.62, 2.37, 18.84], "114.13"),
        ([337.65, 114.13], "451.78"),
        ([8101, 1595.65], "9696.65"),
        ([8101, 1595.65, 8959.76, 0, 0], "18656.41"),
        ([451.78, 18656.41, 0, 0], "19108.19"),
        ([50297.09, 1093.55, 8909.26], "60299.90"),
        ([19590.7, 8959.76, 21285.99], "49836.45"),
    ],
)
def test_totals(parts: list[object], total: str) -> None:
    result = call("SCORE_TOTAL", [[[part] for part in parts]])
    assert isinstance(result, Decimal)
    assert fixed(result, 2) == total


def test_the_list_of_staff_costs() -> None:
    names = ["基本工资", "奖金", "伙食补助", "绩效工资", "社会保障缴费", "住房公积金", "其他工资福利支出"]
    amounts = [105.25, 68.59, 8.34, 48.57, 83.75, 19.91, 3.24]
    assert call("LIST_TEXT", [names, amounts]) == (
        "基本工资105.25万元、奖金68.59万元、伙食补助8.34万元、绩效工资48.57万元、社会保障缴费83.75万元、"
        "住房公积金19.91万元、其他工资福利支出3.24万元"
    )


def test_the_projects_print_their_shares_as_the_report_words_them() -> None:
    names = ["1.行政事业单位养老保险财政拨款收入", "2、财政对城乡基本养老保险基金的补助收入", "4.（一个专项一行）……"]
    assert call("LIST_TEXT", [names, [9696.65, 8959.76, 0], "万元", 18656.41, "项目支出"]) == (
        "行政事业单位养老保险财政拨款收入9696.65万元，占项目支出的51.97%；"
        "财政对城乡基本养老保险基金的补助收入8959.76万元，占项目支出的48.03%"
    )


def test_running_costs_print_as_the_report_lists_them() -> None:
    names = ["办公费", "印刷费", "差旅费", "维修（护）费", "培训费", "公务接待费", "劳务费", "工会经费", "其他交通费用",
             "其他商品和服务支出"]
    amounts = [28.26, 21.17, 2.83, 15.21, 0.02, 1.23, 3.58, 20.62, 2.37, 18.84]
    assert call("LIST_TEXT", [[[name] for name in names], [[amount] for amount in amounts]]) == (
        "办公费28.26万元、印刷费21.17万元、差旅费2.83万元、维修（护）费15.21万元、培训费0.02万元、公务接待费1.23万元、"
        "劳务费3.58万元、工会经费20.62万元、其他交通费用2.37万元、其他商品和服务支出18.84万元"
    )
    assert call("SUM_DIFF", [114.13, amounts]) == 0


def test_the_reception_costs_print_their_change() -> None:
    assert call("YOY_TEXT", [1.23, 1.14]) == "增加0.09万元，同比增长7.89%"


@pytest.mark.parametrize(
    ("function", "args", "printed"),
    [
        ("AMOUNT_TEXT", [60299.9], "60299.9万元"),
        ("AMOUNT_TEXT", [4], "4万元"),
        ("AMOUNT_TEXT", [25.6, "万人"], "25.6万人"),
        ("RATE_TEXT", [call("SHARE", [8959.76, 19108.19])], "46.89%"),
        ("RATE_TEXT", [call("SHARE", [8456.64, 8139])], "103.90%"),
    ],
)
def test_figures_in_sentences(function: str, args: list[object], printed: str) -> None:
    assert call(function, args) == printed
