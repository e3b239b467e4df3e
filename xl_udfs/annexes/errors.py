"""What can be wrong with an edition file."""

from xl_udfs.errors import JixiaoError

Where = tuple[str | int, ...]
"""The file, and the keys and numbers (from 0) that lead to a place in it."""


class EditionError(JixiaoError):
    """An edition file says something that has no meaning; one Chinese sentence for whoever writes editions.

    Args:
        said: what is wrong.
        where: where it is written.
    """

    def __init__(self, said: str, where: Where = ()) -> None:
        super().__init__(f"{_written(where)}：{said}" if where else said)


def _written(where: Where) -> str:
    """``annex2.json › rows[3] › columns › 得分``: as editors count, from 0."""
    steps: list[str] = []
    for step in where:
        if isinstance(step, int):
            steps[-1] += f"[{step}]"
        else:
            steps.append(step)
    return " › ".join(steps)
