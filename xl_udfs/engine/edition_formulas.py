"""Whether the formulas of an edition can be calculated, before anybody builds a workbook of it."""

import re
from collections.abc import Iterator

from xl_udfs.annexes import Annex, Edition, EditionError, texts
from xl_udfs.annexes.formula import Formula
from xl_udfs.annexes.wording import near
from xl_udfs.cell_functions import CATALOG
from xl_udfs.engine.recalculation import unknown_functions
from xl_udfs.ooxml.formula_text import called

_TEXT = re.compile('"(?:[^"]|"")*"')
_SIGNS = re.compile("[（），＝]")


def refuse_formulas(edition: Edition) -> None:
    """Look whether every formula is one, and calls only functions that there are.

    Raises:
        EditionError: one is not, or calls another.
    """
    for form in edition.forms:
        for key, formula in _formulas(form):
            _refuse(f"{form.name} {key}", formula)


def _formulas(form: Annex) -> Iterator[tuple[str, Formula]]:
    yield from ((key, entry.field.formula) for key, entry in form.entries.items() if entry.field.formula)
    for name, block in form.blocks.items():
        columns = ((key, column.field.formula) for key, column in block.columns.items())
        yield from ((f"{name}.{key}", formula) for key, formula in columns if formula)
        yield from ((f"{name}[{row}]", formula) for row, formula in block.formulas.items())


def _refuse(place: str, formula: Formula) -> None:
    import formualizer

    text = formula.filled(["A1"] * len(formula.operands))
    if _SIGNS.search(_TEXT.sub("", text)):
        raise EditionError(texts.FULL_WIDTH.format(place=place, formula=text))
    try:
        formualizer.parse(f"={text}")
    except formualizer.ParserError as error:
        raise EditionError(texts.NOT_A_FORMULA.format(place=place, formula=text)) from error
    for name in sorted(unknown_functions(called(text))):
        said = texts.UNKNOWN_FUNCTION.format(place=place, function=name)
        raise EditionError(said + near(name, CATALOG, texts.KNOWN_FUNCTIONS))
