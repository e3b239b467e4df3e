"""A Record takes and refuses what a frozen dataclass with the same fields does."""

import dataclasses
import pickle
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any, ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xl_udfs.record import Record


class Point(Record):
    x: int
    y: int


class Circle(Point):
    radius: int = 1

    @cached_property
    def area(self) -> int:
        return 3 * self.radius**2


class Ring(Circle):
    scale: ClassVar[int] = 2
    width: int = 1
    radius: int = 5


@pytest.mark.parametrize(("values", "named", "says"), [
    ((1,), {"z": 2}, "Circle: unknown z; missing y"),
    ((1, 2), {"z": 2}, "Circle: unknown z"),
    ((1, 2, 3, 4), {}, "Circle: 4 values for 3 fields"),
    ((1, 2, 3), {"x": 1}, "Circle: given twice x"),
    ((1,), {"x": 2, "y": 3}, "Circle: given twice x"),
    ((1,), {"x": 2}, "Circle: given twice x; missing y"),
    ((), {}, "Circle: missing x, y"),
    ((), {"radius": 2, "y": 1}, "Circle: missing x"),
])
def test_what_is_missing_unknown_or_repeated_is_named(
    values: Sequence[int], named: Mapping[str, int], says: str
) -> None:
    with pytest.raises(TypeError) as refused:
        Circle(*values, **named)
    assert str(refused.value) == says


def test_a_subclass_keeps_its_parents_fields_and_may_change_a_default() -> None:
    assert repr(Circle(1, 2)) == "Circle(x=1, y=2, radius=1)"
    assert repr(Ring(1, y=2)) == "Ring(x=1, y=2, radius=5, width=1)"
    assert Ring(1, 2).area == 75
    assert Ring.scale == 2


def test_records_are_equal_by_class_and_fields_alone() -> None:
    looked_at, fresh = Circle(1, 2), Circle(1, 2)
    assert looked_at.area == 3
    assert (looked_at, hash(looked_at), repr(looked_at)) == (fresh, hash(fresh), repr(fresh))
    assert Circle(1, 2) != Circle(1, 3)
    assert Circle(1, 2, 5) != Ring(1, 2, 5)
    assert pickle.loads(pickle.dumps(looked_at)) == fresh


def test_a_copy_has_what_was_changed_and_forgets_what_was_cached() -> None:
    circle = Circle(1, 2)
    assert circle.area == 3
    larger = circle.replaced(radius=2)
    assert (larger, larger.area) == (Circle(1, 2, 2), 12)
    with pytest.raises(TypeError, match="unknown z"):
        circle.replaced(z=1)


def test_nothing_changes_a_record() -> None:
    point = Point(1, 2)
    with pytest.raises(AttributeError):
        point.x = 2  # type: ignore[misc]
    with pytest.raises(AttributeError):
        del point.x
    assert point == Point(1, 2)


def test_a_field_without_default_behind_one_with_a_default_is_refused_when_declared() -> None:
    with pytest.raises(TypeError, match=r"Wrong: b has no default, but follows a, which has one"):
        class Wrong(Record):
            a: int = 1
            b: int  # type: ignore[misc]
    with pytest.raises(TypeError, match=r"Worse: colour has no default, but follows radius"):
        class Worse(Circle):
            colour: str


FIELDS = ("a", "b", "c", "self", "values")
DECLARED = st.lists(st.tuples(st.sampled_from(FIELDS), st.none() | st.integers(0, 3)), unique_by=lambda one: one[0])


def _declared(base: type, own: Sequence[tuple[str, int | None]]) -> dict[str, Any]:
    """The body of a class with these fields, None for no default."""
    defaults = {name: value for name, value in own if value is not None}
    return {"__annotations__": {name: int for name, _ in own}, "__module__": base.__module__, **defaults}


@given(
    st.lists(DECLARED, min_size=1, max_size=3), st.lists(st.integers(), max_size=6),
    st.dictionaries(st.sampled_from((*FIELDS, "unknown")), st.integers()),
)
def test_a_record_takes_and_refuses_what_a_dataclass_does(
    line: Sequence[Sequence[tuple[str, int | None]]], values: Sequence[int], named: Mapping[str, int]
) -> None:
    """Declared over up to three generations, then made."""
    record: type = Record
    model: type = object
    for own in line:
        try:
            model = dataclasses.dataclass(frozen=True)(type("Model", (model,), _declared(model, own)))
        except TypeError:
            with pytest.raises(TypeError):
                type("Made", (record,), _declared(record, own))
            return
        record = type("Made", (record,), _declared(record, own))
    try:
        expected = model(*values, **named)
    except TypeError:
        with pytest.raises(TypeError):
            record(*values, **named)
        return
    made = record(*values, **named)
    assert {name: getattr(made, name) for name in record._fields} == dataclasses.asdict(expected)


@given(DECLARED, DECLARED)
def test_of_two_parents_the_first_has_the_last_word_as_with_dataclasses(
    left: Sequence[tuple[str, int | None]], right: Sequence[tuple[str, int | None]]
) -> None:
    try:
        models = [dataclasses.dataclass(type("Part", (), _declared(object, own))) for own in (left, right)]
        model = dataclasses.dataclass(type("Model", tuple(models), {}))
    except TypeError:
        with pytest.raises(TypeError):
            type("Made", tuple(type("Part", (Record,), _declared(Record, own)) for own in (left, right)), {})
        return
    made = type("Made", tuple(type("Part", (Record,), _declared(Record, own)) for own in (left, right)), {})
    assert [(one.name, one.default) for one in dataclasses.fields(model)] == [
        (name, made._defaults.get(name, dataclasses.MISSING)) for name in made._fields
    ]
