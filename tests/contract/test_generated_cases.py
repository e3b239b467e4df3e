"""On cases nobody thought of, every host still comes to the same."""

from collections.abc import Iterator
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contract.row import same
from contract.test_through_vba import _from_vba, _in_vba
from contract.test_through_xlwings import over_com
from support.cells import in_cells
from vba.lab import VbaLab
from vba.small_book import build_small_book
from xl_udfs.cell_functions import CATALOG, call
from xl_udfs.numbers import CellError
from xlwings_com.conftest import Windows

FUNCTIONS = "xl_udfs.hosts.excel.functions"

FIGURES = st.one_of(
    st.decimals(-100, 20000, places=2, allow_nan=False).map(float),
    st.sampled_from([0.0, 1.0, 10.0, 0.6, 0.8, 100.0, 1e14, 1e300, 0.1 + 0.2]),
)
TEXTS = st.sampled_from([
    "29", "19,108.19", "１９１０８．１９", "88%", "451.78万元", "7.17万人", "≥95%", "≤3次", "＝0", "——", "/", "无",
    "……", "10分", "达成", "部分达成", "未达成", "正向", "反向", "等于", "线性", "比值", "元",
    "按月发放", "1,2", "-5", "100",
])
CELLS = st.one_of(FIGURES, TEXTS, st.none(), st.booleans(), st.sampled_from(list(CellError)))


@st.composite
def calls(draw: st.DrawFn) -> tuple[str, list[object]]:
    """A function and arguments in cells of their own; ranges only where a range is meant."""
    function = draw(st.sampled_from(list(CATALOG.values())))
    args: list[object] = []
    for argument in function.arguments:
        if argument.many or argument.area:
            height = draw(st.integers(1, 4))
            args.append([[draw(CELLS)] for _ in range(height)])
        else:
            args.append(draw(CELLS))
    least = sum(not argument.optional for argument in function.arguments) or 1
    return function.name, args[: draw(st.integers(least, len(args)))]


@pytest.fixture(scope="module")
def workbook(tmp_path_factory: pytest.TempPathFactory) -> VbaLab:
    return VbaLab(build_small_book(tmp_path_factory.mktemp("generated")))


@pytest.fixture(scope="module")
def server() -> Iterator[Windows]:
    worker = Windows()
    yield worker
    worker.close()


def plain(answer: object) -> object:
    """An answer with its number at the 15 digits that all hosts show."""
    return float(f"{answer:.15g}") if isinstance(answer, Decimal | float) else answer


@settings(max_examples=12)
@given(batch=st.lists(calls(), min_size=20, max_size=40))
def test_every_host_comes_to_the_same(workbook: VbaLab, server: Windows, batch: list[tuple[str, list[object]]]) -> None:
    formulas = [
        (f"{name}({','.join(f'{{{i}}}' for i in range(len(args)))})", args, (1, 1)) for name, args in batch
    ]
    for (name, args), in_cell in zip(batch, in_cells(formulas), strict=True):
        expected = plain(call(name, args))
        assert same(plain(in_cell), expected), f"engine: {name}{args}"
        assert same(plain(_from_vba(workbook.run(name, *map(_in_vba, args)))), expected), f"VBA: {name}{args}"
        through_com = plain(server.call(FUNCTIONS, name, *map(over_com, args)))
        assert same(through_com, expected.text if isinstance(expected, CellError) else expected), f"COM: {name}{args}"
