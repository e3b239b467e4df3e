"""Editions: what one province's forms of one year look like, as data."""

import json
import os.path
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from xl_udfs.annexes.layout import Annex, Field
from xl_udfs.annexes.reading import read_annex
from xl_udfs.numbers import Kind

_FOLDER = os.path.join(os.path.dirname(__file__), "editions")  # noqa: PTH118, PTH120 - pathlib costs 4 ms of a cold start
DEFAULT = "hunan_2022"


class Edition(NamedTuple):
    """One edition: its name, the year it was issued for, the cover data and the annexes."""

    name: str
    year: int
    cover: Sequence[Field]
    annexes: Mapping[str, Annex]


@cache
def load_edition(folder: str = DEFAULT) -> Edition:
    """The edition kept in ``editions/<folder>``."""
    data = _read(folder, "edition.json")
    cover = [
        Field(item["name"], Kind(item.get("kind", "text")), item["name"], "", prompt=item["prompt"])
        for item in data["cover"]
    ]
    annexes = [read_annex(_read(folder, file)) for file in data["annexes"]]
    return Edition(data["edition"], data["year"], cover, {annex.name: annex for annex in annexes})


def load_sample(folder: str = DEFAULT) -> Mapping[str, Any]:
    """The published figures of the edition's sample unit: cover data, and per annex values by field or row."""
    return _read(folder, "sample.json")


def _read(folder: str, file: str) -> Mapping[str, Any]:
    with open(os.path.join(_FOLDER, folder, file), encoding="utf-8") as opened:  # noqa: PTH118, PTH123
        data: Mapping[str, Any] = json.load(opened)
    return data
