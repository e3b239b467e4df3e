"""What Excel's compiler would refuse and the interpreter only meets when the line runs: undeclared names.

An unknown procedure is run-time error 35 to the interpreter, which ``On Error`` swallows; Excel does not run any
macro of such a project. Every platform branch (``#If``) is looked at.
"""

import dataclasses
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from pyopenvba import ExcelFile
from pyopenvba.apps.excel import ExcelApplication
from pyopenvba.interpreter import _ast as ast
from pyopenvba.interpreter._intrinsics import INTRINSICS
from pyopenvba.interpreter._lex import strip_suffix
from pyopenvba.interpreter._parse import Parser, tokenize
from pyopenvba.interpreter._preprocess import strip_directives
from pyopenvba.interpreter._runtime import UNRESOLVED, HostBridge, vba_constant
from pyopenvba.vba import VBAModuleKind

PLATFORMS: tuple[Mapping[str, bool], ...] = (
    {}, {"Win64": False}, {"Mac": True, "Win32": False, "Win64": False}, {"VBA7": False, "Win64": False},
)
_LANGUAGE = frozenset({
    "err", "debug", "me", "array", "ubound", "lbound", "nothing", "vba", "excel", "true", "false", "empty", "null",
})
Sources = Mapping[str, tuple[str, str]]
"""Module name → (source, kind)."""


def sources_of(book: Path) -> Sources:
    """The modules of a workbook."""
    with ExcelFile(str(book)) as package:
        return {
            module.name: (module.source, "standard" if module.kind is VBAModuleKind.standard else "class")
            for module in package.vba_project().modules
        }


def undeclared(book: Path, sources: Sources, skip: frozenset[str] = frozenset({"xlwings"})) -> list[str]:
    """Every name that no branch declares, as ``Module.Procedure line n: name``.

    Args:
        book: the workbook, for its sheets' code names.
        sources: its modules.
        skip: modules whose names count but that are not looked into.
    """
    host = ExcelApplication.open(book, with_vba=False).interpreter.host
    found: dict[str, None] = {}
    for constants in PLATFORMS:
        modules = {name: _parse(name, text, kind, constants) for name, (text, kind) in sources.items()}
        shared = frozenset().union(*(_declared(module, public=True) for module in modules.values()))
        for name, module in modules.items():
            if name not in skip:
                found.update(dict.fromkeys(_in_module(name, module, shared, host)))
    return list(found)


def _parse(name: str, text: str, kind: str, constants: Mapping[str, bool]) -> ast.Module:
    # The parser refuses comments behind #If and #Const, which are legal.
    text = re.sub(r"(?m)^([ \t]*#[^'\r\n]*?)[ \t]*'[^\r\n]*", r"\1", text)
    prepared = strip_directives(text, module=name, constants=dict(constants))
    return Parser(tokenize(prepared, module=name), module=name, kind=kind).parse_module(text)


def _in_module(name: str, module: ast.Module, shared: frozenset[str], host: HostBridge) -> Iterator[str]:
    if module.procedures and not module.option_explicit:
        yield f"{name}: no Option Explicit"
    known = _declared(module, public=False) | shared | _LANGUAGE
    for procedure in module.procedures:
        local = known | _locals(procedure)
        for node in _walk(procedure.body):
            if isinstance(node, ast.Unsupported):
                yield f"{name}.{procedure.name} line {node.line}: {node.reason}"
            elif isinstance(node, ast.Name):
                key = strip_suffix(node.name).lower()
                if key not in local and not _is_predefined(key, host):
                    yield f"{name}.{procedure.name} line {node.line}: {node.name}"


def _declared(module: ast.Module, *, public: bool) -> frozenset[str]:
    """What a module declares; with ``public`` only what others see."""
    names = {p.name for p in module.procedures if not (public and p.scope == "private")}
    for group in module.variables:
        if not public or group.scope in ("public", "global"):
            names |= {variable.name for variable in group.decls}
    for group in module.constants:
        if not public or group.scope in ("public", "global"):
            names |= {name for name, _, _ in group.names}
    for enum in module.enums:
        names |= {enum.name, *(name for name, _ in enum.members)}
    names |= {declare.name for declare in module.declares} | {module.name}
    return frozenset(name.lower() for name in names)


def _locals(procedure: ast.Procedure) -> frozenset[str]:
    names = {parameter.name for parameter in procedure.params} | {procedure.name}
    for node in _walk(procedure.body):
        if isinstance(node, ast.Dim | ast.ReDim):
            names |= {variable.name for variable in node.decls}
        elif isinstance(node, ast.ConstDecl):
            names |= {name for name, _, _ in node.names}
    return frozenset(name.lower() for name in names)


def _is_predefined(key: str, host: HostBridge) -> bool:
    return (
        key in INTRINSICS
        or host.has_global_member(key)
        or host.constant(key) is not UNRESOLVED
        or vba_constant(key) is not UNRESOLVED
        or host.global_object(key) is not UNRESOLVED
    )


def _walk(node: object) -> Iterator[object]:
    yield node
    if isinstance(node, list | tuple):
        for one in node:
            yield from _walk(one)
    elif dataclasses.is_dataclass(node):
        for field in dataclasses.fields(node):
            yield from _walk(getattr(node, field.name))
