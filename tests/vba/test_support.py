"""Diagnosis, manual, versions, a fresh workbook, the banner: each says in one sentence what to do."""

from pathlib import Path

import openpyxl
import pytest
from pyopenvba.exceptions import VBARuntimeError
from pyopenvba.interpreter._objects import MemberSpec, VBAObject

from support.workbooks import TEMPLATE
from vba.lab import Server, VbaLab
from vba.texts import VBA_TEXTS
from xl_udfs.hosts.excel import commands
from xl_udfs.hosts.excel.wire import exposed
from xl_udfs.version import __version__


@pytest.fixture
def template() -> VbaLab:
    """The blank template, open."""
    return VbaLab(TEMPLATE)


def doctor_says(monkeypatch: pytest.MonkeyPatch, *rows: tuple[str, str, str]) -> None:
    """What Python's part of the diagnosis finds."""
    def run_doctor(file: str) -> list[list[str]]:
        return [list(row) for row in rows]

    monkeypatch.setattr(commands, "run_doctor", exposed(run_doctor, "run_doctor"), raising=False)


def test_the_diagnosis_tells_what_is_wrong_and_the_summary(lab: VbaLab, monkeypatch: pytest.MonkeyPatch) -> None:
    doctor_says(monkeypatch, ("程序", "正常", "0.1.0"), ("版本", "有问题", "请重装。"), ("总结", "", "1 项有问题。"))
    before = lab.settings
    lab.press("OnDiagnose")
    [message] = lab.messages
    assert message.startswith("Excel 16.0") and message.endswith("版本: 请重装。\n总结: 1 项有问题。")
    assert "0.1.0" not in message
    assert [call.function for call in lab.calls] == ["run_doctor"]
    assert lab.settings == before


def test_the_diagnosis_starts_python_again(lab: VbaLab, monkeypatch: pytest.MonkeyPatch) -> None:
    doctor_says(monkeypatch, ("总结", "", "没有问题。"))
    lab.python_is_here = False
    lab.run("CONTROL_RATE", 1.0, 2.0)
    lab.python_is_here = True
    lab.press("OnDiagnose")
    assert lab.run("CONTROL_RATE", 1.0, 2.0) == 0.5


def test_a_file_on_the_web_read_only_in_wps_is_told_without_python(
    lab: VbaLab, monkeypatch: pytest.MonkeyPatch
) -> None:
    lab.python_is_here = False
    lab.desk.read_only = True
    answers(monkeypatch, lab.app.workbook, "FullName", "https://example.com/绩效/自评.xlsm")
    answers(monkeypatch, lab.app.application, "Path", r"C:\Program Files\Kingsoft\WPS Office\office6")
    lab.press("OnDiagnose")
    [message] = lab.messages
    for key in ("is_on_url", "is_read_only", "is_wps", "engine_failed"):
        assert VBA_TEXTS[key] in message, key


def answers(monkeypatch: pytest.MonkeyPatch, thing: VBAObject, name: str, value: str) -> None:
    """Let a property of Excel be this."""
    spec = MemberSpec(name=name, kind="property", getter=lambda _: value)
    monkeypatch.setitem(type(thing)._vba_members, name.lower(), spec)


@pytest.mark.parametrize(("number", "key"), [
    (53, "engine_missing"), (453, "engine_missing"), (-2147023174, "engine_killed"), (-2147417848, "engine_killed"),
    (-2147467259, "check_failed"),
])
def test_what_became_of_python_is_told_apart(
    lab: VbaLab, monkeypatch: pytest.MonkeyPatch, number: int, key: str
) -> None:
    def fails(*given: object) -> object:
        raise VBARuntimeError(number, "the server")

    spec = MemberSpec(name="CallUDF", kind="method", getter=fails, parameters=("module", "function", "arguments"))
    monkeypatch.setitem(Server._vba_members, "calludf", spec)
    before = lab.settings
    lab.press("OnCheck")
    assert (lab.messages, lab.settings) == ([VBA_TEXTS[key]], before)


def test_a_program_without_diagnosis_is_of_another_version(lab: VbaLab, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(commands, "run_doctor", raising=False)
    lab.press("OnDiagnose")
    assert lab.messages[0].endswith(VBA_TEXTS["doctor_failed"])


def test_about_tells_both_versions(lab: VbaLab) -> None:
    lab.press("OnAbout")
    assert lab.messages == [f"绩效自评工作簿 {__version__}\n计算程序 {__version__}"]


def test_about_works_without_python(lab: VbaLab) -> None:
    lab.python_is_here = False
    lab.press("OnAbout")
    assert lab.messages == [f"绩效自评工作簿 {__version__}\n{VBA_TEXTS['about_no_program']}"]


@pytest.mark.parametrize("where", ["beside", "installed"])
def test_the_manual_is_found(small_book: Path, tmp_path: Path, where: str) -> None:
    book = tmp_path / "book.xlsm"
    book.write_bytes(small_book.read_bytes())
    lab = VbaLab(book)
    lab.desk.environment["LOCALAPPDATA"] = str(tmp_path / "local")
    # Paths are joined as on Windows; here the backslash is part of the folder's name.
    folder = tmp_path if where == "beside" else Path(f"{tmp_path / 'local'}\\jixiao")
    folder.mkdir(exist_ok=True)
    (folder / VBA_TEXTS["manual_file"]).write_text("手册", encoding="utf-8")
    lab.press("OnManual")
    assert (lab.desk.followed, lab.messages) == ([str(folder / VBA_TEXTS["manual_file"])], [])


def test_without_a_manual_it_says_where_to_look(lab: VbaLab) -> None:
    lab.press("OnManual")
    assert (lab.desk.followed, lab.messages) == ([], [VBA_TEXTS["no_manual"]])


def test_a_fresh_workbook_of_the_unit_is_written_and_opened(template: VbaLab, tmp_path: Path) -> None:
    target = tmp_path / "新.xlsm"
    template.app.workbook.names_.find("首页_单位全称").refers_to_range().vba_set("Value2", "某单位")
    template.desk.save_as = str(target)
    template.app.answer_dialogs("2023")
    template.press("OnNewBook")
    assert template.messages == []
    assert template.desk.suggested == "绩效自评-2023.xlsm"
    home = openpyxl.load_workbook(target)["首页"]
    assert {home["C5"].value, home["C7"].value} == {"某单位", 2023}
    assert template.app.application.active_book.name == "新.xlsm"


def test_an_existing_file_is_not_replaced(template: VbaLab, tmp_path: Path) -> None:
    target = tmp_path / "旧.xlsm"
    target.write_text("别的")
    template.desk.save_as = str(target)
    template.app.answer_dialogs("2023")
    template.press("OnNewBook")
    assert len(template.messages) == 1 and "旧.xlsm" in template.messages[0]
    assert target.read_text() == "别的"


@pytest.mark.parametrize(("year", "messages"), [("二〇二三", [VBA_TEXTS["new_no_year"]]), ("", [])])
def test_no_year_no_workbook(template: VbaLab, year: str, messages: list[str]) -> None:
    template.app.answer_dialogs(year)
    template.press("OnNewBook")
    assert (template.calls, template.messages) == ([], messages)


def test_a_workbook_that_nobody_wants_to_store_is_not_made(template: VbaLab) -> None:
    template.press("OnNewBook")
    assert (template.calls, template.messages) == ([], [])


def banner_is_hidden(lab: VbaLab) -> bool:
    """Whether the row that tells about blocked macros is hidden."""
    row = lab.app.workbook.names_.find(VBA_TEXTS["name_banner"]).refers_to_range().vba_get("EntireRow")
    return bool(row.vba_get("Hidden"))


def test_the_banner_is_seen_in_the_file_only(template: VbaLab) -> None:
    run = template.app.interpreter.run
    before = template.app.workbook.sheet_named("首页").protection.options()
    template.app.workbook.saved = True
    assert not banner_is_hidden(template)
    run("ThisWorkbook.Workbook_Open")
    assert (banner_is_hidden(template), template.app.workbook.saved) == (True, True)
    template.app.workbook.saved = False
    run("ThisWorkbook.Workbook_BeforeSave", [False, False])
    assert (banner_is_hidden(template), template.app.workbook.saved) == (False, False)
    run("ThisWorkbook.Workbook_AfterSave", [False])
    assert (banner_is_hidden(template), template.app.workbook.saved) == (True, False), "people gave up saving"
    run("ThisWorkbook.Workbook_BeforeSave", [False, False])
    run("ThisWorkbook.Workbook_AfterSave", [True])
    assert (banner_is_hidden(template), template.app.workbook.saved) == (True, True)
    assert template.app.workbook.sheet_named("首页").protection.options() == before


def test_a_workbook_without_banner_opens_all_the_same(lab: VbaLab) -> None:
    lab.app.interpreter.run("ThisWorkbook.Workbook_Open")
    assert lab.messages == []
