"""The formats of ``jixiao check``, in one table, and where what they write goes."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from xl_udfs.checking import Report
from xl_udfs.hosts.cli import texts
from xl_udfs.hosts.cli.attempts import UserError
from xl_udfs.record import Record

TEXT = "text"
_WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".et")


class Format(Record):
    """One way to write reports down.

    Attributes:
        render: the reports of the files that could be read, and whether several were asked for.
        suffix: what the file must end with; ``""`` for anything but a workbook's.
    """

    render: Callable[[Sequence[Report], bool], bytes]
    suffix: str = ""


def _text(reports: Sequence[Report], several: bool) -> bytes:
    from xl_udfs.report.as_text import as_text

    return "\n".join(map(as_text, reports)).encode()


def _json(reports: Sequence[Report], several: bool) -> bytes:
    from xl_udfs.report.as_json import as_json

    return f"{as_json(reports, as_array=several)}\n".encode()


def _markdown(reports: Sequence[Report], several: bool) -> bytes:
    from xl_udfs.report.as_markdown import as_markdown

    return as_markdown(reports).encode()


def _workbook(reports: Sequence[Report], several: bool) -> bytes:
    try:
        from xl_udfs.report.as_workbook import as_workbook
    except ImportError as error:
        raise UserError(texts.NO_XLSX) from error
    return as_workbook(reports)


FORMATS: Mapping[str, Format] = {
    TEXT: Format(_text), "json": Format(_json), "md": Format(_markdown), "xlsx": Format(_workbook, ".xlsx"),
}
"""By the name that ``--format`` takes."""


def refuse(name: str, output: str, files: Sequence[str]) -> None:
    """Raise UserError if ``output`` must not be written: it would harm a workbook, or is no name for this format."""
    suffix, given = FORMATS[name].suffix, Path(output).suffix.lower()
    if not output and suffix:
        raise UserError(texts.NEEDS_OUTPUT.format(format=name))
    if not output:
        return
    if given != suffix if suffix else given in _WORKBOOKS:
        raise UserError(texts.BAD_SUFFIX.format(suffix=suffix) if suffix else texts.OUTPUT_IS_WORKBOOK)
    if any(Path(file).resolve() == Path(output).resolve() for file in files):
        raise UserError(texts.OUTPUT_IS_INPUT.format(file=output))
    if suffix and Path(output).exists() and not _is_report(output):
        raise UserError(texts.OUTPUT_IS_OTHER.format(file=output))


def write(name: str, output: str, reports: Sequence[Report], several: bool) -> None:
    """Write the reports to the file ``output``, wholly or not at all.

    Raises:
        WorkbookError: it is open elsewhere or cannot be written.
    """
    from xl_udfs.ooxml import naming
    from xl_udfs.ooxml.save import replace_file

    with naming(output):
        replace_file(output, FORMATS[name].render(reports, several))


def _is_report(file: str) -> bool:
    """Whether the workbook there is one that this command wrote."""
    import zipfile

    from xl_udfs.report.as_workbook import TITLE

    try:
        with zipfile.ZipFile(file) as package:
            return f"<dc:title>{TITLE}<" in package.read("docProps/core.xml").decode(errors="replace")
    except (OSError, KeyError, zipfile.BadZipFile):
        return False
