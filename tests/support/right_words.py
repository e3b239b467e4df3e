"""What made-up filings tell in words: goals and results, the project reports, the unit's report with its figures."""

from collections.abc import Iterator
from decimal import Decimal
from random import Random

from prose import reviewed_sentences, sentences
from support import wording
from support.unit_facts import Cents, Entries, Facts, Undertaking, yuan
from xl_udfs.annexes import Edition
from xl_udfs.annexes.roles import Goal, Section, Staff, Story, Total
from xl_udfs.cell_functions.scores import GRADE
from xl_udfs.numbers import round_half_up

Paragraphs = dict[str, list[str]]
"""Of every section, by its role."""


def goals(chance: Random, subject: str) -> Entries:
    """Goals and results, one for one, numbered and a paragraph each; now and then one sentence."""
    count = chance.randint(1, len(wording.GOALS))
    expected = [goal.format(subject) for goal in wording.GOALS[:count]]
    done = [result.format(subject) for result in wording.RESULTS[:count]]
    return {Goal.EXPECTED: _listed(expected), Goal.DONE: _listed(done)}


def _listed(told: list[str]) -> str:
    if len(told) == 1:
        return f"{told[0]}。"
    return "\n".join(f"{number}、{sentence}；" for number, sentence in enumerate(told, 1))


def story(name: str, done: str, score: float | None) -> Entries:
    """What the report of a project says; without a score no grade."""
    return {
        **wording.STORY, Story.PURPOSE: f"保障{name}顺利实施。", Goal.TOLD: done,
        Story.OTHER: "无" if score is None else f"本项目自评等级为{_grade(score)}。",
    }


def _grade(score: float) -> object:
    return GRADE(Decimal(str(score)), None)


def report(chance: Random, edition: Edition, known: Facts, entries: Entries, rich: bool) -> Paragraphs:
    """What the unit's report says; all of it agrees with its tables.

    Args:
        chance: what decides.
        edition: whose rows the report must not speak of by chance.
        known: what happened.
        entries: what the unit's forms hold.
        rich: whether it tells more than it must.
    """
    score = entries[Total.SCORE]
    told = {section: list(texts) for section, texts in wording.SECTIONS.items()}
    told[Section.PEOPLE] = [f"本单位编制{entries[Staff.POSTS]}名，年末在职人员{entries[Staff.PRESENT]}名。"]
    fund = f"{known.year}年度政府性基金预算支出{yuan(known.fund)}万元。"
    told[Section.FUND] = [fund if known.fund else "我单位无政府性基金预算支出情况。"]
    told[Section.RESULTS].append(
        f"经自评，{known.year}年度部门整体支出绩效自评得分{score:g}分，自评等级为{_grade(score)}。"
    )
    if rich:
        told[Section.RESULTS][:0] = chance.sample(_foreign(edition), chance.randint(5, 20))
        told |= {Section.BASIC: list(_basic(known)), Section.PROJECTS: list(_projects(known.projects))}
    return told


def _foreign(edition: Edition) -> list[str]:
    """Right sentences about what no table says: they name no row and no year."""
    texts = [case.text for case in (*sentences.RIGHT, *reviewed_sentences.RIGHT)]
    return [text for text in texts if not any(name in text for name in (*edition.words.meant, "年"))]


def _basic(known: Facts) -> Iterator[str]:
    basic = known.basic
    running = basic.running
    yield (
        f"{known.year}年度基本支出{yuan(basic.spent)}万元，其中：人员经费{yuan(basic.staff)}万元，"
        f"占{_share(basic.staff, basic.spent)}；公用经费{yuan(running)}万元，占{_share(running, basic.spent)}。"
    )
    yield f"公用经费包括{'、'.join(f'{name}{yuan(cost)}万元' for name, cost in basic.subjects.items())}。"
    change = basic.spent - basic.before
    if change:
        way, how = ("增加", "增长") if change > 0 else ("减少", "下降")
        yield (
            f"基本支出比上年的{yuan(basic.before)}万元{way}{yuan(abs(change))}万元，"
            f"{how}{_share(abs(change), basic.before)}。"
        )


def _projects(projects: list[Undertaking]) -> Iterator[str]:
    total = sum(one.spent for one in projects)
    if not projects:
        yield "本单位无项目支出。"
    elif len(projects) == 1:
        yield f"项目支出{yuan(total)}万元，为{projects[0].name}。"
    else:
        listed = "；".join(
            f"{one.name}{yuan(one.spent)}万元，占项目支出的{_share(one.spent, total)}" for one in projects
        )
        yield f"项目支出{yuan(total)}万元，其中：{listed}。"


def _share(part: Cents, whole: Cents) -> str:
    return f"{round_half_up(Decimal(part) * 100 / Decimal(whole), 2)}%"
