"""Official layouts as data, one folder per edition."""

from xl_udfs.annexes.edition import DEFAULT, Edition, load_edition, load_sample
from xl_udfs.annexes.layout import FIRST_ROW, Annex, Block, Box, Field, for_year, sheet_row

__all__ = [
    "DEFAULT", "FIRST_ROW", "Annex", "Block", "Box", "Edition", "Field",
    "for_year", "load_edition", "load_sample", "sheet_row",
]
