"""Which versions a workbook was built with; its build writes them down as defined names."""

from xl_udfs.build.xlwings_conf import EDITION_STAMP, PROGRAM_STAMP, XLWINGS_STAMP
from xl_udfs.delivery.doctor import texts
from xl_udfs.delivery.doctor.check import Case
from xl_udfs.record import Record
from xl_udfs.resources import TEMPLATE, workbook_file


class Stamps(Record):
    """The versions of this program and of xlwings, and the name of the edition; ``""`` in workbooks before 0.2."""

    program: str
    xlwings: str
    edition: str


def stamps(case: Case) -> tuple[Stamps | None, str]:
    """What the workbook of ``case``, or without one the template that came with the program, was built with.

    Returns:
        The stamps and ``""``, or None and the reason why they cannot be told.
    """
    from xl_udfs.ooxml import Archive, WorkbookError, read_workbook_xml

    if "://" in case.file:
        return None, texts.NOT_READABLE.format(reason=texts.ON_URL.cause)
    content = case.machine.content(case.file or str(workbook_file(TEMPLATE) or TEMPLATE))
    if content is None:
        return None, texts.NOT_READABLE.format(reason=texts.NOT_FOUND)
    try:
        names = read_workbook_xml(Archive(content)).other_names
    except WorkbookError as error:
        return None, texts.NOT_READABLE.format(reason=error)
    found = Stamps(*(names.get(name, "").strip('"') for name in (PROGRAM_STAMP, XLWINGS_STAMP, EDITION_STAMP)))
    return (found, "") if found.program and found.xlwings else (None, texts.NO_STAMP)
