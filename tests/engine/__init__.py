"""Workbook files read and calculated without Excel."""
