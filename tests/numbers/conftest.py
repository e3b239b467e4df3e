"""Properties are explored in a fixed order and without a clock, so that every run tests the same."""

from hypothesis import settings

settings.register_profile("jixiao", derandomize=True, deadline=None)
settings.load_profile("jixiao")
