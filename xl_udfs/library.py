"""The product as a library; ``import xl_udfs`` offers all of it. Nothing here prints or changes anything global."""

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager

from xl_udfs.annexes import Edition, EditionError, all_editions, find_edition
from xl_udfs.cell_functions import CATALOG, Function
from xl_udfs.checking import Report, check_book
from xl_udfs.engine import Calculation, calculated, read_book
from xl_udfs.errors import JixiaoError
from xl_udfs.filing import Filing, NotAFilingError
from xl_udfs.filing import read_filing as _filing_of
from xl_udfs.ooxml import Source, name_of, naming
from xl_udfs.ooxml.errors import NAMED
from xl_udfs.record import Record
from xl_udfs.rulebook import Rule, rules_of

_RESTING = ("CONTENT_MARK",)
"""It reads every cell to tell 首页 whether anything has changed since the last check: of no use to this one."""

_NO_EDITION = "没有“{name}”这个版本的表式。运行 jixiao edition 查看有哪些版本。"
_FAULT = "{name}：程序错误，没有核对（{error}）。请反馈给维护人员。"


class Failure(Record):
    """A file that could not be checked.

    Attributes:
        file: what it is called.
        reason: one sentence.
        is_fault: the program failed, not the file.
    """

    file: str
    reason: str
    is_fault: bool = False


def check(source: Source, name: str = "") -> Report:
    """Check a workbook: recalculated in memory, judged by every rule; nothing is written.

    Args:
        source: the path of an .xlsx or .xlsm file, its bytes, or the file opened for reading.
        name: what to report it under; ``""`` for the name that it has.

    Returns:
        The findings, the verdict, and what was not looked at.

    Raises:
        JixiaoError: it cannot be read, or was not made from the template.
    """
    called = name or name_of(source)
    book = read_book(source, resting=_RESTING)
    with _naming_what_is_no_filing(called):
        return check_book(book, called)


def check_many(sources: Iterable[Source]) -> Iterator[Report | Failure]:
    """Check workbooks one after the other, each when it is asked for; one that fails does not end the others."""
    for source in sources:
        try:
            yield check(source)
        except JixiaoError as error:
            yield Failure(name_of(source), str(error))
        except Exception as fault:  # one file may fail by a fault of ours; the rest goes on
            name = name_of(source)
            yield Failure(name, _FAULT.format(name=name, error=f"{type(fault).__name__}: {fault}"), is_fault=True)


def read_filing(source: Source) -> Filing:
    """The forms of a workbook as typed, located values: ``filing["公用经费.本年决算数"]``.

    Args:
        source: as for ``check``.

    Raises:
        JixiaoError: it cannot be read, or was not made from the template.
    """
    book = read_book(source, resting=_RESTING)
    with _naming_what_is_no_filing(name_of(source)):
        return _filing_of(book)


@contextmanager
def _naming_what_is_no_filing(name: str) -> Iterator[None]:
    """Put the file's name before the sentence, as errors of reading have it."""
    try:
        yield
    except NotAFilingError as error:
        raise NotAFilingError(NAMED.format(path=name, sentence=error)) from error


def calculate(source: Source, target: str | os.PathLike[str] | None = None) -> Calculation:
    """Recalculate a workbook's formulas.

    Args:
        source: as for ``check``.
        target: where to write the workbook with its results up to date, and everything else as it was; it may be the
            file itself. None writes nothing.

    Returns:
        The bytes before and after, and how many results differ.

    Raises:
        JixiaoError: it cannot be read or written; then nothing is.
    """
    from xl_udfs.ooxml.save import refuse_locked, replace_file

    done = calculated(source)
    if target is not None:
        is_own = isinstance(source, str | os.PathLike) and _is_same_file(source, target)
        with naming(os.fspath(target)):
            refuse_locked(target)
            if done.count or not is_own:
                replace_file(target, done.after, done.before if is_own else None)
    return done


def _is_same_file(one: str | os.PathLike[str], other: str | os.PathLike[str]) -> bool:
    return os.path.exists(other) and os.path.samefile(one, other)  # noqa: PTH110, PTH121 - pathlib costs a cold start 4 ms


def new(target: str | os.PathLike[str], unit: str, year: int, short: str = "", edition: str = "") -> None:
    """Write a blank workbook for a unit.

    Args:
        target: where to, an .xlsm; nothing may be there yet.
        unit: the unit's full name; ``""`` leaves it to be filled in.
        year: the year reported on.
        short: its short name; ``""`` for the full one.
        edition: the edition's name, as ``editions`` gives them; ``""`` for the default one.

    Raises:
        JixiaoError: it cannot be written there, or there is no such year or edition.
    """
    from xl_udfs.making import new_workbook

    new_workbook(os.fspath(target), unit, year, short, edition_called(edition))


def editions() -> list[Edition]:
    """Every edition there is, the default one first.

    Raises:
        JixiaoError: the files of one make no sense.
    """
    return list(all_editions())


def rules(edition: str = "") -> list[Rule]:
    """Every rule in the order of the codes, with the titles that it has in an edition.

    Args:
        edition: its name; ``""`` for the default one.

    Raises:
        JixiaoError: there is no such edition.
    """
    return rules_of(edition_called(edition))


def edition_called(name: str) -> Edition:
    """The edition of this name; of ``""`` the default one.

    Raises:
        JixiaoError: there is none, or its files make no sense.
    """
    found = find_edition(name or None)
    if found is None:
        raise EditionError(_NO_EDITION.format(name=name))
    return found


def functions() -> Mapping[str, Function]:
    """Every cell function by its name."""
    return CATALOG
