"""Every check, in the order in which people should mend things, and the run of all of them."""

import logging

from xl_udfs.delivery.doctor import office, program, texts, workbook
from xl_udfs.delivery.doctor.check import Case, Found, Look, Outcome, wrong
from xl_udfs.delivery.doctor.machine import Machine, ThisMachine

_log = logging.getLogger(__name__)

CHECKS: dict[str, Look] = {
    "interpreter": program.interpreter,
    "python": program.python,
    "version": program.version,
    "edition": program.edition,
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


def examine(file: str = "", machine: Machine | None = None, macros_run: bool = False) -> list[Outcome]:
    """Run every check.

    Args:
        file: the workbook's full name as Excel gives it, which may be a URL; ``""`` for none.
        machine: what to look at; this computer if None.
        macros_run: whether a macro of the workbook asks.

    Returns:
        One outcome a check, in the order in which people should mend things.
    """
    case = Case(machine or ThisMachine(), file, macros_run)
    return [Outcome(code, texts.TITLES[code], _looked(look, case)) for code, look in CHECKS.items()]


def _looked(look: Look, case: Case) -> Found:
    try:
        return look(case)
    except Exception as error:  # one check that fails must not hide what the others found
        _log.exception("%s", look)
        return wrong(texts.CHECK_FAILED, f"{type(error).__name__}: {error}")
