"""The rows of the very hidden sheet ``xlwings.conf``.

Every key that xlwings.bas asks for is set: a missing one would be looked up in files beside the workbook and in
the user's home, where another product's settings may lie.
"""

INTERPRETER = r"%LOCALAPPDATA%\jixiao\venv\Scripts\python.exe"
"""Where the installer puts Python; the DLL of xlwings lies in the parent folder."""

PROGRAM_STAMP, XLWINGS_STAMP, EDITION_STAMP = "程序_版本", "程序_xlwings版本", "程序_表式版本"
"""Defined names for the versions that a workbook was built with, so that a mismatch can be told without Excel."""

ROWS: tuple[tuple[str, str], ...] = (
    ("INTERPRETER_WIN", INTERPRETER),
    ("INTERPRETER_MAC", ""),
    ("INTERPRETER", INTERPRETER),
    ("UDF MODULES", "xl_udfs.hosts.excel.functions"),
    ("PYTHONPATH", ""),
    ("ADD_WORKBOOK_TO_PYTHONPATH", "False"),
    ("CONDA PATH", ""),
    ("CONDA ENV", ""),
    ("USE UDF SERVER", "False"),
    ("DEBUG UDFS", "False"),
    ("SHOW CONSOLE", "False"),
    ("SHOW_ERROR_POPUPS", "True"),
    ("TEMP DIR", "%TEMP%"),
    ("LICENSE_KEY", ""),
    ("ONEDRIVE_CONSUMER_WIN", ""),
    ("ONEDRIVE_CONSUMER_MAC", ""),
    ("ONEDRIVE_COMMERCIAL_WIN", ""),
    ("ONEDRIVE_COMMERCIAL_MAC", ""),
    ("SHAREPOINT_WIN", ""),
    ("SHAREPOINT_MAC", ""),
)
"""Key (column A) and value (column B); keys in capitals, as xlwings.bas looks them up. Write both as text."""
