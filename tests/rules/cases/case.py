"""What a case is, and short ways to write one."""

from typing import Any

Case = tuple[dict[str, Any], str | None]
"""What is changed in the corrected sample, and the cell where the rule must find something, or None.

A place on another sheet than the first one changed may be written with its tab: ``附件2!F5``.
"""


def one(**values: Any) -> dict[str, dict[str, Any]]:
    """Changes of 附件1; ``_`` stands for the dot of a key."""
    return {"附件1": _keys(values)}


def two(**values: Any) -> dict[str, dict[str, Any]]:
    """Changes of 附件2."""
    return {"附件2": _keys(values)}


def four(**values: Any) -> dict[str, dict[str, Any]]:
    """Changes of 附件4 of the only project set."""
    return {"附件4": _keys(values)}


def _keys(values: dict[str, Any]) -> dict[str, Any]:
    return {key.replace("_", "."): value for key, value in values.items()}
