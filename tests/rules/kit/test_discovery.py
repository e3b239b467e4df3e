"""A rule is there because its file is; what is not where it belongs is told in a sentence."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from support.tools import REPOSITORY
from xl_udfs.rulebook import Outcome, Scope, Severity, all_rules
from xl_udfs.rulebook.discovery import families
from xl_udfs.rulebook.kit.explanation import FAMILIES
from xl_udfs.rulebook.kit.rule import rule

NEW = '''\
"""JX3 表间: a rule of a newcomer."""

from xl_udfs.rulebook.kit.rule import PASSED, Scope, Severity, rule


@rule("{code}", "新来的一条规则", Severity.HINT, Scope.BETWEEN, "待核对")
def newcomer(filing):
    """没有什么要查。"""
    yield PASSED
'''


def tree(folder: Path, *files: str) -> str:
    """A folder with these empty files."""
    for file in files:
        (folder / file).parent.mkdir(exist_ok=True)
        (folder / file).touch()
    return str(folder)


def test_every_code_is_in_the_one_file_that_its_first_signs_name() -> None:
    modules = [module for family in families().values() for module in family]
    decades = [module.rpartition(".")[2].partition("_")[0].upper() for module in modules]
    assert sorted(set(decades)) == sorted(decades)
    assert {rule.code[:4]: rule.module for rule in all_rules()} == dict(zip(decades, modules, strict=True))


def test_every_family_has_its_name_in_the_manual() -> None:
    assert [name[:3].upper() for name in families()] == list(FAMILIES)


def test_families_are_read_from_the_disk_in_the_order_of_the_codes(tmp_path: Path) -> None:
    folder = tree(
        tmp_path, "__init__.py", "discovery.py", "kit/rule.py", "jx4_b/jx41_y.py", "jx4_b/__init__.py",
        "jx4_b/jx40_z.py", "jx3_a/jx30_x.py", "jx3_left/__pycache__",
    )
    assert families(folder) == {
        "jx3_a": ["xl_udfs.rulebook.jx3_a.jx30_x"],
        "jx4_b": ["xl_udfs.rulebook.jx4_b.jx40_z", "xl_udfs.rulebook.jx4_b.jx41_y"],
    }


@pytest.mark.parametrize(
    "files, sentence",
    [
        (["jx34_new.py"], "rulebook/jx34_new.py is in no family: move it into the folder jx3_…"),
        (
            ["jx3_a/jx34_b.py", "jx3_b/jx35_c.py"],
            "rulebook/jx3_a and rulebook/jx3_b are one family: make one folder of them",
        ),
        (["jx3_a/jx34_a.py", "jx3_a/jx34_b.py"], "are for the same ten codes: make one file of them"),
        (["jx3_a/jx44_b.py"], "jx3_…/jx44_b.py: call it jx3N_what.py after the codes that it holds"),
        (["jx3_a/helpers.py"], "jx3_…/helpers.py: call it jx3N_what.py after the codes that it holds"),
        (["jx3_a/jx34.py"], "jx3_…/jx34.py: call it jx3N_what.py after the codes that it holds"),
    ],
)
def test_a_file_in_the_wrong_place(tmp_path: Path, files: list[str], sentence: str) -> None:
    with pytest.raises(ValueError) as told:
        families(tree(tmp_path, *files))
    assert str(told.value).endswith(sentence)


def nothing(filing: object) -> Iterator[Outcome]:
    """A check that is no rule's yet."""
    return iter(())


def test_a_code_that_is_taken() -> None:
    with pytest.raises(ValueError, match=r"^two rules are called JX101: give the one in .* another code$"):
        rule("JX101", "又一条规则", Severity.HINT, Scope.FORMAT, "")(nothing)


def test_a_code_in_a_file_of_others() -> None:
    with pytest.raises(ValueError, match=r"^JX999 is written in .*test_discovery: move it to the file jx99_….py$"):
        rule("JX999", "又一条规则", Severity.HINT, Scope.FORMAT, "")(nothing)


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """The rules of a copy of the whole package."""
    shutil.copytree(REPOSITORY / "xl_udfs", tmp_path / "xl_udfs", ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path / "xl_udfs" / "rulebook"


def codes(package: Path) -> "subprocess.CompletedProcess[str]":
    """What a Python that stands beside this package prints of the codes of all rules."""
    return subprocess.run(
        [sys.executable, "-c", "from xl_udfs.rulebook import all_rules; print(*(rule.code for rule in all_rules()))"],
        capture_output=True, encoding="utf-8", cwd=package.parents[1],
    )


def test_a_new_file_is_a_new_rule(package: Path) -> None:
    known = [rule.code for rule in all_rules()]
    assert codes(package).stdout.split() == known
    (package / "jx3_between" / "jx39_newcomer.py").write_text(NEW.format(code="JX395"), encoding="utf-8")
    assert codes(package).stdout.split() == sorted([*known, "JX395"])


def test_a_file_without_a_rule(package: Path) -> None:
    (package / "jx3_between" / "jx39_newcomer.py").write_text('"""Nothing yet."""\n', encoding="utf-8")
    told = codes(package)
    assert told.returncode == 1
    assert told.stderr.splitlines()[-1] == (
        "ValueError: xl_udfs.rulebook.jx3_between.jx39_newcomer registers no rule: "
        "write one with @rule, or move what it holds to the kit"
    )
