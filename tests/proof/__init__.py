"""Long runs with fixed seeds, and the table of what they measured: ``make proof``.

Every run is one entry in ``runs.RUNS``; the ordinary suite makes a small, fixed sample of each
(``test_samples.py``) with the same code. Only a complete run of all writes ``docs/度量.md``.
"""
