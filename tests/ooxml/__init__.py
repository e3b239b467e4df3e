"""Workbook files at part level."""
