"""JSON Schemas of the edition files, for editors: written by the build beside the editions."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from xl_udfs.annexes.files import FOLDER
from xl_udfs.annexes.format import ANNEX_FILE, FILES
from xl_udfs.annexes.shapes import Definitions, Shape

FORM = "annex"
"""What the schema of every file without a name of its own is called."""

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_ENDING = ".schema.json"


def schemas() -> Mapping[str, Mapping[str, Any]]:
    """The schema of each kind of file, by the name of its file: ``annex.schema.json``."""
    shapes = {FORM: ANNEX_FILE, **{file.removesuffix(".json"): shape for file, shape in FILES.items()}}
    return {f"{name}{_ENDING}": _schema(shape) for name, shape in shapes.items()}


def schema_files() -> dict[Path, str]:
    """Every schema's file and its text."""
    return {Path(FOLDER, name): _written(schema) for name, schema in schemas().items()}


def _written(schema: Mapping[str, Any]) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def _schema(shape: Shape) -> Mapping[str, Any]:
    definitions: Definitions = {}
    made = shape.schema(definitions)
    parts = {"$schema": {"type": "string"}, **made.get("properties", {})}
    return {"$schema": _DIALECT, **made, "properties": parts, **({"$defs": definitions} if definitions else {})}
