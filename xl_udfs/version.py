"""Which version this is: below everything, so that what asks for it does not go round by the package's front."""

__version__ = "0.2.0"
