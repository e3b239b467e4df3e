"""What the ribbon may add and take away on the forms of a workbook, from their layouts."""

from collections.abc import Iterable, Iterator, Sequence

from xl_udfs.annexes import Annex, Block
from xl_udfs.annexes.layout import MORE
from xl_udfs.annexes.sets import marker_name
from xl_udfs.annexes.sheets import FormSheet
from xl_udfs.build.annex_sheet import PRINTED
from xl_udfs.build.status import ASKED, CONTENT, FILLED, total_name
from xl_udfs.build.structure_sheets import BlockRow, ProjectForm

_JOINED = {FILLED: "+", ASKED: "+", CONTENT: "&"}
"""How 首页 joins what the sheets of every set say."""


def block_rows(sheets: Sequence[FormSheet]) -> Iterator[BlockRow]:
    """Every block of every form, once."""
    annexes = {form.annex.name: form.annex for form in sheets}
    summed = set(_summed(annexes.values()))
    for annex in annexes.values():
        for block in annex.blocks.values():
            yield _block_row(annex, block, least=2 if (annex.name, block.name) in summed else 1)


def project_forms(sheets: Sequence[FormSheet]) -> Iterator[ProjectForm]:
    """Every form that every project set has."""
    for master in sheets:
        if master.is_master:
            annex = master.annex
            totals = [f"{total_name(annex, key)}{sign}{annex.defined_name(key)}" for key, sign in _JOINED.items()]
            yield ProjectForm(
                master.tab, annex.name, marker_name(annex), totals, annex.defined_name(PRINTED)
            )


def _block_row(annex: Annex, block: Block, least: int) -> BlockRow:
    columns = block.columns.values()
    return BlockRow(
        name=annex.defined_name(block.name),
        headings=(1, *block.headings_at) if block.groups else (),
        copied=[column.column for column in columns if column.field.formula or column.tells_group],
        last_column=len(annex.widths),
        keeps_one=bool(block.groups),
        printed=tuple(dict.fromkeys([MORE, *filter(None, block.printed)])),
        is_prose=block.is_prose,
        least=least,
    )


def _summed(annexes: Iterable[Annex]) -> Iterator[tuple[str, str]]:
    """Blocks that formulas refer to."""
    for annex in annexes:
        formulas = [entry.field.formula for entry in annex.entries.values()]
        for block in annex.blocks.values():
            formulas += [column.field.formula for column in block.columns.values()]
            formulas += block.formulas.values()
        for formula in formulas:
            for operand in formula.operands if formula else ():
                if operand.column and operand.key:
                    yield operand.annex, operand.key
