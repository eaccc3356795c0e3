"""What people can do with the combined poster: tell what was heard, and say whether that is what was meant."""

from halenbrengen.combined.commands.answering import confirm, reword, say_nothing_yet, withdraw
from halenbrengen.combined.commands.heard import place_entry, take_item, undo_entry, write_entry

__all__ = ["confirm", "place_entry", "reword", "say_nothing_yet", "take_item", "undo_entry", "withdraw", "write_entry"]
