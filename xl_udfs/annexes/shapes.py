"""Shapes of JSON data: one description that checks data in Chinese and becomes a JSON Schema.

What a shape refuses the schema of it refuses, and the other way round; a test compares them.
"""

import json
import re
from collections.abc import Sequence
from typing import Any, Protocol

from xl_udfs.annexes import texts
from xl_udfs.annexes.errors import EditionError, Where
from xl_udfs.annexes.wording import listed, near
from xl_udfs.record import Record

Schema = dict[str, Any]
Definitions = dict[str, Schema]
"""Schemas that others refer to, by name."""

_MANY = 12
"""More words than this are not listed in a sentence."""

_SHOWN = 40
"""Characters of faulty data that a sentence shows."""


class Shape(Protocol):
    """What data can be."""

    @property
    def told(self) -> str:
        """What it is, in Chinese, behind 应是."""

    def suits(self, data: object) -> bool:
        """Whether data is of the right JSON type; ``check`` then looks at it closely."""

    def check(self, data: Any, where: Where) -> None:
        """Look at data of the right type.

        Raises:
            EditionError: it is not as it should be.
        """

    def schema(self, definitions: Definitions) -> Schema:
        """The same as a JSON Schema, which may refer to ``definitions`` and adds its own."""


def require(shape: Shape, data: object, where: Where) -> None:
    """Look whether data has this shape.

    Args:
        shape: what it should be.
        data: what JSON became.
        where: the file and the keys that lead to it.

    Raises:
        EditionError: it has not.
    """
    if not shape.suits(data):
        raise unexpected(shape, data, where)
    shape.check(data, where)


class Text(Record):
    """Any text."""

    least: int = 0

    @property
    def told(self) -> str:
        return texts.SOME_TEXT if self.least else texts.TEXT

    def suits(self, data: object) -> bool:
        return isinstance(data, str)

    def check(self, data: str, where: Where) -> None:
        if len(data) < self.least:
            raise unexpected(self, data, where)

    def schema(self, _: Definitions) -> Schema:
        return {"type": "string", "minLength": self.least} if self.least else {"type": "string"}


class Pattern(Record):
    """Text that a regular expression, the same in Python and in JavaScript, fits from end to end."""

    pattern: str
    told: str

    def suits(self, data: object) -> bool:
        return isinstance(data, str)

    def check(self, data: str, where: Where) -> None:
        if not re.fullmatch(self.pattern, data):
            raise unexpected(self, data, where)

    @property
    def whole(self) -> str:
        """The expression with both ends."""
        return f"^(?:{self.pattern})$"

    def schema(self, _: Definitions) -> Schema:
        return {"type": "string", "pattern": self.whole}


class OneOf(Record):
    """One of some words. ``title`` says what they are where they are too many to be listed."""

    words: Sequence[str]
    title: str = ""

    @property
    def told(self) -> str:
        if self.title or len(self.words) > _MANY:
            return self.title
        quoted = listed(word or '""' for word in self.words)
        return texts.CHOICE.format(words=f" {quoted}") if len(self.words) > 1 else f" {quoted}"

    def suits(self, data: object) -> bool:
        return isinstance(data, str)

    def check(self, data: str, where: Where) -> None:
        if data not in self.words:
            raise unexpected(self, data, where, near(data, self.words, ""))

    def schema(self, _: Definitions) -> Schema:
        return {"enum": [*self.words]}


class Number(Record):
    """A number from ``least`` to ``most``; ``whole`` for those without a fraction."""

    least: int = -(10**15)
    most: int = 10**15
    whole: bool = False

    @property
    def told(self) -> str:
        if not self.whole and self.least == -self.most:  # as good as any
            return texts.ANY_NUMBER
        return (texts.WHOLE if self.whole else texts.NUMBER).format(least=self.least, most=self.most)

    def suits(self, data: object) -> bool:
        return isinstance(data, int if self.whole else int | float) and not isinstance(data, bool)

    def check(self, data: float, where: Where) -> None:
        if not self.least <= data <= self.most:
            raise unexpected(self, data, where)

    def schema(self, _: Definitions) -> Schema:
        return {"type": "integer" if self.whole else "number", "minimum": self.least, "maximum": self.most}


class Literal(Record):
    """``true``, ``false`` or ``null``, as far as they are among ``values``."""

    values: Sequence[bool | None]
    told: str

    def suits(self, data: object) -> bool:
        return any(data is value for value in self.values)

    def check(self, data: object, where: Where) -> None:
        """There is nothing more to look at."""

    def schema(self, _: Definitions) -> Schema:
        return {"enum": [*self.values]}


def unexpected(shape: Shape, data: object, where: Where, advice: str = "") -> EditionError:
    """The error that says what should be there, and what is."""
    found = json.dumps(data, ensure_ascii=False, default=str)
    shown = found if len(found) <= _SHOWN else f"{found[:_SHOWN]}…"
    said = texts.WRITTEN.format(expected=shape.told, found=shown)
    return EditionError(f"{said}，{advice}" if advice else said, where)
