"""Official layouts as data, one folder per edition."""

from xl_udfs.annexes.edition import DEFAULT, EDITION_NAME, Edition, find_edition, load_edition, load_sample
from xl_udfs.annexes.formula import Formula, Operand
from xl_udfs.annexes.layout import Annex, Block, Box, Column, Entry, Field, Printed, for_year, placed
from xl_udfs.annexes.reading import EditionError

__all__ = [
    "DEFAULT", "EDITION_NAME", "Annex", "Block", "Box", "Column", "Edition", "EditionError", "Entry", "Field",
    "Formula", "Operand", "Printed", "find_edition", "for_year", "load_edition", "load_sample", "placed",
]
