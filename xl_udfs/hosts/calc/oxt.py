"""Write the extension: our own modules, what LibreOffice must be told about them, and nothing else."""

import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

from xl_udfs import __version__
from xl_udfs.hosts.calc import texts
from xl_udfs.hosts.calc.naming import CLEANING, REBINDING, SERVICE
from xl_udfs.hosts.calc.parameters import idl

FILE = "绩效自评函数.oxt"

_IDENTIFIER = "cn.jixiao.workbook"
_LEAST_VERSION = "7.4"
_ADD_IN = "com.sun.star.sheet.AddIn"

_PACKAGE = Path(__file__).resolve().parents[2]
_BUNDLED = (
    "__init__.py", "numbers/*.py", "book/*.py", "functions/*.py", "package/*.py", "hosts/__init__.py",
    *(f"hosts/calc/{name}.py" for name in ("__init__", "cleaning", "naming", "parameters", "texts", "values")),
)
"""What the components import, and what that imports."""

_COMPONENTS = {
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
    here = Path(__file__).parent
    modules = [module for pattern in _BUNDLED for module in _PACKAGE.glob(pattern)]
    return {
        **{name: text.encode() for name, text in made.items()},
        **{name: (here / module).read_bytes() for module, (name, _) in _COMPONENTS.items()},
        **{f"pythonpath/xl_udfs/{module.relative_to(_PACKAGE).as_posix()}": module.read_bytes() for module in modules},
    }


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
