"""What keeps the offline folder from being made."""


class BundleError(Exception):
    """Something that the user can mend, said in one sentence."""
