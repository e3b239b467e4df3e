"""Whether the figures of an edition's sample fit its forms."""

from collections.abc import Mapping
from typing import Any

from xl_udfs.annexes import texts
from xl_udfs.annexes.edition import Edition
from xl_udfs.annexes.errors import EditionError, Where
from xl_udfs.annexes.files import SAMPLE
from xl_udfs.annexes.layout import Annex
from xl_udfs.annexes.source import load_sample, sized
from xl_udfs.annexes.values import Values, placed, sizes_for
from xl_udfs.annexes.wording import listed, near


def refuse_sample(edition: Edition) -> None:
    """Look whether every figure of ``sample.json`` has its place.

    Raises:
        EditionError: one has none.
    """
    forms = {form.name: form for form in edition.forms}
    for name, given in load_sample(edition).items():
        if name not in forms:
            advice = near(name, forms, texts.KNOWN_FORMS.format(known=listed(forms)))
            raise EditionError(texts.SAMPLE_FORM.format(name=name) + advice, (SAMPLE,))
        if isinstance(given, Mapping):
            _refuse_values(edition, forms[name], given, (SAMPLE, name))
            continue
        if not forms[name].per_project:
            raise EditionError(texts.SAMPLE_IN_SETS, (SAMPLE, name))
        for number, one in enumerate(given):
            _refuse_values(edition, forms[name], one, (SAMPLE, name, number))


def _refuse_values(edition: Edition, form: Annex, values: Values, where: Where) -> None:
    for key, value in values.items():
        if not _fits(edition, form, key, value):
            raise EditionError(texts.SAMPLE_DOES_NOT_FIT.format(key=key), where)


def _fits(edition: Edition, form: Annex, key: str, value: Any) -> bool:
    if key in form.entries:
        return not isinstance(value, Mapping | list)
    if key in form.blocks:
        if not _is_rows(value):
            return False
        form = sized(edition, form.name, sizes_for(form, {key: value}))
    elif not isinstance(value, list):
        return False
    try:
        placed(form, {key: value})
    except (KeyError, ValueError):
        return False
    return True


def _is_rows(value: Any) -> bool:
    """Rows, or rows by second-level heading, which the shape of the file knows to be such."""
    return isinstance(value, Mapping) or (isinstance(value, list) and all(isinstance(row, list) for row in value))
