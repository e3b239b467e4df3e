"""Immutable values with named parts, cheap to declare, strict to make."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, ClassVar, Self, dataclass_transform

_NONE: Any = object()
"""Stands for the default of a field that has none."""


@dataclass_transform(frozen_default=True)
class Record:
    """Like a frozen dataclass: ``class Point(Record): x: int; y: int = 0``; a subclass keeps its parents' fields.

    Declaring a NamedTuple or a dataclass runs the compiler and takes 0.2 ms; with all of ours that was a fifteenth of
    a cold ``jixiao check`` (make bench). What a method caches in a record is no part of its value.

    Raises:
        TypeError: when declared, a field without a default follows one with a default; when made, a field is missing,
            unknown or given twice.
    """

    _fields: ClassVar[tuple[str, ...]] = ()
    _names: ClassVar[frozenset[str]] = frozenset()
    _defaults: ClassVar[Mapping[str, Any]] = {}

    def __init_subclass__(cls) -> None:
        fields = {} if cls.__bases__ == (Record,) else _inherited(cls)
        body = cls.__dict__
        for name, kind in cls.__annotations__.items():
            if isinstance(kind, type) or getattr(kind, "__origin__", kind) is not ClassVar:
                fields[name] = body.get(name, fields.get(name, _NONE))
        cls._fields = tuple(fields)
        cls._names = frozenset(fields)
        cls._defaults = {name: default for name, default in fields.items() if default is not _NONE}
        if cls._fields[len(fields) - len(cls._defaults):] != tuple(cls._defaults):
            raise TypeError(_disorder(cls))

    def __init__(self, /, *values: Any, **named: Any) -> None:
        parts = self.__dict__
        fields = self._fields
        if not named and len(values) == len(fields):  # most are made so; strict would double the time
            parts.update(zip(fields, values))  # noqa: B905
            return
        given = dict(zip(fields, values), **named)  # noqa: B905
        if self._defaults:
            parts.update(self._defaults)
        parts.update(given)
        once = len(given) == len(values) + len(named)
        if not once or len(parts) != len(fields) or (named and not named.keys() <= self._names):
            raise TypeError(f"{type(self).__name__}: {'; '.join(_faults(type(self), values, named))}")

    def replaced(self, /, **named: Any) -> Self:
        """A copy with some parts changed.

        Raises:
            TypeError: there is no such part.
        """
        parts = self.__dict__
        values = [named.pop(name) if name in named else parts[name] for name in self._fields]
        return type(self)(*values, **named)  # which refuses what is left: no field is called so

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} does not change")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"{type(self).__name__} does not change")

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and _values(other) == _values(self)

    def __hash__(self) -> int:
        return hash((type(self), *_values(self)))

    def __repr__(self) -> str:
        parts = map("{}={!r}".format, self._fields, _values(self))
        return f"{type(self).__name__}({', '.join(parts)})"


def _values(record: Any) -> list[Any]:
    """Without what is cached beside them."""
    parts = record.__dict__
    return [parts[name] for name in record._fields]


def _inherited(declared: type[Record]) -> dict[str, Any]:
    """The parents' fields with their defaults; as with dataclasses, the first parent has the last word."""
    return {
        name: base._defaults.get(name, _NONE)
        for base in reversed(declared.__mro__[1:]) if issubclass(base, Record) for name in base._fields
    }


def _disorder(declared: type[Record]) -> str:
    """Which field without a default stands behind one with a default, so that leaving that out would move it."""
    fields, optional = declared._fields, next(iter(declared._defaults))
    wrong = next(name for name in fields[fields.index(optional):] if name not in declared._defaults)
    return f"{declared.__name__}: {wrong} has no default, but follows {optional}, which has one"


def _faults(made: type[Record], values: Sequence[Any], named: Mapping[str, Any]) -> Iterator[str]:
    """What is wrong with the arguments, one phrase a fault."""
    fields = made._fields
    if len(values) > len(fields):
        yield f"{len(values)} values for {len(fields)} fields"
    if unknown := sorted(named.keys() - made._names):
        yield f"unknown {', '.join(unknown)}"
    if twice := [name for name in fields[:len(values)] if name in named]:
        yield f"given twice {', '.join(twice)}"
    given = {*fields[:len(values)], *named, *made._defaults}
    if missing := [name for name in fields if name not in given]:
        yield f"missing {', '.join(missing)}"
