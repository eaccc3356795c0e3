"""Posters that were filled in on paper: their photo hangs in their place, and what is typed over stands beside it."""
