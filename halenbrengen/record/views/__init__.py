"""The pages of the record, and those on which one's data are one's own."""
