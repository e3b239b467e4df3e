"""What can be wrong with an edition file."""

from xl_udfs.errors import JixiaoError


class EditionError(JixiaoError):
    """An edition file says something that has no meaning; for whoever writes editions."""
