"""The fixtures are whole forms: nothing of the publication is missing, and their boxes fill their grids."""

import hashlib
import re
from types import ModuleType

import pytest

from official import annex1, annex2, annex3, annex4, annex5
from official.form import INDICATOR_BOXES, Box, Place, Row, blank

TABLES = {
    "附件1": (annex1.TABLE, annex1.WIDTH),
    "附件2": (annex2.TABLE, annex2.WIDTH),
    "附件3": (annex3.TABLE, annex3.WIDTH),
    "附件4": (annex4.TABLE, annex4.WIDTH),
}

# Cells per row as the publication has them: what begins in the row, and what goes on from the row above.
CELLS = {
    "附件1": [*[4] * 23, 7, 7, 2],
    "附件2": [2, 8, 8, *[3] * 7, *[9] * 9, 4],
    "附件3": [3] * 9,
    "附件4": [2, 4, *[8] * 5, 3, 3, *[9] * 21, 4],
}

# SHA-256 of each published annex without white space: the publication itself is not ours to copy.
PUBLISHED = {
    "附件1": "c82c9e586a769534b85e6f99740c99f42d80a51bce498f8c808e4ff067395e54",
    "附件2": "8840788dd431359fd1ae6940cf1c9e113b235746955fc99b95daef510d9bd27a",
    "附件3": "6677e39887a62ca5c83449e15d8c96a2ee3c04c9b0bb2af5ac6d8cbfb076bb54",
    "附件4": "eb4348d069ac260b431e28c8f5e62f09f882431a2356e65a5ce0b2373ceeac86",
    "附件5": "f45f8cfa8e571bfce4e3e778f93aceb6d6106adb4cde7ebf2c188accaf7c844b",
}

HEADING_WEIGHT = re.compile(r"[(（](\d+)分[)）]$")
WEIGHT, SCORE = -3, -2

SCORED = pytest.mark.parametrize("form", [annex2, annex4], ids=["附件2", "附件4"])
WITH_ENTRIES = pytest.mark.parametrize("form", [annex2, annex3, annex4], ids=["附件2", "附件3", "附件4"])


def laid_out(table: list[Row], width: int) -> list[list[Place]]:
    """Per table row the box at each column of the grid, boxes taking the first free columns in turn."""
    grid: list[list[Place | None]] = [[None] * width for _ in table]
    for number, boxes in table:
        for place, (_, down, across) in enumerate(boxes):
            assert None in grid[number - 1], f"row {number}: no room for box {place}"
            left = grid[number - 1].index(None)
            assert number - 1 + down <= len(grid) and left + across <= width, f"row {number}: box {place} sticks out"
            for row in grid[number - 1 : number - 1 + down]:
                assert row[left : left + across] == [None] * across, f"row {number}: box {place} lies on another"
                row[left : left + across] = [(number, place)] * across
        assert None not in grid[number - 1], f"row {number}: too few boxes"
    return [[box for box in row if box is not None] for row in grid]


@pytest.mark.parametrize("name", TABLES)
def test_rows_are_numbered_from_the_first_table_row(name: str) -> None:
    table, _ = TABLES[name]
    assert [number for number, _ in table] == list(range(1, len(table) + 1))


@pytest.mark.parametrize("name", TABLES)
def test_boxes_fill_the_grid(name: str) -> None:
    assert [len(set(row)) for row in laid_out(*TABLES[name])] == CELLS[name]


@pytest.mark.parametrize(
    "table",
    [
        [(1, [("甲", 1, 1)])],
        [(1, [("甲", 1, 1), ("乙", 1, 2)])],
        [(1, [("甲", 2, 1), ("乙", 1, 1)])],
        [(1, [("甲", 2, 2)]), (2, [("乙", 1, 1)])],
        [(1, [("甲", 1, 1), ("乙", 2, 1)]), (2, [("丙", 1, 2)])],
    ],
    ids=["too few", "too wide", "too high", "one too many", "across a merge"],
)
def test_boxes_that_do_not_fill_the_grid_are_noticed(table: list[Row]) -> None:
    with pytest.raises(AssertionError):
        laid_out(table, 2)


@WITH_ENTRIES
def test_entries_are_boxes_of_the_form(form: ModuleType) -> None:
    boxes = {box for row in laid_out(form.TABLE, form.WIDTH) for box in row}
    assert boxes >= form.ENTRIES >= form.PRINTED_WHEN_BLANK.keys()


@pytest.mark.parametrize(
    "form, figures",
    [(annex2, ["10", "10"]), (annex3, []), (annex4, ["10", "10"])],
    ids=["附件2", "附件3", "附件4"],
)
def test_a_blank_form_shows_no_figure_but_the_weight_of_the_money_and_its_total(
    form: ModuleType, figures: list[str]
) -> None:
    table = blank(form.TABLE, form.ENTRIES, form.PRINTED_WHEN_BLANK)
    texts = [text for _, boxes in table for text, _, _ in boxes if not HEADING_WEIGHT.search(text)]
    assert [text for text in texts if re.search(r"\d", text)] == figures


@SCORED
def test_weights_and_scores_add_up_to_the_totals(form: ModuleType) -> None:
    rows = dict(form.TABLE)
    [money] = [boxes for boxes in rows.values() if boxes[0][0] == "年度资金总额"]
    _, (weight, _, _), (score, _, _), _ = rows[len(rows)]
    assert int(money[4][0]) + added(rows, form.INDICATOR_ROWS, WEIGHT) == int(weight)
    assert int(money[6][0]) + added(rows, form.INDICATOR_ROWS, SCORE) == int(score)


@SCORED
def test_weights_add_up_to_what_their_heading_says(form: ModuleType) -> None:
    rows = dict(form.TABLE)
    said = {row: found[1] for row, boxes in rows.items() if (found := HEADING_WEIGHT.search(boxes[0][0]))}
    covered = {row: range(row, row + rows[row][0][1]) for row in said}
    assert [number for numbers in covered.values() for number in numbers] == list(form.INDICATOR_ROWS)
    assert {row: str(added(rows, numbers, WEIGHT)) for row, numbers in covered.items()} == said


def added(rows: dict[int, list[Box]], numbers: range, place: int) -> int:
    """Sum of one column of indicator rows, the place counted from the last box."""
    return sum(int(rows[number][place][0] or 0) for number in numbers)


def test_the_blank_annex_4_has_an_empty_row_and_a_row_of_dots_in_every_second_level_group() -> None:
    rows = dict(blank(annex4.TABLE, annex4.ENTRIES, annex4.PRINTED_WHEN_BLANK))
    names = [rows[row][-INDICATOR_BOXES][0] for row in annex4.INDICATOR_ROWS]
    assert names == ["", "……"] * 10
    assert [row for row in annex4.INDICATOR_ROWS if len(rows[row]) > INDICATOR_BOXES] == [*range(11, 31, 2)]


def test_the_report_has_ten_numbered_headings() -> None:
    headings = [text for kind, text in annex5.PARAGRAPHS if kind == "heading"]
    assert "".join(text[0] for text in headings if text[1] == "、") == "一二三四五六七八九十"
    lower = [text[:3] for text in headings if text[1] != "、"]
    assert lower == ["（一）", "（二）", "（三）", "部门（", "（一）", "（二）"]
    assert {*annex5.AS_PUBLISHED, *annex5.NUMBER_IN_DOUBT} <= set(headings)


def test_every_paragraph_of_the_report_is_of_a_known_kind() -> None:
    kinds = [kind for kind, _ in annex5.PARAGRAPHS]
    assert set(kinds) == {"cover", "heading", "free heading", "free", "live"}
    assert kinds.index("heading") == kinds.count("cover") == 5
    assert [text[:6] for kind, text in annex5.PARAGRAPHS if kind == "live"] == [
        "2022年支", "公务接待20", "2022年度", "人员经费33", "公用经费11", "2022年度",
    ]  # fmt: skip


def published_texts(name: str) -> list[str]:
    """All texts of a fixture in reading order, as the unit published them."""
    form = {"附件1": annex1, "附件2": annex2, "附件3": annex3, "附件4": annex4, "附件5": annex5}[name]
    if form is annex5:
        return [*annex5.ABOVE, *(annex5.AS_PUBLISHED.get(text, text) for _, text in annex5.PARAGRAPHS)]
    instead = annex4.AS_PUBLISHED if form is annex4 else {}
    boxes = [
        instead.get((row, place), text)
        for row, boxes in form.TABLE
        for place, (text, _, _) in enumerate(boxes)
    ]  # fmt: skip
    return [*form.ABOVE, *boxes, *form.BELOW]


@pytest.mark.parametrize("name", PUBLISHED)
def test_nothing_of_the_publication_is_missing_or_changed(name: str) -> None:
    text = "".join("".join(published_texts(name)).split())
    assert hashlib.sha256(text.encode()).hexdigest() == PUBLISHED[name]
