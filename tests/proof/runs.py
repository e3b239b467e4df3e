"""Every run, in the order of the table."""

from proof import any_content, any_file, killed, planted, prose, right_filings

RUNS = (*planted.RUNS, *right_filings.RUNS, *prose.RUNS, *any_content.RUNS, *any_file.RUNS, *killed.RUNS)
