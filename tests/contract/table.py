"""The whole contract table: import ``TABLE`` and call every row through your host.

A new function gets its lines in the module of its family (or a new one), and that module its place here.
"""

from contract import content, rates, scores, sentences, totals
from contract.row import Row

TABLE: tuple[Row, ...] = (*rates.ROWS, *scores.ROWS, *totals.ROWS, *sentences.ROWS, *content.ROWS)
