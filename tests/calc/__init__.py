"""LibreOffice Calc with our extension: a second host of the same functions."""
