"""Gives a workbook that LibreOffice has just saved the function names that Excel knows."""

import os

from xl_udfs.functions import CATALOG
from xl_udfs.package import Archive
from xl_udfs.package.plain_calls import with_plain_calls
from xl_udfs.package.save import amend_file

SUFFIXES = (".xlsx", ".xlsm")


def clean_saved(path: "str | os.PathLike[str]") -> int:
    """Write the formulas of the workbook at ``path``, which LibreOffice has open, as Excel understands them.

    Returns:
        How many formulas differ now; none, and the file is not touched.

    Raises:
        WorkbookError: it cannot be read or written (on Windows LibreOffice shares it with nobody); it is untouched.
    """
    archive = Archive.from_file(path)
    plain, count = with_plain_calls(archive, frozenset(CATALOG))
    if count:
        amend_file(path, plain.data, archive.data)
    return count
