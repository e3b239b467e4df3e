"""Editions: what one province's forms of one year look like, as data."""

import json
import os.path
from collections.abc import Mapping
from functools import cache
from typing import Any

from xl_udfs.annexes.layout import Annex
from xl_udfs.annexes.reading import Sizes, keys_of, read_annex, with_formulas
from xl_udfs.numbers.record import Record

_FOLDER = os.path.join(os.path.dirname(__file__), "editions")  # noqa: PTH118, PTH120 - pathlib costs a cold start 4 ms
DEFAULT = "hunan_2022"

EDITION_NAME = "首页_版本"
"""The defined name of the cell in which a workbook says its edition."""

CONTENT_MARK_NAME = "首页_全部内容标记"
"""The defined name of the cell that marks everything that is filled in; another mark, another content."""


class Edition(Record):
    """One edition.

    Attributes:
        name: as people call it: ``湖南2022``.
        folder: where its files are.
        year: the year it was issued for.
        home: the form 首页, with the keys of the unit's full name and of the year.
        annexes: the other forms by name, in the order of filing.
    """

    name: str
    folder: str
    year: int
    home: Annex
    unit_key: str
    year_key: str
    annexes: Mapping[str, Annex]

    @property
    def forms(self) -> tuple[Annex, ...]:
        """首页 and the annexes."""
        return (self.home, *self.annexes.values())

    def form(self, name: str) -> Annex:
        """The form called ``name``."""
        return self.home if name == self.home.name else self.annexes[name]

    def sized(self, name: str, sizes: Sizes) -> Annex:
        """The form called ``name`` with room for more rows than the blank form has."""
        source = next(one for one in _sources(self.folder) if one["annex"] == name)
        annex, formulas = read_annex(source, sizes)
        return with_formulas(annex, formulas, keys_of(self.forms))


@cache
def load_edition(folder: str = DEFAULT) -> Edition:
    """The edition kept in ``editions/<folder>``.

    Raises:
        EditionError: its files do not make sense.
    """
    data = _read(folder, "edition.json")
    read = [read_annex(source) for source in _sources(folder)]
    known = keys_of([annex for annex, _ in read])
    home, *annexes = [with_formulas(annex, formulas, known) for annex, formulas in read]
    return Edition(
        data["edition"], folder, data["year"], home, data["unit_key"], data["year_key"],
        {one.name: one for one in annexes},
    )


def find_edition(name: str | None) -> Edition | None:
    """The edition that calls itself ``name`` (the default one if None), or None if there is no such edition."""
    default = load_edition()
    if name is None or name == default.name:
        return default
    editions = map(load_edition, sorted(os.listdir(_FOLDER)))  # noqa: PTH208
    return next((edition for edition in editions if edition.name == name), None)


def load_sample(folder: str = DEFAULT) -> Mapping[str, Any]:
    """The published figures of the edition's sample unit, per form as ``values.Values``."""
    return _read(folder, "sample.json")


@cache
def _sources(folder: str) -> list[Mapping[str, Any]]:
    data = _read(folder, "edition.json")
    return [_read(folder, file) for file in (data["home"], *data["annexes"])]


def _read(folder: str, file: str) -> Mapping[str, Any]:
    with open(os.path.join(_FOLDER, folder, file), encoding="utf-8") as opened:  # noqa: PTH118, PTH123
        data: Mapping[str, Any] = json.load(opened)
    return data
