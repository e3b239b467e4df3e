"""What edition files may say: every key, what stands behind it, and which words are known.

Read by the checks (``source``, ``reading``) and by the JSON Schemas for editors (``schemas``), and by nothing else.
"""

from collections.abc import Iterable, Mapping

from xl_udfs.annexes import texts
from xl_udfs.annexes.containers import Either, Key, Kinds, ListOf, MapOf, Named, Object
from xl_udfs.annexes.files import EDITION, RULES, SAMPLE, WORDS
from xl_udfs.annexes.roles import BLOCKS, COLUMNS, FIELDS, PARTS, ROW_COLUMNS, ROWS
from xl_udfs.annexes.shapes import Literal, Number, OneOf, Pattern, Shape, Text
from xl_udfs.numbers import Kind

PRINTED_STYLES = (
    "heading", "label", "helper_heading", "note", "plain", "cover_space", "cover_title", "cover_line", "report_1",
    "report_2",
)
"""What printed cells can look like, if not as usual; the build draws them."""

PROSE_STYLES = ("paragraph",)
"""What blocks of paragraphs look like; the build has a second form of each for what a formula composed."""

_WORD = "[A-Za-z_\u4e00-\u9fff][0-9A-Za-z_\u4e00-\u9fff]"
_LONGEST_TAB = 25
"""Excel allows 31 characters; the blank sheet of a form per project takes some of them."""

_ANY, _LINE = Text(), Text(1)
_WORDING = Pattern(".+", texts.SOME_TEXT)
_FLAG, _TRUE = Literal((True, False), texts.FLAG), Literal((True,), " true")
_NAME = Pattern(f"{_WORD}{{0,60}}", texts.NAME)
_FIELD_KEY = Pattern(rf"{_WORD}{{0,60}}(?:\.{_WORD}{{0,60}})?", texts.FIELD_KEY)
_TAB = Pattern(f"{_WORD}{{0,{_LONGEST_TAB - 1}}}", texts.TAB)
_CODE_NAME = Pattern("[A-Za-z][A-Za-z0-9]{0,24}", texts.CODE_NAME)
_COLUMN = Pattern("[A-Z]{1,2}", texts.COLUMN)
_SPAN = Pattern("[A-Z]{1,2}(?::[A-Z]{1,2})?", texts.SPAN)
_EDITION = Pattern(r"[^\\/:*?\"<>|\x00-\x1f]{1,40}", texts.EDITION_NAME)
_FILE = Pattern(r"[^/\\]+\.json", texts.FILE)
_CONTENT = Either((_ANY, Number()))
_WIDTH, _HEIGHT, _COUNT = Number(1, 255), Number(1, 409), Number(1, 1000, whole=True)


def _role(name: str, words: Iterable[str], title: str) -> Named:
    """A role, or ``""`` for something that means nothing although its key is a role."""
    return Named(name, OneOf(("", *sorted(words)), title))


_FIELD_ROLE = _role("field_role", FIELDS, texts.FIELD_ROLE)
_ROW_ROLE = _role("row_role", ROWS, texts.ROW_ROLE)
_SERIES_ROLE = _role("series_column_role", ROW_COLUMNS | COLUMNS, texts.COLUMN_ROLE)
_COLUMN_ROLE = _role("block_column_role", COLUMNS, texts.COLUMN_ROLE)
_BLOCK_ROLE = _role("block_role", BLOCKS, texts.BLOCK_ROLE)

_KIND = Key(
    OneOf(tuple(kind.value for kind in Kind)),
    "内容种类：money 万元，rate 比率，score 分，count 人数等，target 指标值，text 文字", True,
)
_ASKED: Mapping[str, Key] = {
    "required": Key(_FLAG, "必填"),
    "shown": Key(_LINE, "打印格式，如 0.00%"),
    "link": Key(_FLAG, "公式只是引用别处的数，填报人可以改写"),
    "choices": Key(ListOf(_LINE, 1), "下拉选项"),
}
"""What can be said of whatever people fill in."""

_FORMULA = Key(_LINE, "公式，不写等号；花括号里写别的项，如 {编制数}")
_PROMPT = Key(_ANY, "选中单元格时的填报说明")
_DEFAULT = Key(_CONTENT, "空白表里已有的内容")

_SERIES_COLUMN = Object({
    "at": Key(_SPAN, "位置，如 B 或 B:C", True),
    "label": Key(_ANY, "表头", True),
    "kind": Key(_KIND.shape, _KIND.note),
    "formula": _FORMULA,
    "prompt": _PROMPT,
    "role": Key(_SERIES_ROLE, "这一列是什么；与键同名的可以不写"),
    **_ASKED,
})
_SERIES = Object({
    "kind": _KIND,
    "columns": Key(MapOf(_NAME, _SERIES_COLUMN, 1), "各列，从左到右", True),
    **_ASKED,
})
_BLOCK_COLUMN: Mapping[str, Key] = {
    "at": Key(_SPAN, "位置，如 E 或 E:F", True),
    "label": Key(_ANY, "栏目名；与键相同的可以不写"),
    "kind": _KIND,
    "formula": _FORMULA,
    "prompt": _PROMPT,
    "default": _DEFAULT,
    "role": Key(_COLUMN_ROLE, "这一列是什么；与键同名的可以不写"),
    **_ASKED,
}
_GROUPED_COLUMN = Object({**_BLOCK_COLUMN, "tells": Key(OneOf(("group",)), "写着本行的一级指标，供公式用")})

_FIELD_CELL = Object({
    "field": Key(_NAME, "填报项或计算项的名字，表内唯一", True),
    "kind": _KIND,
    "role": Key(_FIELD_ROLE, "这一项是什么；与名字同名的可以不写"),
    "label": Key(_ANY, "行的名称；省略时是左边最近的字"),
    "formula": _FORMULA,
    "prompt": _PROMPT,
    "default": _DEFAULT,
    "down": Key(_COUNT, "向下合并几行"),
    "open": Key(OneOf(("left",)), "与左边印的字之间没有竖线"),
    **_ASKED,
})
_PRINTED_CELL = Object({
    "text": Key(_ANY, "印好的字", True),
    "down": Key(Either((_COUNT, _NAME)), "向下合并几行；写块的名字，就合并到它的最后一行"),
    "open": Key(OneOf(("right",)), "与右边的填报项之间没有竖线"),
    "style": Key(OneOf(PRINTED_STYLES), "样式，如 report_1"),
})
_CELLS = Named("cells", MapOf(_SPAN, Either((_ANY, Kinds({"field": _FIELD_CELL, "text": _PRINTED_CELL})))))

_ROW_HEIGHT = Key(_HEIGHT, "行高（磅）")
_REPEAT = Key(_FLAG, "每页重复这一行")
_ROW_OF_CELLS = Object({
    "cells": Key(_CELLS, "逐格写：文字是印好的内容，{\"field\": …} 是填报项或计算项", True),
    "height": _ROW_HEIGHT,
    "head": Key(Either((_FLAG, OneOf(("end",)))), "true：这一行是表头；end：表头到此为止"),
    "repeat": _REPEAT,
    "break": Key(_FLAG, "后面另起一页"),
    "grows": Key(_FLAG, "行高随文字变化；这一行不能有横向合并的格子"),
})
_ROW_OF_HEADS = Object({
    "heads": Key(_LINE, "印哪一组列（series）的表头", True),
    "label": Key(_ANY, "A 列的字"),
    "cells": Key(_CELLS, "其余各格"),
    "height": _ROW_HEIGHT,
    "repeat": _REPEAT,
})
_ITEM = Object({
    "item": Key(_NAME, "这一行的名字；每列一项：名字.列", True),
    "label": Key(_ANY, "印好的名称", True),
    "at": Key(_SPAN, "名称在哪一列，省略时为 A"),
    "indent": Key(Number(0, 15, whole=True), "名称缩进几格"),
    "series": Key(_LINE, "用哪一组列；只有一组的可以不写"),
    "printed": Key(MapOf(_NAME, _ANY), "某列印好的内容，如 ——"),
    "cells": Key(_CELLS, "其余各格"),
    "height": _ROW_HEIGHT,
    "formula": Key(_LINE, "各列同样的公式；{.名字} 是同一列的另一行"),
    "formulas": Key(MapOf(_NAME, _LINE), "某几列的公式"),
    "required": _ASKED["required"],
    "prompt": Key(Either((_ANY, MapOf(_NAME, _ANY))), "填报说明；可以按列写"),
    "shown": _ASKED["shown"],
    "defaults": Key(MapOf(_NAME, _CONTENT), "某列空白表里已有的内容"),
    "role": Key(_ROW_ROLE, "这一行是什么；与名字同名的可以不写"),
})

_BLOCK: Mapping[str, Key] = {
    "block": Key(_NAME, "块的名字，表内唯一", True),
    "label": Key(_ANY, "结论里怎样称呼它", True),
    "required": Key(_FLAG, "至少要填一行"),
    "height": _ROW_HEIGHT,
    "name_at": Key(_SPAN, "名称列（正文列）的位置", True),
    "role": Key(_BLOCK_ROLE, "这一块是什么；与名字同名的可以不写"),
}
_TABLE: Mapping[str, Key] = {
    **_BLOCK,
    "name": Key(_NAME, "名称列的名字", True),
    "name_prompt": Key(_ANY, "名称列的填报说明", True),
    "name_role": Key(_COLUMN_ROLE, "名称列是什么；与名字同名的可以不写"),
    "series": Key(_LINE, "用哪一组列"),
}
_PRINTED_ROWS = Key(ListOf(_ANY, 1, 1000), "空白表印好的各行；…… 表示可以加行", True)
_GROUP: Mapping[str, Key] = {
    "second": Key(_LINE, "二级指标", True),
    "printed": _PRINTED_ROWS,
}
_FIRST_OF_GROUPS = Object({
    "first": Key(_LINE, "一级指标，可以带括号里的分值", True),
    "weight": Key(Number(0, 1000), "一级指标的分值"),
    **_GROUP,
})
_PROSE_BLOCK = Object({
    **_BLOCK,
    "prose": Key(_TRUE, "成段的文字，每段一行", True),
    "name_prompt": Key(_ANY, "填报说明"),
    "paragraphs": Key(
        ListOf(Either((OneOf(("",)), Object({"formula": Key(_LINE, "自动写好、可以改写的一段", True)}))), 1, 1000),
        "各段：\"\" 是空段",
    ),
    "style": Key(OneOf(PROSE_STYLES), "样式"),
})
_GROUPED_BLOCK = Object({
    **_TABLE,
    "columns": Key(MapOf(_NAME, _GROUPED_COLUMN), "自己的列"),
    "groups": Key(
        ListOf(Kinds({"first": _FIRST_OF_GROUPS, "second": Object(_GROUP)}), 1, 200), "一级、二级指标和各自的行", True
    ),
    "headings_at": Key(ListOf(_COLUMN, 2, 2), "一级、二级指标各在哪一列，如 [\"B\", \"C\"]", True),
})
_PLAIN_BLOCK = Object({
    **_TABLE,
    "columns": Key(MapOf(_NAME, Object(_BLOCK_COLUMN)), "自己的列"),
    "printed": _PRINTED_ROWS,
})

_ROW = Kinds({
    "block": Kinds({"prose": _PROSE_BLOCK, "groups": _GROUPED_BLOCK, "printed": _PLAIN_BLOCK}),
    "item": _ITEM,
    "heads": _ROW_OF_HEADS,
    "cells": _ROW_OF_CELLS,
})

ANNEX_FILE = Object({
    "annex": Key(_TAB, "工作表名", True),
    "part": Key(OneOf(tuple(sorted(PARTS))), "这张表在一份自评里是什么", True),
    "code_name": Key(_CODE_NAME, "工作表在 VBA 里的名字", True),
    "number": Key(_ANY, "印在左上角的“附件1”"),
    "title": Key(_ANY, "标题", True),
    "per_project": Key(_FLAG, "每个项目一套"),
    "columns": Key(MapOf(_COLUMN, _WIDTH, 1), "表格各列的宽度（字符），从 A 起", True),
    "helpers": Key(MapOf(_COLUMN, _WIDTH), "表格右边、不打印的辅助列，与表格隔一空列"),
    "first_row": Key(_COUNT, "表格从第几行开始，省略时为 3"),
    "series": Key(MapOf(_WORDING, _SERIES), "年度列或资金列，按组"),
    "rows": Key(ListOf(_ROW, 1, 2000), "从上到下每行一项", True),
    "notes": Key(ListOf(_ANY), "表下的说明"),
    "signature": Key(ListOf(ListOf(_LINE, 1)), "签字行，每行几项"),
})
"""A form; 首页 is one, too."""

EDITION_FILE = Object({
    "edition": Key(_EDITION, "版本名称，如 湖南2022", True),
    "source": Key(_ANY, "根据什么做的", True),
    "year": Key(Number(1900, 2199, whole=True), "年度", True),
    "home": Key(_FILE, "首页的文件", True),
    "annexes": Key(ListOf(_FILE), "各表的文件，按报送次序", True),
})

RULES_FILE = MapOf(Pattern("JX[0-9]{3}", texts.RULE), Object({
    "enabled": Key(_FLAG, "是否启用"),
    "severity": Key(_LINE, "级别：错误、警告或提示"),
    "limits": Key(MapOf(_WORDING, Number(0, 10**12)), "阈值"),
}))

_CALLED = ListOf(_LINE, 1)
WORDS_FILE = Object({
    "called": Key(MapOf(OneOf(tuple(sorted(FIELDS | ROWS.keys())), texts.FIELD_ROLE), _CALLED), "句子里怎样称呼"),
    "denied": Key(MapOf(OneOf(tuple(sorted(FIELDS)), texts.FIELD_ROLE), _CALLED), "数为 0 时，句子里说没有什么"),
    "subjects": Key(MapOf(OneOf(tuple(sorted(ROWS)), texts.ROW_ROLE), _CALLED), "一行包含哪些明细科目"),
})

_VALUE = (_ANY, Number(), Literal((None,), texts.NULL))
_BLOCK_ROW = ListOf(Either(_VALUE))
_VALUES = MapOf(_FIELD_KEY, Either((
    *_VALUE, ListOf(Either((*_VALUE, _BLOCK_ROW))), MapOf(_WORDING, ListOf(_BLOCK_ROW)),
)))
SAMPLE_FILE = MapOf(_TAB, Either((_VALUES, ListOf(_VALUES, 1))))

FILES: Mapping[str, Shape] = {EDITION: EDITION_FILE, RULES: RULES_FILE, WORDS: WORDS_FILE, SAMPLE: SAMPLE_FILE}
"""The files with a name of their own; every other one is a form."""
