"""Official layouts as data, one folder per edition."""

from xl_udfs.annexes.edition import CONTENT_MARK_NAME, EDITION_NAME, Edition, Words
from xl_udfs.annexes.errors import EditionError
from xl_udfs.annexes.formula import Formula, Operand
from xl_udfs.annexes.layout import (
    Annex,
    Block,
    Box,
    Column,
    Entry,
    Field,
    Group,
    Printed,
    for_year,
    heading_name,
    heading_weight,
)
from xl_udfs.annexes.shelf import DEFAULT, all_editions, find_edition, load_edition

__all__ = [
    "CONTENT_MARK_NAME", "DEFAULT", "EDITION_NAME", "Annex", "Block", "Box", "Column", "Edition", "EditionError",
    "Entry", "Field", "Formula", "Group", "Operand", "Printed", "Words", "all_editions", "find_edition", "for_year",
    "heading_name", "heading_weight", "load_edition",
]
