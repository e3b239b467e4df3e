"""Editions: what one province's forms of one year look like, as data."""

import os.path
import pickle
from collections.abc import Mapping
from functools import cache
from typing import Any

from xl_udfs.annexes.layout import Annex, Entry
from xl_udfs.record import Record

FOLDER = os.path.join(os.path.dirname(__file__), "editions")  # noqa: PTH118, PTH120 - pathlib costs a cold start 4 ms
DEFAULT = "hunan_2022"
COMPILED = "compiled.pickle"

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
        rules: what it sets otherwise than the rules are delivered, by code: ``enabled``, ``severity``, ``limits``.
    """

    name: str
    folder: str
    year: int
    home: Annex
    unit_key: str
    year_key: str
    annexes: Mapping[str, Annex]
    rules: Mapping[str, Mapping[str, Any]] = {}

    @property
    def forms(self) -> tuple[Annex, ...]:
        """首页 and the annexes."""
        return (self.home, *self.annexes.values())

    def form(self, name: str) -> Annex:
        """The form called ``name``."""
        return self.home if name == self.home.name else self.annexes[name]

    def wanted(self, form: Annex) -> list[Entry]:
        """Entries that the unit itself has to make: required, or on 首页, and not there from the beginning."""
        entries = form.entries.values()
        if form.name == self.home.name:
            return [entry for entry in entries if entry.field.key != self.year_key]
        return [entry for entry in entries if entry.field.required and entry.field.default is None]


@cache
def load_edition(folder: str = DEFAULT) -> Edition:
    """The edition kept in ``editions/<folder>``, as ``source.compiled`` made it of the files there: reading those
    takes a tenth of a cold check.

    Raises:
        EditionError: it was never compiled, and its files do not make sense.
    """
    path = os.path.join(FOLDER, folder, COMPILED)  # noqa: PTH118
    if not os.path.exists(path):  # noqa: PTH110
        from xl_udfs.annexes.source import read_edition

        return read_edition(folder)
    with open(path, "rb") as opened:  # noqa: PTH123
        edition: Edition = pickle.load(opened)  # a file of our own, beside this one
    return edition


def find_edition(name: str | None) -> Edition | None:
    """The edition that calls itself ``name`` (the default one if None), or None if there is no such edition."""
    default = load_edition()
    if name is None or name == default.name:
        return default
    editions = map(load_edition, sorted(os.listdir(FOLDER)))  # noqa: PTH208
    return next((edition for edition in editions if edition.name == name), None)
