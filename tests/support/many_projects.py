"""A unit with twenty project sets, and sixty indicators in the first of them: nearly every formula has work to do."""

from functools import cache
from random import Random
from typing import Any

from support.right_filings import right_filing
from support.unit_facts import Shape
from xl_udfs.annexes import load_edition

SHAPE = Shape(sets=20, indicators=60, full=True)


@cache
def many_projects_values() -> dict[str, Any]:
    """What its forms hold."""
    return right_filing(load_edition(), Random(SHAPE.sets), SHAPE)
