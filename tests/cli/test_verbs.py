"""The table of verbs holds together, and what the command line says of it is Chinese."""

import ast
import inspect
import re
from collections.abc import Iterator

import pytest

from support.tools import REPOSITORY
from xl_udfs.hosts.cli.by_name import function
from xl_udfs.hosts.cli.main import main
from xl_udfs.hosts.cli.verbs import VERBS, Verb

OURS = sorted((REPOSITORY / "xl_udfs").rglob("*.py"))
every_verb = pytest.mark.parametrize("verb", VERBS, ids=lambda verb: verb.name)


def test_no_verb_is_there_twice() -> None:
    names = [verb.name for verb in VERBS]
    assert len(names) == len(set(names))


@every_verb
def test_the_function_of_a_verb_takes_what_may_be_given(verb: Verb) -> None:
    given = [argument.name.lstrip("-").replace("-", "_") for argument in verb.arguments]
    assert list(inspect.signature(function(verb.run)).parameters) == given


@every_verb
def test_the_help_of_a_verb_says_all_that_may_be_given(verb: Verb, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main([verb.name, "--help"])
    out = capsys.readouterr().out
    assert left.value.code == 0
    assert out.startswith(f"用法：jixiao {verb.name} [-h]")
    joined = re.sub(r"\s", "", out)
    for said in (verb.help, *(argument.help for argument in verb.arguments)):
        assert re.sub(r"\s", "", said) in joined
    assert not {"positional", "options", "usage", "show this help"} & set(out.split())


def test_the_help_lists_every_verb(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    lines = capsys.readouterr().out.splitlines()
    listed = lines[lines.index("命令:") + 1:]
    assert [line.split(maxsplit=1) for line in listed] == [[verb.name, verb.help] for verb in VERBS]


@pytest.mark.parametrize(("arguments", "says"), [
    ("", "缺少命令，可用 check、"),
    ("--foo", "缺少命令，可用 check、"),
    ("sing --help-me", "没有命令 sing，可用 check、"),
    ("--format json check a", "没有命令 json"),
    ("-- check a", "命令 check 要写在最前面"),
    ("check", "缺少 FILE"),
    ("check a --sing", "不认识的参数 --sing"),
    ("check a --format q", "--format：不能用 'q'，可用 "),
    ("check a --format", "--format：后面要有一个值"),
    ("check a --=x", "--=x 不明确，可能是 --help, --format, --output"),
    ("new a --unit b --year c", "--year：'c' 不是整数"),
    ("new a --year 2023", "缺少 --unit"),
    ("bundle a --calc --python b", "--python：不能与 --calc 同时用"),
    ("bundle a --calc=b", "--calc：不需要值 'b'"),
])
def test_bad_usage_is_one_chinese_sentence(
    capsys: pytest.CaptureFixture[str], arguments: str, says: str
) -> None:
    with pytest.raises(SystemExit) as left:
        main(arguments.split())
    out, err = capsys.readouterr()
    assert (left.value.code, out, len(err.splitlines())) == (2, "", 1)
    assert err.startswith(f"错误：命令写法不对：{says}")
    assert re.search(r"。运行 jixiao (\w+ )?--help 查看用法。$", err)


def test_every_function_that_is_called_by_name_is_there() -> None:
    named = sorted(set(_named()))
    assert len(named) > len(VERBS) / 2
    assert all(callable(function(name)) for name in named)


def _named() -> Iterator[str]:
    for path in OURS:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and re.fullmatch(r"xl_udfs(\.\w+)+:\w+", str(node.value)):
                yield node.value
    yield from (verb.run for verb in VERBS)


def test_only_what_argparse_promises_is_used() -> None:
    """Its private names change from one Python to the next."""
    texts = {path.name: path.read_text(encoding="utf-8") for path in OURS}
    using = {name: text for name, text in texts.items() if re.search(r"^(import|from) argparse", text, re.MULTILINE)}
    assert list(using) == ["parser.py"]
    assert re.findall(r"\._[a-z]\w*|from argparse import .*\b_\w*|_SubParsers\w*", "".join(using.values())) == []
