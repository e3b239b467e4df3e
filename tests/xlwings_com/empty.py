"""What xlwings costs by itself: a cell function that does nothing, decorated as its documentation shows."""

import xlwings


@xlwings.func
def empty(first, second, third):  # type: ignore[no-untyped-def] # xlwings would take annotations for converters
    """Nothing."""
    return 0.0
