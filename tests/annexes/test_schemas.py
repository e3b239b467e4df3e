"""What editors are told of edition files is what reading them asks for."""

from collections.abc import Iterator
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from support.edition_files import FOLDERS, files_of
from support.mutations import mutated
from support.tools import REPOSITORY
from xl_udfs.annexes import EditionError
from xl_udfs.annexes.format import ANNEX_FILE, FILES, PRINTED_STYLES, PROSE_STYLES
from xl_udfs.annexes.schemas import FORM, schemas
from xl_udfs.annexes.shapes import require
from xl_udfs.build.styles import ROLES

VALIDATORS = {name.partition(".")[0]: Draft202012Validator(schema) for name, schema in schemas().items()}
REAL = [(name, data) for folder in FOLDERS for name, data in files_of(folder).items()]


def validator(name: str) -> Draft202012Validator:
    return VALIDATORS[name.partition(".")[0] if name in FILES else FORM]


def is_refused(name: str, data: Any) -> bool:
    try:
        require(FILES.get(name, ANNEX_FILE), data, (name,))
    except EditionError:
        return True
    return False


@pytest.mark.parametrize("name", VALIDATORS)
def test_a_schema_is_one(name: str) -> None:
    Draft202012Validator.check_schema(VALIDATORS[name].schema)


@pytest.mark.parametrize("name, data", REAL)
def test_a_real_file_passes_both(name: str, data: Any) -> None:
    assert [error.message for error in validator(name).iter_errors(data)] == []
    assert not is_refused(name, data)


def test_an_editor_may_be_told_the_schema() -> None:
    assert validator("home.json").is_valid({"$schema": "../annex.schema.json", **files_of(FOLDERS[0])["home.json"]})
    assert validator("rules.json").is_valid({"$schema": "../rules.schema.json", "JX201": {"enabled": False}})


def keys_of(schema: Any) -> Iterator[str]:
    if isinstance(schema, dict):
        yield from schema.get("properties", ())
    for part in schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ():
        yield from keys_of(part)


def test_the_documentation_explains_every_key() -> None:
    text = (REPOSITORY / "docs" / "版本数据.md").read_text("utf-8")
    keys = {key for schema in schemas().values() for key in keys_of(schema)}
    assert {"annex", "weight", "$schema"} <= keys
    assert [key for key in sorted(keys) if f"`{key}`" not in text and f'"{key}"' not in text] == []


def test_every_style_is_one_that_the_build_draws() -> None:
    assert {*PRINTED_STYLES, *PROSE_STYLES, *(f"{style}_linked" for style in PROSE_STYLES)} <= ROLES.keys()


@settings(max_examples=300)
@given(st.sampled_from([(name, data) for name, data in REAL if data]), st.integers(0, 10**9))
def test_both_refuse_the_same(real: tuple[str, Any], seed: int) -> None:
    name, data = real
    changed = mutated(data, Random(seed))
    assert is_refused(name, changed) is not validator(name).is_valid(changed)
