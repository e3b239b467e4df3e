"""What can be wrong with an edition file."""


class EditionError(Exception):
    """An edition file says something that has no meaning; for whoever writes editions."""
