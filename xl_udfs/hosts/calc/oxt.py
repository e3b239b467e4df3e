"""Write the extension: our own modules, what LibreOffice must be told about them, and nothing else."""

import ast
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from pathlib import Path
from xml.sax.saxutils import escape

from xl_udfs.hosts.calc import texts
from xl_udfs.hosts.calc.naming import CLEANING, REBINDING, SERVICE
from xl_udfs.hosts.calc.parameters import idl
from xl_udfs.version import __version__

FILE = "绩效自评函数.oxt"

_IDENTIFIER = "cn.jixiao.workbook"
_LEAST_VERSION = "7.4"
_ADD_IN = "com.sun.star.sheet.AddIn"

_OURS = __name__.partition(".")[0]
_ROOT = Path(__file__).resolve().parents[3]
_HERE = Path(__file__).parent

_COMPONENTS: Mapping[str, tuple[str, Mapping[str, Sequence[str]]]] = {
    "component.py": ("jixiao_functions.py", {SERVICE: (_ADD_IN, SERVICE)}),
    "jobs.py": ("jixiao_jobs.py", {REBINDING: (REBINDING,), CLEANING: (CLEANING,)}),
}
"""By module: its name in the extension (unlike any module of ours), and its implementations with their services."""

_EVENTS = {"OnLoadFinished": REBINDING, "OnSaveDone": CLEANING, "OnSaveAsDone": CLEANING}
"""The job for each event of a document. ``OnLoad`` would not come for documents that are opened out of sight."""

_TYPES = {
    "types.idl": "application/vnd.sun.star.uno-typelibrary;type=RDB",
    "components.xml": "application/vnd.sun.star.uno-components",
    "jobs.xcu": "application/vnd.sun.star.configuration-data",
}
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_TIME = (1980, 1, 1, 0, 0, 0)


def write_extension(folder: Path) -> Path:
    """Write the extension into ``folder`` and return its path; the same sources give the same bytes."""
    target = folder / FILE
    folder.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(target, "w") as package:
        for name, content in sorted(_members().items()):
            member = zipfile.ZipInfo(name, _TIME)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.create_system = 0
            member.external_attr = 0
            package.writestr(member, content.replace(b"\r\n", b"\n"), compresslevel=9)
    return target


def _members() -> Mapping[str, bytes]:
    made = {
        "META-INF/manifest.xml": _manifest(), "description.xml": _description(), "types.idl": idl(),
        "components.xml": _components(), "jobs.xcu": _jobs(),
    }
    return {
        **{name: text.encode() for name, text in made.items()},
        **{name: (_HERE / module).read_bytes() for module, (name, _) in _COMPONENTS.items()},
        **{f"pythonpath/{file.relative_to(_ROOT).as_posix()}": file.read_bytes() for file in _needed()},
    }


def _needed() -> set[Path]:
    """The files of our modules that the components import, directly or not."""
    found: set[Path] = set()
    waiting = [_HERE / module for module in _COMPONENTS]
    while waiting:
        files = {file for name in _imported(waiting.pop()) if (file := _module_file(name))}
        waiting += files - found
        found |= files
    return found


def _imported(file: Path) -> Iterator[str]:
    """The names that a module imports from us, each with its packages; some may be no modules."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.partition(".")[0] == _OURS:
            yield from accumulate(node.module.split("."), "{}.{}".format)
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _module_file(name: str) -> Path | None:
    place = _ROOT.joinpath(*name.split("."))
    return next((file for file in (place / "__init__.py", place.with_suffix(".py")) if file.is_file()), None)


def _manifest() -> str:
    entries = "".join(
        f' <manifest:file-entry manifest:media-type="{type}" manifest:full-path="{path}"/>\n'
        for path, type in _TYPES.items()
    )
    return (
        f'{_HEAD}<manifest:manifest xmlns:manifest="http://openoffice.org/2001/manifest">\n{entries}'
        "</manifest:manifest>\n"
    )


def _description() -> str:
    return f"""{_HEAD}\
<description xmlns="http://openoffice.org/extensions/description/2006"
             xmlns:l="http://libreoffice.org/extensions/description/2011">
 <identifier value="{_IDENTIFIER}"/>
 <version value="{__version__}"/>
 <dependencies>
  <l:LibreOffice-minimal-version value="{_LEAST_VERSION}" l:name="LibreOffice {_LEAST_VERSION}"/>
 </dependencies>
 <display-name><name lang="zh-CN">{escape(texts.NAME)}</name></display-name>
</description>
"""


def _components() -> str:
    entries = "".join(
        f' <component loader="com.sun.star.loader.Python" uri="./{name}">\n{_implementations(services)} </component>\n'
        for name, services in _COMPONENTS.values()
    )
    return f'{_HEAD}<components xmlns="http://openoffice.org/2010/uno-components">\n{entries}</components>\n'


def _implementations(services: Mapping[str, Sequence[str]]) -> str:
    return "".join(
        f'  <implementation name="{name}">' + "".join(f'<service name="{one}"/>' for one in own) + "</implementation>\n"
        for name, own in services.items()
    )


def _jobs() -> str:
    jobs = "".join(
        f'  <node oor:name="{job}" oor:op="replace"><prop oor:name="Service"><value>{job}</value></prop></node>\n'
        for job in dict.fromkeys(_EVENTS.values())
    )
    events = "".join(
        f'  <node oor:name="{event}" oor:op="fuse">'
        f'<node oor:name="JobList"><node oor:name="{job}" oor:op="replace"/></node></node>\n'
        for event, job in _EVENTS.items()
    )
    return f"""{_HEAD}\
<oor:component-data oor:name="Jobs" oor:package="org.openoffice.Office"
                    xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
 <node oor:name="Jobs">
{jobs} </node>
 <node oor:name="Events">
{events} </node>
</oor:component-data>
"""
