import subprocess
import sys
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]


def test_every_bench_runs_and_fills_the_table(tmp_path):
    command = [sys.executable, "-m", "bench", "--tiny", "--out", str(tmp_path / "bench.md")]
    done = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    table = (tmp_path / "bench.md").read_text()
    assert table == done.stdout
    for row in (
        "20 streams: a change posted until all have seen it",
        "memory per open stream",
        "changes/s stored, 32 writers",
        "a change with 1,000 log rows against one with 100",
        "first page of a participant, cold, with",
        "2 A0 posters, a fresh process",
    ):
        assert row in table
