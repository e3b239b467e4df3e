"""The workbook's VBA, executed without Excel by pyOpenVBA's interpreter."""
