"""JX3 表间: annexes against each other."""
