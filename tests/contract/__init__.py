"""The contract of the cell functions as a table written by hand; every host is held to it."""
