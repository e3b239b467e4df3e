"""Rules for people to read: one line each, or one in full."""

from collections.abc import Iterator

from xl_udfs.checking.settings import YES, Setting, built
from xl_udfs.rulebook import Rule
from xl_udfs.rulebook.kit.explanation import sections

ON, OFF = "启用", "停用"


def line(rule: Rule, setting: Setting) -> str:
    """``JX203　错误　表内　启用　项目支出小计不等于各项目之和``."""
    severity, enabled, _ = built(setting)
    return "　".join((rule.code, severity, rule.scope.value, ON if enabled == YES else OFF, rule.title))


def page(rule: Rule, setting: Setting) -> Iterator[str]:
    """Everything about a rule, line by line."""
    severity, enabled, limits = built(setting)
    yield f"{rule.code}　{rule.title}"
    yield "　".join((severity, rule.scope.value, ON if enabled == YES else OFF))
    if limits:
        yield f"阈值：{limits}"
    yield f"依据：{rule.basis}"
    yield ""
    yield rule.summary
    for heading, lines in sections(rule).items():
        yield ""
        yield f"{heading}："
        yield from (f"    {text}" for text in lines)
