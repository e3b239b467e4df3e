"""绩效自评工作簿: cell functions, official layouts, checks and their hosts."""

__version__ = "0.2.0"
