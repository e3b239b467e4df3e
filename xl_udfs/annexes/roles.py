"""What the fields, blocks and forms of any edition mean: the words that rules, filing and build ask by.

An edition says for each of its forms, blocks, columns and fields which of these it is; where it says nothing, a key
that is one of these words means just that. A form, field or block that an edition does not have is an absent item.
A role is unique among the forms that a filing has once, and unique among the forms of one project set.

Rows of figures and their columns are roles of their own: ``(Spending.BASIC, Year.SPENT)`` is the role
``基本支出.本年决算数``. Amounts are in 万元 unless the edition says otherwise.
"""

from collections.abc import Iterator


class Part:
    """What a form is in a filing."""

    COVER = "封面信息"
    """Who reports, for which year, which annexes."""
    BASE = "基础数据表"
    """The unit's people, money and buildings."""
    UNIT = "部门自评表"
    """The unit's funds, goals, indicators and score."""
    PROJECT_REPORT = "项目自评报告"
    """What is told of one project, in a table."""
    PROJECT = "项目自评表"
    """Funds, goals, indicators and score of one project."""
    REPORT = "自评报告"
    """The report in sentences."""
    DETAIL = "明细表"
    """Rows from which the report takes its lists; not handed in."""


class Cover:
    """Who reports and when."""

    UNIT = "单位全称"
    SHORT = "单位简称"
    YEAR = "年度"
    DEPARTMENT = "主管部门"
    AUTHOR = "填表人"
    DATE = "填报日期"
    PHONE = "联系电话"


class Choice:
    """Which forms are handed in this time: ``报送.基础数据表``, yes or no, one entry for each part that may not be."""

    PREFIX = "报送"
    YES, NO = "是", "否"

    @classmethod
    def of(cls, part: str) -> str:
        """The role of the entry that says whether the form playing ``part`` is handed in."""
        return f"{cls.PREFIX}.{part}"

    @classmethod
    def is_one(cls, role: str) -> bool:
        """Whether ``role`` is that of such an entry."""
        return role.startswith(f"{cls.PREFIX}.")


class Staff:
    """The unit's people (人) and the rate of those present to its posts."""

    POSTS = "编制数"
    PRESENT = "在职人数"
    RATE = "控制率"


class Spending:
    """Rows of the unit's money by kind, each with the columns ``Year``."""

    BASIC = "基本支出"
    RUNNING = "公用经费"
    OFFICE = "办公费"
    TRAVEL = "水电差旅费"
    MEETINGS = "会议培训费"
    THREE_PUBLIC = "三公经费"
    VEHICLES = "公务用车"
    VEHICLE_PURCHASE = "公务车购置"
    VEHICLE_RUNNING = "公务车运行维护"
    ABROAD = "出国经费"
    RECEPTION = "公务接待"
    PROJECTS = "项目支出小计"
    PROCUREMENT = "政府采购"
    ADJUSTMENT = "基本支出预算调整"


class Year:
    """Columns of the unit's money."""

    LAST = "上年决算数"
    PLANNED = "本年预算数"
    SPENT = "本年决算数"


class Building:
    """Buildings finished in the year: sizes (㎡), investments (万元), and their rates."""

    APPROVED_SIZE = "批复规模"
    ACTUAL_SIZE = "实际规模"
    SIZE_RATE = "规模控制率"
    PLANNED_COST = "预算投资"
    ACTUAL_COST = "实际投资"
    COST_RATE = "投资概算控制率"


class Measures:
    """What the unit tells of saving."""

    SAVINGS = "厉行节约保障措施"


class Funds:
    """Rows of the fund table of the unit or of a project, each with the columns ``Money``."""

    TOTAL = "年度资金总额"
    GRANT = "当年财政拨款"
    CARRIED = "上年结转资金"
    OTHER = "其他资金"


class Money:
    """Columns of fund tables; the rate is executed ÷ final."""

    INITIAL = "年初预算数"
    FINAL = "全年预算数"
    EXECUTED = "全年执行数"
    WEIGHT = "分值"
    RATE = "执行率"
    SCORE = "得分"


class Source:
    """The unit's total by where the money comes from."""

    GENERAL = "收入.一般公共预算"
    FUND = "收入.政府性基金"
    SPECIAL_ACCOUNT = "收入.专户非税"
    OTHER = "收入.其他资金"


class Nature:
    """The unit's total by what the money is for."""

    BASIC = "支出.基本支出"
    PROJECTS = "支出.项目支出"


class Goal:
    """What was to be reached and what was, in words; ``TOLD`` is the project report's account of it."""

    EXPECTED = "预期目标"
    DONE = "实际完成情况"
    TOLD = "报告.目标完成情况"


class Total:
    """Sums of an indicator table: of the weights and of the scores."""

    WEIGHT = "总分值"
    SCORE = "总得分"


class Indicator:
    """Columns of the indicators; those from ``FIRST`` on are helpers outside the official form."""

    NAME = "三级指标"
    TARGET = "年度指标值"
    ACTUAL = "实际完成值"
    WEIGHT = "分值"
    SCORE = "得分"
    WHY = "原因"
    FIRST = "一级指标"
    KIND = "指标类型"
    DIRECTION = "方向"
    LEVEL = "档次"
    RATE = "完成率"
    SUGGESTED = "建议得分"


class Unit:
    """The unit as the unit's table names it."""

    NAME = "部门名称"


class Project:
    """One project as its tables name it; in the unit's project rows ``NAME`` and the number of its set."""

    NAME = "项目名称"
    SET = "套号"
    DEPARTMENT = "主管部门"
    UNIT = "实施单位"
    NAME_TOLD = "报告.项目名称"
    AMOUNT_TOLD = "报告.年度预算金额"
    DEPARTMENT_TOLD = "报告.主管部门"


class Story:
    """What the project report tells in words."""

    PURPOSE = "立项目的"
    MANAGEMENT = "管理和使用情况"
    PROBLEMS = "存在的问题"
    REMEDIES = "改进措施"
    OTHER = "其他需要说明问题"


class Detail:
    """Columns and sums of the detail rows, and what the report's sentences take from there."""

    NAME = "名称"
    AMOUNT = "金额"
    NOTE = "说明"
    STAFF_TOTAL = "人员经费合计"
    RUNNING_TOTAL = "公用经费合计"
    PROJECTS_TOTAL = "项目支出合计"
    BASIC_CALLED = "基本支出称呼"
    RECEPTION_WHY = "接待增减原因"
    VEHICLES_SAID = "公车出国说明"


class Block:
    """Rows that people insert and delete."""

    PROJECTS = "项目"
    INDICATORS = "指标"
    STAFF = "人员经费明细"
    RUNNING = "公用经费明细"
    PROJECT_COSTS = "项目支出明细"


class Section:
    """Sections of the report, blocks of paragraphs."""

    DUTIES = "职能职责"
    ORGANISATION = "机构编制"
    PEOPLE = "人员构成"
    SCALE = "支出规模"
    BASIC = "基本支出情况"
    PROJECTS = "项目支出情况"
    FUND = "政府性基金情况"
    STATE_CAPITAL = "国有资本情况"
    SOCIAL_INSURANCE = "社保基金情况"
    RESULTS = "绩效情况"
    PROBLEMS = "存在问题"
    NEXT = "改进措施"
    USE = "应用公开"
    OTHER = "其他说明"


Role = str | tuple[str, str]
"""A role, or row and column of one."""

_FIELDS = (Cover, Staff, Building, Measures, Source, Nature, Goal, Total, Unit, Project, Story, Detail)
_ROWS = ((Spending, Year), (Funds, Money))
_COLUMNS = (Indicator, Project, Year, Detail)


def name_of(role: Role) -> str:
    """A role as one word: ``基本支出.本年决算数``."""
    return role if isinstance(role, str) else ".".join(role)


def _words(one: type) -> Iterator[str]:
    return (value for name, value in vars(one).items() if name.isupper() and isinstance(value, str))


AMOUNTS = (Year.LAST, Year.PLANNED, Year.SPENT)
"""The columns of the unit's money, in the order of time."""

BUDGETS = (Money.INITIAL, Money.FINAL)
"""The columns of fund tables that are planned."""

SOURCES = (Funds.GRANT, Funds.CARRIED, Funds.OTHER)
"""The rows that make up the total of a project's funds."""

DETAILS = (Block.STAFF, Block.RUNNING, Block.PROJECT_COSTS)
"""The blocks of detail rows."""

SPENDING = frozenset(_words(Spending))
"""Every row of the unit's money."""

ROWS = {
    row: frozenset(f"{row}.{column}" for column in _words(columns)) for rows, columns in _ROWS for row in _words(rows)
}
"""Every row of figures, and what it is together with each of its columns."""

ROW_COLUMNS = frozenset(word for _, columns in _ROWS for word in _words(columns))
"""Every column of such rows."""

PARTS = frozenset(_words(Part))
"""What forms can be."""

BLOCKS = frozenset((*_words(Block), *_words(Section)))
"""What blocks can be."""

COLUMNS = frozenset(word for one in _COLUMNS for word in _words(one))
"""What columns of blocks can be."""

FIELDS = frozenset((
    *(word for one in _FIELDS for word in _words(one)),
    *(role for roles in ROWS.values() for role in roles),
    *(Choice.of(part) for part in _words(Part) if part not in (Part.COVER, Part.DETAIL)),
))
"""What fields can be."""
