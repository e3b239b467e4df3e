"""What LibreOffice calls our functions and services, and formulas that call functions by those names."""

import re

from xl_udfs.functions import CATALOG

SERVICE = "cn.jixiao.Functions"
"""The add-in. A function's full name is ``cn.jixiao.Functions.EXEC_RATE``; LibreOffice writes it into files."""

REBINDING = "cn.jixiao.Rebinding"
"""The job that runs when a document was opened."""

_OWN_CALL = re.compile(rf'"(?:[^"]|"")*"|(?<![\w.])({"|".join(CATALOG)})(?=\s*\()', re.IGNORECASE)


def full_names(formula: str) -> str:
    """``formula`` with calls of our functions by their full names; texts in quotes stay as they are."""
    return _OWN_CALL.sub(lambda found: f"{SERVICE}.{found[1].upper()}" if found[1] else found[0], formula)
