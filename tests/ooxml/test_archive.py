"""A workbook file is read within limits and rewritten by parts."""

import io
import struct
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ooxml.made import SHEET, by_openpyxl, by_xlsxwriter, parts, with_part, zipped
from xl_udfs.ooxml import Archive, UnreadableWorkbookError, directory, errors

BOOK = by_xlsxwriter()


def sentence(data: bytes) -> str:
    with pytest.raises(UnreadableWorkbookError) as caught:
        Archive(data).check()
    return str(caught.value)


# Reading.


@pytest.mark.parametrize("data", [BOOK, by_openpyxl()], ids=["XlsxWriter", "openpyxl"])
def test_parts_are_read_as_zipfile_reads_them(data: bytes) -> None:
    archive = Archive(data)
    archive.check()
    assert {name: archive.read(name) for name in archive} == parts(data)


def test_part_names_ignore_case() -> None:
    archive = Archive(BOOK)
    assert "XL/Workbook.xml" in archive
    assert archive.read("XL/Workbook.xml") == archive.read("xl/workbook.xml")


def test_streamed_archives_with_data_descriptors_are_read() -> None:
    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

    target = Pipe()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts(BOOK).items():
            archive.writestr(name, content)
    data = target.getvalue()
    read = Archive(data)
    read.check()
    assert {name: read.read(name) for name in read} == parts(BOOK)
    assert parts(read.replaced({SHEET: b"<worksheet/>"})) == {**parts(BOOK), SHEET: b"<worksheet/>"}


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", errors.EMPTY),
        (b"hello", errors.NOT_A_WORKBOOK),
        (b"PK\3\4broken", errors.DAMAGED),
        (zipped({"word/document.xml": b"<x/>"}), errors.NOT_A_WORKBOOK),
        (zipped({"[Content_Types].xml": b"<x/>", "xl/workbook.bin": b""}), errors.BINARY_FORMAT),
        (zipped({"mimetype": b"x", "content.xml": b"<x/>"}), errors.OPEN_DOCUMENT),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), errors.ENCRYPTED),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook\0".encode("utf-16-le"), errors.OLD_FORMAT),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument\0".encode("utf-16-le"), errors.NOT_A_WORKBOOK),
    ],
)
def test_what_is_no_workbook_is_told_apart(data: bytes, expected: str) -> None:
    assert sentence(data) == expected


def test_missing_files_and_folders(tmp_path: Path) -> None:
    with pytest.raises(UnreadableWorkbookError, match=errors.MISSING):
        Archive.opened(tmp_path / "无.xlsx")
    with pytest.raises(UnreadableWorkbookError, match=errors.FOLDER):
        Archive.opened(tmp_path)
    with pytest.raises(UnreadableWorkbookError):
        Archive.opened("a\0b")


# Hostile files.


def test_a_dtd_is_refused_in_any_part() -> None:
    dtd = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><worksheet>&a;</worksheet>'
    assert sentence(with_part(BOOK, SHEET, dtd)) == errors.HAS_DTD
    assert sentence(with_part(BOOK, "xl/sharedStrings.xml", dtd)) == errors.HAS_DTD
    assert sentence(with_part(BOOK, "xl/styles.xml", dtd.encode("utf-16"))) == errors.HAS_DTD
    with pytest.raises(UnreadableWorkbookError, match=errors.HAS_DTD):
        Archive(with_part(BOOK, SHEET, dtd)).text(SHEET)


def test_a_part_larger_than_the_directory_says_is_refused_before_it_is_inflated() -> None:
    """The bomb declares ten bytes in the directory and holds 50 MB."""
    bomb = with_part(BOOK, "xl/media/image1.png", bytes(50_000_000))
    size = struct.pack("<L", 50_000_000)
    assert sentence(bomb.replace(size, struct.pack("<L", 10))) == errors.TOO_LARGE


def test_an_archive_that_inflates_beyond_the_limit_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(directory, "MAX_TOTAL", 1_000_000)
    assert sentence(with_part(BOOK, "xl/media/image1.png", bytes(1_000_000))) == errors.TOO_LARGE


def test_too_many_members_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(directory, "MAX_MEMBERS", 5)
    assert sentence(BOOK) == errors.TOO_LARGE


def test_members_that_share_their_bytes_are_refused() -> None:
    """Overlapping members are how a small archive holds petabytes."""
    directory_start = BOOK.rindex(b"PK\5\6")
    records = [at for at in range(directory_start) if BOOK[at:at + 4] == b"PK\1\2"]
    first, second = (BOOK[at + 42:at + 46] for at in records[:2])
    assert sentence(BOOK[:records[1] + 42] + first + BOOK[records[1] + 46:]) == errors.DAMAGED
    assert first != second


def test_two_members_of_one_name_are_refused() -> None:
    target = io.BytesIO(BOOK)
    with zipfile.ZipFile(target, "a") as archive, pytest.warns(UserWarning):
        archive.writestr(SHEET, b"<worksheet/>")
    assert sentence(target.getvalue()) == errors.DAMAGED


def test_encrypted_members_are_refused() -> None:
    record = BOOK.index(b"PK\1\2")
    assert sentence(BOOK[:record + 8] + b"\1" + BOOK[record + 9:]) == errors.ENCRYPTED


def test_a_wrong_checksum_is_refused() -> None:
    stored = zipped(parts(BOOK), zipfile.ZIP_STORED)
    at = stored.index(b"<sheetData")
    assert sentence(stored[:at] + b"<sheetdata" + stored[at + 10:]) == errors.DAMAGED


@settings(max_examples=300)
@given(st.integers(0, len(BOOK) - 1))
def test_a_truncated_file_is_refused(length: int) -> None:
    sentence(BOOK[:length])


@settings(max_examples=300)
@given(st.lists(st.tuples(st.integers(0, len(BOOK) - 1), st.integers(0, 255)), min_size=1, max_size=6))
def test_flipped_bytes_never_raise_anything_else(flips: list[tuple[int, int]]) -> None:
    data = bytearray(BOOK)
    for at, value in flips:
        data[at] = value
    try:
        Archive(bytes(data)).check()
    except UnreadableWorkbookError:
        return
    assert Archive(bytes(data)).read(SHEET) == parts(BOOK)[SHEET]


@given(st.binary(max_size=400), st.booleans())
def test_random_bytes_never_raise_anything_else(data: bytes, like_zip: bool) -> None:
    sentence(b"PK\3\4" + data if like_zip else data)


# Writing.


@pytest.mark.parametrize("data", [BOOK, by_openpyxl()], ids=["XlsxWriter", "openpyxl"])
def test_only_the_replaced_part_differs(data: bytes) -> None:
    changed = Archive(data).replaced({SHEET: b"<worksheet>new</worksheet>"})
    assert parts(changed) == {**parts(data), SHEET: b"<worksheet>new</worksheet>"}
    assert [entry for entry in entries(changed) if entry[0] != SHEET] == [
        entry for entry in entries(data) if entry[0] != SHEET
    ]
    assert [entry[0] for entry in entries(changed)] == [entry[0] for entry in entries(data)]


def entries(data: bytes) -> list[tuple[object, ...]]:
    """Everything that is kept of each member: metadata and its compressed bytes."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return [
            (
                info.filename, info.date_time, info.compress_type, info.comment, info.extra, info.create_system,
                info.create_version, info.extract_version, info.flag_bits, info.internal_attr, info.external_attr,
                info.CRC, info.file_size, raw(data, info),
            )
            for info in archive.infolist()
        ]


def raw(data: bytes, info: zipfile.ZipInfo) -> bytes:
    name, extra = struct.unpack_from("<2H", data, info.header_offset + 26)
    start = info.header_offset + 30 + name + extra
    return data[info.header_offset + 30:start] + data[start:start + info.compress_size]


def test_comments_and_extra_fields_stay() -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.comment = "注".encode()
        for name, content in parts(BOOK).items():
            info = zipfile.ZipInfo(name, (2022, 4, 15, 9, 30, 2))
            info.comment, info.extra, info.external_attr = b"c", b"\x99\x99\2\0ab", 0o644 << 16
            archive.writestr(info, content, zipfile.ZIP_DEFLATED)
    data = target.getvalue()
    changed = Archive(data).replaced({SHEET: b"<worksheet/>"})
    with zipfile.ZipFile(io.BytesIO(changed)) as archive:
        assert archive.comment == "注".encode()
    assert [entry[:6] for entry in entries(changed)] == [entry[:6] for entry in entries(data)]


def test_nothing_changed_gives_the_very_bytes() -> None:
    archive = Archive(BOOK)
    assert archive.replaced({}) is archive.data
    assert archive.replaced({SHEET: archive.read(SHEET)}) is archive.data


def test_a_part_can_be_left_out() -> None:
    changed = Archive(BOOK).replaced({"docProps/app.xml": None})
    assert parts(changed) == {name: part for name, part in parts(BOOK).items() if name != "docProps/app.xml"}


def test_an_unknown_part_cannot_be_replaced() -> None:
    with pytest.raises(KeyError):
        Archive(BOOK).replaced({"xl/none.xml": b""})


def test_writing_twice_gives_the_same_bytes() -> None:
    assert Archive(BOOK).replaced({SHEET: b"<a/>"}) == Archive(BOOK).replaced({SHEET: b"<a/>"})


def test_zip64_is_read_and_not_written() -> None:
    """No office program writes it for a workbook of ordinary size; some report generators do."""
    data = as_zip64(BOOK)
    archive = Archive(data)
    archive.check()
    assert {name: archive.read(name) for name in archive} == parts(BOOK)
    with pytest.raises(UnreadableWorkbookError, match=errors.UNUSUAL):
        archive.replaced({SHEET: b"<worksheet/>"})


def as_zip64(data: bytes) -> bytes:
    end = data.rindex(b"PK\5\6")
    count, size, start = struct.unpack_from("<HLL", data, end + 10)
    record = struct.pack("<4sQ2H2L4Q", b"PK\6\6", 44, 45, 45, 0, 0, count, count, size, start)
    locator = struct.pack("<4sLQL", b"PK\6\7", 0, end, 1)
    full = (0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF)
    return data[:end] + record + locator + struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, *full, 0)
