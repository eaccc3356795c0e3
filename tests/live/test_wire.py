"""The format on the wire: whatever somebody types arrives as it is, as one event."""

import re

from hypothesis import given
from hypothesis import strategies as st

from halenbrengen.live import wire


def read(frame):
    """What a browser makes of one frame (HTML Living Standard, 9.2.6): the events, with their data and last id."""
    events, data, last = [], [], None
    for line in re.split(r"\r\n|\r|\n", frame.data.decode()):
        name, _, value = line.partition(":")
        value = value.removeprefix(" ")
        if not line and data:
            events.append(("\n".join(data), last))
            data = []
        elif name == "data":
            data.append(value)
        elif name == "id":
            last = value
    return events


@given(st.text())
def test_any_text_arrives_whole_in_one_event(text):
    lines = re.sub(r"\r\n|\r", "\n", text)
    expected = f'<hx-partial hx-target="#wall" hx-swap="outerMorph">{lines}</hx-partial>'
    assert read(wire.news({"wall": text}, "shared=7")) == [(expected, "shared=7")]


def test_text_cannot_forge_an_event():
    frame = wire.news({"wall": "een\n\nevent: gone\nid: 9\r\rdata: twee"}, "shared=7")
    assert b"\nevent:" not in frame.data
    assert len(read(frame)) == 1


def test_unusual_line_ends_of_a_text_stay_text():
    text = "a\u2028b\x85c\x0bd"
    [(data, _)] = read(wire.news({"wall": text}, "shared=7"))
    assert text in data


def test_a_frame_is_one_chunk_of_http():
    frame = wire.news({"wall": "é"}, "shared=7")
    size, _, rest = frame.chunk.partition(b"\r\n")
    assert int(size, 16) == len(frame.data)
    assert rest == frame.data + b"\r\n"
