"""The one class that everything derives from which this package raises for its users to mend."""


class JixiaoError(Exception):
    """Something that the user can mend; ``str()`` is one Chinese sentence saying what is wrong and what to do."""
