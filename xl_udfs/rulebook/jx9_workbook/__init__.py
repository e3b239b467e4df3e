"""JX9 工作簿完整性: the workbook is still the one that the template made."""
