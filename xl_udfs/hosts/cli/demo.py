"""``jixiao demo``: the main job on the sample, in a folder of its own."""

import shutil
import sys
from pathlib import Path

from xl_udfs import library
from xl_udfs.engine import calculate_file
from xl_udfs.hosts.cli import texts
from xl_udfs.hosts.cli.attempts import OK, UserError
from xl_udfs.hosts.cli.check import show
from xl_udfs.ooxml import naming
from xl_udfs.ooxml.save import refuse_locked
from xl_udfs.report.in_workbook import write_findings
from xl_udfs.resources import SAMPLE, workbook_file

_FOLDER = Path("out")


def demo() -> int:
    """Copy the sample to ``out``, recalculate, check, write 校验结果 into the copy, say what to open next."""
    sample = workbook_file(SAMPLE)
    if sample is None:
        raise UserError(texts.NO_SAMPLE)
    copy = _FOLDER / sample.name
    try:
        _FOLDER.mkdir(exist_ok=True)
        kept = _keep(copy)
        shutil.copyfile(sample, copy)
        count = calculate_file(copy)
        report = library.check(copy)
        write_findings(copy, report)
        calculate_file(copy)  # 首页 shows the verdict
    except OSError as error:
        raise UserError(texts.CANNOT_WRITE.format(file=error.filename or copy)) from error
    show(report)
    print()
    print(texts.DEMO_INTRO.format(file=copy, count=count))
    if kept:
        print(texts.DEMO_KEPT.format(file=kept))
    command = sys.argv[0] if Path(sys.argv[0]).name == "jixiao" else "jixiao"
    print(texts.DEMO_NEXT.format(file=copy, command=command))
    return OK


def _keep(copy: Path) -> Path | None:
    """Put the copy of the last demonstration aside: somebody may have worked in it. Returns where it is now."""
    if not copy.exists():
        return None
    with naming(copy):
        refuse_locked(copy)
    kept = copy.with_stem(f"{copy.stem}（上次）")
    copy.replace(kept)
    return kept
