"""Your data is yours: take it along, bring it in, see what is kept, and have it erased."""
