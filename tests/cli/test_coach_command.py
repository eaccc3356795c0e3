"""`halenbrengen coach`: a question a line in, a line of JSON out."""

import json
import subprocess
import sys
import time

PROGRAM = "import sys; from halenbrengen.cli import main; sys.exit(main(sys.argv[1:]))"


def coach(lines, lang="nl"):
    done = subprocess.run([sys.executable, "-c", PROGRAM, "coach", "--lang", lang], input=lines, capture_output=True)
    assert (done.returncode, done.stderr) == (0, b"")
    return [json.loads(line) for line in done.stdout.decode().splitlines()]


def test_r13_each_line_gets_its_label_and_advice_in_order():
    told = coach(b"Waarom zijn jullie zo traag?\nWat is MDO?\nKomen jullie donderdag?\n")
    assert [line["label"] for line in told] == ["judging", "clarifying", "closed"]
    assert [line["nudge"] for line in told] == [True, False, True]
    assert told[1]["advice"] is None
    assert told[2]["advice"].startswith("Hierop past")


def test_empty_lines_and_odd_bytes_get_a_line_too():
    told = coach(b"\n\xff\xfe\xc3\n\r\n\x00\nWhat is an MDT?", lang="en")
    assert len(told) == 5
    assert told[-1]["label"] == "clarifying"
    assert not told[0]["nudge"]


def test_a_mark_at_the_start_of_a_file_and_line_ends_of_windows_change_nothing():
    plain = coach(b"Waarom zijn jullie zo traag?\nWat is MDO?\n")
    assert coach("\ufeffWaarom zijn jullie zo traag?\r\nWat is MDO?\r\n".encode()) == plain


def test_a_reader_who_stops_gets_no_traceback():
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM, "coach", "--lang", "nl"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as running:
        running.stdin.write(b"Hoe?\n")
        running.stdin.flush()
        running.stdout.readline()
        running.stdout.close()
        running.stdin.write(b"Hoe?\n")
        running.stdin.close()
        assert running.stderr.read() == b""
        assert running.wait() == 141


def test_ten_thousand_lines_take_seconds():
    begun = time.monotonic()
    assert len(coach(b"Hoe zouden jullie dat willen aanpakken, en met wie?\n" * 10_000)) == 10_000
    assert time.monotonic() - begun < 10


def test_an_answer_comes_before_the_next_question():
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM, "coach", "--lang", "en"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as running:
        for question, label in ((b"Is it far?\n", "closed"), (b"How far is it?\n", "open")):
            running.stdin.write(question)
            running.stdin.flush()
            assert json.loads(running.stdout.readline())["label"] == label
        running.stdin.close()


def test_the_coach_starts_without_the_web():
    program = (
        "import sys; from halenbrengen.cli import main; main(['coach', '--lang', 'nl'])\nprint('django' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], input=b"Hoe?\n", capture_output=True)
    assert done.stdout.decode().splitlines()[-1] == "False"
