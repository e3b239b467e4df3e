"""What the forms of an edition must agree on: names, parts, roles, and the entries of 首页 that titles show."""

import re
from collections.abc import Iterator, Sequence

from xl_udfs.annexes import texts
from xl_udfs.annexes.errors import EditionError
from xl_udfs.annexes.layout import Annex
from xl_udfs.annexes.roles import Choice, Cover
from xl_udfs.annexes.wording import near

_NEEDED = (Cover.UNIT, Cover.SHORT, Cover.YEAR)
"""What every edition asks on 首页."""

_YEARS = ("Y", "Y-1")
_SLOT = re.compile(r"\{([^{}]*)\}")

Forms = Sequence[tuple[str, Annex]]
"""Files and the forms they describe, 首页 first."""


def refuse_disagreement(forms: Forms) -> None:
    """Look whether the forms can be one edition.

    Raises:
        EditionError: two have one name or part, a role means two things, 首页 lacks something, or a text shows what
            is not there.
    """
    _refuse_twins(forms)
    _refuse_ambiguous(forms)
    file, home = forms[0]
    asked = {entry.field.role for entry in home.entries.values()}
    for role in _NEEDED:
        if role not in asked:
            raise EditionError(texts.HOME_LACKS.format(role=role), (file,))
    for key, entry in home.entries.items():
        if Choice.is_one(entry.field.role) and not {Choice.YES, Choice.NO} <= {*entry.field.choices}:
            said = texts.CHOICES_LACK.format(key=key, yes=Choice.YES, no=Choice.NO)
            raise EditionError(said, (file,))
    for file, form in forms:
        for text in (form.title, *(printed.text for printed in form.printed)):
            _refuse_slots(text, home, file)


def _refuse_twins(forms: Forms) -> None:
    """Sheets are known by their names, in Excel and in VBA, which do not tell capitals from small letters."""
    names: dict[tuple[str, str], str] = {}
    parts: dict[str, str] = {}
    for file, form in forms:
        for key, name in (("annex", form.name), ("code_name", form.code_name)):
            if other := names.get((key, name.lower())):
                raise EditionError(texts.FORM_TWICE.format(key=key, name=name, other=other), (file, key))
            names[key, name.lower()] = file
        if twin := parts.get(form.part):
            said = texts.PART_TWICE.format(part=form.part, first=twin, second=form.name)
            raise EditionError(said, (file, "part"))
        parts[form.part] = form.name


def _refuse_ambiguous(forms: Forms) -> None:
    """A role means one field among the forms that a filing has once, and one among those of a project set."""
    found: dict[tuple[bool, str, str], str] = {}
    for file, form in forms:
        for what, role, key in _roles(form):
            place = f"{form.name} {key}"
            if other := found.get((form.per_project, what, role)):
                raise EditionError(texts.ROLE_TWICE.format(role=role, first=other, second=place), (file,))
            found[form.per_project, what, role] = place


def _roles(form: Annex) -> Iterator[tuple[str, str, str]]:
    yield from (("field", one.field.role, key) for key, one in form.entries.items() if one.field.role)
    yield from (("block", one.role, name) for name, one in form.blocks.items() if one.role)


def _refuse_slots(text: str, home: Annex, file: str) -> None:
    """In braces a printed text shows the year or an entry of 首页."""
    literal = _SLOT.sub("", text)
    if "{" in literal or "}" in literal:
        raise EditionError(texts.SLOT_BRACES.format(text=text), (file,))
    for slot in _SLOT.findall(text):
        if slot not in _YEARS and slot not in home.entries:
            said = texts.UNKNOWN_SLOT.format(slot=slot, text=text)
            advice = near(slot, home.entries, "")
            raise EditionError(f"{said}，{advice}" if advice else said, (file,))
