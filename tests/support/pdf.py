"""What a printed file shows: its words, its pages and their pictures (poppler-utils)."""

import subprocess
from collections import Counter
from pathlib import Path


def text(pdf: Path, *, page: int | None = None) -> str:
    """The words of ``pdf`` (of one page, from 1) in reading order."""
    return _run("pdftotext", *_only(page), str(pdf), "-")


def drawn(pdf: Path, *, page: int | None = None) -> str:
    """The text in the order it was drawn: a cell's lines stay together."""
    return _run("pdftotext", "-raw", *_only(page), str(pdf), "-")


def layout(pdf: Path, *, page: int | None = None) -> str:
    """The words of ``pdf`` (of one page, from 1), spaced as they stand on the paper."""
    return _run("pdftotext", "-layout", *_only(page), str(pdf), "-")


def page_count(pdf: Path) -> int:
    """The number of pages."""
    facts = dict(line.partition(":")[::2] for line in _run("pdfinfo", str(pdf)).splitlines())
    return int(facts["Pages"])


def pictures(pdf: Path, folder: Path, dpi: int = 60) -> list[Path]:
    """Every page as a PNG in ``folder``, in page order."""
    folder.mkdir(parents=True, exist_ok=True)
    _run("pdftoppm", "-r", str(dpi), "-png", str(pdf), str(folder / pdf.stem))
    return sorted(folder.glob(f"{pdf.stem}-*.png"), key=lambda path: int(path.stem.rpartition("-")[2]))


def colours(pdf: Path, *, page: int, dpi: int = 60) -> Counter[tuple[int, int, int]]:
    """How many dots of a page have which red, green and blue."""
    command = ["pdftoppm", "-r", str(dpi), *_only(page), str(pdf)]
    dots = subprocess.run(command, capture_output=True, timeout=120, check=True).stdout.split(b"\n255\n", 1)[1]
    return Counter(zip(dots[::3], dots[1::3], dots[2::3], strict=True))


def _only(page: int | None) -> list[str]:
    return [] if page is None else ["-f", str(page), "-l", str(page)]


def _run(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=120, check=False)
    if done.returncode:
        raise RuntimeError(f"{command[0]}, exit {done.returncode}: {done.stderr}")
    return done.stdout
