"""Read the formulas of edition files."""

import re
from collections.abc import Collection, Mapping

from xl_udfs.annexes.formula import Formula, Operand
from xl_udfs.record import Record

_BRACES = re.compile(r"\{([^{}]*)\}")
_CALL = re.compile(r"([A-Z_]+)\((.*)\)")


class UnknownOperandError(Exception):
    """A formula refers to something that no layout has."""


def parse_formula(
    text: str, annex: str, column: str, known: Mapping[str, "Keys"], row: Collection[str] = ()
) -> Formula:
    """Read a formula of an edition file.

    Args:
        text: e.g. ``CONTROL_RATE({在职人数},{编制数})``. In braces stands a field (``{编制数}``,
            ``{基本支出.本年决算数}``), a column of a block (``{项目.本年决算数}``), an item in the formula's own
            column (``{.公务接待}``), any of these of another annex (``{附件1.编制数}``), or in a block's row the
            column of the same row (``{年度指标值}``).
        annex: the annex it stands in.
        column: the formula's own column of the series; ``""`` outside a series.
        known: what each annex has.
        row: the columns of the block that the formula stands in.

    Raises:
        UnknownOperandError: with the operand as written.
    """
    operands = tuple(
        Operand(annex, "", found) if found in row else _operand(found, annex, column, known)
        for found in _BRACES.findall(text)
    )
    bare = _BRACES.sub("{}", text)
    call = _CALL.fullmatch(bare)
    plain_call = call and set(call[2].replace("{}", "").replace(" ", "")) <= {","}
    return Formula(bare, operands, call[1] if call and plain_call else "")


class Keys(Record):
    """The fields and blocks of one annex, by key."""

    fields: frozenset[str]
    blocks: frozenset[str]


def _operand(written: str, annex: str, column: str, known: Mapping[str, Keys]) -> Operand:
    own, _, rest = written.partition(".")
    if own in known:
        annex, written = own, rest
    if written.startswith("."):
        written = f"{written[1:]}.{column}"
    keys = known[annex]
    if written in keys.fields:
        return Operand(annex, written)
    block, _, key = written.partition(".")
    if block in keys.blocks and key:
        return Operand(annex, block, key)
    raise UnknownOperandError(written)
