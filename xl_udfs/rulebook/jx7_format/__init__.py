"""JX7 公开与格式: how things are written, and what may be published."""
