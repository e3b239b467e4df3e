"""Every check, in the order in which people should mend things."""

from xl_udfs.delivery.doctor import office, program, workbook
from xl_udfs.delivery.doctor.check import Look

CHECKS: dict[str, Look] = {
    "interpreter": program.interpreter,
    "python": program.python,
    "version": program.version,
    "xlwings": program.xlwings,
    "libraries": program.libraries,
    "pywin32": program.pywin32,
    "length": program.length,
    "variables": program.variables,
    "settings": program.settings,
    "excel": office.excel,
    "wps": office.wps,
    "macros": office.macros,
    "location": workbook.location,
    "mark": workbook.mark,
    "writing": workbook.writing,
}
"""Code → check."""
