"""The words and the small shapes that the whole format uses."""

from halenbrengen.method.kinds import InterestLevel
from halenbrengen.record.shapes import (
    list_of,
    name,
    number,
    one_of,
    reference,
    whole,
)

NAME = "halen-brengen-scenario"
VERSIONS = (1, 2)
MOST_SECONDS = 1_000_000
FACILITATOR = "facilitator"
EVERYTHING, FACILITATOR_READS = "everything", "facilitator_reads"
REACHES = (EVERYTHING, FACILITATOR_READS)
CHECK, NEW_INTEREST, SHARPENED = "check", "new_interest", "ambition_sharpened"
QUOTABLE = ("item", "observation", "entry", "interest", "party", "statement")

NAMED = name(filled=True)
SECONDS = whole(0, MOST_SECONDS)
USED = number(-(10**9), 10**9)  # a clock that nobody stopped has run for months
PARTY, PERSON, ITEM = reference("party"), reference("person"), reference("item")
PARTIES, ITEMS = list_of(PARTY), list_of(ITEM)
LEVEL = one_of(InterestLevel)
