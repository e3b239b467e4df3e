"""绩效自评工作簿: cell functions, official layouts, checks and their hosts."""

from xl_udfs.version import __version__

__all__ = ["__version__"]
