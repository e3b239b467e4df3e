"""Read the formulas of edition files."""

import re
from collections.abc import Collection, Iterator, Mapping

from xl_udfs.annexes import texts
from xl_udfs.annexes.errors import EditionError, Where
from xl_udfs.annexes.formula import Formula, Operand
from xl_udfs.annexes.wording import near
from xl_udfs.record import Record

_BRACES = re.compile(r"\{([^{}]*)\}")
_CALL = re.compile(r"([A-Z_]+)\((.*)\)")


class Written(Record):
    """A formula as a file says it, and where."""

    text: str
    where: Where


class Keys(Record):
    """The fields of one annex, the columns of its blocks by block, and whether every project has one."""

    fields: frozenset[str]
    blocks: Mapping[str, Collection[str]]
    per_project: bool = False

    def __iter__(self) -> Iterator[str]:
        """Everything that formulas can write of it."""
        yield from self.fields
        yield from (f"{block}.{column}" for block, columns in self.blocks.items() for column in columns)


class _UnknownOperandError(Exception):
    """A formula refers to something that its sheet cannot see; ``said`` is the sentence for it."""

    def __init__(self, operand: str, said: str) -> None:
        super().__init__(operand)
        self.operand, self.said = operand, said


def parse_formula(
    written: Written, annex: str, column: str, known: Mapping[str, Keys], row: Collection[str] = ()
) -> Formula:
    """Read a formula of an edition file.

    Args:
        written: e.g. ``CONTROL_RATE({在职人数},{编制数})``. In braces stands a field (``{编制数}``,
            ``{基本支出.本年决算数}``), a column of a block (``{项目.本年决算数}``), an item in the formula's own
            column (``{.公务接待}``), any of these of another annex (``{附件1.编制数}``), or in a block's row the
            column of the same row (``{年度指标值}``).
        annex: the annex it stands in.
        column: the formula's own column of the series; ``""`` outside a series.
        known: what each annex has.
        row: the columns of the block that the formula stands in.

    Raises:
        EditionError: it refers to something that its sheet cannot see, or its braces are no pairs.
    """
    text = written.text
    bare = _BRACES.sub("", text)
    if "{" in bare or "}" in bare:
        raise EditionError(texts.BRACES.format(formula=text), written.where)
    try:
        operands = tuple(
            Operand(annex, "", found) if found in row else _operand(found, annex, column, known)
            for found in _BRACES.findall(text)
        )
    except _UnknownOperandError as error:
        said = error.said.format(operand=error.operand, formula=text)
        advice = near(error.operand, _writable(annex, known, row), "")
        raise EditionError(f"{said}，{advice}" if advice else said, written.where) from error
    bare = _BRACES.sub("{}", text)
    call = _CALL.fullmatch(bare)
    plain_call = call and set(call[2].replace("{}", "").replace(" ", "")) <= {","}
    return Formula(bare, operands, call[1] if call and plain_call else "")


def _writable(annex: str, known: Mapping[str, Keys], row: Collection[str]) -> Iterator[str]:
    yield from row
    yield from known[annex]
    seen = {name: keys for name, keys in known.items() if known[annex].per_project or not keys.per_project}
    yield from (f"{name}.{key}" for name, keys in seen.items() for key in keys)


def _operand(found: str, annex: str, column: str, known: Mapping[str, Keys]) -> Operand:
    own, _, rest = found.partition(".")
    home, written = (own, rest) if own in known else (annex, found)
    if written.startswith("."):
        written = f"{written[1:]}.{column}"
    keys = known[home]
    if keys.per_project and not known[annex].per_project:  # of which project?
        raise _UnknownOperandError(found, texts.OPERAND_OF_PROJECT)
    if written in keys.fields:
        return Operand(home, written)
    block, _, key = written.partition(".")
    if key and key in keys.blocks.get(block, ()):
        return Operand(home, block, key)
    raise _UnknownOperandError(found, texts.UNKNOWN_OPERAND)
