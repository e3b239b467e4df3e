"""JX1 完整性: what must be filled in is filled in."""
