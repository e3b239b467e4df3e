"""The workbook itself: where it lies and whether it may be written and run."""

from xl_udfs.delivery.doctor import texts
from xl_udfs.delivery.doctor.check import Case, Found, Look, ok, on_windows, skipped, wrong
from xl_udfs.delivery.doctor.machine import Machine
from xl_udfs.delivery.doctor.program import installed_interpreter, library_files
from xl_udfs.delivery.doctor.stamp import stamps

_SYNCED = ("OneDrive", "OneDriveConsumer", "OneDriveCommercial")
"""Variables that name OneDrive's folders."""

_SYNCED_NAMES = ("onedrive", "wps云盘", "wpsdrive", "坚果云", "baidunetdiskworkspace", "百度网盘同步空间")
"""What folders that are synchronised with the net are called, beginnings in lower case."""

_LONGEST = 218
"""Excel's own limit for a path with the file's name."""


def _of_a_workbook(look: Look) -> Look:
    """A check that has nothing to look at without a workbook."""

    def guarded(case: Case) -> Found:
        return look(case) if case.file else skipped(texts.NO_WORKBOOK)

    return guarded


@_of_a_workbook
@on_windows
def location(case: Case) -> Found:
    """The workbook lies on a disk of this computer, outside of what is synchronised, not too deep."""
    file, paths = case.file, case.machine.paths
    if "://" in file:
        return wrong(texts.ON_URL, file)
    if file.startswith("\\\\"):
        return wrong(texts.ON_SHARE, file)
    synced = [paths.normcase(folder) + "\\" for name in _SYNCED if (folder := case.machine.variable(name))]
    parts = paths.normcase(file).split("\\")[:-1]
    if paths.normcase(file).startswith(tuple(synced)) or any(part.startswith(_SYNCED_NAMES) for part in parts):
        return wrong(texts.IN_SYNC, file)
    return wrong(texts.FILE_LONG, file) if len(file) > _LONGEST else ok(texts.LOCAL)


@on_windows
def mark(case: Case) -> Found:
    """No file of ours carries the mark of the web, a stream of its own beside the content."""
    if case.file and not case.macros_run and is_marked(case.machine, case.file):
        return wrong(texts.MARKED, case.file)
    built_with, _ = stamps(case)
    ours = [installed_interpreter(case.machine)]
    ours += library_files(case.machine, built_with.xlwings) if built_with else []
    marked = [path for path in ours if is_marked(case.machine, path)]
    return wrong(texts.PROGRAM_MARKED, "、".join(marked)) if marked else ok(texts.NO_MARK)


def is_marked(machine: Machine, path: str) -> bool:
    """Whether the path's zone is the net (3) or worse."""
    if "://" in path:
        return False
    zone = machine.content(path + ":Zone.Identifier") or b""
    return any(b"ZoneId=" + digit in zone for digit in (b"3", b"4"))


@_of_a_workbook
def writing(case: Case) -> Found:
    """The workbook and its folder may be written."""
    if "://" in case.file:
        return skipped(texts.ON_URL.cause + "。")
    if not case.machine.exists(case.file):
        return skipped(texts.NOT_FOUND)
    if not case.machine.can_write(case.file):
        return wrong(texts.FILE_READ_ONLY, case.file)
    folder = case.machine.paths.dirname(case.file) or "."
    return ok(texts.WRITABLE) if case.machine.can_write(folder) else wrong(texts.FOLDER_READ_ONLY, folder)
