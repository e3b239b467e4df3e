"""Rules as they lie on disk: a family is a folder, ten codes are a file of it: ``jx3_between/jx34_detail.py``."""

import os
from collections.abc import Mapping, Sequence
from functools import cache

from xl_udfs.annexes import Edition
from xl_udfs.rulebook.kit.rule import Rule, registered

_FOLDER = os.path.dirname(__file__)  # noqa: PTH120 - pathlib costs a cold start 4 ms
_PREFIX = "jx"


def all_rules() -> list[Rule]:
    """Every rule in the order of the codes.

    Raises:
        ValueError: a file, a folder or a code is not where it belongs; the sentence says where that is.
    """
    return [*_loaded()]


def rules_of(edition: Edition) -> list[Rule]:
    """The same with titles that name the edition's forms."""
    return [rule.titled(edition) for rule in _loaded()]


@cache
def _loaded() -> Sequence[Rule]:
    modules = [module for family in families().values() for module in family]
    for module in modules:
        __import__(module)  # importlib is one more module to load
    rules = registered()
    silent = set(modules) - {rule.module for rule in rules}
    if silent:
        raise ValueError(f"{min(silent)} registers no rule: write one with @rule, or move what it holds to the kit")
    return rules


def families(folder: str = _FOLDER) -> Mapping[str, Sequence[str]]:
    """The modules of each family, by the name of its folder; none of them is imported.

    Args:
        folder: where the families are.

    Raises:
        ValueError: two folders are one family, two files the same ten codes, or a file is not called after its codes.
    """
    found: dict[str, Sequence[str]] = {}
    for name in _listed(folder):
        if name.endswith(".py"):
            raise ValueError(f"rulebook/{name} is in no family: move it into the folder {name[:3]}_…")
        modules = _modules(os.path.join(folder, name))  # noqa: PTH118
        if not modules:  # a checkout of another day has left its byte code
            continue
        twin = next((family for family in found if family[:3] == name[:3]), None)
        if twin:
            raise ValueError(f"rulebook/{twin} and rulebook/{name} are one family: make one folder of them")
        found[name] = [f"{__package__}.{name}.{module}" for module in modules]
    return found


def _modules(family: str) -> Sequence[str]:
    prefix = os.path.basename(family)[:3]  # noqa: PTH119
    found: dict[str, str] = {}
    for name in os.listdir(family):  # noqa: PTH208
        module, _, ending = name.partition(".")
        if ending != "py" or module == "__init__":
            continue
        decade, _, title = module.partition("_")
        if decade[:-1] != prefix or not decade[-1].isdigit() or not title:
            raise ValueError(f"{prefix}_…/{name}: call it {prefix}N_what.py after the codes that it holds")
        if decade in found:
            raise ValueError(f"{found[decade]}.py and {name} are for the same ten codes: make one file of them")
        found[decade] = module
    return sorted(found.values())


def _listed(folder: str) -> Sequence[str]:
    return sorted(name for name in os.listdir(folder) if name.startswith(_PREFIX))  # noqa: PTH208


def cases_file(rule: Rule) -> str:
    """Where a checkout has the rule's cases: ``tests/rules/jx3_between/jx34_detail.py``."""
    return f"tests/rules/{'/'.join(rule.module.split('.')[-2:])}.py"
