"""Gives a workbook that LibreOffice has just saved the names that Excel needs, of functions and for VBA."""

import os
from collections.abc import Mapping

from xl_udfs.cell_functions import CATALOG
from xl_udfs.ooxml import Archive
from xl_udfs.ooxml.code_names import with_code_names
from xl_udfs.ooxml.plain_calls import with_plain_calls
from xl_udfs.ooxml.save import amend_file

SUFFIXES = (".xlsx", ".xlsm")

_NONE: Mapping[str, str] = {}


def clean_saved(path: "str | os.PathLike[str]", workbook: str = "", sheets: Mapping[str, str] = _NONE) -> bool:
    """Write the formulas of the workbook at ``path``, which LibreOffice has open, as Excel understands them.

    A workbook that calls none of our functions is none of our business.

    Args:
        path: an .xlsx or .xlsm file that was just saved.
        workbook, sheets: code names as LibreOffice knows but does not save them; see ``with_code_names``.

    Returns:
        Whether the file differs now.

    Raises:
        WorkbookError: it cannot be read or written (on Windows LibreOffice shares it with nobody); it is untouched.
    """
    saved = Archive.opened(path)
    plain, count = with_plain_calls(saved, frozenset(CATALOG))
    if not count:
        return False
    amend_file(path, with_code_names(plain, workbook, sheets).data, saved.data)
    return True
