"""Pictures of every page of the workbooks for the documents: ``make pictures``; looked at, not compared.

They depend on the fonts and the LibreOffice of the machine, so no test holds their bytes.
"""

import re
import shutil
import tempfile
from pathlib import Path

from support import pdf
from support.office import Office
from support.printed_pages import PAGES, pages_of
from support.tools import REPOSITORY
from support.values_copy import values_copy
from support.workbooks import BOTH, SAMPLE
from xl_udfs import library
from xl_udfs.checking import State
from xl_udfs.engine import calculate_file
from xl_udfs.report.in_workbook import write_findings
from xl_udfs.rulebook import Severity

FOLDER = REPOSITORY / "docs" / "images"
PAGE = REPOSITORY / "docs" / "页面.md"
_DOTS = 64
"""Per inch: text is readable, and a page takes some 40 kB."""

_HEAD = """\
# 每一页的样子

由 `make pictures` 画出（LibreOffice 打印，64 点/英寸）：空白模板、样例、校验过的样例。LibreOffice 不理会“单色打印”，
所以图上有底色；Excel 打印是白底。
"""

_EXPLANATION = "决算口径含上年结转，已与财务核对。"
"""What a unit might have written beside a finding."""


def main() -> None:
    """Draw them all anew; ``样例-2022-附件5-3.png`` is the third page of 附件5 in the sample."""
    FOLDER.mkdir(exist_ok=True)
    for old in FOLDER.glob("*.png"):
        old.unlink()
    with tempfile.TemporaryDirectory() as folder, Office(Path(folder)) as office:
        for path in BOTH:
            printed = office.convert_to_pdf(values_copy(path, Path(folder)))
            _draw(path, printed, Path(folder))
        checked = _checked(Path(folder))
        _draw_checked(checked, office.convert_to_pdf(values_copy(checked, Path(folder) / "values")), Path(folder))
    PAGE.write_text(gallery(), "utf-8")


def gallery() -> str:
    """The text of ``docs/页面.md``, which shows every picture."""
    titles = [f"{path.stem}-{sheet}" for path in BOTH for sheet in PAGES[path]]
    titles += [f"{SAMPLE.stem}-校验后-{sheet}" for sheet in ("首页", "校验结果")]
    parts = [_HEAD]
    for title in titles:
        found = sorted(FOLDER.glob(f"{title}*.png"))
        names = [path.name for path in found if re.fullmatch(r"(-[0-9]+)?", path.stem[len(title):])]
        parts.append(f"\n## {title}\n\n" + "\n".join(f"![{title}](images/{name})" for name in names) + "\n")
    return "".join(parts)


def _draw(path: Path, printed: Path, folder: Path) -> None:
    pages = pdf.pictures(printed, folder / path.stem, _DOTS)
    for sheet, count in PAGES[path].items():
        for number, page in enumerate(pages_of(path, sheet), 1):
            ending = f"-{number}" if count > 1 else ""
            shutil.copyfile(pages[page - 1], FOLDER / f"{path.stem}-{sheet}{ending}.png")


def _checked(folder: Path) -> Path:
    """The sample after a check, one finding explained."""
    copy = folder / f"{SAMPLE.stem}-校验后.xlsm"
    shutil.copyfile(SAMPLE, copy)
    calculate_file(copy)
    report = library.check(copy)
    explained = next(number for number, one in enumerate(report.findings) if one.severity is Severity.WARNING)
    findings = [
        one.replaced(explanation=_EXPLANATION, state=State.EXPLAINED) if number == explained else one
        for number, one in enumerate(report.findings)
    ]
    write_findings(copy, report.replaced(findings=findings))
    calculate_file(copy)
    return copy


def _draw_checked(path: Path, printed: Path, folder: Path) -> None:
    """首页 with the verdict and 校验结果, which is longer now by what the whole file has more pages."""
    pages = pdf.pictures(printed, folder / path.stem, _DOTS)
    longer = len(pages) - sum(PAGES[SAMPLE].values())
    first = pages_of(SAMPLE, "校验结果")[0] - 1
    shutil.copyfile(pages[0], FOLDER / f"{path.stem}-首页.png")
    for number, page in enumerate(pages[first:first + 1 + longer], 1):
        shutil.copyfile(page, FOLDER / f"{path.stem}-校验结果-{number}.png")


if __name__ == "__main__":
    main()
