"""Where the files of editions lie, and whether they are still the same."""

import os
from zlib import crc32

FOLDER = os.path.join(os.path.dirname(__file__), "editions")  # noqa: PTH118, PTH120 - pathlib costs a cold start 4 ms
"""Where the editions are that come with the program."""

EDITION, SAMPLE, RULES, WORDS = "edition.json", "sample.json", "rules.json", "words.json"
MODULE = "compiled.py"
"""What the build makes of the others."""


def path_of(folder: str, *names: str) -> str:
    """The path of a folder of ``editions``, or of one that is a path itself, and of a file in it."""
    return os.path.join(FOLDER, folder, *names)  # noqa: PTH118


def digest(folder: str) -> int:
    """A number that changes with any file that an edition is made of; the sample is none of them."""
    made = 0
    for name in sorted(os.listdir(path_of(folder))):  # noqa: PTH208
        if name.endswith(".json") and name != SAMPLE:
            with open(path_of(folder, name), "rb", buffering=0) as opened:  # noqa: PTH123
                made = crc32(opened.read(), crc32(name.encode(), made))
    return made
