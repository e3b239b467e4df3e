"""What the catalog promises to VBA, to the function wizard, to Calc and to readers of the manual."""

import inspect
import re
import tomllib
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl.utils import FORMULAE

from xl_udfs.cell_functions import CATALOG, Argument, Function, call
from xl_udfs.numbers import percent

WIZARD_LENGTH = 255

_TAKEN = {
    language: set(names.split())
    for language, names in tomllib.loads(Path(__file__).with_name("names_taken.toml").read_text("utf-8")).items()
}
BUILT_IN = {name.upper() for name in FORMULAE} | _TAKEN["excel"]
RESERVED = _TAKEN["vba"] | _TAKEN["uno"]

FUNCTIONS = pytest.mark.parametrize("function", CATALOG.values(), ids=lambda function: function.name)

ARGUMENTS = pytest.mark.parametrize("argument", [
    pytest.param(argument, id=f"{function.name}-{argument.name}")
    for function in CATALOG.values() for argument in function.arguments
])


def _is_chinese(text: str) -> bool:
    return bool(re.search(r"[\u4e00-\u9fff]", text))


@FUNCTIONS
def test_its_name_is_free_in_excel(function: Function) -> None:
    assert re.fullmatch(r"[A-Z][A-Z_]{2,30}", function.name), "capitals and underscores are safe everywhere"
    assert function.name not in BUILT_IN
    assert not re.fullmatch(r"[A-Z]{1,3}\d+|R\d*C\d*", function.name), "reads as a cell"
    assert function.name.lower() not in RESERVED


@FUNCTIONS
def test_it_stands_under_its_own_name(function: Function) -> None:
    assert CATALOG[function.name] is function
    assert function.body.__name__ == function.name


@FUNCTIONS
def test_its_body_takes_its_arguments_in_their_order(function: Function) -> None:
    assert list(inspect.signature(function.body).parameters) == [argument.name for argument in function.arguments]


@FUNCTIONS
def test_arguments_that_may_be_left_out_come_last(function: Function) -> None:
    optional = [argument.optional for argument in function.arguments]
    assert optional == sorted(optional)
    assert not any(argument.many for argument in function.arguments[:-1])


@FUNCTIONS
def test_its_texts_fit_the_function_wizard(function: Function) -> None:
    assert 1 <= len(function.description) <= WIZARD_LENGTH
    assert len(",".join(argument.name for argument in function.arguments)) < WIZARD_LENGTH


@FUNCTIONS
def test_its_texts_are_chinese(function: Function) -> None:
    for text in (function.title, function.description, function.source, function.case):
        assert _is_chinese(text)
    for text in (function.title, function.description, function.source, function.case, function.result):
        assert text == text.strip() != ""
    assert function.description.endswith("。")


@FUNCTIONS
def test_its_docstring_says_what_the_figures_do(function: Function) -> None:
    assert inspect.getdoc(function.body)


def test_no_two_titles_are_the_same() -> None:
    assert len({function.title for function in CATALOG.values()}) == len(CATALOG)


@ARGUMENTS
def test_an_argument_s_name_is_free(argument: Argument) -> None:
    assert re.fullmatch(r"[a-z][a-z_]*", argument.name)
    assert argument.name not in RESERVED


@FUNCTIONS
def test_argument_names_differ(function: Function) -> None:
    assert len({argument.name for argument in function.arguments}) == len(function.arguments)


@ARGUMENTS
def test_an_argument_s_help_fits_the_function_wizard(argument: Argument) -> None:
    assert 1 <= len(argument.help) <= WIZARD_LENGTH
    assert _is_chinese(argument.help)
    assert argument.help.endswith("。")


LITERAL = re.compile(r'"(?P<text>[^"]*)"|(?P<number>-?\d+(?:\.\d+)?)(?P<percent>%?)|{(?P<array>[^{}]*)}')
PRINTED_PERCENT = re.compile(r"-?\d+(?:\.(\d+))?%")


def _literals(formula: str) -> list[object]:
    """What stands between the commas of a call: figures, percentages, texts in quotes, one-row arrays in braces."""
    found = list(LITERAL.finditer(formula))
    assert ",".join(literal[0] for literal in found) == formula, "examples take literals"
    return [_value(literal) for literal in found]


def _value(literal: re.Match[str]) -> object:
    if literal["array"] is not None:
        return _literals(literal["array"])
    if literal["number"] is None:
        return literal["text"]
    return Decimal(literal["number"]).scaleb(-2 if literal["percent"] else 0)


@FUNCTIONS
def test_its_example_comes_to_what_it_says(function: Function) -> None:
    name, _, rest = function.formula.partition("(")
    assert (name, rest[-1]) == (function.name, ")")
    result = call(name, _literals(rest[:-1]))
    assert result == (Decimal(function.result) if isinstance(result, Decimal) else function.result)


@pytest.mark.parametrize(
    "function", [each for each in CATALOG.values() if each.meaning], ids=lambda function: function.name
)
def test_what_its_example_means_is_the_result_in_percent(function: Function) -> None:
    [printed] = PRINTED_PERCENT.finditer(function.meaning)
    assert printed[0] == percent(Decimal(function.result), len(printed[1] or ""))
    assert function.answer == f"{function.result}，{function.meaning}"
    assert function.meaning.startswith("即")
