"""Editions as modules of the program: reading their files takes a tenth of a cold check, importing does not.

A module says of which files it was made; ``shelf.load_edition`` takes it only as long as they are the same.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from enum import Enum
from pathlib import Path

from xl_udfs.annexes.files import EDITION, FOLDER, MODULE, digest
from xl_udfs.annexes.source import read_edition
from xl_udfs.record import Record

_WIDTH = 118
_STEP = "    "
_HEAD = '''"""Written by the build from the JSON files beside it; whoever changes those runs ``make build``."""

from decimal import Decimal

from xl_udfs.annexes.edition import Edition, Words
from xl_udfs.annexes.formula import Formula, Operand
from xl_udfs.annexes.layout import Annex, Block, Box, Column, Entry, Field, Group, Printed
from xl_udfs.numbers import Kind

MADE_OF = {made_of}
"""What ``digest`` made of the files then."""

EDITION = {edition}
'''


def module_text(folder: str) -> str:
    """The module of the edition in ``editions/<folder>``."""
    return _HEAD.format(made_of=digest(folder), edition=_written(read_edition(folder), ""))


def modules() -> dict[Path, str]:
    """Every module and its text."""
    folders = sorted(path.parent for path in Path(FOLDER).glob(f"*/{EDITION}"))
    return {folder / MODULE: module_text(folder.name) for folder in folders}


def _written(value: object, indent: str) -> str:
    """``value`` as Python writes it, in lines where one is too long."""
    if not isinstance(value, Record | Mapping | tuple | list):
        return _atom(value)
    head, tail = ("(", ")") if isinstance(value, Record | tuple) else ("{", "}") if isinstance(value, Mapping) else "[]"
    name = type(value).__name__ if isinstance(value, Record) else ""
    short = f"{name}{head}{', '.join(_parts(value, ''))}{',' if _is_single(value) else ''}{tail}"
    if "\n" not in short and len(indent) + len(short) <= _WIDTH:
        return short
    inner = indent + _STEP
    lines = "".join(f"{inner}{part},\n" for part in _parts(value, inner))
    return f"{name}{head}\n{lines}{indent}{tail}"


def _parts(value: object, indent: str) -> Iterator[str]:
    if isinstance(value, Mapping):
        return (f"{_atom(key)}: {_written(one, indent)}" for key, one in value.items())
    parts = (getattr(value, name) for name in value._fields) if isinstance(value, Record) else value
    return (_written(one, indent) for one in parts)  # type: ignore[attr-defined]


def _is_single(value: object) -> bool:
    return isinstance(value, tuple) and len(value) == 1


def _atom(value: object) -> str:
    if isinstance(value, Enum):
        return f"{type(value).__name__}.{value.name}"
    return f'Decimal("{value}")' if isinstance(value, Decimal) else repr(value)

