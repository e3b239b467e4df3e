"""A copy of a workbook that holds values only, for programs that do not know our functions."""

import re
import zipfile
from pathlib import Path

_FORMULA = re.compile(rb"<f\b[^>]*?(?:/>|>.*?</f>)", re.DOTALL)


def values_copy(path: Path, folder: Path) -> Path:
    """``path`` with every formula replaced by its stored result.

    LibreOffice works out formulas whose stored result is empty text, and shows an error where it lacks a function.
    """
    folder.mkdir(exist_ok=True)
    copy = folder / path.name
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(copy, "w", zipfile.ZIP_DEFLATED) as target:
        for member in source.infolist():
            data = source.read(member)
            if member.filename.startswith("xl/worksheets/sheet"):
                data = _FORMULA.sub(b"", data)
            target.writestr(member, data)
    return copy
