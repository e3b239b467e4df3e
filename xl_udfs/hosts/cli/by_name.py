"""Functions by name: a verb costs nothing before it is asked for, and reaches another host without depending on it."""

from collections.abc import Callable
from importlib import import_module
from typing import Any


def function(name: str) -> Callable[..., Any]:
    """The function that ``package.module:function`` names; its module is imported now."""
    module, _, attribute = name.partition(":")
    found: Callable[..., Any] = getattr(import_module(module), attribute)
    return found
