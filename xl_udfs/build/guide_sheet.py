"""填表说明: how to fill the workbook in, on one printable page."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from xl_udfs.annexes import Edition, Field
from xl_udfs.annexes.overview import roles_held
from xl_udfs.annexes.roles import Block, Choice, Cover, Indicator, Part, Project, Section
from xl_udfs.build.canvas import Canvas
from xl_udfs.build.pages import protect, set_page
from xl_udfs.report.heights import height_for

SHEET = "填表说明"

_WIDTHS = (18.0, 80.0)


class _Advice(NamedTuple):
    """What is said under a title; left out for editions that lack one of the roles it speaks of."""

    title: str
    text: str
    needs: Sequence[str] = ()


_ADVICE = (
    _Advice("先填首页", "{entries}在首页填一次，各附件的标题、表头和落款随之变化。"),
    _Advice("先填首页", "只报送其中几个附件的，在“报送”各格里把不报送的选成“否”。", (Choice.PREFIX,)),
    _Advice("填报次序", "首页 → {order}。先填的表里已有的数，后面的表自动带出。"),
    _Advice("三种颜色",
            "浅黄色的格子由您填写；浅绿色的格子自动取自别处，确需与别处不同时可以直接改写，校验会提示；"
            "浅蓝色的格子自动计算，已锁定。打印时都是白底。"),
    _Advice("没有的怎么填", "没有发生的金额填 0；不适用的填“——”或“无”。空着会被当作忘了填。"),
    _Advice("指标值怎么写",
            "写符号、数值和单位，如“≥95%”“7.17万人”“≤3次”；定性指标写可评判的文字，不要只写“定性指标”。",
            (Block.INDICATORS,)),
    _Advice("扣分要有原因", "得分低于分值的，在“{why}”里写明原因和改进措施。", (Block.INDICATORS, Indicator.WHY)),
    _Advice("表右边的格子",
            "各表打印区右边有辅助列：指标类型、方向、档次可以选，用来给出完成率和建议得分；得分由您确定。",
            (Indicator.KIND, Indicator.DIRECTION, Indicator.LEVEL, Indicator.RATE, Indicator.SUGGESTED)),
    _Advice(Project.SET, "{基础数据表} 右边的“套号”说明项目填在第几套{项目自评报告}、{项目自评表} 里。",
            (Part.BASE, Part.PROJECT_REPORT, Part.PROJECT, Block.PROJECTS, Project.SET)),
    _Advice("增减行和项目",
            "用“绩效自评”选项卡里的新增行、删除行、新增项目、删除项目，合并单元格和合计公式会一起调整。"
            "表上的“……”行表示可以加行，不必删。"),
    _Advice("{自评报告}",
            "每段占一行。支出规模、公务接待、基本支出、项目支出的数字自动写好，可以整段改写；其余各节逐段填写，"
            "小标题也占一行。", (Part.REPORT, Section.SCALE, Section.BASIC, Section.PROJECTS)),
    _Advice("校验", "点“校验”。错误要改；警告要么改，要么写出错说明；提示供参考。校验不改动您填的内容。"),
    _Advice("报送前", "首页显示“可报送”后打印。"),
    _Advice("报送前", "公开前请把填表人和电话写成“（略）”。", (Cover.AUTHOR, Cover.PHONE)),
    _Advice("封面", "{自评报告} 的封面单独一页；“（此页为封面）”只在屏幕上显示。", (Part.REPORT,)),
)


def guide_texts(edition: Edition) -> Iterator[tuple[str, str]]:
    """Title and text of every line that the edition has use for."""
    held = {role for roles in roles_held(edition).values() for role in roles}
    held |= {Choice.PREFIX} if any(Choice.is_one(one.role) for one in _home(edition)) else set()
    slots = {
        "{order}": _order(edition), "{why}": _called(edition, Indicator.WHY),
        "{entries}": "、".join(one.row_label for one in _home(edition) if not Choice.is_one(one.role)),
    }
    lines: dict[str, str] = {}
    for title, text, needs in _ADVICE:
        if held >= {*needs}:
            for slot, said in slots.items():
                text = text.replace(slot, said)
            lines[title] = lines.get(title, "") + edition.titled(text)
    for title, text in lines.items():
        yield edition.titled(title), text


def _home(edition: Edition) -> list[Field]:
    """What 首页 asks for."""
    return [entry.field for entry in edition.home.entries.values()]


def _called(edition: Edition, role: str) -> str:
    """What the forms print above a column of the indicators."""
    blocks = [block for form in edition.forms for block in form.blocks.values() if block.role == Block.INDICATORS]
    fields = [column.field for block in blocks for column in block.columns.values() if column.field.role == role]
    return "”“".join(dict.fromkeys(field.column_label for field in fields))


def _order(edition: Edition) -> str:
    """The forms as they are best filled in: details before the report that takes its lists from them."""
    forms = sorted(edition.annexes.values(), key=lambda form: form.part == Part.REPORT)
    each = "、".join(form.name for form in forms if form.per_project)
    names = [f"每个项目的{each}" if form.per_project else form.name for form in forms]
    return " → ".join(dict.fromkeys(names))


def draw_guide(canvas: Canvas) -> None:
    """Add the sheet 填表说明."""
    sheet = canvas.add_sheet(SHEET, "shGuide")
    style = canvas.styles.get
    for column, width in enumerate(_WIDTHS):
        sheet.set_column(column, column, width)
    sheet.set_row(0, 36)
    sheet.merge_range(0, 0, 0, len(_WIDTHS) - 1, SHEET, style("title"))
    row = 1
    for row, texts in enumerate(guide_texts(canvas.edition), 2):
        for column, text in enumerate(texts, 1):
            canvas.write(sheet, row, column, text, style("label", bold=column == 1))
        sheet.set_row(row - 1, max(height_for(text, width) for text, width in zip(texts, _WIDTHS, strict=True)) + 6)
    set_page(sheet, (row, len(_WIDTHS)))
    protect(sheet)
