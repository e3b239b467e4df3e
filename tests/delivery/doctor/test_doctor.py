"""Each thing that can be wrong on a computer is found, named and given a remedy; what was not looked at says so."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from delivery.doctor.made import (
    CLASS_ID,
    EXCEL,
    HOME,
    LIBRARY_32,
    LIBRARY_64,
    MARK,
    PYTHON,
    VENV,
    WORKBOOK,
    MemoryMachine,
    desk,
)
from ooxml.made import by_xlsxwriter, written
from support.tools import REPOSITORY
from xl_udfs.delivery.doctor import State, examine, texts
from xl_udfs.delivery.doctor.check import Outcome
from xl_udfs.delivery.doctor.machine import CLASSES, COMPUTER, USER, ThisMachine
from xl_udfs.delivery.doctor.report import as_text, rows, summary
from xl_udfs.delivery.doctor.texts import PROBLEMS, Problem
from xl_udfs.hosts.cli.main import main
from xl_udfs.version import __version__

POLICY = r"Software\Policies\Microsoft\Office\16.0\Excel\Security"
SETTING = r"Software\Microsoft\Office\16.0\Excel\Security"
C2R = r"SOFTWARE\Microsoft\Office\ClickToRun\Configuration"
APP_PATH = (COMPUTER, r"SOFTWARE\Microsoft\Windows\CurrentVersion\App Paths\excel.exe", "")
WPS = r"SOFTWARE\Kingsoft\Office\6.0\Common"
ET = r"D:\WPS Office\office6\et.exe"

Spoil = Callable[[MemoryMachine], object]


def outcome(code: str, machine: MemoryMachine, file: str = WORKBOOK) -> Outcome:
    [found] = [one for one in examine(file, machine) if one.code == code]
    return found


def test_where_all_is_well_everything_is_looked_at_and_right() -> None:
    assert {(one.code, one.found.state) for one in examine(WORKBOOK, desk())} == {
        (code, State.OK) for code in texts.TITLES
    }


def _without_excel(machine: MemoryMachine) -> None:
    machine.keys, machine.keys_of_32 = {}, {}


def _only_wps(machine: MemoryMachine) -> None:
    machine.keys = {(USER, WPS, "InstallRoot"): r"D:\WPS Office"}


CASES: list[tuple[str, str, Problem, Spoil]] = [
    ("interpreter", WORKBOOK, texts.NOT_INSTALLED, lambda m: m.files.pop(PYTHON)),
    ("python", WORKBOOK, texts.PYTHON_OLD, lambda m: setattr(m, "python_version", (3, 10, 9))),
    ("python", WORKBOOK, texts.PYTHON_32, lambda m: setattr(m, "python_bits", 32)),
    ("xlwings", WORKBOOK, texts.NO_XLWINGS, lambda m: m.distributions.pop("xlwings")),
    ("xlwings", WORKBOOK, texts.XLWINGS_DIFFERS, lambda m: m.distributions.update(xlwings="0.37.9")),
    ("libraries", WORKBOOK, texts.NO_LIBRARY, lambda m: m.files.pop(LIBRARY_64)),
    ("libraries", WORKBOOK, texts.NO_LIBRARY, lambda m: m.files.pop(LIBRARY_32)),
    ("pywin32", WORKBOOK, texts.NO_PYWIN32, lambda m: m.broken_imports.update(pythoncom="ImportError: DLL load")),
    ("length", WORKBOOK, texts.PATH_LONG, lambda m: m.variables.update(LOCALAPPDATA="D:\\" + "很" * 110)),
    ("length", WORKBOOK, texts.PATH_ODD, lambda m: m.variables.update(LOCALAPPDATA="D:\\Ọlá")),
    ("variables", WORKBOOK, texts.VARIABLES, lambda m: m.variables.update(PYTHONHOME=r"D:\Anaconda3")),
    ("settings", WORKBOOK, texts.STRAY_SETTINGS, lambda m: m.files.update({HOME + r"\.xlwings\xlwings.conf": b""})),
    ("settings", WORKBOOK, texts.STRAY_SETTINGS, lambda m: m.files.update({HOME + r"\文档\xlwings.conf": b""})),
    ("excel", WORKBOOK, texts.NO_EXCEL, _without_excel),
    ("excel", WORKBOOK, texts.EXCEL_OLD, lambda m: m.keys.update({(COMPUTER, C2R, "VersionToReport"): "15.0.5"})),
    ("excel", WORKBOOK, texts.EXCEL_32, lambda m: m.keys.update({(COMPUTER, C2R, "Platform"): "x86"})),
    ("wps", WORKBOOK, texts.WPS_ONLY, _only_wps),
    ("wps", WORKBOOK, texts.WPS_OWNS,
     lambda m: m.keys.update({(CLASSES, rf"CLSID\{CLASS_ID}\LocalServer32", ""): f'"{ET}" /Automation'})),
    ("macros", WORKBOOK, texts.MACROS_OFF, lambda m: m.keys.update({(USER, SETTING, "VBAWarnings"): 4})),
    ("macros", WORKBOOK, texts.MACROS_OFF_POLICY, lambda m: m.keys.update({(USER, POLICY, "VBAWarnings"): 4})),
    ("macros", WORKBOOK, texts.MACROS_SIGNED, lambda m: m.keys.update({(COMPUTER, POLICY, "VBAWarnings"): 3})),
    ("macros", WORKBOOK, texts.BLOCKED_INTERNET, lambda m: (
        m.keys.update({(USER, POLICY, "blockcontentexecutionfrominternet"): 1}),
        m.files.update({WORKBOOK + ":Zone.Identifier": MARK}))),
    ("location", "https://example.org/sites/a/某局.xlsm", texts.ON_URL, lambda m: None),
    ("location", r"\\server\share\某局.xlsm", texts.ON_SHARE, lambda m: None),
    ("location", HOME + r"\OneDrive\某局.xlsm", texts.IN_SYNC, lambda m: None),
    ("location", r"D:\WPS云盘\某局.xlsm", texts.IN_SYNC, lambda m: None),
    ("location", "D:\\" + "长" * 210 + r"\某局.xlsm", texts.FILE_LONG, lambda m: None),
    ("mark", WORKBOOK, texts.MARKED, lambda m: m.files.update({WORKBOOK + ":Zone.Identifier": MARK})),
    ("mark", WORKBOOK, texts.PROGRAM_MARKED, lambda m: m.files.update({LIBRARY_64 + ":Zone.Identifier": MARK})),
    ("writing", WORKBOOK, texts.FILE_READ_ONLY, lambda m: m.read_only.add(WORKBOOK)),
    ("writing", WORKBOOK, texts.FOLDER_READ_ONLY, lambda m: m.read_only.add(HOME + r"\文档")),
]  # fmt: skip


@pytest.mark.parametrize(("code", "file", "problem", "spoil"), CASES)
def test_what_is_wrong_is_found(code: str, file: str, problem: Problem, spoil: Spoil) -> None:
    machine = desk()
    spoil(machine)
    found = outcome(code, machine, file)
    assert (found.found.state, found.found.problem) == (State.PROBLEM, problem)
    assert found.text.startswith(problem.cause) and found.text.endswith(problem.remedy)


def test_every_problem_has_a_case() -> None:
    """Those that need a made workbook or a failing check have tests of their own below."""
    made = (texts.VERSION_DIFFERS, texts.NO_EDITION, texts.CHECK_FAILED)
    told = {id(problem) for _, _, problem, _ in CASES} | {id(problem) for problem in made}
    assert told == {id(problem) for problem in PROBLEMS.values()}


def test_a_workbook_of_another_version_is_told(tmp_path: Path) -> None:
    def older(book: object) -> None:
        book.add_worksheet("附件1")  # type: ignore[attr-defined]
        book.define_name("程序_版本", '="0.0.9"')  # type: ignore[attr-defined]
        book.define_name("程序_xlwings版本", '="0.30.0"')  # type: ignore[attr-defined]

    machine = desk()
    machine.files[WORKBOOK] = written(tmp_path, by_xlsxwriter(older)).read_bytes()
    assert outcome("edition", machine).found.state is State.SKIPPED, "workbooks of then did not say it"
    assert outcome("version", machine).found.problem is texts.VERSION_DIFFERS
    assert outcome("xlwings", machine).found.problem is texts.XLWINGS_DIFFERS
    assert "0.0.9" in outcome("version", machine).text


@pytest.mark.parametrize(("name", "problem"), [("湖南2022", None), ("小样2031", None), ("火星2099", texts.NO_EDITION)])
def test_the_edition_of_the_workbook_is_named(tmp_path: Path, name: str, problem: Problem | None) -> None:
    def stamped(book: object) -> None:
        book.add_worksheet("附件1")  # type: ignore[attr-defined]
        for stamp, text in (("程序_版本", __version__), ("程序_xlwings版本", "0.37.8"), ("程序_表式版本", name)):
            book.define_name(stamp, f'="{text}"')  # type: ignore[attr-defined]

    machine = desk()
    machine.files[WORKBOOK] = written(tmp_path, by_xlsxwriter(stamped)).read_bytes()
    found = outcome("edition", machine).found
    assert (found.text, found.problem) == (name, problem)


@pytest.mark.parametrize("content", [None, b"PK broken", b""])
def test_a_workbook_that_cannot_be_read_is_not_called_right(content: bytes | None) -> None:
    machine = desk()
    machine.files.pop(WORKBOOK)
    if content is not None:
        machine.files[WORKBOOK] = content
    assert outcome("version", machine).found.state is State.SKIPPED
    assert outcome("libraries", machine).found.state is State.SKIPPED


def test_under_another_python_its_packages_say_nothing() -> None:
    machine = desk(executable=r"D:\Python311\python.exe")
    assert [outcome(code, machine).found.text for code in ("xlwings", "pywin32")] == [texts.OTHER_PYTHON] * 2
    assert outcome("libraries", machine).found.state is State.OK


def test_an_msi_excel_is_found_by_its_installer() -> None:
    machine = desk()
    root = (COMPUTER, r"SOFTWARE\Microsoft\Office\16.0\Excel\InstallRoot", "Path")
    machine.keys = {(CLASSES, r"Excel.Application\CurVer", ""): "Excel.Application.16"}
    machine.keys_of_32 = {root: EXCEL.removesuffix("EXCEL.EXE")}
    assert outcome("excel", machine).found.problem is texts.EXCEL_32
    machine.keys[root], machine.keys_of_32 = machine.keys_of_32[root], {}
    assert "16.0（64 位" in outcome("excel", machine).found.text


def test_wps_that_calls_itself_excel_exe_is_not_excel() -> None:
    machine = desk()
    machine.keys[APP_PATH] = ET
    assert outcome("excel", machine).found.problem is texts.NO_EXCEL


def test_wps_beside_excel_is_fine() -> None:
    machine = desk()
    machine.keys_of_32[COMPUTER, WPS, "InstallRoot"] = r"D:\WPS Office"
    assert (outcome("wps", machine).found.state, outcome("wps", machine).text) == (State.OK, texts.WPS_BESIDE)


def test_what_the_administrator_says_counts_before_what_the_user_says() -> None:
    machine = desk()
    machine.keys[USER, SETTING, "VBAWarnings"] = 4
    machine.keys[USER, POLICY, "VBAWarnings"] = 2
    assert outcome("macros", machine).found.state is State.OK


def test_the_library_may_lie_beside_python() -> None:
    machine = desk()
    machine.files[VENV + r"\Scripts\xlwings64-0.37.8.dll"] = machine.files.pop(LIBRARY_64)
    assert outcome("libraries", machine).found.state is State.OK


def test_macros_that_ask_are_not_told_that_they_cannot_run() -> None:
    machine = desk()
    machine.keys[USER, SETTING, "VBAWarnings"] = 4
    machine.files[WORKBOOK + ":Zone.Identifier"] = MARK
    states = {one.code: one.found.state for one in examine(WORKBOOK, machine, macros_run=True)}
    assert set(states.values()) == {State.OK}


def test_an_embeddable_python_ignores_variables() -> None:
    machine = desk()
    machine.variables["PYTHONPATH"] = r"D:\tools"
    machine.files[VENV + r"\Scripts\python311._pth"] = b""
    assert outcome("variables", machine).text == texts.VARIABLES_IGNORED


def test_elsewhere_nothing_of_windows_is_called_right() -> None:
    machine = MemoryMachine(windows=False)
    states = {one.code: one.found for one in examine("", machine)}
    assert {code for code, found in states.items() if found.state is State.OK} == {"python"}
    assert states["excel"].text == texts.WINDOWS_ONLY
    assert states["writing"].text == texts.NO_WORKBOOK
    assert not any(found.state is State.PROBLEM for found in states.values())


def test_a_check_that_fails_does_not_hide_the_others() -> None:
    machine = desk(variable=None)
    found = examine(WORKBOOK, machine)
    assert [one.code for one in found if one.found.problem is texts.CHECK_FAILED]
    assert outcome("wps", machine).found.state is State.OK


def test_the_summary_counts_what_was_not_checked() -> None:
    found = examine("", desk())
    assert summary(found) == "没有发现问题（14 项正常，2 项未检查）。"
    assert as_text(found).endswith(summary(found))


def test_every_sentence_says_what_to_do() -> None:
    for problem in PROBLEMS.values():
        assert not problem.cause.endswith("。")
        assert problem.remedy.endswith("。") and ("请" in problem.remedy or "可以" in problem.remedy)


def test_the_trouble_shooting_page_says_the_same() -> None:
    page = (REPOSITORY / "docs" / "排障.md").read_text(encoding="utf-8")
    for problem in PROBLEMS.values():
        assert f"| {problem.cause} | {problem.remedy} |" in page


def test_the_command_answers_with_exit_codes_and_json(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert main(["doctor", str(REPOSITORY / "workbook" / "模板.xlsm"), "--format", "json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["schema"] == "jixiao-doctor/1"
    assert [check["code"] for check in report["checks"]] == list(texts.TITLES)
    assert sum(report["counts"].values()) == len(texts.TITLES)

    assert main(["doctor", str(tmp_path / "没有.xlsm")]) == 2
    assert "没有.xlsm" in capsys.readouterr().err

    monkeypatch.setattr(ThisMachine, "python_version", (3, 9, 1))
    assert main(["doctor"]) == 1
    assert texts.PYTHON_OLD.remedy in capsys.readouterr().out


def test_this_machine_tells_what_may_be_written(tmp_path: Path) -> None:
    file = tmp_path / "a.xlsm"
    file.write_bytes(b"x")
    machine = ThisMachine()
    assert machine.can_write(str(file)) and machine.can_write(str(tmp_path))
    assert list(tmp_path.iterdir()) == [file]
    assert not machine.can_write(str(tmp_path / "none"))
    assert machine.content(str(tmp_path / "none")) is None and machine.content(str(file)) == b"x"
    assert machine.version_of("no-such-thing") == "" and machine.version_of("xlwings") == "0.37.8"
    assert "ModuleNotFoundError" in machine.import_problem("no_such_thing") and not machine.import_problem("json")


def test_excel_gets_rows_of_three_texts() -> None:
    answer = rows("")
    assert all(len(row) == 3 and all(isinstance(cell, str) for cell in row) for row in answer)
    assert [row[0] for row in answer] == [*texts.TITLES.values(), texts.SUMMARY]
