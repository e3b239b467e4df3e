"""Pictures of every page of the workbooks for the documents: ``make pictures``; looked at, not compared.

They depend on the fonts and the LibreOffice of the machine, so no test holds their bytes.
"""

import shutil
import tempfile
from pathlib import Path

from support import pdf
from support.office import Office
from support.printed_pages import PAGES, pages_of
from support.tools import REPOSITORY
from support.values_copy import values_copy
from support.workbooks import BOTH

FOLDER = REPOSITORY / "docs" / "images"
_DOTS = 64
"""Per inch: text is readable, and a page takes some 40 kB."""


def main() -> None:
    """Draw them all anew; ``样例-2022-附件5-3.png`` is the third page of 附件5 in the sample."""
    FOLDER.mkdir(exist_ok=True)
    for old in FOLDER.glob("*.png"):
        old.unlink()
    with tempfile.TemporaryDirectory() as folder, Office(Path(folder)) as office:
        for path in BOTH:
            printed = office.convert_to_pdf(values_copy(path, Path(folder)))
            _draw(path, printed, Path(folder))


def _draw(path: Path, printed: Path, folder: Path) -> None:
    pages = pdf.pictures(printed, folder / path.stem, _DOTS)
    for sheet, count in PAGES[path].items():
        for number, page in enumerate(pages_of(path, sheet), 1):
            ending = f"-{number}" if count > 1 else ""
            shutil.copyfile(pages[page - 1], FOLDER / f"{path.stem}-{sheet}{ending}.png")


if __name__ == "__main__":
    main()
