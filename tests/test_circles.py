"""No module of ours imports itself, however long the way round: then each can be read and changed alone."""

import sys
from pathlib import Path

import grimp
import pytest


def circles(package: str) -> set[frozenset[str]]:
    """The modules that go round together; imports in functions and for type checkers count like any other."""
    graph = grimp.build_graph(package, cache_dir=None)
    reached = {module: graph.find_upstream_modules(module) for module in graph.modules}
    return {
        frozenset({module, *(other for other in others if module in reached[other])})
        for module, others in reached.items()
        if any(module in reached[other] for other in others)
    }


@pytest.mark.parametrize("late", [
    "from made_up import a", "def f():\n    import made_up.a", "def f():\n    from made_up.a import x",
    "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from made_up.a import x", "import made_up.d",
])
def test_a_circle_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, late: str) -> None:
    package = tmp_path / "made_up"
    package.mkdir()
    files = {"__init__": "", "a": "from made_up import b", "b": "import made_up.c", "c": late, "d": "import made_up.a"}
    for name, text in files.items():
        (package / f"{name}.py").write_text(text, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    around = {f"made_up.{name}" for name in ("abcd" if late.endswith("d") else "abc")}
    assert circles("made_up") == {frozenset(around)}
    assert "made_up" not in sys.modules


def test_no_modules_of_ours_go_round() -> None:
    assert circles("xl_udfs") == set()
