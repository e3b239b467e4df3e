"""A report as JSON."""

import json
from collections.abc import Sequence

from xl_udfs.checking import Report


def as_json(reports: Sequence[Report], as_array: bool) -> str:
    """Reports as one JSON array, or a single one as an object; Chinese stays readable."""
    data = [report.to_dict() for report in reports]
    return json.dumps(data if as_array else data[0], ensure_ascii=False, indent=2)
