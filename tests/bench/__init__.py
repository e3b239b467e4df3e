"""How fast we are, as ratios: ``make bench``.

Seconds say more about the machine than about the code, so every benchmark runs beside a reference
that does the least that must be done, and only their ratio has a limit. A new one is one more entry
in ``benchmarks.BENCHMARKS``.
"""
