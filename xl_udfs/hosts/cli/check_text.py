"""``jixiao check-text``: the sentences of a plain text, checked against their own figures."""

import sys
from pathlib import Path

from xl_udfs.checking import check_text
from xl_udfs.hosts.cli import texts
from xl_udfs.hosts.cli.attempts import FOUND, OK, UserError
from xl_udfs.hosts.cli.check import show

_STANDARD_INPUT = "-"
_MEGABYTES = 2
"""A report of a thousand pages."""
_MOST_BYTES = _MEGABYTES * 1024 * 1024
_ODD = frozenset(range(32)) - set(b"\t\n\r\f\v")
"""Bytes that no text holds."""


def check_text_file(file: str, format: str = "text") -> int:
    """Check a text file, or standard input for ``-``, and print what was found.

    Raises:
        UserError: it cannot be opened, is too large, or is no text.
    """
    name = texts.STANDARD_INPUT if file == _STANDARD_INPUT else file
    report = check_text(_decoded(_read(file, name), name), name)
    if format == "json":
        from xl_udfs.report.as_json import as_json

        print(as_json([report], as_array=False))
    else:
        show(report)
    return OK if report.is_ready else FOUND


def _read(file: str, name: str) -> bytes:
    try:
        if file == _STANDARD_INPUT:
            content = sys.stdin.buffer.read(_MOST_BYTES + 1)
        else:
            with Path(file).open("rb") as opened:
                content = opened.read(_MOST_BYTES + 1)
    except (FileNotFoundError, ValueError) as error:  # ValueError: no file can have such a name
        raise UserError(texts.NO_FILE.format(file=name)) from error
    except OSError as error:
        raise UserError(texts.NOT_READABLE.format(file=name)) from error
    if len(content) > _MOST_BYTES:
        raise UserError(texts.TOO_LARGE.format(file=name, most=_MEGABYTES))
    return content


def _decoded(content: bytes, name: str) -> str:
    """The text in UTF-8, with or without byte order mark, else in GB18030 as Windows writes it."""
    if not _ODD.intersection(content):
        for encoding in ("utf-8-sig", "gb18030"):
            try:
                return content.decode(encoding)
            except UnicodeDecodeError:
                continue
    raise UserError(texts.NOT_TEXT.format(file=name))
