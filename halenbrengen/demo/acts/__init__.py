"""What everybody does in each step of a told conversation, with the same commands that people use."""
