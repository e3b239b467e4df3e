"""The workbooks as checked in; tests/build/test_rebuild.py proves that they are what the sources build."""

from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "workbook"
TEMPLATE = FOLDER / "模板.xlsm"
SAMPLE = FOLDER / "样例-2022.xlsm"
BOTH = [TEMPLATE, SAMPLE]
