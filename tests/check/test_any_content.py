"""No content of a workbook breaks a rule: the same in every cell, names lost; proof searches the rest."""

import pytest

from proof.any_content import HOSTILE, breaks_no_rule, cells, changed, sample, typed_everywhere
from xl_udfs.book import CellValue
from xl_udfs.checking import check_book
from xl_udfs.filing import NotAFilingError
from xl_udfs.numbers import CellError


@pytest.mark.parametrize("value", HOSTILE, ids=repr)
def test_the_same_in_every_cell_breaks_no_rule(value: CellValue) -> None:
    breaks_no_rule(changed(dict.fromkeys(cells(), value), {}, set()))


@pytest.mark.parametrize("value", [CellError.NA, "见附表", -1e15, None], ids=repr)
def test_what_formulas_make_of_it_breaks_no_rule(value: CellValue) -> None:
    breaks_no_rule(typed_everywhere(value))


def test_no_lost_name_breaks_a_rule() -> None:
    names = sorted(sample().names)
    for start in range(7):
        breaks_no_rule(changed({}, {}, set(names[start::7])))
    with pytest.raises(NotAFilingError):
        check_book(changed({}, {}, set(names)), "样例.xlsm")
