"""Right filings are made up for any edition: the same chance makes the same, every form asked for is filled in."""

from collections.abc import Callable
from random import Random

import pytest

from support.filings import book_of
from support.right_filings import random_shape, right_filing
from support.tiny import tiny
from support.unit_facts import Shape
from xl_udfs.annexes import Edition, load_edition
from xl_udfs.annexes.roles import Block, Indicator, Part, Project, Source
from xl_udfs.filing import Filing, read_filing
from xl_udfs.numbers import Quantity

EDITIONS = pytest.mark.parametrize("edition", [load_edition, tiny], ids=["full", "tiny"])


def filing_of(shape: Shape, seed: int = 1, edition: Callable[[], Edition] = load_edition) -> Filing:
    return read_filing(book_of(right_filing(edition(), Random(seed), shape), edition()))


@EDITIONS
def test_the_same_chance_makes_the_same(edition: Callable[[], Edition]) -> None:
    def made(seed: int) -> object:
        return right_filing(edition(), Random(seed), Shape(sets=2, indicators=30))

    assert made(1) == made(1) != made(2)


@EDITIONS
def test_whatever_is_asked_for_is_filled_in(edition: Callable[[], Edition]) -> None:
    filing = filing_of(Shape(sets=3, indicators=20, full=True), edition=edition)
    wanted = [item for item in filing.all_items() if item.field.required]
    assert wanted
    assert [item.key for item in wanted if item.is_blank] == []
    blocks = [rows for form in filing.forms.values() for rows in form.blocks.values() if rows.block.required]
    assert [rows.block.name for rows in blocks if not rows.filled] == []


def test_a_unit_without_projects_has_no_project_tables() -> None:
    filing = filing_of(Shape(sets=0, indicators=20))
    assert not filing.has_projects
    assert not any(one.is_used for one in filing.sets)


def test_several_projects_share_a_set() -> None:
    filing = filing_of(Shape(sets=12, indicators=20), seed=3)
    said = [row[Project.SET].entry for row in filing.rows(Block.PROJECTS)]
    numbers = [int(entry.value) for entry in said if isinstance(entry, Quantity)]
    assert set(numbers) == set(range(1, 13))
    assert len(numbers) > 12


def test_what_is_not_handed_in_is_left_out() -> None:
    filing = filing_of(Shape(sets=1, indicators=20, left_out=(Part.REPORT,)))
    assert [form.part for form in filing.left_out] == [Part.REPORT]


def test_shapes_differ() -> None:
    """Money of the fund and none, reverse indicators and judged ones, a rich report and a poor one, many years."""
    filings = [filing_of(random_shape(Random(seed), 1, 3), seed) for seed in range(12)]
    funds = {filing[Source.FUND].printed != "0" for filing in filings}
    rows = [row for filing in filings for row in filing.rows(Block.INDICATORS)]
    signs = {row[Indicator.TARGET].printed[:1] for row in rows}
    levels = {row[Indicator.LEVEL].printed for row in rows}
    assert funds == {True, False}
    assert {"≥", "≤"} <= signs
    assert {"达成", ""} <= levels
    assert len({filing.year for filing in filings}) > 3
