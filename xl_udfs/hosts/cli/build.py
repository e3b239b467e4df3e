"""``jixiao build``: the workbooks from text, for developers."""

from pathlib import Path

from xl_udfs.hosts.cli import texts
from xl_udfs.hosts.cli.attempts import OK, UserError


def build(folder: str) -> int:
    """Build the template and the sample into ``folder``."""
    try:
        from xl_udfs.build.workbook import build_workbooks
    except ImportError as error:
        raise UserError(texts.NO_BUILD_TOOLS) from error
    for file in build_workbooks(Path(folder)):
        print(texts.BUILT.format(file=file))
    return OK
