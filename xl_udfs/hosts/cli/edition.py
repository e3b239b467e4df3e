"""``jixiao edition``: which editions there are, whether their files make sense, and what one of them has."""

from collections.abc import Iterator
from pathlib import Path

from xl_udfs.annexes import Annex, Edition, EditionError
from xl_udfs.annexes.files import EDITION, MODULE, path_of
from xl_udfs.annexes.overview import KNOWN, in_short, meaningless, roles_held
from xl_udfs.annexes.samples import refuse_sample
from xl_udfs.annexes.shelf import compiled_edition, folder_of, folders, twin_of
from xl_udfs.annexes.source import read_edition
from xl_udfs.annexes.texts import EDITION_TWICE as TWICE
from xl_udfs.annexes.wording import listed
from xl_udfs.checking.settings import edition_settings
from xl_udfs.engine.edition_formulas import refuse_formulas
from xl_udfs.hosts.cli import texts
from xl_udfs.hosts.cli.attempts import FAILED, OK, UserError


def show_editions(edition: str) -> int:
    """Print every edition in a line, or check the one that is meant and print what it has.

    Args:
        edition: its name or its folder; ``""`` for all of them.

    Returns:
        FAILED if one of the editions listed is faulty.

    Raises:
        UserError: there is no such edition.
        EditionError: its files do not make sense.
    """
    if not edition:
        return max([OK, *(_show(folder) for folder in folders())])
    folder = folder_of(edition)
    if folder is None:
        raise UserError(texts.NO_EDITION.format(name=edition))
    found = _checked(folder)
    for line in (_line(found), *map(_form, found.forms), *_roles(found)):
        print(line)
    return OK


def _show(folder: str) -> int:
    try:
        print(_line(_checked(folder)))
    except EditionError as error:
        print(texts.EDITION_FAULT.format(folder=folder, fault=error))
        return FAILED
    return OK


def _checked(folder: str) -> Edition:
    """The edition as its JSON files have it, whatever was compiled of them."""
    edition = read_edition(folder)
    edition_settings(edition)
    refuse_formulas(edition)
    refuse_sample(edition)
    if other := twin_of(edition):
        raise EditionError(TWICE.format(name=edition.name, other=other), (EDITION, "edition"))
    return edition


def _line(edition: Edition) -> str:
    folder = edition.folder
    if compiled_edition(folder) is not None:
        compiled = texts.COMPILED
    else:
        compiled = texts.STALE if Path(path_of(folder, MODULE)).exists() else texts.NOT_COMPILED
    forms = listed(form.name for form in edition.forms)
    return texts.EDITION_LINE.format(
        name=edition.name, folder=folder, year=edition.year, forms=forms, compiled=compiled
    )


def _form(form: Annex) -> str:
    often = texts.PER_PROJECT if form.per_project else ""
    return texts.EDITION_FORM.format(
        name=form.name, part=form.part, often=often, fields=len(form.entries), blocks=len(form.blocks)
    )


def _roles(edition: Edition) -> Iterator[str]:
    for kind, held in roles_held(edition).items():
        called = texts.ROLE_KINDS[kind]
        lacked = {*KNOWN[kind]} - {*held}
        yield texts.ROLES_HELD.format(kind=called, roles=listed(in_short(held)) or texts.NONE)
        yield texts.ROLES_LACKED.format(kind=called, roles=listed(in_short(lacked)) or texts.NONE)
    strangers = [f"{form.name} {key}" for form in edition.forms for key in meaningless(form)]
    yield texts.NO_ROLE.format(keys=listed(strangers) or texts.NONE)
