"""Immutable values with named parts, cheap to declare."""

from typing import Any, ClassVar, Self, dataclass_transform


@dataclass_transform(frozen_default=True)
class Record:
    """Like typing.NamedTuple, without being a tuple: ``class Point(Record): x: int; y: int = 0``.

    Declaring a NamedTuple runs the compiler and takes 0.2 ms; with all of ours that was a fifteenth of a cold
    ``jixiao check`` (make bench).
    """

    _fields: ClassVar[tuple[str, ...]] = ()
    _defaults: ClassVar[dict[str, Any]] = {}

    def __init_subclass__(cls) -> None:
        cls._fields = tuple(cls.__annotations__)
        cls._defaults = {name: cls.__dict__[name] for name in cls._fields if name in cls.__dict__}

    def __init__(self, *values: Any, **named: Any) -> None:
        parts = self.__dict__
        fields = self._fields
        if not named and len(values) == len(fields):  # most are made so; saying strict would double the time
            parts.update(zip(fields, values))  # noqa: B905
            return
        if self._defaults:
            parts.update(self._defaults)
        parts.update(zip(fields, values, strict=False))
        if named:
            parts.update(named)
        if len(parts) != len(fields) or len(values) > len(fields):
            raise TypeError(f"{type(self).__name__} takes {', '.join(fields)}")

    def replaced(self, **named: Any) -> Self:
        """A copy with some parts changed."""
        return type(self)(**{**self.__dict__, **named})

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} does not change")

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and other.__dict__ == self.__dict__

    def __hash__(self) -> int:
        return hash((type(self), *(self.__dict__[name] for name in self._fields)))

    def __repr__(self) -> str:
        parts = ", ".join(f"{name}={self.__dict__[name]!r}" for name in self._fields)
        return f"{type(self).__name__}({parts})"
