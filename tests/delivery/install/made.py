"""Small wheels and folders, as an installation meets them."""

import base64
import hashlib
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

SELFTEST = "xl_udfs/hosts/excel/selftest.py"


def wheel(
    folder: Path, name: str, files: Mapping[str, str], tag: str = "py3-none-any", requires: Sequence[str] = ()
) -> Path:
    """Write the wheel ``name`` 0.1.0 with ``files`` into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    info = f"{name}-0.1.0.dist-info"
    needs = "".join(f"Requires-Dist: {line}\n" for line in requires)
    content = {
        **files,
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name.replace('_', '-')}\nVersion: 0.1.0\n{needs}",
        f"{info}/WHEEL": f"Wheel-Version: 1.0\nGenerator: made\nRoot-Is-Purelib: true\nTag: {tag}\n",
    }
    record = "".join(f"{path},sha256={_digest(text)},{len(text.encode())}\n" for path, text in content.items())
    path = folder / f"{name}-0.1.0-{tag}.whl"
    with zipfile.ZipFile(path, "w") as archive:
        for member, text in content.items():
            archive.writestr(member, text)
        archive.writestr(f"{info}/RECORD", f"{record}{info}/RECORD,,\n")
    return path


def _digest(text: str) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=").decode()


def our_wheel(folder: Path, code: int = 0, said: str = "tested", requires: Sequence[str] = ()) -> Path:
    """A package of our name whose self-test says something and ends with ``code``."""
    packages = {f"{path}/__init__.py": "" for path in ("xl_udfs", "xl_udfs/hosts", "xl_udfs/hosts/excel")}
    selftest = f"import sys\nprint({said!r}, sys.prefix)\nraise SystemExit({code})\n"
    return wheel(folder, "jixiao_workbook", {**packages, SELFTEST: selftest}, requires=requires)
