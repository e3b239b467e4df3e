"""Ways to show a report: text, JSON, the sheet 校验结果."""
