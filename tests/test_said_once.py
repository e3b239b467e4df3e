"""Nothing is given two values in one module: the second would win without a word, and the first be dead."""

import ast
from collections import Counter
from collections.abc import Iterable, Iterator

import pytest

from support.repository import python_files


def given_twice(source: str) -> list[str]:
    """The names of a module or of a class in it that are assigned twice there, and the keys of its dicts."""
    tree = ast.parse(source)
    found: list[str] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef):
            found += _repeated(_assigned(node.body))
        elif isinstance(node, ast.Dict):
            found += _repeated(ast.unparse(key) for key in node.keys if isinstance(key, ast.Constant | ast.Attribute))
    return found


def _repeated(names: Iterable[str]) -> list[str]:
    return [name for name, times in Counter(names).items() if times > 1]


def _assigned(body: Iterable[ast.stmt]) -> Iterator[str]:
    """Names that the statements themselves assign; those under a condition may have an alternative."""
    for statement in body:
        match statement:
            case ast.Assign(targets=targets):
                yield from (node.id for target in targets for node in ast.walk(target) if _is_stored(node))
            case ast.AnnAssign(target=ast.Name(id=name), value=value) if value is not None:
                yield name
            case ast.FunctionDef(name=name, decorator_list=[]) | ast.ClassDef(name=name):
                yield name


def _is_stored(node: ast.AST) -> bool:
    return isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)


@pytest.mark.parametrize(("source", "names"), [
    ("A = 1\nB = 2\nA = 3", ["A"]),
    ("A, B = 1, 2\nB: int = 3", ["B"]),
    ("class C:\n    x = 1\n    x = 2", ["x"]),
    ("def f(): pass\nf = 1", ["f"]),
    ("f({'a': 1, 'b': 2, 'a': 3})", ["'a'"]),
    ("def f():\n    return {E.X: 1, E.X: 2}", ["E.X"]),
])
def test_what_is_given_twice_is_found(source: str, names: list[str]) -> None:
    assert given_twice(source) == names


@pytest.mark.parametrize("source", [
    "A = 1\nA[0] = 2\nA.b = 3", "if x:\n    A = 1\nelse:\n    A = 2", "def f():\n    a = 1\n    a = 2", "A: int\nA = 1",
    "{'a': {'b': 1}, 'b': 2, **c, **d}", "class C:\n    x = 1\nclass D:\n    x = 2",
    "class C:\n    @property\n    def x(self): pass\n    @x.setter\n    def x(self, y): pass",
])
def test_what_is_given_once_is_left_alone(source: str) -> None:
    assert given_twice(source) == []


def test_nothing_of_ours_is_given_twice() -> None:
    found = {path: given_twice(path.read_text(encoding="utf-8")) for path in python_files()}
    assert len(found) > 300
    assert {path: names for path, names in found.items() if names} == {}
