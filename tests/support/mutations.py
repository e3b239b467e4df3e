"""JSON data with one slip in it: a key that is gone or misspelt, another type, another word, a thing too many."""

import copy
from collections.abc import Callable, Iterator
from random import Random
from typing import Any

Container = Any
"""A dict or a list of JSON data."""

_OTHERS = (
    None, True, False, -1, 0, 3, 0.5, 10**9, "", "甲", "B", "B:C", "ZZ", "{甲}", "}", [], [[]], ["甲"], {},
    {"field": "甲"},
)
"""What anything may be taken for."""


def mutated(data: Any, random: Random) -> Any:
    """A copy of ``data`` with one slip, anywhere."""
    changed = copy.deepcopy(data)
    container, key = random.choice([*_places(changed)])
    random.choice(_SLIPS)(container, key, random)
    return changed


def _places(data: Any) -> Iterator[tuple[Container, Any]]:
    """Every thing in ``data``, as what holds it and where."""
    inner = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in inner:
        yield data, key
        yield from _places(value)


def _remove(container: Container, key: Any, _: Random) -> None:
    del container[key]


def _misspell(container: Container, key: Any, random: Random) -> None:
    """Change the key, or the text that stands there, by a letter."""
    if isinstance(container, dict):
        container[_misspelt(key, random)] = container.pop(key)
    elif isinstance(container[key], str):
        container[key] = _misspelt(container[key], random)


def _reword(container: Container, key: Any, random: Random) -> None:
    if isinstance(container[key], str):
        container[key] = _misspelt(container[key], random)


def _replace(container: Container, key: Any, random: Random) -> None:
    container[key] = copy.deepcopy(random.choice(_OTHERS))


def _repeat(container: Container, key: Any, random: Random) -> None:
    """Write it once more, in the same list or under the key of a neighbour."""
    if isinstance(container, list):
        container.append(copy.deepcopy(container[key]))
    else:
        container[random.choice([*container])] = copy.deepcopy(container[key])


def _misspelt(word: str, random: Random) -> str:
    at = random.randrange(len(word) + 1)
    return random.choice((word[:at] + word[at + 1:], word[:at] + "乙" + word[at:], f"{word[:at]}.{word[at:]}"))


_SLIPS: tuple[Callable[[Container, Any, Random], None], ...] = (_remove, _misspell, _reword, _replace, _repeat)
