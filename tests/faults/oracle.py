"""What must hold after whatever went wrong: asked of the store itself, as it stands on disk.

The state is what the log tells where the log tells it: every line that was written stands there once, with its row.
The words that followed are in the rows of the acts after it, and are held against the pages in
`test_same_as_a_fresh_page.py`.
"""

import json

FOUND = """
import json
from django.db import connection
from halenbrengen.changes.models import Change, Key
from halenbrengen.posters.models import Item
numbers = {}
for where, audience, number in Change.objects.order_by("number").values_list("collaboration", "audience", "number"):
    numbers.setdefault(f"{where} {audience}", []).append(number)
check = "ok"
if connection.vendor == "sqlite":
    with connection.cursor() as cursor:
        check = cursor.execute("PRAGMA integrity_check").fetchone()[0]
print(json.dumps({
    "texts": list(Item.objects.values_list("text", flat=True)),
    "lines": [f"item:{pk}" for pk in Item.objects.values_list("pk", flat=True)],
    "log": list(Change.objects.filter(verb="item_written").values_list("subject", flat=True)),
    "keys": list(Key.objects.values_list("key", flat=True)),
    "numbers": numbers,
    "check": check,
}))
"""


def found_at(host):
    """The store of a host, read by a process of its own."""
    return json.loads(host.look(FOUND))


def require_whole(found):
    """Numbers without a gap for each audience, the state that the log tells, and a file without a fault."""
    assert sorted(found["log"]) == sorted(found["lines"])
    for series, numbers in found["numbers"].items():
        assert numbers == list(range(1, len(numbers) + 1)), series
    assert found["check"] == "ok"


def require_nothing_lost(before, found, acknowledged):
    """Every line that was acknowledged stands there once, under its key, and nothing else came."""
    require_whole(found)
    assert sorted(found["texts"]) == sorted(before["texts"] + acknowledged)
    assert sorted(found["keys"]) == sorted(before["keys"] + acknowledged)
