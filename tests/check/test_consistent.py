"""A check has nothing to say of a filing in which everything fits; proof makes up many, this leaves nothing out."""

from random import Random

import pytest
from support.consistent import Size, consistent

from proof.right_filings import told
from support.filings import book_of
from xl_udfs.checking import check_book
from xl_udfs.rulebook import all_rules


@pytest.mark.parametrize("seed", range(3))
def test_every_rule_passes_a_filing_that_leaves_nothing_out(seed: int) -> None:
    report = check_book(book_of(consistent(Random(seed), Size(sets=4, indicators=40, full=True))), "一致.xlsm")
    assert told(report) == []
    assert report.passed == [rule.code for rule in all_rules() if rule.enabled]
