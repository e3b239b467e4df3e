"""What the workbooks of an edition are called."""

from pathlib import Path

from xl_udfs.annexes import DEFAULT, Edition
from xl_udfs.resources import SAMPLE, TEMPLATE


def template_name(edition: Edition) -> str:
    """``模板.xlsm``; for other editions than the default one ``模板-湖南2021.xlsm``."""
    return _named(TEMPLATE, edition)


def sample_name(edition: Edition) -> str:
    """``样例-2022.xlsm``, likewise."""
    return _named(SAMPLE, edition)


def _named(file: str, edition: Edition) -> str:
    path = Path(file)
    return file if edition.folder == DEFAULT else f"{path.stem.partition('-')[0]}-{edition.name}{path.suffix}"
