"""Read the JSON files of an edition, more strictly than JSON itself asks: what is said twice is lost silently."""

import json
from pathlib import Path
from typing import Any, NoReturn

from xl_udfs.annexes import texts
from xl_udfs.annexes.errors import EditionError
from xl_udfs.annexes.files import path_of

_SCHEMA = "$schema"
"""Where editors look for the schema of a file; it says nothing about the edition."""


def read_json(folder: str, file: str) -> Any:
    """What a file of an edition says, without the name of its schema.

    Args:
        folder: a folder of ``editions``, or a path.
        file: the file's name in it.

    Raises:
        EditionError: there is no such file, it is no JSON, or it says something twice.
    """
    try:
        text = Path(path_of(folder, file)).read_text("utf-8-sig")  # 记事本 writes a mark at the beginning
    except (FileNotFoundError, NotADirectoryError) as error:
        raise EditionError(texts.NO_FILE, (file,)) from error
    except UnicodeDecodeError as error:
        raise EditionError(texts.NOT_UTF8, (file,)) from error
    except OSError as error:
        raise EditionError(texts.CANNOT_READ, (file,)) from error
    data = parse_json(text, file)
    if isinstance(data, dict) and isinstance(data.get(_SCHEMA), str):
        del data[_SCHEMA]
    return data


def parse_json(text: str, file: str) -> Any:
    """What a text of JSON says; whole numbers are ``int``, as JSON knows no other difference.

    Args:
        text: the file's content.
        file: its name, for messages.

    Raises:
        EditionError: it is no JSON, or it says something twice.
    """

    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        made: dict[str, Any] = {}
        for key, value in pairs:
            if key in made:
                raise EditionError(texts.TWICE_IN_FILE.format(key=key), (file,))
            made[key] = value
        return made

    def no_number(text: str) -> NoReturn:
        raise EditionError(texts.NO_NUMBER.format(number=text), (file,))

    try:
        return json.loads(text, object_pairs_hook=once, parse_float=_number, parse_constant=no_number)
    except json.JSONDecodeError as error:
        raise EditionError(texts.NOT_JSON.format(line=error.lineno, column=error.colno), (file,)) from error
    except RecursionError as error:
        raise EditionError(texts.TOO_DEEP, (file,)) from error
    except ValueError as error:  # an integer of more digits than Python reads
        raise EditionError(texts.NO_NUMBER.format(number=texts.TOO_LONG), (file,)) from error


def _number(text: str) -> int | float:
    value = float(text)
    return int(value) if value.is_integer() else value
