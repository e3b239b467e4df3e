"""The command ``jixiao``: one module per verb, each imported only when it is called.

argparse, not typer: importing typer alone takes longer than a whole ``jixiao check`` may (make bench).
"""

import argparse
import gc
import sys
from collections.abc import Callable, Sequence
from typing import NoReturn

from xl_udfs import __version__
from xl_udfs.hosts.cli import texts

gc.disable()
OK, FOUND, FAILED = 0, 1, 2
"""Exit codes: 可报送; not 可报送; could not be done."""


class UserError(Exception):
    """Something the user can mend, said in one sentence."""


class _Parser(argparse.ArgumentParser):
    """argparse with one sentence and exit code 2 for bad usage."""

    def error(self, message: str) -> NoReturn:
        print(texts.ERROR.format(text=texts.BAD_USAGE.format(detail=message)), file=sys.stderr)
        raise SystemExit(FAILED)


def _speak_chinese() -> None:
    """Give argparse its words; its own look-up would search the disk for catalogs it does not have."""
    argparse._ = lambda text: texts.ARGPARSE.get(text, text)  # type: ignore[attr-defined]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run ``jixiao`` with ``arguments`` (the command line's if None); returns the exit code."""
    _speak_utf8()
    _speak_chinese()
    options = _parser().parse_args(arguments)
    run: Callable[[argparse.Namespace], int] = options.run
    try:
        return run(options)
    except UserError as error:
        print(texts.ERROR.format(text=error), file=sys.stderr)
        return FAILED


def _parser() -> _Parser:
    parser = _Parser(prog="jixiao", description=texts.DESCRIPTION, add_help=False)
    parser.add_argument("-h", "--help", action="help", help=texts.HELP)
    parser.add_argument("--version", action="version", version=f"jixiao {__version__}", help=texts.VERSION)
    # A given prog spares the help formatter, and with it the modules that measure a terminal.
    verbs = parser.add_subparsers(
        title=texts.COMMANDS, metavar=texts.COMMAND, required=True, dest="verb", prog="jixiao", parser_class=_Parser
    )

    check = _verb(verbs, "check", texts.CHECK, _check)
    check.add_argument("files", nargs="+", metavar="FILE", help=texts.CHECK_FILES)
    check.add_argument("--format", choices=("text", "json"), default="text", help=texts.FORMAT)

    calc = _verb(verbs, "calc", texts.CALC, _calc)
    calc.add_argument("files", nargs="+", metavar="FILE", help=texts.CALC_FILE)

    build = _verb(verbs, "build", texts.BUILD, _build)
    build.add_argument("folder", nargs="?", default="workbook", metavar="FOLDER", help=texts.BUILD_FOLDER)

    _verb(verbs, "demo", texts.DEMO, _demo)
    return parser


def _verb(verbs: "argparse._SubParsersAction[_Parser]", name: str, help: str, run: object) -> _Parser:
    parser = verbs.add_parser(name, help=help, description=help, add_help=False)
    parser.add_argument("-h", "--help", action="help", help=texts.HELP)
    parser.set_defaults(run=run)
    return parser


def _check(options: argparse.Namespace) -> int:
    from xl_udfs.hosts.cli.check import check_files

    return check_files(options.files, options.format)


def _calc(options: argparse.Namespace) -> int:
    from xl_udfs.hosts.cli.calc import calculate_files

    return calculate_files(options.files)


def _build(options: argparse.Namespace) -> int:
    from xl_udfs.hosts.cli.build import build

    return build(options.folder)


def _demo(options: argparse.Namespace) -> int:
    from xl_udfs.hosts.cli.demo import demo

    return demo()


def _speak_utf8() -> None:
    """Windows consoles may be cp936; a character it lacks must not end the run."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure and (stream.encoding or "").lower().replace("-", "") != "utf8":
            reconfigure(encoding="utf-8", errors="replace")


if __name__ == "__main__":
    sys.exit(main())
