"""JX2 表内: figures of one annex against each other."""
