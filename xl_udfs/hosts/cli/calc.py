"""``jixiao calc``: recalculate and write the results back, changing nothing else."""

import sys
from collections.abc import Sequence

from xl_udfs.hosts.cli import texts
from xl_udfs.hosts.cli.main import FAILED, OK


def calculate_files(files: Sequence[str]) -> int:
    """Recalculate each file; a file that cannot be written does not stop the others."""
    from xl_udfs.engine import calculate_file
    from xl_udfs.package import WorkbookError

    code = OK
    for file in files:
        try:
            count = calculate_file(file)
        except WorkbookError as error:
            print(texts.ERROR.format(text=error), file=sys.stderr)
            code = FAILED
            continue
        print((texts.CALCULATED if count else texts.CALCULATED_NONE).format(file=file, count=count))
    return code
