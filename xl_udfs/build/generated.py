"""Everything in the repository that is written from other things in it: ``python -m xl_udfs.build.generated``.

A test compares each file with what this would write.
"""

from collections.abc import Mapping
from pathlib import Path

from xl_udfs.annexes import load_edition
from xl_udfs.annexes.compiling import modules
from xl_udfs.annexes.schemas import schema_files
from xl_udfs.build.manual import manual
from xl_udfs.build.overtyped import sample_page
from xl_udfs.build.ribbon_page import ribbon_page
from xl_udfs.build.rules_manual import rules_manual
from xl_udfs.build.sources import ROOT
from xl_udfs.build.wrappers import PATH as WRAPPERS
from xl_udfs.build.wrappers import functions_module


def generated() -> Mapping[Path, str]:
    """Every generated text file and its content, LF line ends."""
    docs = ROOT / "docs"
    return modules() | schema_files() | {
        WRAPPERS: functions_module(), docs / "函数手册.md": manual(), docs / "样例说明.md": sample_page(),
        docs / "规则手册.md": rules_manual(), docs / "选项卡.md": ribbon_page(),
    }


def main() -> None:
    """Write them all."""
    load_edition.cache_clear()
    for path, text in generated().items():
        path.write_bytes(text.encode())


if __name__ == "__main__":
    main()
