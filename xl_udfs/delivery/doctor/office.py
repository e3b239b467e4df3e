"""Excel, WPS and what they are told about macros: all from the registry, no program is started.

The keys of WPS are as other projects report them; never seen by us on a real machine.
"""

from xl_udfs.delivery.doctor import texts
from xl_udfs.delivery.doctor.check import Case, Found, ok, on_windows, wrong
from xl_udfs.delivery.doctor.machine import CLASSES, COMPUTER, USER, Machine
from xl_udfs.delivery.doctor.workbook import is_marked
from xl_udfs.record import Record

OLDEST_EXCEL = 16
_OFFICE = r"SOFTWARE\Microsoft\Office"
_WPS = r"SOFTWARE\Kingsoft\Office\6.0\Common"
_SECURITY = r"16.0\Excel\Security"
_POLICIES = r"Software\Policies\Microsoft\Office"
_SIGNED_ONLY, _NEVER, _ALL = 3, 4, 1


class Excel(Record):
    """An installed Excel: ``16.0.17328``, 64, 32 or 0 (cannot be told), and its program file."""

    version: str
    bits: int
    path: str


def find_excel(machine: Machine) -> Excel | None:
    """The Excel that people start, or None."""
    path = _text(machine.registry(COMPUTER, r"SOFTWARE\Microsoft\Windows\CurrentVersion\App Paths\excel.exe"))
    if machine.paths.basename(path).lower() != "excel.exe" or not machine.exists(path):
        path = next(filter(None, (_by_installer(machine, bits) for bits in (64, 32))), "")
    if not path:
        return None
    click_to_run = rf"{_OFFICE}\ClickToRun\Configuration"
    version = _text(machine.registry(COMPUTER, click_to_run, "VersionToReport"))
    platform = _text(machine.registry(COMPUTER, click_to_run, "Platform"))
    bits = {"x64": 64, "x86": 32}.get(platform, 0) or _bits_by_installer(machine, path)
    return Excel(version or _version_by_class(machine), bits, path)


def _by_installer(machine: Machine, bits: int) -> str:
    folder = _text(machine.registry(COMPUTER, rf"{_OFFICE}\16.0\Excel\InstallRoot", "Path", bits))
    path = machine.paths.join(folder, "EXCEL.EXE")
    return path if folder and machine.exists(path) else ""


def _bits_by_installer(machine: Machine, path: str) -> int:
    """By the registry's view that knows the program; without that by the folder of 32-bit programs."""
    for bits in (64, 32):
        folder = _text(machine.registry(COMPUTER, rf"{_OFFICE}\16.0\Excel\InstallRoot", "Path", bits))
        if folder and machine.paths.normcase(path).startswith(machine.paths.normcase(folder)):
            return bits
    return 32 if "program files (x86)" in path.lower() else 0


def _version_by_class(machine: Machine) -> str:
    """``16.0`` from ``Excel.Application.16``."""
    current = _text(machine.registry(CLASSES, r"Excel.Application\CurVer")).rpartition(".")[2]
    return f"{current}.0" if current.isdecimal() else ""


@on_windows
def excel(case: Case) -> Found:
    """Excel 2016 or later is installed, a 64-bit one."""
    found = find_excel(case.machine)
    if found is None:
        return wrong(texts.NO_EXCEL)
    seen = texts.EXCEL.format(version=found.version or "?", bits=texts.BITNESS[found.bits], path=found.path)
    major = found.version.partition(".")[0]
    if major.isdecimal() and int(major) < OLDEST_EXCEL:
        return wrong(texts.EXCEL_OLD, seen)
    return wrong(texts.EXCEL_32, seen) if found.bits == 32 else ok(seen)


@on_windows
def wps(case: Case) -> Found:
    """WPS is not the only program that opens workbooks, and has not taken Excel's name."""
    machine = case.machine
    folder = next(filter(None, (
        _text(machine.registry(root, _WPS, "InstallRoot", bits)) for root in (USER, COMPUTER) for bits in (64, 32)
    )), "")  # fmt: skip
    owner = _owner(machine)
    if owner and machine.paths.basename(owner).lower() in ("et.exe", "wps.exe", "ksolaunch.exe"):
        return wrong(texts.WPS_OWNS, owner)
    if not folder:
        return ok(texts.NO_WPS)
    return ok(texts.WPS_BESIDE) if find_excel(machine) else wrong(texts.WPS_ONLY, folder)


def _owner(machine: Machine) -> str:
    """The program that answers to ``Excel.Application``."""
    class_id = _text(machine.registry(CLASSES, r"Excel.Application\CLSID"))
    for bits in (64, 32) if class_id else ():
        command = machine.registry(CLASSES, rf"CLSID\{class_id}\LocalServer32", "", bits)
        if isinstance(command, str) and command:
            return command.split('"')[1] if command.startswith('"') else command.partition(" /")[0]
    return ""


@on_windows
def macros(case: Case) -> Found:
    """Excel may run macros after asking; what an administrator set counts before what the user set."""
    machine = case.machine
    if case.macros_run:
        return ok(texts.MACROS_RUN)
    policy = [machine.registry(root, rf"{_POLICIES}\{_SECURITY}", "VBAWarnings") for root in (USER, COMPUTER)]
    forced = next((one for one in policy if one is not None), None)
    own = machine.registry(USER, rf"Software\Microsoft\Office\{_SECURITY}", "VBAWarnings")
    level = own if forced is None else forced
    if level == _NEVER:
        return wrong(texts.MACROS_OFF if forced is None else texts.MACROS_OFF_POLICY)
    if level == _SIGNED_ONLY:
        return wrong(texts.MACROS_SIGNED)
    if case.file and is_marked(machine, case.file) and _blocked_from_internet(machine):
        return wrong(texts.BLOCKED_INTERNET, case.file)
    return ok(texts.MACROS_ALL if level == _ALL else texts.MACROS_ASK)


def _blocked_from_internet(machine: Machine) -> bool:
    name = "blockcontentexecutionfrominternet"
    return any(machine.registry(root, rf"{_POLICIES}\{_SECURITY}", name) == 1 for root in (USER, COMPUTER))


def _text(value: object) -> str:
    """A registry value as text, without quotes around it; ``""`` for what is none."""
    return value.strip().strip('"') if isinstance(value, str) else ""
