"""JX4 评分: weights, scores, targets and grades."""
