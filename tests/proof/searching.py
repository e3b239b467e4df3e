"""Look for a counterexample among many made-up ones, the same ones in every run."""

from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from proof.run import Row, faultless


def search(
    what: str, holds: Callable[..., None], examples: int, chance: int, *strategies: SearchStrategy[Any]
) -> Row:
    """Try ``holds`` on ``examples`` draws; it raises AssertionError, or breaks, on a counterexample.

    The search ends with the first counterexample, made as small as it gets.
    """
    tried = 0

    def counted(drawn: tuple[Any, ...]) -> None:
        nonlocal tried
        tried += 1
        holds(*drawn)

    searching = settings(
        max_examples=examples, deadline=None, database=None, print_blob=False,
        phases=[Phase.generate, Phase.shrink], suppress_health_check=list(HealthCheck),
    )
    try:
        searching(seed(chance)(given(st.tuples(*strategies))(counted)))()
    except Exception as counterexample:
        notes = getattr(counterexample, "__notes__", [])
        return faultless(what, tried, ["\n".join((f"{type(counterexample).__name__}: {counterexample}", *notes))])
    return faultless(what, tried, [])
