"""What must hold after a project's set of forms was added or deleted, for any workbook.

    tabs = check_add(lab)
    check_remove(lab, tabs[0])
"""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from pyopenvba._a1 import split_sheet
from pyopenvba.apps.excel import Range

from vba.book_state import State, go_to, sheets, state, table, text
from vba.lab import VbaLab

_VISIBLE, _VERY_HIDDEN, _YES = -1, 2, 6


class Form(NamedTuple):
    """A form that every project has."""

    master: str
    tab: str
    marker: str
    totals: Sequence[tuple[str, str, str]]
    printed: str


def forms(lab: VbaLab) -> list[Form]:
    """The forms, as the very hidden table of the workbook describes them."""
    found = []
    for master, tab, marker, totals, printed in table(lab, "shProjects", 5):
        joints = [re.fullmatch(r"(\w+)([+&])(\w+)", joint) for joint in totals.split(";") if joint]
        found.append(Form(master, tab, marker, [joint.groups() for joint in joints if joint], printed))
    return found


def sets(lab: VbaLab) -> dict[int, dict[str, str]]:
    """Number of the set → form → tab, from the markers; set 0 are the masters."""
    found: dict[int, dict[str, str]] = {}
    for form in forms(lab):
        for sheet in sheets(lab):
            marker = _value(lab, sheet.name, form.marker)
            if marker is not None:
                name, _, number = str(marker).partition("#")
                assert name == form.tab
                found.setdefault(int(number), {})[form.tab] = sheet.name
    return found


def check_add(lab: VbaLab) -> Sequence[str]:
    """Add a set; it must be the masters anew, looking at itself, and counted. Returns its tabs."""
    before, order, known = state(lab), [sheet.name for sheet in sheets(lab)], sets(lab)
    seen = len(lab.messages)
    lab.press("OnAddProject")
    assert lab.messages[seen:] == []
    after, number = state(lab), max(known) + 1
    tabs = [form.tab if number == 1 else f"{form.tab}-{number}" for form in forms(lab)]
    assert sets(lab) == known | {number: {form.tab: tab for form, tab in zip(forms(lab), tabs, strict=True)}}
    last = max(order.index(tab) for k, one in known.items() if (k > 0) == (len(known) > 1) for tab in one.values())
    assert [sheet.name for sheet in sheets(lab)] == order[: last + 1] + tabs + order[last + 1 :]
    shown = {sheet.name: sheet.visible for sheet in sheets(lab)}
    for form, tab in zip(forms(lab), tabs, strict=True):
        assert (shown[tab], shown[form.master]) == (_VISIBLE, _VERY_HIDDEN)
        _check_copy(lab, after, form, tab, tabs, number)
    assert lab.app.workbook.active_sheet.name == tabs[0]
    check_totals(lab)
    _check_rest(lab, before, after, tabs)
    return tabs


def check_remove(lab: VbaLab, tab: str) -> None:
    """Delete the set that ``tab`` belongs to; nothing may look at it any more, nothing else may change."""
    before, known = state(lab), sets(lab)
    tabs = next(list(one.values()) for number, one in known.items() if number and tab in one.values())
    go_to(lab, tab, 1, 1)
    lab.app.answer_dialogs(_YES)
    seen = len(lab.messages)
    lab.press("OnDeleteProject")
    assert lab.messages[seen:] == [text(lab, "ask_delete_project").replace("{0}", "、".join(tabs))]
    after = state(lab)
    assert sets(lab) == {number: one for number, one in known.items() if tab not in one.values()}
    assert not {sheet.name for sheet in sheets(lab)} & set(tabs)
    assert not [place for place, content in after.cells.items() if re.match("=.*#REF!", str(content))]
    assert not [name for name, refers_to in after.names.items() if "#REF!" in refers_to]
    check_totals(lab)
    _check_rest(lab, after, before, tabs)


def check_totals(lab: VbaLab) -> None:
    """Every total joins the cell of every set, once, behind what it begins with."""
    for form in forms(lab):
        for total, operator, name in form.totals:
            formula = str(_named(lab, total).vba_get("Formula"))
            terms = re.findall(rf"\{operator}(?:'([^']+)'|(\w+))!(\$?[A-Z]+\$?\d+)", formula)
            assert re.sub(rf"\{operator}(?:'[^']+'|\w+)!\$?[A-Z]+\$?\d+", "", formula) in ("=0", '=""')
            expected = {
                (one[form.tab], str(_named(lab, f"'{one[form.tab]}'!{name}").vba_get("Address")).replace("$", ""))
                for number, one in sets(lab).items() if number
            }
            assert sorted((one or other, at.replace("$", "")) for one, other, at in terms) == sorted(expected)


def _named(lab: VbaLab, name: str) -> Range:
    return lab.app.workbook.names_.find(name).refers_to_range()


def _check_copy(lab: VbaLab, after: State, form: Form, tab: str, tabs: Sequence[str], number: int) -> None:
    """The new sheet is its master, but for what it is called."""
    names = dict(zip((one.master for one in forms(lab)), tabs, strict=True))

    def renamed(content: object) -> object:
        return _as_quoted(content, names) if str(content).startswith("=") else content

    def cells(sheet: str) -> dict[tuple[int, int], object]:
        return {place[1:]: renamed(content) for place, content in after.cells.items() if place[0] == sheet}

    expected = cells(form.master)
    marker = next(place for place, content in expected.items() if content == f"{form.tab}#0")
    assert cells(tab) == expected | {marker: f"{form.tab}#{number}"}
    for found in (
        lambda one: {m[1:] for m in after.merges if m[0] == one},
        lambda one: {(place[1:], rule) for place, rule in after.validations[one]},
        lambda one: {split_sheet(name)[1]: _as_quoted(refers_to, names) for name, refers_to in after.names.items()
                     if split_sheet(name)[0] == one and "!Print_" not in name},
        lambda one: after.protections[one],
        lambda one: {row: height for (sheet, row), height in after.heights.items() if sheet == one},
    ):
        assert found(tab) == found(form.master)
    if form.printed:
        printed = lab.app.workbook.sheet_named(tab).vba_get("PageSetup").vba_get("PrintArea")
        assert printed == _named(lab, f"'{tab}'!{form.printed}").vba_get("Address")


def _as_quoted(formula: object, names: Mapping[str, str]) -> str:
    """A formula with the masters called as the new sheets are, all in quotes."""
    written = str(formula)
    for master, tab in names.items():
        written = re.sub(rf"'?{re.escape(master)}'?!", f"'{tab}'!", written)
        written = re.sub(rf"(?<!['\w-])'?{re.escape(tab)}'?!", f"'{tab}'!", written)
    return written


def _check_rest(lab: VbaLab, fewer: State, more: State, tabs: Sequence[str]) -> None:
    """Apart from the set and the totals both states are the same."""
    totals = {
        (found.sheet.name, found.first.top, found.first.left)
        for form in forms(lab) for total, _, _ in form.totals for found in [_named(lab, total)]
    }

    def rest(of: State) -> tuple[object, ...]:
        return (
            {place: content for place, content in of.cells.items() if place not in totals and place[0] not in tabs},
            {merge for merge in of.merges if merge[0] not in tabs},
            {name: refers_to for name, refers_to in of.names.items() if split_sheet(name)[0] not in tabs},
            {key: value for key, value in of.heights.items() if key[0] not in tabs},
            {key: value for key, value in of.validations.items() if key not in tabs},
            {key: value for key, value in of.protections.items() if key not in tabs},
            of.settings,
        )

    assert rest(fewer) == rest(more)


def _value(lab: VbaLab, tab: str, name: str) -> object:
    for entry in lab.app.workbook.names_.entries:
        if split_sheet(entry.name) == (tab, name):
            return _named(lab, entry.name).vba_get("Value2")
    return None
