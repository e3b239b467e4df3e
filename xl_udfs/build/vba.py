"""Put the VBA project into a workbook that XlsxWriter made."""

import re
from importlib.util import find_spec
from pathlib import Path

from pyopenvba import ExcelFile

from xl_udfs.build.sources import MACROS, read_ascii

MODULES = (
    "Functions", "Bridge", "Memo", "Siblings", "Check", "Settings", "Places", "Blocks", "BlockRows", "BlockRepairs",
    "Projects", "ProjectSheets", "PasteValues", "RowHeights", "NewBook", "Findings", "Support", "Failures", "Banner",
    "Ribbon", "Wizard",
)
XLWINGS = "xlwings"
WORKBOOK = "ThisWorkbook"

_MODULE_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]{0,30}")


def add_project(path: Path) -> None:
    """Add our modules, one document module per code name and xlwings' own module, in place.

    Args:
        path: a package of XlsxWriter, already named .xlsm, without a VBA project.

    Raises:
        UnicodeDecodeError: a source holds anything but ASCII.
        ValueError: the finished project does not hold together.
    """
    sources = {name: read_ascii(MACROS / f"{name}.bas") for name in MODULES}
    sources[XLWINGS] = read_ascii(xlwings_module())     # last: it is not ours and is never edited
    with ExcelFile(str(path)) as book:
        project = book.add_vba_project()
        for name, source in sources.items():
            _require_name(name)
            project.add_module(name, source)
        book.set_module(WORKBOOK, read_ascii(MACROS / f"{WORKBOOK}.cls"))
        book.save()
    with ExcelFile(str(path)) as book:                  # only a reopened project can be validated
        problems = book.validate()
    if problems:
        raise ValueError(f"{path.name}: {problems}")


def xlwings_module() -> Path:
    """The VBA module of the installed xlwings, found without importing xlwings."""
    spec = find_spec(XLWINGS)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(XLWINGS)
    return Path(spec.origin).with_name("xlwings.bas")


def _require_name(name: str) -> None:
    """pyOpenVBA takes any name; Excel takes a letter and at most 30 more letters, digits and underscores."""
    if not _MODULE_NAME.fullmatch(name):
        raise ValueError(f"not a module name: {name!r}")
