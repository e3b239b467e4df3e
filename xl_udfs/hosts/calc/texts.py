"""What people read about the extension inside LibreOffice."""

NAME = "绩效自评函数"
CATEGORY = "绩效自评"
