"""The files of an edition: read, checked, and laid out for more rows."""

import json
from collections import Counter
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from xl_udfs.annexes.edition import Edition, Words
from xl_udfs.annexes.errors import EditionError
from xl_udfs.annexes.fields import checked
from xl_udfs.annexes.files import EDITION, RULES, SAMPLE, WORDS, path_of
from xl_udfs.annexes.layout import Annex
from xl_udfs.annexes.reading import Sizes, keys_of, read_annex, with_formulas
from xl_udfs.annexes.roles import Cover

_NEEDED = (Cover.UNIT, Cover.SHORT, Cover.YEAR)
"""What every edition asks on 首页."""

_EDITION_KEYS = {"edition", "source", "year", "home", "annexes"}
_RULE_KEYS = {"enabled", "severity", "limits"}
_WORDS = {"called", "denied", "subjects"}


def read_edition(folder: str) -> Edition:
    """The edition as the files of its folder describe it.

    Args:
        folder: a folder of ``editions``, or a path.

    Raises:
        EditionError: they do not make sense.
    """
    data = checked(_read(folder, EDITION), _EDITION_KEYS, EDITION)
    read = [read_annex(source) for source in _sources(folder)]
    known = keys_of([annex for annex, _ in read])
    home, *annexes = [with_formulas(annex, formulas, known) for annex, formulas in read]
    rules = {
        code: dict(checked(given, _RULE_KEYS, code)) for code, given in _read(folder, RULES).items()
    }
    words = checked(_read(folder, WORDS), _WORDS, WORDS)
    edition = Edition(
        data["edition"], data["source"], folder, data["year"], home, {one.name: one for one in annexes}, rules,
        Words(*({role: tuple(names) for role, names in words.get(kind, {}).items()} for kind in sorted(_WORDS))),
    )
    _refuse_ambiguous(edition)
    return edition


def _refuse_ambiguous(edition: Edition) -> None:
    """A role means one field among the forms that a filing has once, and one among those of a project set."""
    if missing := [role for role in _NEEDED if role not in edition.home.keys]:
        raise EditionError(f"{edition.home.name}: no field means {', '.join(missing)}")
    parts = Counter(form.part for form in edition.forms)
    fields = Counter(
        (form.per_project, entry.field.role) for form in edition.forms for entry in form.entries.values()
        if entry.field.role
    )
    blocks = Counter(
        (form.per_project, block.role) for form in edition.forms for block in form.blocks.values() if block.role
    )
    twice = [part for part, times in parts.items() if times > 1]
    twice += [role for found in (fields, blocks) for (_, role), times in found.items() if times > 1]
    if twice:
        raise EditionError(f"{edition.name}: more than one means {', '.join(twice)}")


def sized(edition: Edition, name: str, sizes: Sizes) -> Annex:
    """The form called ``name`` with room for more rows than the blank form has."""
    source = next(one for one in _sources(edition.folder) if one["annex"] == name)
    annex, formulas = read_annex(source, sizes)
    return with_formulas(annex, formulas, keys_of(edition.forms))


def load_sample(edition: Edition) -> Mapping[str, Any]:
    """The figures of the edition's sample unit, per form as ``values.Values``; empty if it has none."""
    return _read(edition.folder, SAMPLE) if Path(path_of(edition.folder, SAMPLE)).exists() else {}


@cache
def _sources(folder: str) -> list[Mapping[str, Any]]:
    data = _read(folder, EDITION)
    return [_read(folder, file) for file in (data["home"], *data["annexes"])]


def _read(folder: str, file: str) -> Mapping[str, Any]:
    path = Path(path_of(folder, file))
    try:
        data: Mapping[str, Any] = json.loads(path.read_text("utf-8"))
    except FileNotFoundError as error:
        raise EditionError(f"{file}: there is no such file in {path.parent}") from error
    except ValueError as error:
        raise EditionError(f"{file}: no JSON: {error}") from error
    return data
