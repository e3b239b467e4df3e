"""Where the sample holds what a unit published in place of a formula of the template: docs/样例说明.md."""

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from xl_udfs.annexes import Edition, load_edition
from xl_udfs.annexes.contents import Composed, contents
from xl_udfs.annexes.roles import Part
from xl_udfs.annexes.sheets import FormSheet, References, form_sheets
from xl_udfs.annexes.source import load_sample
from xl_udfs.book import CellValue, cell_name
from xl_udfs.engine import recalculate
from xl_udfs.record import Record

_PAGE = """# 样例说明

`workbook/样例-2022.xlsm` 里的数字和文字是一个单位已经公开的 {year} 年度五个附件，照原样录入，
原文前后不一致的地方也保留；填表人、电话写作（略）。
“{detail}”是我们按{report} 的文字整理的，不是公布的内容。

下面这些格子，模板里是公式，样例里是单位公布的内容。最后一栏是同样的数用模板的公式会写出来的内容。

| 位置 | 公布的内容 | 模板的公式会写 |
|---|---|---|
{rows}
"""


class Overtyped(Record):
    """One such cell: where it is, what was published, what the formula makes of the same figures."""

    tab: str
    cell: str
    published: object
    computed: CellValue


def overtyped(edition: Edition) -> list[Overtyped]:
    """All of them, in the order of the sheets and cells."""
    sheets = form_sheets(edition, load_sample(edition))
    places = {form.tab: dict(_places(sheets, form)) for form in sheets}
    results = _results(edition, places)
    return [
        Overtyped(tab, cell_name(*at), published, results[tab][at])
        for tab, found in places.items() for at, published in sorted(found.items())
    ]


def sample_page() -> str:
    """docs/样例说明.md."""
    edition = load_edition()
    rows = [
        f"| {one.tab} {one.cell} | {_shown(one.published)} | {_shown(one.computed)} |" for one in overtyped(edition)
    ]
    return _PAGE.format(
        rows="\n".join(rows), year=edition.year, report=edition.called(Part.REPORT), detail=edition.called(Part.DETAIL),
    )


def without_overtyped(edition: Edition, values: Mapping[str, Any]) -> dict[str, Any]:
    """Values of forms without those that stand in place of a formula."""
    kept = dict(values)
    for form in form_sheets(edition, values):
        if form.is_master or not form.values:
            continue
        annex, own = form.annex, dict(form.values)
        for key in form.values:
            if key in annex.blocks:
                composed = annex.blocks[key].formulas
                own[key] = [
                    [None, *row[1:]] if number in composed else row for number, row in enumerate(form.values[key])
                ] if composed else form.values[key]
            elif key in annex.entries and annex.entries[key].field.formula:
                del own[key]
        kept[annex.name] = own
    return kept


def _places(sheets: Sequence[FormSheet], form: FormSheet) -> Iterator[tuple[tuple[int, int], object]]:
    """Cells that hold a constant with the form's values and a formula without them."""
    references = References(sheets, form)
    typed, default = contents(form, references), contents(form.replaced(values={}), references)
    for at, value in default.items():
        if isinstance(value, Composed) and not isinstance(typed.get(at), Composed):
            yield at, typed.get(at)


def _results(
    edition: Edition, places: Mapping[str, Mapping[tuple[int, int], object]]
) -> dict[str, dict[tuple[int, int], CellValue]]:
    from xl_udfs.build.workbook import build_workbook

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "computed.xlsm")
        build_workbook(path, edition, without_overtyped(edition, load_sample(edition)))
        return recalculate(path.read_bytes(), places)


def _shown(value: object) -> str:
    text = str(value).replace("\n", " ").replace("|", "\\|")
    return text or "（空）"
