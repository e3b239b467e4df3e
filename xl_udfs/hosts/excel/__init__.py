"""Excel: what xlwings' COM server calls for the VBA in ``macros``.

Importing this package spares running Excels from xlwings' clean-up (see ``sparing``).
"""

from xl_udfs.hosts.excel.sparing import spare_excel

spare_excel()
