"""``jixiao rule``: which rules there are, what one of them means, and where it is written."""

import inspect
from pathlib import Path

import xl_udfs
from xl_udfs.checking.settings import edition_settings
from xl_udfs.hosts.cli import texts
from xl_udfs.hosts.cli.attempts import OK, UserError
from xl_udfs.library import edition_called
from xl_udfs.report.as_rules import line, page
from xl_udfs.rulebook import Rule, cases_file, rules_of


def show_rules(code: str, source: bool, edition: str) -> int:
    """Print every rule in a line, or the one with this code in full.

    Args:
        code: the rule's code in letters of either case; ``""`` for all of them.
        source: print where the rule and its cases are written instead of what it means.
        edition: whose settings and titles; ``""`` for the default one's.

    Raises:
        JixiaoError: there is no such rule or edition, or all of them are asked where they are written.
    """
    found = edition_called(edition)
    settings = edition_settings(found)
    rules = {rule.code: rule for rule in rules_of(found)}
    if not code:
        if source:
            raise UserError(texts.SOURCE_OF_WHICH)
        for rule in rules.values():
            print(line(rule, settings.of(rule)))
        return OK
    wanted = rules.get(code.upper())
    if wanted is None:
        raise UserError(texts.NO_RULE.format(code=code))
    for text in _whereabouts(wanted) if source else page(wanted, settings.of(wanted)):
        print(text)
    return OK


def _whereabouts(rule: Rule) -> list[str]:
    """File and line of the rule, and the file of its cases, which only a checkout has."""
    _, first = inspect.getsourcelines(rule.check)
    found = [texts.RULE_SOURCE.format(file=inspect.getsourcefile(rule.check), line=first)]
    cases = Path(xl_udfs.__path__[0]).parent / cases_file(rule)
    return [*found, texts.RULE_CASES.format(file=cases)] if cases.is_file() else found
