"""The verbs of ``jixiao`` and their options, in Chinese.

argparse, not typer: importing typer alone takes most of the time that a whole ``jixiao check`` may take (make bench).
"""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from typing import NoReturn

from xl_udfs import __version__
from xl_udfs.hosts.cli import texts
from xl_udfs.hosts.cli.attempts import FAILED, attempt

_WIDTH = 80


class _Formatter(argparse.HelpFormatter):
    """Measures the terminal itself: argparse makes a formatter for every argument and asks shutil each time."""

    def __init__(self, prog: str) -> None:
        try:
            width = os.get_terminal_size().columns
        except (OSError, ValueError):
            width = _WIDTH
        super().__init__(prog, width=width - 2)


class _Parser(argparse.ArgumentParser):
    """argparse with one sentence and exit code 2 for bad usage."""

    def error(self, message: str) -> NoReturn:
        print(texts.ERROR.format(text=texts.BAD_USAGE.format(detail=message)), file=sys.stderr)
        raise SystemExit(FAILED)


def run_parsed(arguments: Sequence[str]) -> int:
    """Run the verb that ``arguments`` name; returns the exit code.

    Raises:
        SystemExit: after help, the version, or one sentence about bad usage.
    """
    _speak_chinese()
    options = parser().parse_args(arguments)
    run: Callable[[argparse.Namespace], int] = options.run
    return attempt(run, options)


def _speak_chinese() -> None:
    """Give argparse its words; its own look-up would search the disk for catalogs it does not have."""
    argparse._ = lambda text: texts.ARGPARSE.get(text, text)  # type: ignore[attr-defined]


def parser() -> argparse.ArgumentParser:
    """The parser of the command line."""
    made = _Parser(prog="jixiao", description=texts.DESCRIPTION, add_help=False, formatter_class=_Formatter)
    made.add_argument("-h", "--help", action="help", help=texts.HELP)
    made.add_argument("--version", action="version", version=f"jixiao {__version__}", help=texts.VERSION)
    # A given prog spares the help formatter, and with it the modules that measure a terminal.
    verbs = made.add_subparsers(
        title=texts.COMMANDS, metavar=texts.COMMAND, required=True, dest="verb", prog="jixiao", parser_class=_Parser
    )
    _add_checking(verbs)
    _add_use(verbs)
    _add_delivery(verbs)
    return made


def _add_checking(verbs: "argparse._SubParsersAction[_Parser]") -> None:
    check = _verb(verbs, "check", texts.CHECK, _check)
    check.add_argument("files", nargs="+", metavar="FILE", help=texts.CHECK_FILES)
    check.add_argument("--format", choices=("text", "json", "md", "xlsx"), default="text", help=texts.FORMAT)
    check.add_argument("--output", default="", metavar="FILE", help=texts.OUTPUT)

    text = _verb(verbs, "check-text", texts.CHECK_TEXT, _check_text)
    text.add_argument("file", metavar="FILE", help=texts.CHECK_TEXT_FILE)
    text.add_argument("--format", choices=("text", "json"), default="text", help=texts.FORMAT_OF_TEXT)

    calc = _verb(verbs, "calc", texts.CALC, _calc)
    calc.add_argument("files", nargs="+", metavar="FILE", help=texts.CALC_FILE)

    rule = _verb(verbs, "rule", texts.RULE, _rule)
    rule.add_argument("code", nargs="?", default="", metavar="CODE", help=texts.RULE_CODE)
    rule.add_argument("--source", action="store_true", help=texts.RULE_SOURCE_OPTION)


def _add_use(verbs: "argparse._SubParsersAction[_Parser]") -> None:
    new = _verb(verbs, "new", texts.NEW, _new)
    new.add_argument("file", metavar="FILE", help=texts.NEW_FILE)
    new.add_argument("--unit", required=True, metavar="NAME", help=texts.NEW_UNIT)
    new.add_argument("--year", required=True, type=int, metavar="YEAR", help=texts.NEW_YEAR)
    new.add_argument("--short", default="", metavar="NAME", help=texts.NEW_SHORT)

    doctor = _verb(verbs, "doctor", texts.DOCTOR, _doctor)
    doctor.add_argument("file", nargs="?", default="", metavar="FILE", help=texts.DOCTOR_FILE)
    doctor.add_argument("--format", choices=("text", "json"), default="text", help=texts.FORMAT_OF_TEXT)

    _verb(verbs, "serve", texts.SERVE, _serve)


def _add_delivery(verbs: "argparse._SubParsersAction[_Parser]") -> None:
    build = _verb(verbs, "build", texts.BUILD, _build)
    build.add_argument("folder", nargs="?", default="workbook", metavar="FOLDER", help=texts.BUILD_FOLDER)

    bundle = _verb(verbs, "bundle", texts.BUNDLE, _bundle)
    bundle.add_argument("folder", metavar="FOLDER", help=texts.BUNDLE_FOLDER)
    kind = bundle.add_mutually_exclusive_group()
    kind.add_argument("--python", default="", metavar="ZIP", help=texts.BUNDLE_PYTHON)
    kind.add_argument("--calc", action="store_true", help=texts.BUNDLE_CALC)

    _verb(verbs, "demo", texts.DEMO, _demo)


def _verb(verbs: "argparse._SubParsersAction[_Parser]", name: str, help: str, run: object) -> _Parser:
    made = verbs.add_parser(name, help=help, description=help, add_help=False, formatter_class=_Formatter)
    made.add_argument("-h", "--help", action="help", help=texts.HELP)
    made.set_defaults(run=run)
    return made


def _check(options: argparse.Namespace) -> int:
    from xl_udfs.hosts.cli.check import check_files

    return check_files(options.files, options.format, options.output)


def _rule(options: argparse.Namespace) -> int:
    from xl_udfs.hosts.cli.rule import show_rules

    return show_rules(options.code, options.source)


def _check_text(options: argparse.Namespace) -> int:
    from xl_udfs.hosts.cli.check_text import check_text_file

    return check_text_file(options.file, options.format)


def _calc(options: argparse.Namespace) -> int:
    from xl_udfs.hosts.cli.calc import calculate_files

    return calculate_files(options.files)


def _new(options: argparse.Namespace) -> int:
    from xl_udfs.hosts.cli.new import new

    return new(options.file, options.unit, options.year, options.short)


def _doctor(options: argparse.Namespace) -> int:
    from xl_udfs.hosts.cli.doctor import doctor

    return doctor(options.file, options.format)


def _serve(options: argparse.Namespace) -> int:
    from xl_udfs.hosts.cli.serve import serve

    return serve()


def _build(options: argparse.Namespace) -> int:
    from xl_udfs.hosts.cli.build import build

    return build(options.folder)


def _bundle(options: argparse.Namespace) -> int:
    if options.calc:
        from xl_udfs.hosts.cli.calc_extension import bundle_calc

        return bundle_calc(options.folder)
    from xl_udfs.hosts.cli.bundle import bundle

    return bundle(options.folder, options.python)


def _demo(options: argparse.Namespace) -> int:
    from xl_udfs.hosts.cli.demo import demo

    return demo()
