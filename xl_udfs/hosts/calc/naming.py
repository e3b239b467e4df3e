"""What LibreOffice calls our functions and services, and formulas that call functions by those names."""

import re

from xl_udfs.cell_functions import CATALOG
from xl_udfs.ooxml.formula_text import CALC_SERVICE

SERVICE = CALC_SERVICE
"""The add-in. A function's full name is ``cn.jixiao.Functions.EXEC_RATE``."""

REBINDING = "cn.jixiao.Rebinding"
"""The job that runs when a document was opened."""

CLEANING = "cn.jixiao.Cleaning"
"""The job that runs when a document was saved."""

_OWN_CALL = re.compile(rf'"(?:[^"]|"")*"|(?<![\w.])({"|".join(CATALOG)})(?=\s*\()', re.IGNORECASE)


def full_names(formula: str) -> str:
    """``formula`` with calls of our functions by their full names; texts in quotes stay as they are."""
    return _OWN_CALL.sub(lambda found: f"{SERVICE}.{found[1].upper()}" if found[1] else found[0], formula)
