"""Changes of 附件5: its sections keep their number of paragraphs, so that their cells stay where they are."""

from typing import Any

STAFF, SCALE, RECEPTION, EXPENSES, PROJECTS, FUND, USE = "A27", "A29", "A30", "A35", "A37", "A39", "A70"
"""人员构成, both paragraphs of 支出规模, 公用经费 in 基本支出, 项目支出, 政府性基金, 应用公开."""


def use(text: str) -> dict[str, dict[str, Any]]:
    """A sentence in the section on the use of the results, where nothing else has figures."""
    return {"附件5": {"应用公开": [[text]]}}


def staff(text: str) -> dict[str, dict[str, Any]]:
    """What is said about the staff."""
    return {"附件5": {"人员构成": [[text]]}}


def fund(amount: int, text: str) -> dict[str, dict[str, Any]]:
    """What 附件2 has of 政府性基金, and what is said about it."""
    return {"附件2": {"政府性基金": amount}, "附件5": {"政府性基金": [[text]]}}


def reception(text: str) -> dict[str, dict[str, Any]]:
    """The second paragraph on the scale of spending."""
    return {"附件5": {"支出规模": [["2022年支出19108.19万元。"], [text]]}}
