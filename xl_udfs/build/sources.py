"""Where the build finds its sources; building is a developer's command and needs the repository."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
"""The repository."""

MACROS = ROOT / "macros"
"""The VBA modules and the ribbon."""


def read_ascii(path: Path) -> str:
    """The text of a VBA source with CRLF line ends, as modules are stored.

    Raises:
        UnicodeDecodeError: for anything but ASCII; a project's code page would silently turn it into ``?``.
    """
    text = path.read_bytes().decode("ascii")
    return text.replace("\r\n", "\n").replace("\n", "\r\n")
