"""Our own side: Python, packages, xlwings' libraries, where they lie."""

from xl_udfs.build.xlwings_conf import INTERPRETER
from xl_udfs.delivery.doctor import texts
from xl_udfs.delivery.doctor.check import Case, Found, Look, ok, on_windows, skipped, wrong
from xl_udfs.delivery.doctor.machine import Machine
from xl_udfs.delivery.doctor.stamp import stamps
from xl_udfs.version import __version__

OLDEST_PYTHON = (3, 11)
LIBRARIES = ("xlwings64-{version}.dll", "xlwings32-{version}.dll")
_VARIABLE, _BELOW = "LOCALAPPDATA", INTERPRETER.partition("%\\")[2]
_ROOM = 140
"""The longest path below the folder of the interpreter: site-packages and the deepest file of any package."""

_MAX_PATH = 259
_MINOR_VERSIONS = range(11, 20)


def installed_interpreter(machine: Machine) -> str:
    """Where the workbook looks for Python, as a plain path."""
    return str(machine.paths.join(machine.variable(_VARIABLE), _BELOW))


@on_windows
def interpreter(case: Case) -> Found:
    """Python lies where the workbook's hidden settings say."""
    path = installed_interpreter(case.machine)
    return ok(path) if case.machine.exists(path) else wrong(texts.NOT_INSTALLED, path)


def python(case: Case) -> Found:
    """The running Python is new enough and, on Windows, a 64-bit one."""
    machine = case.machine
    name = ".".join(map(str, machine.python_version))
    seen = texts.BITS.format(name=name, bits=machine.python_bits)
    if machine.python_version[:2] < OLDEST_PYTHON:
        return wrong(texts.PYTHON_OLD, seen)
    if machine.windows and machine.python_bits != 64:
        return wrong(texts.PYTHON_32, seen)
    return ok(seen)


def version(case: Case) -> Found:
    """The program and the workbook come from the same build."""
    built_with, problem = stamps(case)
    if built_with is None:
        return skipped(problem)
    if built_with.program != __version__:
        return wrong(texts.VERSION_DIFFERS, f"{__version__}；{built_with.program}")
    return ok(texts.SAME_AS.format(version=__version__))


def edition(case: Case) -> Found:
    """The program has the forms that the workbook was made of."""
    from xl_udfs.annexes import find_edition

    built_with, problem = stamps(case)
    if built_with is None:
        return skipped(problem)
    if not built_with.edition:
        return skipped(texts.NO_EDITION_STAMP)
    known = find_edition(built_with.edition)
    return ok(built_with.edition) if known else wrong(texts.NO_EDITION, built_with.edition)


def _by_the_installed(look: Look) -> Look:
    """A check on Windows that says something only of the Python that the workbook uses."""

    def guarded(case: Case) -> Found:
        paths = case.machine.paths
        folders = [paths.normcase(paths.dirname(path)) for path in
                   (case.machine.executable, installed_interpreter(case.machine))]
        return look(case) if folders[0] == folders[1] else skipped(texts.OTHER_PYTHON)

    return on_windows(guarded)


@_by_the_installed
def xlwings(case: Case) -> Found:
    """xlwings is there, and is the version whose VBA the workbook carries."""
    installed = case.machine.version_of("xlwings")
    if not installed:
        return wrong(texts.NO_XLWINGS)
    built_with, problem = stamps(case)
    if built_with is None:
        return skipped(problem)
    if built_with.xlwings != installed:
        return wrong(texts.XLWINGS_DIFFERS, f"{installed}；{built_with.xlwings}")
    return ok(texts.SAME_AS.format(version=installed))


@on_windows
def libraries(case: Case) -> Found:
    """Both DLLs lie beside Python or one folder up; which one is loaded depends on Excel's bitness, not Python's."""
    built_with, problem = stamps(case)
    if built_with is None:
        return skipped(problem)
    missing = [name for name in _libraries(built_with.xlwings) if not _library(case.machine, name)]
    return wrong(texts.NO_LIBRARY, "、".join(missing)) if missing else ok(texts.BESIDE)


def library_files(machine: Machine, xlwings_version: str) -> list[str]:
    """The paths of the DLLs that are there."""
    return [path for name in _libraries(xlwings_version) if (path := _library(machine, name))]


def _libraries(xlwings_version: str) -> list[str]:
    return [name.format(version=xlwings_version) for name in LIBRARIES]


def _library(machine: Machine, name: str) -> str:
    beside = machine.paths.dirname(installed_interpreter(machine))
    places = [machine.paths.join(folder, name) for folder in (beside, machine.paths.dirname(beside))]
    return next(filter(machine.exists, places), "")


@_by_the_installed
def pywin32(case: Case) -> Found:
    """pywin32, by which xlwings serves Excel, can be imported."""
    for module in ("pythoncom", "win32com.server.policy"):
        if problem := case.machine.import_problem(module):
            return wrong(texts.NO_PYWIN32, problem)
    return ok(case.machine.version_of("pywin32"))


@on_windows
def length(case: Case) -> Found:
    """The files of the installation can be opened, and xlwings.bas, which knows only the code page, can name them."""
    folder = case.machine.paths.dirname(installed_interpreter(case.machine))
    if not case.machine.fits_code_page(folder):
        return wrong(texts.PATH_ODD, folder)
    return wrong(texts.PATH_LONG, folder) if len(folder) + _ROOM > _MAX_PATH else ok(folder)


@on_windows
def variables(case: Case) -> Found:
    """No variable bends the Python that Excel starts; an embeddable one, known by its ``._pth``, ignores them all."""
    machine = case.machine
    found = [name for name in ("PYTHONHOME", "PYTHONPATH") if machine.variable(name)]
    folder = machine.paths.dirname(installed_interpreter(machine))
    if found and any(machine.exists(machine.paths.join(folder, f"python3{n}._pth")) for n in _MINOR_VERSIONS):
        return ok(texts.VARIABLES_IGNORED)
    return wrong(texts.VARIABLES, "、".join(found)) if found else ok(texts.NOTHING_STRAY)


@on_windows
def settings(case: Case) -> Found:
    """No settings of another product stand where xlwings would fall back to."""
    home = case.machine.variable("USERPROFILE")
    places = [case.machine.paths.join(home, ".xlwings", "xlwings.conf")]
    if case.file and "://" not in case.file:
        places.append(case.machine.paths.join(case.machine.paths.dirname(case.file), "xlwings.conf"))
    found = [path for path in places if case.machine.exists(path)]
    return wrong(texts.STRAY_SETTINGS, "、".join(found)) if found else ok(texts.NOTHING_STRAY)
