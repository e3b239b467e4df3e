"""Shapes of JSON data: one description that checks data in Chinese and becomes a JSON Schema.

What a shape refuses the schema of it refuses, and the other way round; a test compares them.
"""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher, get_close_matches
from typing import Any, Protocol

from xl_udfs.annexes import texts
from xl_udfs.annexes.errors import EditionError, Where
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
        raise _unexpected(shape, data, where)
    shape.check(data, where)


def near(word: str, known: Iterable[str], otherwise: str) -> str:
    """A question about the known word that is most like ``word``, or ``otherwise``."""
    found = get_close_matches(word, sorted(known), 5)
    if not found:
        return otherwise
    best = max(found, key=lambda one: (SequenceMatcher(None, word, one).ratio(), _same(word, one)))
    return texts.NEAR.format(near=best)


def _same(word: str, other: str) -> int:
    """How many letters stand at the same place: 总分植 is 总分值 rather than 总得分."""
    return sum(a == b for a, b in zip(word, other, strict=False))


def listed(words: Iterable[str]) -> str:
    """Words in a sentence."""
    return texts.AND.join(words)


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
            raise _unexpected(self, data, where)

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
            raise _unexpected(self, data, where)

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
            raise _unexpected(self, data, where, near(data, self.words, ""))

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
            raise _unexpected(self, data, where)

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


class ListOf(Record):
    """A list of things of one shape, from ``least`` to ``most`` of them."""

    one: Shape
    least: int = 0
    most: int = 10000

    @property
    def told(self) -> str:
        return texts.LIST

    def suits(self, data: object) -> bool:
        return isinstance(data, list | tuple)

    def check(self, data: Sequence[object], where: Where) -> None:
        if len(data) < self.least:
            raise EditionError(texts.TOO_FEW.format(least=self.least), where)
        if len(data) > self.most:
            raise EditionError(texts.TOO_MANY.format(most=self.most), where)
        for number, each in enumerate(data):
            require(self.one, each, (*where, number))

    def schema(self, definitions: Definitions) -> Schema:
        return {
            "type": "array", "items": self.one.schema(definitions), "minItems": self.least, "maxItems": self.most,
        }


class MapOf(Record):
    """Things of one shape by keys of another."""

    keys: Pattern | OneOf
    one: Shape
    least: int = 0

    @property
    def told(self) -> str:
        return texts.OBJECT

    def suits(self, data: object) -> bool:
        return isinstance(data, Mapping)

    def check(self, data: Mapping[str, object], where: Where) -> None:
        if len(data) < self.least:
            raise EditionError(texts.TOO_FEW.format(least=self.least), where)
        for key, each in data.items():
            require(self.keys, key, where)
            require(self.one, each, (*where, key))

    def schema(self, definitions: Definitions) -> Schema:
        made: Schema = {"type": "object", "minProperties": self.least}
        one = self.one.schema(definitions)
        if isinstance(self.keys, Pattern):
            return made | {"patternProperties": {self.keys.whole: one}, "additionalProperties": False}
        return made | {"propertyNames": self.keys.schema(definitions), "additionalProperties": one}


class Key(Record):
    """What stands behind a key of an object, a note that says what it is for, and whether it must be there."""

    shape: Shape
    note: str
    needed: bool = False


class Object(Record):
    """Things of different shapes, by known keys."""

    keys: Mapping[str, Key]

    @property
    def told(self) -> str:
        return texts.OBJECT

    @property
    def needed(self) -> list[str]:
        """The keys that must be there."""
        return [name for name, key in self.keys.items() if key.needed]

    def suits(self, data: object) -> bool:
        return isinstance(data, Mapping)

    def check(self, data: Mapping[str, object], where: Where) -> None:
        for name in data:
            if name not in self.keys:
                advice = near(name, self.keys, texts.KNOWN_KEYS.format(keys=listed(self.keys)))
                raise EditionError(texts.UNKNOWN_KEY.format(key=name) + advice, where)
        for name in self.needed:
            if name not in data:
                raise EditionError(texts.MISSING_KEY.format(key=name), where)
        for name, each in data.items():
            require(self.keys[name].shape, each, (*where, name))

    def schema(self, definitions: Definitions) -> Schema:
        parts = {name: {"description": key.note, **key.shape.schema(definitions)} for name, key in self.keys.items()}
        return {"type": "object", "properties": parts, "required": self.needed, "additionalProperties": False}


class Kinds(Record):
    """Objects of several kinds: the first of these keys that is there says which one it is."""

    kinds: Mapping[str, Shape]

    @property
    def told(self) -> str:
        return texts.OBJECT

    def suits(self, data: object) -> bool:
        return isinstance(data, Mapping)

    def check(self, data: Mapping[str, object], where: Where) -> None:
        shape = next((shape for key, shape in self.kinds.items() if key in data), None)
        if shape is None:
            raise EditionError(texts.MISSING_ONE.format(keys=listed(self.kinds)), where)
        shape.check(data, where)

    def schema(self, definitions: Definitions) -> Schema:
        made: Schema = {"type": "object", "anyOf": [{"required": [key]} for key in self.kinds]}
        *others, last = self.kinds
        chosen = self.kinds[last].schema(definitions)
        for key in reversed(others):
            chosen = {"if": {"required": [key]}, "then": self.kinds[key].schema(definitions), "else": chosen}
        return made | chosen


class Either(Record):
    """One of several shapes, told apart by the JSON type."""

    options: Sequence[Shape]

    @property
    def told(self) -> str:
        return texts.OR.join(option.told for option in self.options)

    def suits(self, data: object) -> bool:
        return any(option.suits(data) for option in self.options)

    def check(self, data: object, where: Where) -> None:
        next(option for option in self.options if option.suits(data)).check(data, where)

    def schema(self, definitions: Definitions) -> Schema:
        return {"anyOf": [option.schema(definitions) for option in self.options]}


class Named(Record):
    """A shape that its schema writes once, under a name."""

    name: str
    shape: Shape

    @property
    def told(self) -> str:
        return self.shape.told

    def suits(self, data: object) -> bool:
        return self.shape.suits(data)

    def check(self, data: object, where: Where) -> None:
        self.shape.check(data, where)

    def schema(self, definitions: Definitions) -> Schema:
        if self.name not in definitions:
            definitions[self.name] = self.shape.schema(definitions)
        return {"$ref": f"#/$defs/{self.name}"}


def _unexpected(shape: Shape, data: object, where: Where, advice: str = "") -> EditionError:
    found = json.dumps(data, ensure_ascii=False, default=str)
    shown = found if len(found) <= _SHOWN else f"{found[:_SHOWN]}…"
    said = texts.WRITTEN.format(expected=shape.told, found=shown)
    return EditionError(f"{said}，{advice}" if advice else said, where)
