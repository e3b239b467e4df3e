"""Run the rules over a filing."""

from collections.abc import Callable, Sequence

from xl_udfs.annexes import CONTENT_MARK_NAME
from xl_udfs.book import Book, cell_position
from xl_udfs.checking.finding import Finding
from xl_udfs.checking.history import Mark, compare, read_history
from xl_udfs.checking.merging import merged
from xl_udfs.checking.outcome import Fault, Report, Unchecked
from xl_udfs.checking.settings import AS_DELIVERED, Setting, Settings, read_settings
from xl_udfs.filing import Filing, read_filing
from xl_udfs.record import Record
from xl_udfs.rulebook import (
    Hit,
    NotChecked,
    Outcome,
    Passed,
    Reason,
    Rule,
    Severity,
    Texts,
    all_rules,
    rules_of,
    text_lines,
    texts_of,
)


class _Answer(Record):
    findings: list[Finding]
    reasons: list[Reason]
    passed: bool
    fault: Fault | None = None


def check_book(book: Book, file: str) -> Report:
    """Check a workbook that was read by any host, as its own settings say, and compare with its last check.

    Args:
        book: its values, formulas and names; formula cells hold their recalculated values.
        file: the name to report it under.

    Raises:
        NotAFilingError: if it was not made from the template.
    """
    filing = read_filing(book)
    settings = read_settings(book, filing.edition)
    report = check_filing(filing, file, settings)
    history = read_history(book)
    unanswered = {one.code for one in report.not_checked} | {*report.disabled} | {one.code for one in report.faults}
    compared = compare(report.findings, history, unanswered, _tolerated(filing, settings) if history else set())
    return report.replaced(
        content_mark=book.value(CONTENT_MARK_NAME), findings=compared.findings, former=compared.former,
        notices=settings.notices,
    )


def check_filing(filing: Filing, file: str, settings: Settings = AS_DELIVERED) -> Report:
    """Check a filing with every rule that the settings leave on."""
    findings: list[Finding] = []
    not_checked: list[Unchecked] = []
    passed: list[str] = []
    faults: list[Fault] = []
    texts = texts_of(filing)
    disabled: list[str] = []
    for rule in rules_of(filing.edition):
        setting = settings.of(rule)
        if not setting.enabled:
            disabled.append(rule.code)
            continue
        answer = _ask(rule, texts if rule.reads_texts else filing, setting)
        findings += answer.findings
        not_checked += [Unchecked(rule.code, reason) for reason in answer.reasons]
        if answer.passed:
            passed.append(rule.code)
        if answer.fault:
            faults.append(answer.fault)
    findings.sort(key=_in_order(filing))
    found = merged(_numbered(findings), filing.all_items())
    return Report(
        file, filing.edition.name, filing.unit, filing.year, found, not_checked, passed, faults, disabled=disabled,
        left_out=[annex.name for annex in filing.left_out],
    )


def _numbered(findings: Sequence[Finding]) -> list[Finding]:
    """Findings of one rule at one place told apart by counting, so that each has a key of its own."""
    seen: dict[str, int] = {}
    numbered = []
    for finding in findings:
        key = finding.key
        seen[key] = seen.get(key, 0) + 1
        numbered.append(finding if seen[key] == 1 else finding.replaced(number=seen[key]))
    return numbered


def _tolerated(filing: Filing, settings: Settings) -> set[Mark]:
    """What the rules with other thresholds than delivered would find under those."""
    moved = [rule for rule in all_rules() if rule.limits != settings.of(rule).limits]
    asked = [_ask(rule, filing, settings.of(rule).replaced(limits=rule.limits)) for rule in moved]
    findings = sorted((one for answer in asked for one in answer.findings), key=_in_order(filing))
    return {(one.key, one.figures) for one in _numbered(findings)}


def check_text(text: str, name: str) -> Report:
    """Check the sentences of a text that is no filing, with the rules that read texts.

    Args:
        text: each line is a paragraph.
        name: what to report it under.
    """
    texts = text_lines(text)
    answers = [(rule, _ask(rule, texts, AS_DELIVERED.of(rule))) for rule in all_rules() if rule.reads_texts]
    findings = [finding for _, answer in answers for finding in answer.findings]
    findings.sort(key=lambda one: [int(number) for number in one.hit.item.key.split(":")])
    unchecked = [Unchecked(rule.code, reason) for rule, answer in answers for reason in answer.reasons]
    passed = [rule.code for rule, answer in answers if answer.passed]
    faults = [answer.fault for _, answer in answers if answer.fault]
    return Report(name, "", "", None, merged(findings), unchecked, passed, faults)


def _in_order(filing: Filing) -> Callable[[Finding], tuple[int, tuple[int, int], str]]:
    """Findings as people work through the forms: by form, then by row and column, then by code."""
    forms = {name: number for number, name in enumerate(filing.forms)}
    return lambda one: (forms[one.hit.item.form], cell_position(one.cell), one.code)


def _ask(rule: Rule, subject: Filing | Texts, setting: Setting) -> _Answer:
    outcomes, fault = _outcomes(rule, subject, setting)
    findings = [Finding(rule, one, _severity(one, setting)) for one in outcomes if isinstance(one, Hit)]
    holds = any(isinstance(outcome, Passed) for outcome in outcomes)
    reasons = _reasons(outcomes, holds or bool(findings))
    return _Answer(findings, reasons, holds and not findings and not reasons and not fault, fault)


def _outcomes(rule: Rule, subject: Filing | Texts, setting: Setting) -> tuple[list[Outcome], Fault | None]:
    """What the rule says, as far as it comes; a fault of ours hides no other answer."""
    outcomes: list[Outcome] = []
    try:
        for one in rule.outcomes(subject, setting.limits):
            outcomes.append(one)
    except Exception as fault:
        return outcomes, Fault(rule.code, f"{type(fault).__name__}: {fault}")
    return outcomes, None


def _severity(hit: Hit, setting: Setting) -> Severity:
    return setting.severity if hit.certain else Severity.HINT


def _reasons(outcomes: Sequence[object], answered: bool) -> list[Reason]:
    """Why relations went unchecked; that something does not apply matters only if nothing else was looked at."""
    reasons = list(dict.fromkeys(one.reason for one in outcomes if isinstance(one, NotChecked)))
    answered = answered or len(reasons) > 1
    return [reason for reason in reasons if not (answered and reason is Reason.NOT_APPLICABLE)]
