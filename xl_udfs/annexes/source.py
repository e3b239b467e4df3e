"""The files of an edition: read, checked, and laid out for more rows."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from xl_udfs.annexes.agreement import refuse_disagreement
from xl_udfs.annexes.edition import Edition, Words
from xl_udfs.annexes.fields import Data
from xl_udfs.annexes.files import EDITION, RULES, SAMPLE, WORDS, path_of
from xl_udfs.annexes.format import FILES
from xl_udfs.annexes.json_files import read_json
from xl_udfs.annexes.layout import Annex
from xl_udfs.annexes.reading import Sizes, read_annex
from xl_udfs.annexes.resolving import keys_of, with_formulas
from xl_udfs.annexes.shapes import require


def read_edition(folder: str) -> Edition:
    """The edition as the files of its folder describe it.

    Args:
        folder: a folder of ``editions``, or a path.

    Raises:
        EditionError: they do not make sense.
    """
    data = _read(folder, EDITION)
    files = (data["home"], *data["annexes"])
    read = [read_annex(read_json(folder, file), file=file) for file in files]
    known = keys_of([annex for annex, _ in read])
    forms = [with_formulas(annex, formulas, known) for annex, formulas in read]
    refuse_disagreement(list(zip(files, forms, strict=True)))
    home, *annexes = forms
    return Edition(
        data["edition"], data["source"], folder, data["year"], home, {one.name: one for one in annexes},
        dict(_read(folder, RULES)), _words(_read(folder, WORDS)),
    )


def _words(data: Data) -> Words:
    def listed(kind: str) -> Mapping[str, tuple[str, ...]]:
        return {role: tuple(names) for role, names in data.get(kind, {}).items()}

    return Words(listed("called"), listed("denied"), listed("subjects"))


def sized(edition: Edition, name: str, sizes: Sizes) -> Annex:
    """The form called ``name`` with room for more rows than the blank form has."""
    annex, formulas = read_annex(_form(edition.folder, name), sizes)
    return with_formulas(annex, formulas, keys_of(edition.forms))


def load_sample(edition: Edition) -> Mapping[str, Any]:
    """The figures of the edition's sample unit, per form as ``values.Values``; empty if it has none.

    Raises:
        EditionError: the file is not as values are written.
    """
    return _read(edition.folder, SAMPLE) if Path(path_of(edition.folder, SAMPLE)).exists() else {}


@cache
def _form(folder: str, name: str) -> Data:
    """The file of the form called ``name``; one that is laid out again and again is read once."""
    data = _read(folder, EDITION)
    forms = (read_json(folder, file) for file in (data["home"], *data["annexes"]))
    found: Data = next(form for form in forms if form["annex"] == name)
    return found


def _read(folder: str, file: str) -> Data:
    data: Data = read_json(folder, file)
    require(FILES[file], data, (file,))
    return data
