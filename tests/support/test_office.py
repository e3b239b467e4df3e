"""LibreOffice prints what we give it, with Chinese fonts of the right kind."""

import subprocess
from pathlib import Path

import pytest
import xlsxwriter

from support import pdf
from support.office import Office
from support.suites import requires_office


def _workbook(path: Path, *texts: str, font: str = "宋体") -> Path:
    book = xlsxwriter.Workbook(path)
    for text in texts:
        book.add_worksheet().write(0, 0, text, book.add_format({"font_name": font}))
    book.close()
    return path


@requires_office
def test_every_sheet_becomes_a_page_whose_words_can_be_read_back(office: Office, tmp_path: Path) -> None:
    printed = office.convert_to_pdf(_workbook(tmp_path / "自评.xlsx", "部门整体支出", "项目支出"))

    assert pdf.page_count(printed) == 2
    assert pdf.text(printed).split() == ["部门整体支出", "项目支出"]
    assert pdf.layout(printed, page=2).split() == ["项目支出"]


@requires_office
def test_two_prints_of_one_name_do_not_overwrite_each_other(office: Office, tmp_path: Path) -> None:
    first = office.convert_to_pdf(_workbook(tmp_path / "自评.xlsx", "初稿"))
    second = office.convert_to_pdf(_workbook(tmp_path / "自评.xlsx", "定稿"))

    assert [pdf.text(printed).strip() for printed in (first, second)] == ["初稿", "定稿"]


@requires_office
def test_pages_are_pictured_in_order_at_the_resolution_asked_for(office: Office, tmp_path: Path) -> None:
    printed = office.convert_to_pdf(_workbook(tmp_path / "自评.xlsx", *"一二三四五六七八九十甲"))

    pictures = pdf.pictures(printed, tmp_path / "pages", dpi=20)

    assert [picture.name for picture in pictures[:2]] == ["自评-01.png", "自评-02.png"]
    assert len(pictures) == 11
    assert int.from_bytes(pictures[0].read_bytes()[16:20], "big") in range(150, 180)  # PNG width: 8.27 in at 20 dpi


@requires_office
@pytest.mark.parametrize("font", ["宋体", "SimSun", "仿宋", "仿宋_GB2312", "FangSong", "楷体", "方正小标宋简体"])
def test_song_style_fonts_are_printed_with_serifs(office: Office, tmp_path: Path, font: str) -> None:
    assert "NotoSerifCJK" in _fonts(office.convert_to_pdf(_workbook(tmp_path / "a.xlsx", "绩效自评", font=font)))


@requires_office
@pytest.mark.parametrize("font", ["黑体", "SimHei", "微软雅黑", "Microsoft YaHei", "等线"])
def test_hei_style_fonts_are_printed_without_serifs(office: Office, tmp_path: Path, font: str) -> None:
    assert "NotoSansCJK" in _fonts(office.convert_to_pdf(_workbook(tmp_path / "a.xlsx", "绩效自评", font=font)))


@requires_office
def test_a_file_that_cannot_be_read_is_an_error_and_the_office_lives_on(office: Office, tmp_path: Path) -> None:
    with pytest.raises(RuntimeError):
        office.convert_to_pdf(tmp_path / "没有.xlsx")

    assert pdf.page_count(office.convert_to_pdf(_workbook(tmp_path / "有.xlsx", "还在"))) == 1


@requires_office
def test_the_office_ends_with_its_user(tmp_path: Path) -> None:
    with Office(tmp_path):
        assert _processes_naming(tmp_path)

    assert not _processes_naming(tmp_path)


def _fonts(printed: Path) -> str:
    return subprocess.run(["pdffonts", str(printed)], capture_output=True, text=True, check=True).stdout


def _processes_naming(folder: Path) -> list[str]:
    commands = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            commands.append((process / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace"))
        except OSError:  # it ended while we looked
            continue
    return [command for command in commands if str(folder) in command]
