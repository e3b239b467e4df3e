"""What the self-test of a fresh installation answers; the host that is installed brings it along."""

MODULE = "xl_udfs.hosts.excel.selftest"
"""Run by the new Python, as is the command; the installer itself knows no host."""

RIGHT, PROBLEMS, BAD = 0, 1, 2
"""Exit codes: all right; installed well, but this computer has problems; the installation itself is bad."""
