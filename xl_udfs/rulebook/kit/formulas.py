"""Formulas as the edition has them, at the places where their cells are now."""

from collections.abc import Iterator
from decimal import Decimal

from xl_udfs.annexes import Formula, Operand
from xl_udfs.book import cell_name, cell_position, quoted
from xl_udfs.cell_functions import call
from xl_udfs.filing import Filing, Form, Item, Row, Why, absent
from xl_udfs.numbers import Kind, Quantity, plain, same_printed
from xl_udfs.rulebook.kit.gaps import absent_among
from xl_udfs.rulebook.kit.relations import MONEY_TOLERANCE, amount
from xl_udfs.rulebook.kit.rule import NotChecked, Reason

_AS_TEXT, _AS_IT_IS = '{}&""', 'IF({}="","",{})'


def computed_items(filing: Filing) -> Iterator[tuple[Form, Item, Formula]]:
    """Every item outside the blocks that the edition computes."""
    for form in filing.forms.values():
        for item in form.items.values():
            if item.field.formula and not item.is_absent:
                yield form, item, item.field.formula


def stated_by_edition(filing: Filing, own: Form, formula: Formula, row: Row | None = None) -> str | NotChecked:
    """The text that a formula of ``own`` has as long as nobody touches it.

    Args:
        filing: where the cells are.
        own: the form that the formula stands in.
        formula: what the edition says.
        row: the row of a block that it stands in.

    Returns:
        The text, or why there is none: a cell of it has lost its name, or stands on a form that is not handed in.
    """
    references = [_reference(filing, own, operand, row) for operand in formula.operands]
    gaps = [one for one in references if isinstance(one, NotChecked)]
    return gaps[0] if gaps else formula.filled([one for one in references if isinstance(one, str)])


def _reference(filing: Filing, own: Form, operand: Operand, row: Row | None) -> str | NotChecked:
    if operand.in_own_row:
        own_cell = row.items[operand.column] if row else absent(operand.key, Why.LOST)
        return absent_among([own_cell]) or own_cell.cell
    form = filing.form_meant(operand, own)
    if form is None:
        return NotChecked(Reason.NOT_REPORTED)
    away = "" if form is own else f"{quoted(form.sheet)}!"
    rows = form.blocks[operand.key] if operand.column else None
    item = rows.top.items[operand.column] if rows else form.items[operand.key]
    gap = absent_among([item])
    if gap or rows is None:
        return gap or f"{away}{item.cell}"
    return f"{away}{item.cell}:{cell_name(rows.last_row, cell_position(item.cell)[1])}"


def lacks_a_form(filing: Filing, own: Form, formula: Formula) -> bool:
    """Whether it refers to a form that is not handed in, so that nobody can say what it gives."""
    return any(not one.in_own_row and filing.form_meant(one, own) is None for one in formula.operands)


def normalised(formula: str) -> str:
    """A formula without what programs write differently: case, blanks, ``$``, quotes round sheets, prefixes."""
    text = _own_calls_plainly(formula).upper()
    for prefix in ("_XLFN.", "_XLUDF.", "_XLL.", "$", "'", " "):
        text = text.replace(prefix, "")
    return text


def points_outside(formula: str) -> bool:
    """Whether it refers to another workbook; a call of our own functions through an add-in does not."""
    if "[" not in formula:
        return False
    from xl_udfs.ooxml.formula_text import is_external

    plainly = _own_calls_plainly(formula)
    return is_external(plainly) or ("[" in plainly and ".XLS" in plainly.upper())


def _own_calls_plainly(formula: str) -> str:
    if "[" not in formula:  # nearly always
        return formula
    from xl_udfs.cell_functions import CATALOG
    from xl_udfs.ooxml.formula_text import own_calls

    return own_calls(formula, frozenset(CATALOG))


def is_off(filing: Filing, form: Form, item: Item, formula: Formula) -> bool:
    """Whether an item certainly shows something else than its formula gives; rules that compare figures report it."""
    expected = _result(filing, form, formula)
    if isinstance(expected, Decimal):
        return isinstance(item.entry, Quantity) and not _same(item, item.entry, expected)
    return bool(expected) and plain(item.printed) != plain(str(expected))


def _same(item: Item, entry: Quantity, expected: Decimal) -> bool:
    if item.field.kind is Kind.RATE:
        decimals = max(item.field.printed_decimals or 0, min(entry.decimals or 0, 2))
        return same_printed(entry.value, expected, decimals + 2)
    return abs(amount(item) - expected) <= MONEY_TOLERANCE


def _result(filing: Filing, form: Form, formula: Formula) -> Decimal | str | None:
    """What the formula comes to, if it is simple enough to say."""
    operands = [filing.operand(one, form) for one in formula.operands if not one.in_own_row]
    values = [[item.raw for item in items] for items in operands]
    result: object = None
    if formula.function and values:
        arguments = [of if one.column else of[0] for one, of in zip(formula.operands, values, strict=True)]
        result = call(formula.function, arguments)
    elif formula.text == _AS_TEXT:
        result = str(values[0][0] or "")
    elif formula.text == _AS_IT_IS and operands[0][0].is_quantity:
        result = amount(operands[0][0])
    return result if isinstance(result, Decimal | str) else None
