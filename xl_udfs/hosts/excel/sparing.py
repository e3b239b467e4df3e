"""Keep xlwings from killing Excel processes.

On Windows ``xlwings._xlwindows`` runs ``Apps.cleanup`` when the server ends: it force-kills every EXCEL.EXE that
xlwings cannot see, which may be a user's other Excel with unsaved work.
"""

import atexit
import sys


def spare_excel() -> None:
    """Take xlwings' killing hook away and make the method it calls harmless; nothing happens without xlwings."""
    windows = sys.modules.get("xlwings._xlwindows")
    if windows is not None:
        atexit.unregister(windows.cleanup)
        windows.Apps.cleanup = staticmethod(_leave_alone)


def _leave_alone() -> None:
    """Stands in for ``Apps.cleanup``, which ``App.quit`` and ``App.kill`` call too."""
