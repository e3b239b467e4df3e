"""Read a filing out of a workbook by its defined names."""

from collections.abc import Iterator, Mapping, Sequence

from xl_udfs.annexes import EDITION_NAME, Annex, Edition, find_edition
from xl_udfs.annexes.roles import Choice, Cover
from xl_udfs.annexes.sets import MASTER, mark, marker_name, master_tab, set_number
from xl_udfs.book import Book
from xl_udfs.errors import JixiaoError
from xl_udfs.filing.filing import Condition, Filing, year_of
from xl_udfs.filing.form import Form
from xl_udfs.filing.form_reader import FormReader
from xl_udfs.numbers import Words

_NOT_A_FILING = "不是由本工具的模板制作的工作簿，没有找到附件里的单元格名称。"
_UNKNOWN_EDITION = "工作簿的版本是“{name}”，本程序没有这个版本的表式，请升级程序。"


class NotAFilingError(JixiaoError):
    """The workbook is none of ours, or of an edition we do not have; ``str()`` is one sentence for the user."""


def read_filing(book: Book) -> Filing:
    """Read the forms of the workbook's edition; what has lost its name is there as absent.

    Raises:
        NotAFilingError: if the workbook has none of the names, or names an unknown edition.
    """
    edition = _edition(book)
    home = FormReader(book, edition.home, edition.home.name, 0, edition.year).form()
    year = year_of(home[Cover.YEAR], edition)
    forms = {edition.home.name: home}
    asked: list[Annex] = []
    left_out: list[Annex] = []
    for annex in edition.annexes.values():
        (left_out if _is_left_out(home, edition, annex) else asked).append(annex)
    marked = {annex.name: list(_marked_sheets(book, annex)) for annex in asked if annex.per_project}
    sets = {name: _one_each(found) for name, found in marked.items()}
    numbers = sorted({number for found in sets.values() for number, _ in found})
    for annex in asked:
        if not annex.per_project:
            forms[annex.name] = FormReader(book, annex, annex.name, 0, year).form()
        elif annex.name == next(iter(sets)):
            forms |= _project_forms(book, edition, sets, numbers, year)
    filing = Filing(edition, forms, _condition(book, edition, marked), left_out)
    if all(item.is_absent for item in filing.items()):
        raise NotAFilingError(_NOT_A_FILING)
    return filing


def _is_left_out(home: Form, edition: Edition, annex: Annex) -> bool:
    """首页 says that the form is not handed in this time; where it says nothing, every form is."""
    key = edition.choice(annex)
    entry = home.items[key].entry if key else None
    return isinstance(entry, Words) and entry.text == Choice.NO


def _project_forms(
    book: Book, edition: Edition, sets: dict[str, list[tuple[int, str]]], numbers: list[int], year: int
) -> Iterator[tuple[str, Form]]:
    """The forms of every set; one whose sheet is gone is there with all its items absent."""
    for number in numbers:
        for name, found in sets.items():
            tab = next((tab for own, tab in found if own == number), f"{name}（第{number}套）")
            yield mark(name, number), FormReader(book, edition.annexes[name], tab, number, year).form()


def _marked_sheets(book: Book, annex: Annex) -> Iterator[tuple[int, str]]:
    """Set number and tab of every sheet that is marked as one of ``annex``, but for the master."""
    name, master = marker_name(annex), master_tab(annex)
    for full, area in book.names.items():
        tab, found, own = full.rpartition("!")
        if found and own == name and tab != master and tab in book.sheets:  # to read the master would be for nothing
            number = set_number(book.sheets[tab].value(area.top, area.left), annex.name)
            if number is not None and number != MASTER:
                yield number, tab


def _condition(book: Book, edition: Edition, marked: Mapping[str, Sequence[tuple[int, str]]]) -> Condition:
    doubles = {
        tab: mark(name, number) for name, found in marked.items()
        for number, tab in found if (number, tab) not in _one_each(found)
    }
    return Condition(book.value(EDITION_NAME) == edition.name, doubles, book.stale)


def _one_each(marked: Sequence[tuple[int, str]]) -> list[tuple[int, str]]:
    """The first sheet of every set; a sheet that was copied by hand says the same number as the one it is from."""
    firsts: dict[int, str] = {}
    for number, tab in marked:
        firsts.setdefault(number, tab)
    return list(firsts.items())


def _edition(book: Book) -> Edition:
    name = book.value(EDITION_NAME)
    edition = find_edition(name if isinstance(name, str) and name else None)
    if edition is None:
        raise NotAFilingError(_UNKNOWN_EDITION.format(name=name))
    return edition

