"""``jixiao check``: reads, recalculates in memory, checks; never writes into what it checks."""

import sys
from collections.abc import Sequence

from xl_udfs import library
from xl_udfs.checking import Report
from xl_udfs.hosts.cli.attempts import FOUND, OK, attempt_each

_TEXT = "text"


def check_files(files: Sequence[str], format: str = _TEXT, output: str = "") -> int:
    """Check each file and report on it; a file that cannot be read does not stop the others.

    As JSON, one file is one object and several files are one array; what could not be read is named on standard
    error only.

    Args:
        files: the workbooks.
        format: a name out of ``formats.FORMATS``.
        output: the file to write to; ``""`` for standard output.

    Raises:
        UserError: ``output`` is no place for this format.
    """
    at_once = format == _TEXT and not output
    if not at_once:
        from xl_udfs.hosts.cli.formats import FORMATS, refuse, write

        refuse(format, output, files)
    reports: list[Report] = []

    def check(file: str) -> int:
        report = library.check(file)
        if at_once:
            show(report)
        reports.append(report)
        return OK if report.is_ready else FOUND

    code = attempt_each(check, files)
    if not at_once and (reports or len(files) > 1):
        if output:
            write(format, output, reports, len(files) > 1)
        else:
            sys.stdout.write(FORMATS[format].render(reports, len(files) > 1).decode())
    return code


def show(report: Report) -> None:
    """Print a report to standard output: coloured on a terminal, plain elsewhere."""
    if sys.stdout.isatty():
        _show_coloured(report)
    else:
        from xl_udfs.report.as_text import as_text

        print(as_text(report), end="")


def _show_coloured(report: Report) -> None:
    from rich.console import Console

    from xl_udfs.report.as_text import lines

    console = Console(highlight=False)  # honours NO_COLOR
    for text, style in lines(report):
        console.print(text, style=style or None, markup=False, soft_wrap=True)
