"""``docs/规则手册.md``: every rule in full, written from the checks' docstrings."""

from collections.abc import Iterator

from xl_udfs.annexes import load_edition
from xl_udfs.checking.settings import NO, Settings, built, edition_settings
from xl_udfs.rulebook import Rule, rules_of
from xl_udfs.rulebook.kit.explanation import FAMILIES, sections

_HEAD = """\
# 规则手册

本手册由程序生成（`make build`），请不要直接修改。在命令行运行 `jixiao rule 编码`，也能看到同样的说明。

| 级别 | 意思 | 结论 |
|---|---|---|
| 错误 | 逻辑性：不改就是错的 | 不可报送 |
| 警告 | 核实性：可能有道理，要写出错说明 | 需说明 |
| 提示 | 供参考 | 不影响 |

级别、是否启用和阈值，可以在工作簿的“校验规则”表里改，只对那个工作簿有效。没有启用的规则在校验结果里列明，不算通过；
只因为放宽阈值而不再报告的，写“未再检查”，不算已改。
标“待核对”的依据尚未核对原文。
"""

_PLAIN = str.maketrans({char: f"\\{char}" for char in "\\`*_<>|~"})


def rules_manual() -> str:
    """The text of the manual."""
    edition = load_edition()
    settings, known = edition_settings(edition), rules_of(edition)
    parts = [_HEAD]
    for prefix, family in FAMILIES.items():
        rules = [rule for rule in known if rule.code.startswith(prefix)]
        parts += [f"\n## {prefix} {family}\n", *(_entry(rule, settings) for rule in rules)] if rules else []
    return "".join(parts)


def _entry(rule: Rule, settings: Settings) -> str:
    return f"\n### {rule.code}　{_text(rule.title)}\n\n" + "\n\n".join(_paragraphs(rule, settings)) + "\n"


def _paragraphs(rule: Rule, settings: Settings) -> Iterator[str]:
    severity, enabled, limits = built(settings.of(rule))
    facts = [severity, rule.scope.value, *(["默认不启用"] if enabled == NO else []), f"依据：{rule.basis}"]
    yield _text("；".join([*facts, *([f"阈值：{limits}"] if limits else [])]))
    yield _text(rule.summary)
    for heading, lines in sections(rule).items():
        yield f"**{heading}**　" + "  \n".join(map(_text, lines))


def _text(text: str) -> str:
    """``text`` as Markdown shows it unchanged."""
    return text.translate(_PLAIN)
