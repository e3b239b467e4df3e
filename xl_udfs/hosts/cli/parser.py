"""What the command line asks for, by the table of verbs; help and mistakes are said in Chinese.

argparse, not typer: importing typer alone takes most of the time that a whole ``jixiao check`` may take (make bench).
Only the parser of the verb that is asked for is made: argparse looks for catalogs of its words at every one.
"""

import argparse
import os
import re
import sys
from collections.abc import Sequence
from itertools import takewhile
from typing import NoReturn

from xl_udfs.hosts.cli import texts
from xl_udfs.hosts.cli.attempts import FAILED, attempt
from xl_udfs.hosts.cli.by_name import function
from xl_udfs.hosts.cli.verbs import VERBS, Verb
from xl_udfs.version import __version__

_WIDTH = 80
_PROGRAM = "jixiao"


class _Formatter(argparse.RawDescriptionHelpFormatter):
    """Measures the terminal itself: argparse makes a formatter for every argument and asks shutil each time."""

    def __init__(self, prog: str) -> None:
        try:
            width = os.get_terminal_size().columns
        except (OSError, ValueError):
            width = _WIDTH
        super().__init__(prog, width=width - 2)


class _Parser(argparse.ArgumentParser):
    """argparse in Chinese, with one sentence and exit code 2 for bad usage."""

    def __init__(self, prog: str, description: str, epilog: str = "", usage: str | None = None) -> None:
        super().__init__(
            prog=prog, description=description, epilog=epilog, usage=usage, add_help=False, formatter_class=_Formatter
        )
        self.places = self.add_argument_group(texts.PLACES)
        self.options = self.add_argument_group(texts.OPTIONS)
        self.options.add_argument("-h", "--help", action="help", help=texts.HELP)

    def format_usage(self) -> str:
        return _with_chinese_head(super().format_usage())

    def format_help(self) -> str:
        return _with_chinese_head(super().format_help())

    def error(self, message: str) -> NoReturn:
        detail = texts.BAD_USAGE.format(detail=in_chinese(message), program=self.prog)
        print(texts.ERROR.format(text=detail), file=sys.stderr)
        raise SystemExit(FAILED)


def run_parsed(arguments: Sequence[str]) -> int:
    """Run the verb that ``arguments`` name; returns the exit code.

    Raises:
        SystemExit: after help, the version, or one sentence about bad usage.
    """
    verb = next((verb for verb in VERBS if [verb.name] == list(arguments[:1])), None)
    if verb is None:
        _leave_without_verb(arguments)
    options = verb_parser(verb).parse_args(arguments[1:])
    return attempt(function(verb.run), **vars(options))


def verb_parser(verb: Verb) -> argparse.ArgumentParser:
    """The parser of what may be given to ``verb``."""
    made = _Parser(f"{_PROGRAM} {verb.name}", verb.help)
    for argument in verb.arguments:
        if not argument.alternative:
            group = made.options if argument.name.startswith("-") else made.places
            group.add_argument(argument.name, help=argument.help, **argument.settings)
    if alternatives := [argument for argument in verb.arguments if argument.alternative]:
        only_one = made.options.add_mutually_exclusive_group()
        for argument in alternatives:
            only_one.add_argument(argument.name, help=argument.help, **argument.settings)
    return made


def _leave_without_verb(arguments: Sequence[str]) -> NoReturn:
    """Help, the version, or what is wrong where the first word is no verb."""
    widest = max(len(verb.name) for verb in VERBS)
    listed = "\n".join(f"  {verb.name:{widest}}  {verb.help}" for verb in VERBS)
    made = _Parser(_PROGRAM, texts.DESCRIPTION, texts.VERBS.format(verbs=listed), texts.USAGE_WITH_VERB)
    made.options.add_argument("--version", action="version", version=f"{_PROGRAM} {__version__}", help=texts.VERSION)
    made.parse_known_args(list(takewhile(lambda one: one.startswith("-"), arguments)))
    names = [verb.name for verb in VERBS]
    word = next((one for one in arguments if not one.startswith("-")), "")
    said = texts.VERB_FIRST if word in names else texts.NO_SUCH_VERB if word else texts.VERB_NEEDED
    made.error(said.format(verb=word, verbs="、".join(names)))


def _with_chinese_head(text: str) -> str:
    """argparse begins with one word and a blank, ``usage: `` or what its catalogs say."""
    return texts.USAGE + text.partition(" ")[2]


def in_chinese(message: str) -> str:
    """What argparse says of a mistake; a wording that we do not know stays as it is."""
    for wording, chinese in texts.ARGPARSE.items():
        if found := re.fullmatch(wording, message):
            return chinese.format(*map(in_chinese, found.groups()))
    return message
