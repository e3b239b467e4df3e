"""docs/函数手册.md, written from the catalog."""

from collections.abc import Iterator

from xl_udfs.cell_functions import CATALOG, Function, Section

_HEAD = """\
# 函数手册

本手册由程序生成（`make build`），请不要直接修改。

工作簿的单元格里可以用下列函数，和 Excel 自带的函数一样使用；在“插入函数”对话框里选类别“绩效自评”，也能看到同样的说明。

所有函数遵守同样的约定：

| 遇到 | 结果 |
|---|---|
| 必需的数空着，或是“——”“—”“/”“无”“……” | 空（不显示任何内容） |
| 0 ÷ 0 | 空 |
| 其他数 ÷ 0 | `#DIV/0!` |
| 不是数的文字 | `#VALUE!` |
| 超出范围的数（如负的预算数） | `#NUM!` |
| 引用的单元格有错误 | 原样显示那个错误（内容标记除外，错误也算内容） |
| “10分”“19,108.19万元”“８８％”这样的数 | 照常计算 |

省略的参数用方括号表示。计算都按十进制精确进行，四舍五入。标“待核对”的依据尚未核对原文。
"""


def functions_by_section() -> Iterator[tuple[str, list[Function]]]:
    """The catalog in the order of the manual: each section's title and its functions."""
    for section in Section:
        yield section.value, [one for one in CATALOG.values() if one.section is section]


def manual() -> str:
    """The text of the manual."""
    parts = [_HEAD]
    for title, functions in functions_by_section():
        parts.append(f"\n## {title}\n")
        parts += [_entry(function) for function in functions]
    return "".join(parts)


def signature(function: Function) -> str:
    """``EXEC_RATE(executed, budget, [digits])``."""
    names = [
        f"[{argument.name}]" if argument.optional and not argument.many else argument.name + "…" * argument.many
        for argument in function.arguments
    ]
    return f"{function.name}({', '.join(names)})"


def _entry(function: Function) -> str:
    arguments = "".join(f"| `{argument.name}` | {argument.help} |\n" for argument in function.arguments)
    return (
        f"\n### {function.title}　`{signature(function)}`\n\n{function.description}\n\n"
        f"| 参数 | 说明 |\n|---|---|\n{arguments}\n"
        f"例：{function.case}\n\n> `={function.formula}` 得 {function.answer}\n\n依据：{function.source}\n"
    )
