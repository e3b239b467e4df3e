"""The cell functions, pure Python on Decimal. Importing this package fills the catalog."""

from xl_udfs.cell_functions import content, quantities, rates, scores, sentences, totals
from xl_udfs.cell_functions.calling import call
from xl_udfs.cell_functions.catalog import CATALOG, Argument, Function, Result, Section

__all__ = [
    "CATALOG", "Argument", "Function", "Result", "Section", "call",
    "content", "quantities", "rates", "scores", "sentences", "totals",
]
