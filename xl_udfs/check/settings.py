"""Which rules are on, how much they weigh and where their thresholds lie: as delivered, unless set otherwise."""

from collections.abc import Mapping

from xl_udfs.numbers.record import Record
from xl_udfs.rules import Limits, Rule, Severity


class Setting(Record):
    """What holds for one rule."""

    enabled: bool
    severity: Severity
    limits: Limits


class Settings(Record):
    """What an edition or a workbook sets otherwise than delivered, by rule code."""

    changed: Mapping[str, Setting]

    def of(self, rule: Rule) -> Setting:
        """What holds for ``rule``."""
        return self.changed.get(rule.code) or Setting(rule.enabled, rule.severity, rule.limits)


AS_DELIVERED = Settings({})
