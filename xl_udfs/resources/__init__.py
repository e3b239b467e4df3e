"""The workbooks that come with the package: inside it when installed, in ``workbook/`` of a source tree."""

from pathlib import Path

TEMPLATE, SAMPLE = "模板.xlsm", "样例-2022.xlsm"

_INSTALLED = Path(__file__).with_name("workbook")
_SOURCE_TREE = Path(__file__).resolve().parents[2] / "workbook"


def workbook_file(name: str) -> Path | None:
    """Where the workbook called ``name`` is, or None if the installation lacks it."""
    return next((folder / name for folder in (_INSTALLED, _SOURCE_TREE) if (folder / name).is_file()), None)
