"""``jixiao rule``: which rules there are, and what one of them means."""

from xl_udfs.annexes import load_edition
from xl_udfs.check.settings import edition_settings
from xl_udfs.hosts.cli import texts
from xl_udfs.hosts.cli.attempts import OK, UserError
from xl_udfs.report.as_rules import line, page
from xl_udfs.rules import all_rules


def show_rules(code: str) -> int:
    """Print every rule in a line, or the one with this code in full.

    Raises:
        UserError: there is no such rule.
    """
    settings = edition_settings(load_edition())
    rules = {rule.code: rule for rule in all_rules()}
    if not code:
        for rule in rules.values():
            print(line(rule, settings.of(rule)))
        return OK
    wanted = rules.get(code.upper())
    if wanted is None:
        raise UserError(texts.NO_RULE.format(code=code))
    for text in page(wanted, settings.of(wanted)):
        print(text)
    return OK
