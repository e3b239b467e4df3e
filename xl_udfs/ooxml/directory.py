"""The central directory of a ZIP archive, read strictly.

Read here rather than by ``zipfile``, whose import alone costs a third of a whole check (it pulls in shutil, bz2,
lzma, threading and pathlib), and because what is copied verbatim must be known to the byte. Anything two readers
could take differently (overlapping members, two members of one name, a directory that does not end where the end
record begins) is refused.
"""

import struct
from typing import Any

from xl_udfs.ooxml import errors
from xl_udfs.ooxml.errors import UnreadableWorkbookError
from xl_udfs.record import Record

MAX_MEMBERS = 4000
MAX_TOTAL = 300 * 1024 * 1024
"""Bytes, inflated, of all members together."""

STORED, DEFLATED = 0, 8
ENCRYPTED_FLAG, DESCRIPTOR_FLAG = 0x1, 0x8

LOCAL = struct.Struct("<4s5H3L2H")
CENTRAL = struct.Struct("<4s6H3L5H2L")
END = struct.Struct("<4s4H2LH")
_END_64 = struct.Struct("<4sQ2H2L4Q")
_LOCATOR_64 = struct.Struct("<4sLQL")
_FULL_16, _FULL_32 = 0xFFFF, 0xFFFFFFFF


class Member(Record):
    """One file of the archive.

    Attributes:
        name: its path, with ``/`` and without a leading one.
        flags, method, crc, packed, size: as in the central directory; sizes in bytes, ``packed`` as stored.
        start, content, end: where its local header begins, where its content begins, where the next thing begins.
        central: its record in the central directory, verbatim.
    """

    name: str
    flags: int
    method: int
    crc: int
    packed: int
    size: int
    start: int
    content: int
    end: int
    central: bytes


class Directory:
    """Members in directory order, the end record, and whether any record is ZIP64."""

    def __init__(self, members: list[Member], end_record: bytes, is_64: bool) -> None:
        self.members, self.end_record, self.is_64 = members, end_record, is_64


def read_directory(data: bytes) -> Directory:
    """Read the directory of the archive ``data``.

    Raises:
        UnreadableWorkbookError: damaged, ambiguous, encrypted, or beyond MAX_MEMBERS or MAX_TOTAL.
    """
    try:
        return _read(data)
    except (struct.error, IndexError, OverflowError) as problem:
        raise UnreadableWorkbookError(errors.DAMAGED) from problem


def _read(data: bytes) -> Directory:
    at = data.rfind(b"PK\5\6", max(0, len(data) - END.size - _FULL_16))
    _require(at >= 0)
    _, _, _, _, count, size, start, comment = END.unpack_from(data, at)
    _require(at + END.size + comment == len(data))
    directory_end, is_64 = at, False
    if count == _FULL_16 or _FULL_32 in (size, start):
        count, size, start, directory_end = _read_end_64(data, at)
        is_64 = True
    _require(start + size == directory_end)
    if count > MAX_MEMBERS:
        raise UnreadableWorkbookError(errors.TOO_LARGE)
    members, position = [], start
    for _ in range(count):
        member, position = _read_central(data, position)
        members.append(member)
    _require(position == directory_end)
    if sum(member.size for member in members) > MAX_TOTAL:
        raise UnreadableWorkbookError(errors.TOO_LARGE)
    is_64 = is_64 or any(_is_wide(CENTRAL.unpack_from(member.central)) for member in members)
    return Directory(_located(data, members, start), data[directory_end:], is_64)


def _read_end_64(data: bytes, end: int) -> tuple[int, int, int, int]:
    """(count, size, start, where the ZIP64 end record begins)."""
    signature, _, at, _ = _LOCATOR_64.unpack_from(data, end - _LOCATOR_64.size)
    _require(signature == b"PK\6\7")
    fields = _END_64.unpack_from(data, at)
    _require(fields[0] == b"PK\6\6")
    return fields[7], fields[8], fields[9], at


def _read_central(data: bytes, at: int) -> tuple[Member, int]:
    """The member whose central record begins at ``at`` (not yet located), and where the next record begins."""
    fields = CENTRAL.unpack_from(data, at)
    _require(fields[0] == b"PK\1\2")
    flags, method, crc, packed, size = fields[3], fields[4], fields[7], fields[8], fields[9]
    name_length, extra_length, comment_length, start = fields[10], fields[11], fields[12], fields[16]
    end = at + CENTRAL.size + name_length + extra_length + comment_length
    record = data[at:end]
    _require(len(record) == end - at)
    raw_name = record[CENTRAL.size:CENTRAL.size + name_length]
    extra = record[CENTRAL.size + name_length:CENTRAL.size + name_length + extra_length]
    size, packed, start = _wide(extra, size, packed, start)
    if flags & ENCRYPTED_FLAG:
        raise UnreadableWorkbookError(errors.ENCRYPTED)
    if method not in (STORED, DEFLATED):
        raise UnreadableWorkbookError(errors.UNUSUAL)
    name = raw_name.decode("utf-8", "surrogateescape").replace("\\", "/").lstrip("/")
    return Member(name, flags, method, crc, packed, size, start, 0, 0, record), end


def _is_wide(fields: tuple[Any, ...]) -> bool:
    return _FULL_32 in (fields[8], fields[9], fields[16])


def _wide(extra: bytes, size: int, packed: int, start: int) -> tuple[int, int, int]:
    """The three fields, taken from the ZIP64 extra field where they do not fit the record."""
    values = [size, packed, start]
    if _FULL_32 not in values:
        return size, packed, start
    at = 0
    while at + 4 <= len(extra):
        tag, length = struct.unpack_from("<2H", extra, at)
        if tag == 1:
            at += 4
            for i, value in enumerate(values):
                if value == _FULL_32:
                    (values[i],) = struct.unpack_from("<Q", extra, at)
                    at += 8
            return values[0], values[1], values[2]
        at += 4 + length
    raise UnreadableWorkbookError(errors.DAMAGED)


def _located(data: bytes, members: list[Member], directory_start: int) -> list[Member]:
    """The members with ``content`` and ``end``; they may neither overlap nor share a name."""
    starts = sorted(member.start for member in members)
    nexts = dict(zip(starts, [*starts[1:], directory_start], strict=True))
    _require(len(nexts) == len(members))
    _require(len({member.name.lower() for member in members}) == len(members))
    located = []
    for member in members:
        fields = LOCAL.unpack_from(data, member.start)
        content = member.start + LOCAL.size + fields[9] + fields[10]
        name = data[member.start + LOCAL.size:member.start + LOCAL.size + fields[9]]
        _require(fields[0] == b"PK\3\4" and name == member.central[CENTRAL.size:CENTRAL.size + len(name)])
        _require(content + member.packed <= nexts[member.start])
        located.append(member.replaced(content=content, end=nexts[member.start]))
    return located


def _require(condition: bool) -> None:
    if not condition:
        raise UnreadableWorkbookError(errors.DAMAGED)
