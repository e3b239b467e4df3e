"""Cell styles of the workbook, by role."""

from typing import Any

import xlsxwriter
from xlsxwriter.format import Format

BODY_FONT, TITLE_FONT, REPORT_FONT = "宋体", "黑体", "仿宋"
_FONTS = {"font_family": 3, "font_charset": 134}
"""As Excel writes Chinese fonts: where one is missing, another Chinese font takes its place."""

_ENTRY, _COMPUTED, _LINKED = "#FFF9E5", "#EEF1F5", "#EAF4EA"

_BASE: dict[str, Any] = {"font_name": BODY_FONT, "font_size": 10.5, "valign": "vcenter"}
_CELL = {**_BASE, "border": 1, "text_wrap": True}
_REPORT = {"font_name": REPORT_FONT, "font_size": 14, "valign": "vcenter", "text_wrap": True}
_HELPER = {**_BASE, "font_size": 9, "font_color": "#595959", "align": "center", "text_wrap": True}
_RESULT = {**_BASE, "font_size": 10, "valign": "top"}

ROLES: dict[str, dict[str, Any]] = {
    "annex": {**_BASE, "font_name": TITLE_FONT, "font_size": 14},
    "title": {**_BASE, "font_name": TITLE_FONT, "font_size": 16, "align": "center", "text_wrap": True},
    "heading": {**_CELL, "align": "center"},
    "label": {**_CELL, "align": "left"},
    "entry": {**_CELL, "align": "center", "locked": False, "bg_color": _ENTRY},
    "entry_text": {**_CELL, "align": "left", "locked": False, "bg_color": _ENTRY, "num_format": "@"},
    "linked": {**_CELL, "align": "center", "locked": False, "bg_color": _LINKED},
    "computed": {**_CELL, "align": "center", "bg_color": _COMPUTED},
    "helper_heading": {**_HELPER, "bottom": 4},
    "helper_entry": {**_HELPER, "locked": False, "bg_color": _ENTRY},
    "helper_linked": {**_HELPER, "locked": False, "bg_color": _LINKED},
    "helper_computed": {**_HELPER, "bg_color": _COMPUTED},
    "cover_space": _REPORT,
    "cover_title": {**_REPORT, "font_name": TITLE_FONT, "font_size": 22, "align": "center", "valign": "bottom"},
    "cover_line": {**_REPORT, "font_size": 16, "align": "center"},
    "report_1": {**_REPORT, "font_name": TITLE_FONT, "font_size": 15},
    "report_2": {**_REPORT, "font_name": "楷体", "bold": True},
    "paragraph": {**_REPORT, "align": "left", "locked": False, "bg_color": _ENTRY, "num_format": "@"},
    "paragraph_linked": {**_REPORT, "align": "left", "locked": False, "bg_color": _LINKED},
    "banner": {**_BASE, "align": "left", "text_wrap": True, "bold": True, "bg_color": "#FCE4D6", "border": 1},
    "note": {**_BASE, "align": "left", "text_wrap": True},
    "plain": _BASE,
    "link": {**_BASE, "font_color": "#0563C1", "underline": 1},
    "result": {**_RESULT, "text_wrap": True, "num_format": "@"},
    "result_number": _RESULT,
    "result_entry": {**_RESULT, "text_wrap": True, "num_format": "@", "locked": False},
    "result_link": {**_RESULT, "font_color": "#0563C1", "underline": 1},
    "ruled": {"border": 1},
}


class Styles:
    """Formats of one workbook, made once per role and variation."""

    def __init__(self, workbook: xlsxwriter.Workbook) -> None:
        self._workbook = workbook
        self._made: dict[tuple[str, tuple[tuple[str, Any], ...]], Format] = {}

    def get(self, role: str, **changes: Any) -> Format:
        """The format of ``role``, with XlsxWriter properties changed."""
        key = (role, tuple(sorted(changes.items())))
        if key not in self._made:
            self._made[key] = self._workbook.add_format({**_FONTS, **ROLES[role], **changes})
        return self._made[key]
