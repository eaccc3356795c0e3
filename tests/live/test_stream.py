from halenbrengen.live import news
from halenbrengen.live.cursor import cursor_of
from halenbrengen.posters.commands import write_item


def test_a_line_arrives_at_a_colleague(table, listen):
    writer, colleague = table.person(0, 0), table.person(0, 1)
    stream = listen(colleague, "homework", after=cursor_of(colleague))
    assert stream.event()["event"] == "tik"
    write_item(table.poster(), side="get", text="Een werkplaats", by=writer)
    event = stream.news()
    assert '<hx-partial hx-target="#homework-get" hx-swap="outerMorph">' in event["data"]
    assert "Een werkplaats" in event["data"]
    assert event["id"] == cursor_of(colleague)
