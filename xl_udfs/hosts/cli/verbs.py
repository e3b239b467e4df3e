"""The verbs of ``jixiao`` in one table: a verb is one record here and one module that does it."""

from collections.abc import Mapping
from typing import Any

from xl_udfs.hosts.cli import texts
from xl_udfs.record import Record


class Argument(Record):
    """What may be given to a verb.

    Attributes:
        name: ``file`` for something that has its place, ``--format`` for an option; the verb's function has a
            parameter of this name.
        help: what it is, a sentence.
        settings: the rest of what argparse's ``add_argument`` takes.
        alternative: whether it cannot be given together with the verb's other alternatives.
    """

    name: str
    help: str
    settings: Mapping[str, Any]
    alternative: bool = False


class Verb(Record):
    """Something that ``jixiao`` can do.

    Attributes:
        name: as it is typed.
        help: what it does, a sentence.
        run: the function, as ``by_name.function`` takes it; it is called with every argument by its name and returns
            the exit code. Its module is imported only when the verb is asked for.
        arguments: what may be given to it.
    """

    name: str
    help: str
    run: str
    arguments: tuple[Argument, ...] = ()


_FILE = {"metavar": "FILE"}
_FILES = {"metavar": "FILE", "nargs": "+"}
_NAME = {"metavar": "NAME"}
_HERE = "xl_udfs.hosts.cli"
_EDITION = Argument("--edition", texts.EDITION, {**_NAME, "default": ""})
_FORMAT_OF_TEXT = Argument("--format", texts.FORMAT_OF_TEXT, {"choices": ("text", "json"), "default": "text"})


VERBS = (
    Verb("check", texts.CHECK, f"{_HERE}.check:check_files", (
        Argument("files", texts.CHECK_FILES, _FILES),
        Argument("--format", texts.FORMAT, {"choices": ("text", "json", "md", "xlsx"), "default": "text"}),
        Argument("--output", texts.OUTPUT, {**_FILE, "default": ""}),
    )),
    Verb("check-text", texts.CHECK_TEXT, f"{_HERE}.check_text:check_text_file", (
        Argument("file", texts.CHECK_TEXT_FILE, _FILE), _FORMAT_OF_TEXT,
    )),
    Verb("calc", texts.CALC, f"{_HERE}.calc:calculate_files", (Argument("files", texts.CALC_FILE, _FILES),)),
    Verb("rule", texts.RULE, f"{_HERE}.rule:show_rules", (
        Argument("code", texts.RULE_CODE, {"metavar": "CODE", "nargs": "?", "default": ""}),
        Argument("--source", texts.RULE_SOURCE_OPTION, {"action": "store_true"}),
        _EDITION,
    )),
    Verb("edition", texts.EDITIONS, f"{_HERE}.edition:show_editions", (
        Argument("edition", texts.EDITIONS_ONE, {"metavar": "EDITION", "nargs": "?", "default": ""}),
    )),
    Verb("new", texts.NEW, f"{_HERE}.new:new", (
        Argument("file", texts.NEW_FILE, _FILE),
        Argument("--unit", texts.NEW_UNIT, {**_NAME, "required": True}),
        Argument("--year", texts.NEW_YEAR, {"metavar": "YEAR", "type": int, "required": True}),
        Argument("--short", texts.NEW_SHORT, {**_NAME, "default": ""}),
        _EDITION,
    )),
    Verb("doctor", texts.DOCTOR, f"{_HERE}.doctor:doctor", (
        Argument("file", texts.DOCTOR_FILE, {**_FILE, "nargs": "?", "default": ""}), _FORMAT_OF_TEXT,
    )),
    Verb("serve", texts.SERVE, f"{_HERE}.serve:serve"),
    Verb("build", texts.BUILD, f"{_HERE}.build:build", (
        Argument("folder", texts.BUILD_FOLDER, {"metavar": "FOLDER", "nargs": "?", "default": "workbook"}),
        _EDITION,
    )),
    Verb("bundle", texts.BUNDLE, f"{_HERE}.bundle:bundle", (
        Argument("folder", texts.BUNDLE_FOLDER, {"metavar": "FOLDER"}),
        Argument("--python", texts.BUNDLE_PYTHON, {"metavar": "ZIP", "default": ""}, alternative=True),
        Argument("--calc", texts.BUNDLE_CALC, {"action": "store_true"}, alternative=True),
    )),
    Verb("demo", texts.DEMO, f"{_HERE}.demo:demo"),
)
"""In the order in which people are told of them."""
