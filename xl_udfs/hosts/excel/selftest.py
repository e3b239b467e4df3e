"""The self-test of a fresh installation, run by its own Python: ``python -m xl_udfs.hosts.excel.selftest``.

Every cell function is called as Excel calls it and must come to what the manual says; then the doctor's checks.
The exit codes are those of ``delivery.install.selftested``.
"""

import re
import sys
from collections.abc import Iterable, Iterator

from xl_udfs.cell_functions import CATALOG, Function
from xl_udfs.delivery.doctor import State, examine
from xl_udfs.delivery.doctor.report import as_text
from xl_udfs.delivery.install import texts
from xl_udfs.delivery.install.selftested import BAD, PROBLEMS, RIGHT
from xl_udfs.hosts.excel.functions import answer

INSTALLATION = ("interpreter", "python", "version", "xlwings", "libraries", "pywin32")
"""The checks that speak of the installation itself, not of the computer around it."""

_LITERAL = re.compile(r'"([^"]*)"|([\d.]+)(%?)|\{([^}]*)\}')


def main() -> int:
    """Test everything, print what was found."""
    wrong = wrong_functions(CATALOG.values())
    print("\n".join(wrong) or texts.FUNCTIONS_RIGHT.format(count=len(CATALOG)))
    outcomes = examine()
    print(as_text(outcomes))
    problems = {one.code for one in outcomes if one.found.state is State.PROBLEM}
    if wrong or problems.intersection(INSTALLATION):
        return BAD
    return PROBLEMS if problems else RIGHT


def wrong_functions(functions: Iterable[Function]) -> list[str]:
    """One sentence for every function whose example comes to something else."""
    return list(filter(None, map(_wrong, functions)))


def _wrong(function: Function) -> str:
    [[got]] = answer(function.name, tuple(literals(function.formula.partition("(")[2].removesuffix(")"))))
    expected: str | float = function.result if isinstance(got, str) else float(function.result)
    return "" if got == expected else texts.FUNCTION_WRONG.format(name=function.name, expected=expected, got=got)


def literals(arguments: str) -> Iterator[object]:
    """The values of ``"10分",60%,{1,2}`` as Excel hands them over."""
    for text, number, percent, row in _LITERAL.findall(arguments):
        if row:
            yield (tuple(literals(row)),)
        elif number:
            yield float(number) / 100 if percent else float(number)
        else:
            yield text


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    raise SystemExit(main())
