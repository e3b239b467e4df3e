"""What ``import xl_udfs`` offers is there, wherever else its modules are imported, and costs nothing before."""

import ast
import pkgutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from importlib import import_module

import pytest

import xl_udfs
from support.tools import REPOSITORY

PACKAGE = REPOSITORY / "xl_udfs"


def python(script: str) -> str:
    return subprocess.run(
        [sys.executable, "-c", script], capture_output=True, encoding="utf-8", check=True, cwd=REPOSITORY
    ).stdout.strip()


def test_importing_it_loads_nothing_else() -> None:
    script = "import sys, xl_udfs; print(sorted(name for name in sys.modules if name.startswith('xl_udfs')))"
    assert python(script) == "['xl_udfs', 'xl_udfs.version']"


def told_to_type_checkers() -> dict[str, str]:
    """Each name that the block for type checkers imports, with its module."""
    tree = ast.parse((PACKAGE / "__init__.py").read_text(encoding="utf-8"))
    [block] = [node for node in tree.body if isinstance(node, ast.If)]
    imports = [node for node in block.body if isinstance(node, ast.ImportFrom)]
    return {name.name: str(node.module) for node in imports for name in node.names}


def test_whoever_looks_sees_everything_offered() -> None:
    names = python("import xl_udfs; print(*dir(xl_udfs))").split()
    assert set(xl_udfs.__all__) <= set(names)
    assert len(set(names)) == len(names)


def test_type_checkers_are_told_the_same() -> None:
    homes = {name: f"xl_udfs.{module}" for module, names in xl_udfs._HOMES.items() for name in names}
    assert homes == told_to_type_checkers()
    assert sorted([*homes, "__version__"]) == sorted(xl_udfs.__all__)


def test_every_name_is_what_its_module_has_after_all_modules_were_imported() -> None:
    for module in pkgutil.iter_modules(xl_udfs.__path__):
        import_module(f"xl_udfs.{module.name}")
    for name, home in told_to_type_checkers().items():
        assert getattr(xl_udfs, name) is getattr(import_module(home), name)


def test_a_name_that_it_does_not_have() -> None:
    with pytest.raises(AttributeError, match=r"^module 'xl_udfs' has no attribute 'sing'$"):
        getattr(xl_udfs, "sing")  # noqa: B009 - it is the getting that is tested


def test_everything_offered_is_explained() -> None:
    offered = [getattr(xl_udfs, name) for name in told_to_type_checkers()]
    assert [one for one in offered if not (one.__doc__ or "").strip()] == []


def test_whatever_users_can_mend_has_one_base_class() -> None:
    bases = dict(_exceptions())
    assert len(bases) > 10
    shown = [name for name in bases if not name.startswith("_")]
    assert [name for name in shown if "JixiaoError" not in _line(name, bases)] == []


def _exceptions() -> Iterator[tuple[str, str]]:
    """Every exception class of ours and what it derives from."""
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef) and node.name.endswith("Error"):
                base = ast.unparse(node.bases[0])
                if base != "Enum":
                    yield node.name, base


def _line(name: str, bases: Mapping[str, str]) -> list[str]:
    """A class and all that it derives from."""
    line = [name]
    while line[-1] in bases:
        line.append(bases[line[-1]])
    return line
