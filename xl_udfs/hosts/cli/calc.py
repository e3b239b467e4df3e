"""``jixiao calc``: recalculate and write the results back, changing nothing else."""

from collections.abc import Sequence

from xl_udfs import library
from xl_udfs.hosts.cli import texts
from xl_udfs.hosts.cli.attempts import OK, attempt_each


def calculate_files(files: Sequence[str]) -> int:
    """Recalculate each file; a file that cannot be written does not stop the others."""
    return attempt_each(_calculate, files)


def _calculate(file: str) -> int:
    count = library.calculate(file, file).count
    print((texts.CALCULATED if count else texts.CALCULATED_NONE).format(file=file, count=count))
    return OK
