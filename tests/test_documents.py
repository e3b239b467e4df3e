"""The documents: what they link to and show is there, every picture is shown, every command line can be typed."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest

from support.pictures import FOLDER, PAGE, gallery
from support.tools import REPOSITORY
from xl_udfs.hosts.cli.parser import verb_parser
from xl_udfs.hosts.cli.verbs import VERBS

DOCUMENTS = (*sorted(REPOSITORY.glob("*.md")), *sorted((REPOSITORY / "docs").glob("*.md")))
_TARGET = re.compile(r"\]\(([^)#]+)(?:#[^)]*)?\)")
_CODE = re.compile(r"^```\w*\n(.*?)^```$|(?<!`)`([^`\n]+)`", re.MULTILINE | re.DOTALL)
_COMMAND = re.compile(r"^\s*(?:\w+=\S+ )*(?:\S*[/\\])?jixiao(?:\.cmd)? (.+)$", re.MULTILINE)
_VERB = re.compile(r"\bjixiao(?:\.cmd)? ([a-z][a-z-]*)")
_COMMANDS = {verb.name: verb for verb in VERBS}

every_document = pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)


@every_document
def test_links_lead_somewhere(document: Path) -> None:
    targets = [unquote(target) for target in _TARGET.findall(document.read_text("utf-8")) if "://" not in target]
    assert [target for target in targets if not (document.parent / target).exists()] == []


def test_the_gallery_shows_every_picture() -> None:
    text = PAGE.read_text("utf-8")
    assert text == gallery(), "make pictures"
    assert [path.name for path in sorted(FOLDER.glob("*.png")) if f"images/{path.name})" not in text] == []


def command_lines(text: str) -> Iterator[list[str]]:
    """What is to be typed behind ``jixiao``, wherever that is shown as code; ``#`` begins a comment."""
    for block, inline in _CODE.findall(text):
        yield from (shlex.split(line, comments=True) for line in _COMMAND.findall(block or inline))


def is_understood(words: list[str]) -> bool:
    """Whether it can be typed; a verb by itself is only mentioned."""
    if words[0].startswith("-"):
        return words == ["--version"] or words == ["--help"]
    if words[0] not in _COMMANDS or len(words) == 1:
        return words[0] in _COMMANDS
    try:
        verb_parser(_COMMANDS[words[0]]).parse_args(words[1:])
    except SystemExit as left:
        return left.code == 0
    return True


def test_command_lines_are_found_and_understood() -> None:
    block = "```sh\n.venv/bin/jixiao new 甲.xlsm --unit 甲 --year 2023    # 新建\njixiao sing\n```\n"
    found = list(command_lines("用 `jixiao check`，再\n" + block))
    assert found == [["check"], ["new", "甲.xlsm", "--unit", "甲", "--year", "2023"], ["sing"]]
    assert [is_understood(words) for words in found] == [True, True, False]
    assert not is_understood(["check", "甲.xlsm", "--loud"])
    assert not is_understood(["new", "甲.xlsm", "--unit", "甲"])


def test_every_command_line_shown_can_be_typed() -> None:
    shown = {(path.name, *words) for path in DOCUMENTS for words in command_lines(path.read_text("utf-8"))}
    assert len(shown) > 15
    assert [line for line in sorted(shown) if not is_understood(list(line[1:]))] == []


@every_document
def test_every_verb_mentioned_is_there(document: Path) -> None:
    assert set(_VERB.findall(document.read_text("utf-8"))) <= set(_COMMANDS)
