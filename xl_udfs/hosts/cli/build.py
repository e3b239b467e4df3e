"""``jixiao build``: the workbooks from text, for developers."""

from pathlib import Path

from xl_udfs.hosts.cli import texts
from xl_udfs.hosts.cli.attempts import OK, UserError
from xl_udfs.library import edition_called


def build(folder: str, edition: str) -> int:
    """Build an edition's template and sample into ``folder``.

    Raises:
        JixiaoError: there is no such edition, or what building needs is not installed.
    """
    found = edition_called(edition)
    try:
        from xl_udfs.build.workbook import build_workbooks
    except ImportError as error:
        raise UserError(texts.NO_BUILD_TOOLS) from error
    for file in build_workbooks(Path(folder), found):
        print(texts.BUILT.format(file=file))
    return OK
