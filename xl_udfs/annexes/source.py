"""The files of an edition: read, laid out for more rows, and compiled into one file that loads at once."""

import json
import pickle
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from xl_udfs.annexes.edition import COMPILED, DEFAULT, FOLDER, Edition
from xl_udfs.annexes.fields import checked
from xl_udfs.annexes.layout import Annex
from xl_udfs.annexes.reading import Sizes, keys_of, read_annex, with_formulas

_PROTOCOL = 5
"""Fixed, so that every Python that we support reads it."""


def read_edition(folder: str = DEFAULT) -> Edition:
    """The edition as the files of ``editions/<folder>`` describe it.

    Raises:
        EditionError: they do not make sense.
    """
    data = _read(folder, "edition.json")
    read = [read_annex(source) for source in _sources(folder)]
    known = keys_of([annex for annex, _ in read])
    home, *annexes = [with_formulas(annex, formulas, known) for annex, formulas in read]
    return Edition(
        data["edition"], folder, data["year"], home, data["unit_key"], data["year_key"],
        {one.name: one for one in annexes}, _rules(folder),
    )


def sized(edition: Edition, name: str, sizes: Sizes) -> Annex:
    """The form called ``name`` with room for more rows than the blank form has."""
    source = next(one for one in _sources(edition.folder) if one["annex"] == name)
    annex, formulas = read_annex(source, sizes)
    return with_formulas(annex, formulas, keys_of(edition.forms))


def load_sample() -> Mapping[str, Any]:
    """The published figures of the default edition's sample unit, per form as ``values.Values``."""
    return _read(DEFAULT, "sample.json")


def stale() -> dict[Path, Edition]:
    """Editions whose compiled file is missing or is not what their files say, by that file."""
    editions = {
        path.with_name(COMPILED): read_edition(path.parent.name) for path in sorted(Path(FOLDER).glob("*/edition.json"))
    }
    return {path: edition for path, edition in editions.items() if not _is_fresh(path, edition)}


def compile_editions() -> None:
    """Write the compiled files that are stale."""
    for path, edition in stale().items():
        path.write_bytes(pickle.dumps(edition, _PROTOCOL))


def _is_fresh(path: Path, edition: Edition) -> bool:
    if not path.exists():
        return False
    try:
        return bool(pickle.loads(path.read_bytes()) == edition)
    except (AttributeError, ImportError, TypeError, pickle.UnpicklingError):  # of an older program
        return False


def _rules(folder: str) -> Mapping[str, Mapping[str, Any]]:
    rules = _read(folder, "rules.json")
    return {code: dict(checked(given, {"enabled", "severity", "limits"}, code)) for code, given in rules.items()}


@cache
def _sources(folder: str) -> list[Mapping[str, Any]]:
    data = _read(folder, "edition.json")
    return [_read(folder, file) for file in (data["home"], *data["annexes"])]


def _read(folder: str, file: str) -> Mapping[str, Any]:
    data: Mapping[str, Any] = json.loads(Path(FOLDER, folder, file).read_text("utf-8"))
    return data
