"""A workbook file as an archive of parts: read with limits, written by replacing parts."""

import os
import stat
import zlib
from collections.abc import Iterator, Mapping
from typing import BinaryIO

from xl_udfs.ooxml import errors
from xl_udfs.ooxml.directory import (
    CENTRAL,
    DEFLATED,
    DESCRIPTOR_FLAG,
    END,
    LOCAL,
    MAX_TOTAL,
    Member,
    read_directory,
)
from xl_udfs.ooxml.errors import UnreadableWorkbookError

Source = str | os.PathLike[str] | bytes | BinaryIO
"""Where a workbook is: the path of a file, a file opened for reading, or all its bytes."""

_UNNAMED = "工作簿"
_OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_DTD_MARKS = (b"<!DOCTYPE", b"<\0!\0D\0O\0C\0T\0Y\0P\0E")  # in UTF-8, in either UTF-16
_LEVEL = 6
_FULL_32 = 0xFFFFFFFF


class Archive:
    """The parts of one workbook file.

    Args:
        data: the whole file.

    Raises:
        UnreadableWorkbookError: the file is no .xlsx or .xlsm, is encrypted, damaged or too large.
    """

    def __init__(self, data: bytes) -> None:
        _refuse_other_formats(data)
        self.data = data
        self._directory = read_directory(data)
        self._members = {member.name.lower(): member for member in self._directory.members}
        self._inflated: dict[str, bytes] = {}
        self._texts: dict[str, str] = {}
        self._refuse_other_packages()

    @classmethod
    def opened(cls, source: "Source") -> "Archive":
        """Read a file, which may be open elsewhere, or what was read of one. Raises UnreadableWorkbookError."""
        if isinstance(source, bytes):
            return cls(source)
        return cls(read_file(source) if isinstance(source, str | os.PathLike) else _read_whole(source))

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and name.lower() in self._members

    def __iter__(self) -> Iterator[str]:
        return (member.name for member in self._directory.members)

    def read(self, name: str) -> bytes:
        """The bytes of the part ``name`` (part names ignore case).

        Raises:
            UnreadableWorkbookError: there is no such part, or its content is not what the directory says.
        """
        member = self._member(name)
        if member.name not in self._inflated:
            self._inflated[member.name] = self._inflate(member)
        return self._inflated[member.name]

    def text(self, name: str) -> str:
        """The XML of the part ``name``. Raises UnreadableWorkbookError, also for a DTD or text that is not UTF-8."""
        if name not in self._texts:
            self._texts[name] = _xml_text(self.read(name))
        return self._texts[name]

    def check(self) -> None:
        """Inflate every part once, so that other readers may be let loose on ``data``.

        Raises:
            UnreadableWorkbookError: a part is damaged or larger than declared, or an XML part contains a DTD.
        """
        for member in self._directory.members:
            name = member.name.lower()
            if name.endswith((".xml", ".rels")) and not name.startswith("customxml/"):
                _refuse_dtd(self.read(member.name))
            else:
                self._inflate(member)

    def replaced(self, changes: Mapping[str, bytes | None]) -> bytes:
        """The file with some parts changed; a part given as None is left out.

        Every other part keeps its compressed bytes, header fields, extra fields, comment and place. If nothing
        differs, the result is the very bytes that were read.

        Raises:
            KeyError: a name that is no part of the file.
            UnreadableWorkbookError: a ZIP64 archive, whose records this writer does not produce.
        """
        wanted = {self._members[name.lower()].name: content for name, content in changes.items()}
        wanted = {name: content for name, content in wanted.items() if content != self.read(name)}
        if not wanted:
            return self.data
        if self._directory.is_64:
            raise UnreadableWorkbookError(errors.UNUSUAL)
        return self._written(wanted)

    def _written(self, wanted: Mapping[str, bytes | None]) -> bytes:
        members = sorted(self._directory.members, key=lambda member: member.start)
        pieces = [self.data[:members[0].start]]
        position = members[0].start
        central: dict[str, bytes] = {}
        for member in members:
            content = wanted.get(member.name, b"")
            if content is None:
                continue
            if member.name in wanted:
                piece, record = _packed(self.data, member, content, position)
            else:
                piece = self.data[member.start:member.end]
                record = _central_record(member, position)
            pieces.append(piece)
            central[member.name] = record
            position += len(piece)
        records = b"".join(central[member.name] for member in self._directory.members if member.name in central)
        end = list(END.unpack_from(self._directory.end_record))
        end[3:7] = [len(central), len(central), len(records), position]
        return b"".join([*pieces, records, END.pack(*end), self._directory.end_record[END.size:]])

    def _member(self, name: str) -> Member:
        try:
            return self._members[name.lower()]
        except KeyError:
            raise UnreadableWorkbookError(errors.DAMAGED) from None

    def _inflate(self, member: Member) -> bytes:
        packed = self.data[member.content:member.content + member.packed]
        if member.method == DEFLATED:
            inflater = zlib.decompressobj(-15)
            try:  # one byte more than declared is enough to convict a bomb
                content = inflater.decompress(packed, member.size + 1)
            except zlib.error as problem:
                raise UnreadableWorkbookError(errors.DAMAGED) from problem
        else:
            content = packed
        if len(content) > member.size:
            raise UnreadableWorkbookError(errors.TOO_LARGE)
        if len(content) != member.size or zlib.crc32(content) != member.crc:
            raise UnreadableWorkbookError(errors.DAMAGED)
        return content

    def _refuse_other_packages(self) -> None:
        if "[content_types].xml" not in self._members:
            is_ods = "mimetype" in self._members and "content.xml" in self._members
            raise UnreadableWorkbookError(errors.OPEN_DOCUMENT if is_ods else errors.NOT_A_WORKBOOK)
        if "xl/workbook.bin" in self._members:
            raise UnreadableWorkbookError(errors.BINARY_FORMAT)


def name_of(source: Source) -> str:
    """What messages call it: its path, as far as it has one."""
    if isinstance(source, str | os.PathLike):
        return os.fspath(source)
    name = getattr(source, "name", None)
    return name if isinstance(name, str) else _UNNAMED


def read_file(path: "str | os.PathLike[str]") -> bytes:
    """All bytes of the file at ``path``.

    Raises:
        UnreadableWorkbookError: no such file, a folder, a device, not permitted, empty or far too large.
    """
    try:
        status = os.stat(path)  # noqa: PTH116 - pathlib costs 4 ms of a cold start, here and below
        if stat.S_ISDIR(status.st_mode):
            raise UnreadableWorkbookError(errors.FOLDER)
        if not stat.S_ISREG(status.st_mode):
            raise UnreadableWorkbookError(errors.NOT_A_FILE)
        if status.st_size > MAX_TOTAL:
            raise UnreadableWorkbookError(errors.TOO_LARGE)
        with open(path, "rb") as file:  # noqa: PTH123
            data = file.read()
    except (FileNotFoundError, NotADirectoryError) as problem:
        raise UnreadableWorkbookError(errors.MISSING) from problem
    except PermissionError as problem:
        raise UnreadableWorkbookError(errors.NO_ACCESS) from problem
    except (OSError, ValueError) as problem:  # ValueError: a NUL character in the path
        reason = getattr(problem, "strerror", None) or str(problem)
        raise UnreadableWorkbookError(errors.READ_FAILED.format(reason=reason)) from problem
    if not data:
        raise UnreadableWorkbookError(errors.EMPTY)
    return data


def _read_whole(opened: BinaryIO) -> bytes:
    """All bytes of an open file, however far it has been read. Raises UnreadableWorkbookError if it gives none."""
    try:
        if opened.seekable():
            opened.seek(0)
        data = opened.read()
    except (AttributeError, ValueError) as problem:  # no file at all; closed, or not opened for reading bytes
        raise UnreadableWorkbookError(errors.NOT_BYTES) from problem
    except OSError as problem:
        raise UnreadableWorkbookError(errors.READ_FAILED.format(reason=problem.strerror or problem)) from problem
    if not isinstance(data, bytes):
        raise UnreadableWorkbookError(errors.NOT_BYTES)
    return data


def _refuse_other_formats(data: bytes) -> None:
    if data.startswith(_OLE_MAGIC):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise UnreadableWorkbookError(errors.ENCRYPTED)
        if any(name.encode("utf-16-le") in data for name in ("Workbook\0", "Book\0")):
            raise UnreadableWorkbookError(errors.OLD_FORMAT)
        raise UnreadableWorkbookError(errors.NOT_A_WORKBOOK)
    if not data.startswith(b"PK"):
        raise UnreadableWorkbookError(errors.NOT_A_WORKBOOK if data else errors.EMPTY)


def _refuse_dtd(content: bytes) -> None:
    if any(mark in content for mark in _DTD_MARKS):
        raise UnreadableWorkbookError(errors.HAS_DTD)


def _xml_text(content: bytes) -> str:
    _refuse_dtd(content)
    if content[:2] in _UTF_16_MARKS or b"\0" in content[:2]:
        raise UnreadableWorkbookError(errors.UNUSUAL)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as problem:
        raise UnreadableWorkbookError(errors.DAMAGED) from problem


def _packed(data: bytes, member: Member, content: bytes, position: int) -> tuple[bytes, bytes]:
    """The local entry and the central record of ``member`` with new ``content`` at ``position``."""
    packed = content
    if member.method == DEFLATED:
        deflater = zlib.compressobj(_LEVEL, zlib.DEFLATED, -15)
        packed = deflater.compress(content) + deflater.flush()
    header = list(LOCAL.unpack_from(data, member.start))
    header[2] &= ~DESCRIPTOR_FLAG
    names = data[member.start + LOCAL.size:member.content]
    if _FULL_32 in header[7:9]:  # its true sizes stand in a ZIP64 extra field, which would now be wrong
        names, header[10] = names[:header[9]], 0
    header[6:9] = [zlib.crc32(content), len(packed), len(content)]
    changed = member.replaced(flags=header[2], crc=header[6], packed=len(packed), size=len(content))
    return LOCAL.pack(*header) + names + packed, _central_record(changed, position)


def _central_record(member: Member, position: int) -> bytes:
    fields = list(CENTRAL.unpack_from(member.central))
    fields[3] = member.flags
    fields[7:10] = [member.crc, member.packed, member.size]
    fields[16] = position
    return CENTRAL.pack(*fields) + member.central[CENTRAL.size:]
