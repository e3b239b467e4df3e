"""The engine started by hand, for computers where security software lets Excel start no program.

A workbook whose hidden settings say ``DEBUG UDFS`` asks for the server of this class instead of starting one.
"""

CLASS_ID = "{506e67c3-55b5-48c3-a035-eed5deea7d6d}"
"""The one that xlwings.bas names for that setting."""


def serve() -> None:
    """Serve Excel until the window is closed. Windows only."""
    from xlwings import com_server

    from xl_udfs.hosts.excel.sparing import spare_excel

    spare_excel()  # xlwings was not there yet when the package was imported
    com_server.serve(CLASS_ID)
