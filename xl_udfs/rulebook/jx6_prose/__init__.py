"""JX6 表文: what sentences say."""
