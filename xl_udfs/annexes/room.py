"""Whether the cells of a form have room: inside its columns and rows, each for itself."""

from collections.abc import Iterable, Iterator, Mapping

from xl_udfs.annexes import texts
from xl_udfs.annexes.errors import EditionError, Where
from xl_udfs.annexes.layout import Annex, Block, Box
from xl_udfs.annexes.wording import listed
from xl_udfs.book import cell_name, column_letters

Placed = tuple[Box, Where]
"""A cell, and where the file says it."""


def refuse_columns(columns: Mapping[str, float], first: int, where: Where) -> None:
    """Columns are given from ``first`` on, without a gap.

    Raises:
        EditionError: they are not.
    """
    wanted = [column_letters(first + at) for at in range(len(columns))]
    if [*columns] != wanted:
        said = texts.COLUMNS_IN_ORDER.format(first=column_letters(first), wanted=listed(wanted))
        raise EditionError(said, where)


def columns_of(block: Block, where: Where) -> Iterator[Placed]:
    """The columns of a block as the cells they take."""
    for column in block.columns.values():
        yield Box(block.row, column.column, len(block.printed), column.across), where


def refuse_overlaps(annex: Annex, cells: Iterable[Placed]) -> None:
    """Every cell is on the grid or among the helper columns, and no two take the same place.

    Args:
        annex: the form.
        cells: all of its cells.

    Raises:
        EditionError: one is not, or two do.
    """
    taken: dict[tuple[int, int], str] = {}
    for box, where in cells:
        name = _name(box)
        if not _is_inside(box, annex):
            said = texts.OUTSIDE.format(
                cells=name, columns=_columns(annex), first=annex.first_row, last=annex.last_row
            )
            raise EditionError(said, where)
        for row in range(box.row, box.row + box.down):
            for column in range(box.column, box.column + box.across):
                if (row, column) in taken:
                    raise EditionError(texts.OVERLAP.format(cells=name, other=taken[row, column]), where)
                taken[row, column] = name


def _is_inside(box: Box, annex: Annex) -> bool:
    last = box.column + box.across - 1
    in_grid = last <= annex.last_column
    in_helpers = box.column >= annex.helper_column and last <= len(annex.widths)
    return box.across > 0 and (in_grid or in_helpers) and box.row + box.down - 1 <= annex.last_row


def _columns(annex: Annex) -> str:
    """``A:G、I:I``: the columns of the grid and the helper columns."""
    grid = f"A:{column_letters(annex.last_column)}"
    helpers = len(annex.widths) > annex.last_column
    ends = f"{column_letters(annex.helper_column)}:{column_letters(len(annex.widths))}"
    return listed([grid, ends] if helpers else [grid])


def _name(box: Box) -> str:
    """``B3:C4``."""
    first = cell_name(box.row, box.column)
    if (box.down, box.across) == (1, 1) or box.across < 1:
        return first
    return f"{first}:{cell_name(box.row + box.down - 1, box.column + box.across - 1)}"
