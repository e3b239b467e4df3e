"""Which editions there are: those that come with the program, and those of folders named by the environment."""

import os
from collections.abc import Iterator
from functools import cache

from xl_udfs.annexes.edition import Edition
from xl_udfs.annexes.files import EDITION, FOLDER, digest, path_of

DEFAULT = "hunan_2022"
"""The folder of the edition that is meant where none is named."""

MORE = "JIXIAO_EDITIONS"
"""The environment variable that names further folders of editions, as PATH names folders."""


@cache
def load_edition(folder: str = DEFAULT) -> Edition:
    """The edition kept in ``folder``: from the module compiled of its files, or from these if they were changed since.

    Args:
        folder: a folder of ``editions``, or a path.

    Raises:
        EditionError: its files do not make sense.
    """
    compiled = compiled_edition(folder)
    if compiled is not None:
        return compiled
    from xl_udfs.annexes.source import read_edition

    return read_edition(folder)


def compiled_edition(folder: str) -> Edition | None:
    """The edition as compiled of the files in ``folder``, or None if that was never done or they were changed since."""
    if not folder.isidentifier():  # a path
        return None
    try:
        # importlib is one more module to load
        module = __import__(f"{__package__}.editions.{folder}.compiled", fromlist=["EDITION"])
    except (ImportError, TypeError):  # there is none, or it makes records of another day
        return None
    edition: Edition = module.EDITION
    return edition if digest(folder) == module.MADE_OF else None


def all_editions() -> Iterator[Edition]:
    """Every edition there is, the default one first; faulty ones raise EditionError when their turn comes."""
    yield load_edition()
    yield from (load_edition(folder) for folder in folders() if folder != DEFAULT)


def folders() -> Iterator[str]:
    """Where they are, as ``load_edition`` takes it."""
    yield from (name for name in sorted(os.listdir(FOLDER)) if _is_edition(name))  # noqa: PTH208
    for shelf in filter(None, os.environ.get(MORE, "").split(os.pathsep)):
        if os.path.isdir(shelf):  # noqa: PTH112
            full = os.path.abspath(shelf)  # noqa: PTH100
            found = (os.path.join(full, name) for name in sorted(os.listdir(full)))  # noqa: PTH118, PTH208
            yield from filter(_is_edition, found)


def find_edition(name: str | None) -> Edition | None:
    """The edition that calls itself ``name`` (the default one if None), or None if there is no such edition.

    Raises:
        EditionError: its files do not make sense.
    """
    default = load_edition()
    if name is None or name == default.name:
        return default
    found = _folder_called(name)
    return None if found is None else load_edition(found)


def folder_of(said: str) -> str | None:
    """Where the edition is, as ``load_edition`` takes it; None if there is none. Its files may be faulty.

    Args:
        said: a folder of ``editions``, a path of a folder, or what the edition calls itself.
    """
    if said.isidentifier() and os.path.isdir(path_of(said)):  # noqa: PTH112
        return said
    if os.path.isdir(said):  # noqa: PTH112
        return os.path.abspath(said)  # noqa: PTH100
    return _folder_called(said)


def _folder_called(name: str) -> str | None:
    """The first folder whose edition calls itself so; its files may be faulty."""
    return next((folder for folder in folders() if _name(folder) == name), None)


def twin_of(edition: Edition) -> str | None:
    """The folder that is found in its place by the name of both; None if it is found itself."""
    first = next((folder for folder in folders() if _name(folder) == edition.name), edition.folder)
    return None if os.path.samefile(path_of(first), path_of(edition.folder)) else first  # noqa: PTH121


def _is_edition(folder: str) -> bool:
    return os.path.exists(path_of(folder, EDITION))  # noqa: PTH110


def _name(folder: str) -> str:
    """What the edition of a folder calls itself; ``""`` where that cannot be read: others are still to be found."""
    import json

    try:
        with open(path_of(folder, EDITION), encoding="utf-8-sig") as opened:  # noqa: PTH123
            return str(json.load(opened).get("edition", ""))
    except (OSError, ValueError, AttributeError):
        return ""
