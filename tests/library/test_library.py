"""``import xl_udfs``: one check for every kind of source, nothing printed, nothing written that was not asked for."""

import io
import os
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import xl_udfs
from ooxml.made import by_xlsxwriter
from support.tiny import NAME as TINY
from support.workbooks import SAMPLE, TEMPLATE
from xl_udfs import library
from xl_udfs.checking import Fault
from xl_udfs.checking.finding import COLUMNS
from xl_udfs.ooxml import Source


def stale(book: Any) -> None:
    """A workbook one of whose results is out of date."""
    page = book.add_worksheet("表")
    page.write_row("A1", [29, 33])
    page.write_formula("C1", "=CONTROL_RATE(A1,B1)", None, "#NAME?")


@pytest.fixture
def outdated(tmp_path: Path) -> Path:
    path = tmp_path / "旧.xlsx"
    path.write_bytes(by_xlsxwriter(stale))
    return path


@pytest.fixture(scope="module")
def report() -> xl_udfs.Report:
    return xl_udfs.check(SAMPLE)


SOURCES: dict[str, Callable[[], Source]] = {
    "text": lambda: str(SAMPLE), "path": lambda: SAMPLE, "bytes": SAMPLE.read_bytes,
    "memory": lambda: io.BytesIO(SAMPLE.read_bytes()),
}


@pytest.mark.parametrize("source", SOURCES.values(), ids=SOURCES)
def test_every_kind_of_source_gives_the_same_report(source: Callable[[], Source], report: xl_udfs.Report) -> None:
    assert xl_udfs.check(source(), name=str(SAMPLE)) == report


def test_an_open_file_is_called_by_its_name(report: xl_udfs.Report) -> None:
    with SAMPLE.open("rb") as opened:
        assert xl_udfs.check(opened) == report


def test_a_filing_is_read_from_every_kind_of_source() -> None:
    with SAMPLE.open("rb") as opened:
        filings = [xl_udfs.read_filing(source) for source in (SAMPLE, SAMPLE.read_bytes(), opened)]
    assert [[*filing.all_items()] for filing in filings[1:]] == [[*filings[0].all_items()]] * 2


def test_an_open_file_is_read_from_its_start() -> None:
    with SAMPLE.open("rb") as opened:
        assert xl_udfs.read_filing(opened).unit == xl_udfs.read_filing(opened).unit != ""


def closed() -> io.BytesIO:
    made = io.BytesIO(SAMPLE.read_bytes())
    made.close()
    return made


NO_SOURCES: dict[str, Callable[[], Any]] = {
    "closed": closed, "text": lambda: io.StringIO("PK"), "number": lambda: 7, "nothing": lambda: None,
    "bytes that change": lambda: bytearray(SAMPLE.read_bytes()),
}


@pytest.mark.parametrize("source", NO_SOURCES.values(), ids=NO_SOURCES)
def test_what_gives_no_bytes_is_refused_with_a_sentence(source: Callable[[], Any]) -> None:
    with pytest.raises(xl_udfs.UnreadableWorkbookError, match=r"^工作簿：读不出内容，请给出"):
        xl_udfs.check(source())
    [failure] = xl_udfs.check_many([source()])
    assert isinstance(failure, xl_udfs.Failure) and not failure.is_fault


def test_a_file_that_is_only_written_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "新.xlsm"
    with path.open("wb") as opened, pytest.raises(xl_udfs.UnreadableWorkbookError, match=rf"^{path}：读不出内容"):
        xl_udfs.check(opened)


def test_many_are_checked_one_by_one_and_bad_ones_named(tmp_path: Path) -> None:
    other = tmp_path / "其他.xlsx"
    other.write_bytes(by_xlsxwriter(stale))
    asked: list[str] = []

    def sources() -> Iterator[Source]:
        for path in (tmp_path / "没有.xlsm", other, SAMPLE):
            asked.append(path.name)
            yield path

    outcomes = xl_udfs.check_many(sources())
    assert asked == []
    missing = next(outcomes)
    assert asked == ["没有.xlsm"]
    strange, right = outcomes
    assert isinstance(missing, xl_udfs.Failure) and isinstance(strange, xl_udfs.Failure)
    assert (missing.file, missing.is_fault, strange.is_fault) == (str(tmp_path / "没有.xlsm"), False, False)
    assert missing.reason.startswith(f"{missing.file}：找不到文件")
    assert strange.reason.startswith(f"{other}：")
    assert isinstance(right, xl_udfs.Report) and right.unit


def test_a_fault_of_the_program_is_named_as_such(monkeypatch: pytest.MonkeyPatch) -> None:
    check_book = library.check_book

    def faulty(book: Any, name: str) -> xl_udfs.Report:
        if name == str(TEMPLATE):
            raise ZeroDivisionError("division by zero")
        return check_book(book, name)

    monkeypatch.setattr(library, "check_book", faulty)
    failure, right = xl_udfs.check_many([TEMPLATE, SAMPLE])
    assert isinstance(failure, xl_udfs.Failure) and isinstance(right, xl_udfs.Report)
    assert (failure.file, failure.is_fault) == (str(TEMPLATE), True)
    assert "ZeroDivisionError" in failure.reason
    with pytest.raises(ZeroDivisionError):
        xl_udfs.check(TEMPLATE)


def test_a_report_that_is_ready_has_looked_at_everything(report: xl_udfs.Report) -> None:
    right = report.replaced(findings=[], not_checked=[])
    faulty = right.replaced(faults=[Fault("JX101", "KeyError: 'x'")])
    assert [(one.verdict, one.is_complete, one.is_ready) for one in (right, faulty)] == [
        (xl_udfs.Verdict.READY, True, True), (xl_udfs.Verdict.READY, False, False),
    ]


def test_a_report_as_a_table(report: xl_udfs.Report) -> None:
    frame = report.to_frame()
    assert list(frame.columns) == ["file", "unit", *COLUMNS]
    assert frame["code"].tolist() == [one.code for one in report.findings]
    assert set(frame["unit"]) == {report.unit}
    empty = report.replaced(findings=[]).to_frame()
    assert (len(empty), list(empty.columns)) == (0, list(frame.columns))


def test_nothing_is_printed_written_or_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    book = tmp_path / SAMPLE.name
    shutil.copy(SAMPLE, book)
    monkeypatch.chdir(tmp_path)
    before = book.read_bytes(), book.stat().st_mtime_ns, dict(os.environ)
    assert len([xl_udfs.check(book), *xl_udfs.check_many([book, "没有"]), xl_udfs.read_filing(book)]) == 4
    assert xl_udfs.calculate(book).before == before[0]
    assert xl_udfs.editions() and xl_udfs.rules() and xl_udfs.functions()
    assert (book.read_bytes(), book.stat().st_mtime_ns, dict(os.environ)) == before
    assert (Path.cwd(), list(tmp_path.iterdir())) == (tmp_path, [book])
    assert capfd.readouterr() == ("", "")


def test_calculating_without_a_target_writes_nothing(outdated: Path) -> None:
    before = outdated.read_bytes()
    done = xl_udfs.calculate(outdated)
    assert (done.count, done.before, outdated.read_bytes()) == (1, before, before)
    assert done.after != before


def test_calculating_a_file_into_itself(outdated: Path) -> None:
    done = xl_udfs.calculate(outdated, outdated)
    assert (done.count, outdated.read_bytes()) == (1, done.after)
    before = outdated.stat().st_mtime_ns
    assert xl_udfs.calculate(outdated, outdated).count == 0
    assert outdated.stat().st_mtime_ns == before


@pytest.mark.parametrize("old", [None, b"whatever was there"], ids=["new", "existing"])
def test_calculating_into_another_file(outdated: Path, old: bytes | None) -> None:
    target = outdated.with_name("新.xlsx")
    if old:
        target.write_bytes(old)
    before = outdated.read_bytes()
    done = xl_udfs.calculate(outdated, target)
    assert (outdated.read_bytes(), target.read_bytes()) == (before, done.after)
    assert xl_udfs.calculate(target).count == 0


def test_what_is_up_to_date_is_copied_all_the_same(tmp_path: Path) -> None:
    target = tmp_path / "副本.xlsm"
    assert xl_udfs.calculate(SAMPLE, target).count == 0
    assert target.read_bytes() == SAMPLE.read_bytes()


@pytest.mark.parametrize("is_own", [True, False], ids=["itself", "another"])
@pytest.mark.parametrize("is_open", [True, False], ids=["open in Excel", "read-only"])
def test_a_target_that_must_not_be_written(outdated: Path, is_own: bool, is_open: bool) -> None:
    target = outdated if is_own else outdated.with_name("新.xlsx")
    target.write_bytes(outdated.read_bytes())
    if is_open:
        target.with_name(f"~${target.name}").touch()
    else:
        target.chmod(0o444)
    before = target.read_bytes(), target.stat().st_mtime_ns
    with pytest.raises(xl_udfs.LockedWorkbookError, match=f"^{target}："):
        xl_udfs.calculate(outdated, target)
    assert (target.read_bytes(), target.stat().st_mtime_ns) == before


def test_a_new_workbook_of_the_default_edition(tmp_path: Path) -> None:
    xl_udfs.new(tmp_path / "某局.xlsm", "某县某局", 2031)
    filing = xl_udfs.read_filing(tmp_path / "某局.xlsm")
    assert (filing.unit, filing.year, filing.edition) == ("某县某局", 2031, xl_udfs.editions()[0])


def test_a_new_workbook_of_another_edition(tmp_path: Path) -> None:
    assert TINY in [one.name for one in xl_udfs.editions()]
    xl_udfs.new(tmp_path / "某局.xlsm", "某县某局", 2032, edition=TINY)
    filing = xl_udfs.read_filing(tmp_path / "某局.xlsm")
    assert (filing.edition.name, filing.year) == (TINY, 2032)


def test_what_is_refused_is_a_sentence(tmp_path: Path, outdated: Path) -> None:
    attempts: dict[str, Callable[[], object]] = {
        "没有“某省1999”这个版本的表式。": lambda: xl_udfs.rules("某省1999"),
        "没有“某省”这个版本的表式。": lambda: xl_udfs.new(tmp_path / "新.xlsm", "某局", 2031, edition="某省"),
        f"{outdated} 已经存在": lambda: xl_udfs.new(outdated, "某局", 2031),
        f"{outdated}：": lambda: xl_udfs.read_filing(outdated),
        "工作簿：这不是 Excel 工作簿": lambda: xl_udfs.check(b"%PDF-1.7"),
    }
    for says, attempt in attempts.items():
        with pytest.raises(xl_udfs.JixiaoError, match=f"^{says}.*。$"):
            attempt()
    assert list(tmp_path.iterdir()) == [outdated]


def test_rules_are_titled_for_their_edition() -> None:
    titles = [{rule.code: rule.title for rule in xl_udfs.rules(name)} for name in ("", TINY)]
    assert list(titles[0]) == list(titles[1]) == sorted(titles[0])
    assert titles[0] != titles[1]
    assert not [title for title in titles[1].values() if re.search(r"附件\d|\{", title)]


def test_functions_are_found_by_name() -> None:
    assert xl_udfs.functions()["EXEC_RATE"].name == "EXEC_RATE"
