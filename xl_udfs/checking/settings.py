"""Which rules are on, how much they weigh and where their thresholds lie: as delivered, unless set otherwise."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any

from xl_udfs.annexes import Edition, EditionError
from xl_udfs.annexes.errors import Where
from xl_udfs.annexes.files import RULES
from xl_udfs.book import Book
from xl_udfs.checking.tables import read_table
from xl_udfs.record import Record
from xl_udfs.rulebook import Limits, Rule, Severity, all_rules

TABLE_NAME = "校验规则_设置"
"""The defined name of the beginning of the first rule's row on the sheet 校验规则; the headings stand above it."""

YES, NO = "是", "否"


class RuleHeading:
    """Headings of the columns of 校验规则 that are read."""

    CODE = "编码"
    SEVERITY = "级别"
    ENABLED = "启用"
    LIMITS = "阈值"
    BUILT = "出厂设置"


_PARTS = {
    "code": RuleHeading.CODE, "severity": RuleHeading.SEVERITY, "enabled": RuleHeading.ENABLED,
    "limits": RuleHeading.LIMITS, "built": RuleHeading.BUILT,
}

_NO_RULE = "没有规则“{word}”，运行 jixiao rule 查看全部编码"
_NO_SEVERITY = "级别应是 {known} 之一，写的是“{word}”"
_NO_LIMIT = "没有阈值“{word}”；这条规则的阈值是 {known}"
_NO_LIMITS = "这条规则没有阈值，请删去“{word}”"
_UNKNOWN_RULE = "校验规则第 {row} 行的编码“{text}”没有对应的规则，没有采用"
_UNREADABLE = "校验规则第 {row} 行（{code}）的{heading}“{text}”看不懂，按“{used}”检查"


class Setting(Record):
    """What holds for one rule."""

    enabled: bool
    severity: Severity
    limits: Limits


class Settings(Record):
    """What an edition or a workbook sets otherwise than delivered, by rule code.

    ``notices`` are sentences about what is set there and cannot be understood.
    """

    changed: Mapping[str, Setting]
    notices: Sequence[str] = ()

    def of(self, rule: Rule) -> Setting:
        """What holds for ``rule``."""
        return self.changed.get(rule.code) or Setting(rule.enabled, rule.severity, rule.limits)


AS_DELIVERED = Settings({})


def edition_settings(edition: Edition) -> Settings:
    """What the edition's ``rules.json`` sets.

    Raises:
        EditionError: it names no rule, severity or limit of ours.
    """
    if not edition.rules:
        return AS_DELIVERED
    rules = {rule.code: rule for rule in all_rules()}
    for code in edition.rules:
        _require(code, rules, _NO_RULE, (RULES,))
    return Settings({code: _edition_setting(rules[code], given) for code, given in edition.rules.items()})


def _edition_setting(rule: Rule, given: Mapping[str, Any]) -> Setting:
    where = (RULES, rule.code)
    limits = {name: Decimal(str(value)) for name, value in given.get("limits", {}).items()}
    for name in limits:
        _require(name, rule.limits, _NO_LIMIT if rule.limits else _NO_LIMITS, (*where, "limits"))
    severities = {severity.value: severity for severity in Severity}
    severity = given.get("severity", rule.severity.value)
    _require(severity, severities, _NO_SEVERITY, (*where, "severity"))
    return Setting(given.get("enabled", rule.enabled), severities[severity], {**rule.limits, **limits})


def _require(word: str, known: Iterable[str], said: str, where: Where) -> None:
    if word not in known:
        raise EditionError(said.format(word=word, known="、".join(known)), where)


def read_settings(book: Book, edition: Edition) -> Settings:
    """The edition's settings with what people changed on the sheet 校验规则 of this workbook.

    Rows as the workbook was built with count for nothing, so that a later version's settings reach old workbooks.
    """
    base = edition_settings(edition)
    changed, notices = dict(base.changed), list[str]()
    rules: Mapping[str, Rule] = {}
    for row, texts in read_table(book, TABLE_NAME, _PARTS):
        if texts["built"] == "|".join((texts["severity"], texts["enabled"], texts["limits"])):
            continue
        rules = rules or {rule.code: rule for rule in all_rules()}
        rule = rules.get(texts["code"])
        if rule:
            changed[rule.code] = _row_setting(row, rule, base.of(rule), texts, notices)
        elif any(texts.values()):
            notices.append(_UNKNOWN_RULE.format(row=row, text=texts["code"]))
    return Settings(changed, notices) if notices or changed else base


def built(setting: Setting) -> tuple[str, str, str]:
    """A setting as the cells 级别, 启用 and 阈值 show it."""
    limits = "；".join(f"{name}={value:f}" for name, value in setting.limits.items())
    return setting.severity.value, YES if setting.enabled else NO, limits


def _row_setting(row: int, rule: Rule, base: Setting, texts: Mapping[str, str], notices: list[str]) -> Setting:
    """A row's setting; empty cells and what cannot be understood are as in ``base``."""
    severities = {severity.value: severity for severity in Severity}
    enabled = {YES: True, NO: False}
    as_built = dict(zip(("severity", "enabled", "limits"), built(base), strict=True))

    def refuse(part: str, text: str) -> None:
        used = as_built[part] or "出厂设置"
        notices.append(_UNREADABLE.format(row=row, code=rule.code, heading=_PARTS[part], text=text, used=used))

    limits = dict(base.limits)
    for text in _pieces(texts["limits"]):
        name, value = _limit(text)
        if name in limits and value is not None:
            limits[name] = value
        else:
            refuse("limits", text)
    for part, known in (("severity", severities), ("enabled", enabled)):
        if texts[part] and texts[part] not in known:
            refuse(part, texts[part])
    return Setting(
        enabled.get(texts["enabled"], base.enabled), severities.get(texts["severity"], base.severity), limits
    )


def _pieces(text: str) -> Iterator[str]:
    for mark in "；,，\n":
        text = text.replace(mark, ";")
    return (piece.strip() for piece in text.split(";") if piece.strip())


def _limit(text: str) -> tuple[str, Decimal | None]:
    """``同比幅度=30%`` as name and value; None for a value that is no number of zero or more."""
    name, _, number = text.replace("＝", "=").partition("=")
    number = number.strip().replace("％", "%")
    try:
        value = Decimal(number.removesuffix("%"))
    except InvalidOperation:
        return name.strip(), None
    if not value.is_finite() or value < 0:
        return name.strip(), None
    return name.strip(), value / 100 if number.endswith("%") else value
