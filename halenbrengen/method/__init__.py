"""The method of the get-and-give conversation as plain Python: no Django, no database, no clock of its own.

Sentences are written here in Dutch and marked with `phrase`; the screens translate them.
"""
