"""Shapes of JSON data that hold others: lists, objects, and the choice between shapes."""

from collections.abc import Mapping, Sequence

from xl_udfs.annexes import texts
from xl_udfs.annexes.errors import EditionError, Where
from xl_udfs.annexes.shapes import Definitions, OneOf, Pattern, Schema, Shape, require
from xl_udfs.annexes.wording import listed, near
from xl_udfs.record import Record


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
