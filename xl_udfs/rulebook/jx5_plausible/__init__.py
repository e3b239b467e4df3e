"""JX5 合理性: figures that can be, and probably are."""
