"""What people read about the extension inside LibreOffice."""

NAME = "绩效自评函数"
CATEGORY = "绩效自评"
MORE = "（可再写多个）"
