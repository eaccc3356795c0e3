"""Measures the product on the machine at hand, beside references in the same run. `make bench` writes a table."""
