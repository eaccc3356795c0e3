"""Setting sheets of paper takes a while: it keeps nobody from reading, and says so when too much waits."""

import threading
import time

from django.http import HttpResponse

from config import bridge as bridges
from tests.serving import ask

SEAT = "/s/aaaaaaaaaaaa/"


def test_a_pile_of_prints_keeps_nobody_from_reading_and_too_many_are_told_to_wait(serve, monkeypatch):
    monkeypatch.setattr(bridges, "PRINTS_WAITING", 1)
    setting, go_on, answered = threading.Event(), threading.Event(), []

    def view(request):
        if "/paper/" in request.path:
            setting.set()
            go_on.wait(10)
        return HttpResponse("ok")

    bridge, port = serve(view)
    printing = [
        threading.Thread(target=lambda size=size: answered.append(ask(port, "GET", f"{SEAT}paper/{size}.zip")[0]))
        for size in ("A0", "A1")
    ]
    printing[0].start()
    assert setting.wait(10)
    printing[1].start()
    while bridge.printer.queue.qsize() < 1:
        time.sleep(0.01)
    assert ask(port, "GET", f"{SEAT}paper")[0] == 200
    assert ask(port, "POST", f"{SEAT}times")[0] == 200
    status, headers, body = ask(port, "GET", f"{SEAT}paper/A3.zip")
    assert (status, headers["Retry-After"]) == (503, "2")
    assert body.decode().startswith("Even geduld: er wordt nu veel tegelijk gedrukt.")
    go_on.set()
    for each in printing:
        each.join(10)
    assert answered == [200, 200]
