"""An embeddable Python as far as anybody looks into it."""

import struct
import zipfile
from pathlib import Path

AMD64, X86 = 0x8664, 0x14C


def program(machine: int = AMD64) -> bytes:
    """The head of a Windows program for a kind of processor."""
    return b"MZ" + bytes(58) + struct.pack("<I", 64) + b"PE\0\0" + struct.pack("<H", machine) + bytes(64)


def embeddable(path: Path, minor: str = "11", machine: int = AMD64, **other: bytes) -> Path:
    """Write such a zip; ``other`` are more members by name, ``slash`` standing for their path."""
    with zipfile.ZipFile(path, "w") as archive:
        for name in ("python.exe", "pythonw.exe", f"python3{minor}.dll"):
            archive.writestr(name, program(machine))
        archive.writestr(f"python3{minor}._pth", f"python3{minor}.zip\n.\n#import site\n")
        for name, content in other.items():
            archive.writestr(name, content)
    return path
