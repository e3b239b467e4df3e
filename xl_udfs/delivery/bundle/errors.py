"""What keeps the offline folder from being made."""

from xl_udfs.errors import JixiaoError


class BundleError(JixiaoError):
    """The offline folder cannot be made."""
