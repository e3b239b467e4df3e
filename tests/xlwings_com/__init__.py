"""xlwings' own COM code, executed without Windows: pywin32 is stood in for, in a process of its own."""
