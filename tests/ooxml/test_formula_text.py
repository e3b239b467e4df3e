"""Formula texts: references move, everything that only looks like one stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.formula.translate import Translator

from xl_udfs.book import column_letters
from xl_udfs.ooxml.formula_text import called, is_external, may_call, own_calls, shifted


@pytest.mark.parametrize(
    ("formula", "moved"),
    [
        ("A1+B2", "B3+C4"),
        ("$A1+A$1+$A$1", "$A3+B$1+$A$1"),
        ("SUM(A1:B2)", "SUM(B3:C4)"),
        ("SUM(A:C)+SUM($A:C)", "SUM(B:D)+SUM($A:D)"),
        ("SUM(1:3)+SUM($1:3)", "SUM(3:5)+SUM($1:5)"),
        ("附件1!A1", "附件1!B3"),
        ("'附件4-绩效(自评)'!A1", "'附件4-绩效(自评)'!B3"),
        ("'A1'!A1", "'A1'!B3"),
        ("'it''s A1'!$A1", "'it''s A1'!$A3"),
        ("Sheet1!A1:B2", "Sheet1!B3:C4"),
        ('IF(A1="A1","B2 ""C3""",D4)', 'IF(B3="A1","B2 ""C3""",E6)'),
        ("LOG10(A1)+ATAN2(A1,B1)", "LOG10(B3)+ATAN2(B3,C3)"),
        ("附件1_编制数+A1", "附件1_编制数+B3"),
        ("NAME_A1+A1.x+XYZ1+A1048577", "NAME_A1+A1.x+XYZ1+A1048577"),
        ("Table1[[#This Row],[A1]]+A1", "Table1[[#This Row],[A1]]+B3"),
        ("[1]Sheet1!A1", "[1]Sheet1!B3"),
        ("A1#+1E5+1.5E-3", "B3#+1E5+1.5E-3"),
        ("#REF!+A1", "#REF!+B3"),
        ("{1,2;3,4}", "{1,2;3,4}"),
        ("A1 A2:B3", "B3 B4:C5"),
        ("_xlfn.XLOOKUP(A1,B:B,C:C)", "_xlfn.XLOOKUP(B3,C:C,D:D)"),
        ("XFD1+A1048576", "#REF!+#REF!"),
    ],
)
def test_two_down_one_to_the_right(formula: str, moved: str) -> None:
    assert shifted(formula, 2, 1) == moved


def test_what_moves_off_the_sheet_is_a_reference_error() -> None:
    assert shifted("A1+B2+$A$1", -1, -1) == "#REF!+A1+$A$1"


def test_no_move_changes_nothing() -> None:
    assert shifted("A1+XFD1", 0, 0) == "A1+XFD1"


@st.composite
def cells(draw: st.DrawFn) -> str:
    row, column = draw(st.integers(50, 900_000)), draw(st.integers(20, 16_000))
    fixed_column, fixed_row = draw(st.sampled_from(["", "$"])), draw(st.sampled_from(["", "$"]))
    return f"{fixed_column}{column_letters(column)}{fixed_row}{row}"


_OTHERS = ['"A1"', '"a""B2"', "3.5", "TRUE", "PI()", "$C:$D", "Y:Z", "$5:$6", "70:80", "附件1_编制数"]
_SHEETS = ["", "附件1!", "'附件 2'!", "'it''s'!", "Sheet1!"]
_JOINTS = ["+", "&", "=", "<>", ",LOG10(", ",SUM(", ")*ATAN2(", ")-("]


@st.composite
def formulas(draw: st.DrawFn) -> str:
    """Operands joined by operators and calls; brackets are closed at the end, as Excel does."""
    pieces = ["EXEC_RATE("]
    for _ in range(draw(st.integers(1, 6))):
        operand = draw(st.sampled_from(_SHEETS)) + draw(cells()) + draw(st.just("") | cells().map(":{}".format))
        pieces += [draw(st.sampled_from([operand, *_OTHERS])), draw(st.sampled_from(_JOINTS))]
    text = "".join([*pieces, "1"])
    return text + ")" * (text.count("(") - text.count(")"))


@given(formulas(), st.integers(-40, 40), st.integers(-15, 15))
def test_agrees_with_openpyxl(formula: str, rows: int, columns: int) -> None:
    """openpyxl's translator is somebody else's reading of the same rules."""
    expected = Translator(f"={formula}", origin="Z60").translate_formula(row_delta=rows, col_delta=columns)
    assert f"={shifted(formula, rows, columns)}" == expected


@given(st.text(alphabet="AZ19$!:'\"[]#(){},.+ 附件\\", max_size=40), st.integers(-3, 3), st.integers(-3, 3))
def test_no_text_at_all_breaks_it(formula: str, rows: int, columns: int) -> None:
    assert isinstance(shifted(formula, rows, columns), str)
    assert is_external(formula) in (True, False)
    assert "#" in formula or called(formula) <= may_call([formula])


@pytest.mark.parametrize(
    ("formula", "functions"),
    [
        ("sum(A1)+_xlfn.IFS(A1,B1)", {"SUM", "IFS"}),
        ('IF(A1,"NOW()",\'TODAY(1)\'!A1)', {"IF"}),
        ("_xlfn._xlws.SORT(A1:A3)", {"SORT"}),
        ("A1+TODAY", set()),
    ],
)
def test_which_functions_are_called(formula: str, functions: set[str]) -> None:
    assert called(formula) == functions


@pytest.mark.parametrize("formula", ["[1]Sheet1!A1", "SUM('[1]Sheet 1'!A1:A3)", "1+[12]!name"])
def test_other_workbooks_are_noticed(formula: str) -> None:
    assert is_external(formula)


@pytest.mark.parametrize("formula", ["Table1[2024]", '"[1]"', "A1", "Table1[[#This Row],[2024]]", "SUM(T[1])"])
def test_tables_are_not_other_workbooks(formula: str) -> None:
    assert not is_external(formula)


@pytest.mark.parametrize(
    ("formula", "plain"),
    [
        ("_xludf.SHARE(A1,B1)", "SHARE(A1,B1)"),
        ("1+[1]!SHARE(A1,B1)", "1+SHARE(A1,B1)"),
        ("'C:\\加载宏\\[a.xlam]x'!SHARE(A1,'附件2'!B1)", "SHARE(A1,'附件2'!B1)"),
        ("IF([2]!SHARE(A1,[1]S!B1)>0,_xludf.SHARE(1,2),0)", "IF(SHARE(A1,[1]S!B1)>0,SHARE(1,2),0)"),
        ("CN.JIXIAO.FUNCTIONS.SHARE(A1,B1)", "SHARE(A1,B1)"),
        ("1+cn.jixiao.Functions.SHARE(A1,CN.JIXIAO.FUNCTIONS.SHARE(1,2))", "1+SHARE(A1,SHARE(1,2))"),
        ("[1]!OTHER(A1)", "[1]!OTHER(A1)"),
        ("CN.JIXIAO.FUNCTIONS.OTHER(A1)", "CN.JIXIAO.FUNCTIONS.OTHER(A1)"),
        ('"CN.JIXIAO.FUNCTIONS.SHARE("&A1', '"CN.JIXIAO.FUNCTIONS.SHARE("&A1'),
        ('"_xludf.SHARE("&A1', '"_xludf.SHARE("&A1'),
        ("附件1!A1+SHARE(1,2)", "附件1!A1+SHARE(1,2)"),
    ],
)
def test_calls_by_way_of_an_add_in_are_our_calls(formula: str, plain: str) -> None:
    """Excel writes them so when a workbook was saved without the functions at hand; LibreOffice always does."""
    assert own_calls(formula, {"SHARE"}) == plain
