"""From cells to values: one module for each kind of value, `rows.py` puts a whole row together."""
