"""A request goes through the bridge as it would go through any other server."""

import http.client
import io
import json
import threading
import time

import pytest
from django.http import FileResponse, HttpResponse, JsonResponse

from config import workers
from config.bridge import BODY_LIMIT
from tests.serving import ask


def echo(request):
    return JsonResponse(
        {
            "method": request.method,
            "path": request.path,
            "query": request.GET.dict(),
            "post": request.POST.dict(),
            "files": {name: file.read().decode() for name, file in request.FILES.items()},
            "cookies": request.COOKIES,
            "from": request.META["REMOTE_ADDR"],
            "host": request.get_host(),
            "forwarded": request.headers.get("X-Forwarded-For"),
        }
    )


def test_a_form_arrives_as_it_was_sent(serve):
    _, port = serve(echo)
    status, _, body = ask(port, "POST", "/", {"tekst": "Één & twee\r\n"}, Cookie="a=1; b=2")
    heard = json.loads(body)
    assert status == 200
    assert (heard["method"], heard["post"]) == ("POST", {"tekst": "Één & twee\r\n"})
    assert heard["cookies"] == {"a": "1", "b": "2"}
    assert (heard["from"], heard["host"]) == ("127.0.0.1", f"127.0.0.1:{port}")


def test_a_path_and_query_in_dutch_arrive(serve):
    _, port = serve(echo)
    _, _, body = ask(port, "GET", "/caf%C3%A9/twee%20woorden?naam=Zo%C3%AB")
    heard = json.loads(body)
    assert (heard["path"], heard["query"]) == ("/café/twee woorden", {"naam": "Zoë"})


def test_a_file_arrives_whole(serve):
    _, port = serve(echo)
    text = "x" * (BODY_LIMIT * 2)
    body = f'--grens\r\nContent-Disposition: form-data; name="f"; filename="f.txt"\r\n\r\n{text}\r\n--grens--\r\n'
    status, _, answer = ask(port, "POST", "/", body, Content_Type="multipart/form-data; boundary=grens")
    assert status == 200
    assert json.loads(answer)["files"] == {"f": text}


def test_a_header_with_an_underscore_cannot_pass_for_another(serve):
    _, port = serve(echo)
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    connection.request("GET", "/", headers={"X_Forwarded_For": "1.2.3.4"})
    assert json.loads(connection.getresponse().read())["forwarded"] is None
    connection.close()


def test_several_cookies_are_set_one_by_one(serve):
    def view(request):
        response = HttpResponse("ok")
        response.set_cookie("een", "1", httponly=True)
        response.set_cookie("twee", "2")
        return response

    _, port = serve(view)
    cookies = ask(port, "GET", "/")[1].get_all("Set-Cookie")
    assert cookies == ["een=1; HttpOnly; Path=/", "twee=2; Path=/"]


def test_a_head_request_gets_the_length_and_no_body(serve):
    _, port = serve(lambda request: HttpResponse("twaalf tekens"))
    status, headers, body = ask(port, "HEAD", "/")
    assert (status, headers["Content-Length"], body) == (200, "13", b"")


def test_a_large_file_is_sent_piece_by_piece_and_closed(serve):
    closed = threading.Event()

    class Paper(io.BytesIO):
        def close(self):
            closed.set()
            super().close()

    _, port = serve(lambda request: FileResponse(Paper(b"x" * 1_000_000), filename="poster.pdf"))
    status, headers, body = ask(port, "GET", "/")
    assert (status, len(body)) == (200, 1_000_000)
    assert headers["Content-Type"] == "application/pdf"
    assert closed.wait(5)


@pytest.mark.parametrize("announced", [True, False])
def test_too_large_a_text_is_refused_with_a_sentence(serve, announced):
    seen = []
    _, port = serve(seen.append)
    text = b"tekst=" + b"x" * BODY_LIMIT
    body = text if announced else iter([text])
    status, _, answer = ask(port, "POST", "/", body, X_Outbox="1")
    assert status == 413
    assert "te groot" in json.loads(answer)["message"]
    assert seen == []


def test_an_answer_from_beside_django_carries_the_policy_too(serve):
    _, port = serve(echo)
    headers = ask(port, "POST", "/", b"x" * (BODY_LIMIT + 1))[1]
    assert headers["Content-Type"] == "text/plain; charset=utf-8"
    assert headers["Content-Security-Policy"].startswith("default-src 'none'")


def test_a_view_that_crashes_answers_500_and_the_next_is_answered(serve):
    def view(request):
        if request.path == "/crash":
            raise ValueError
        return HttpResponse("ok")

    _, port = serve(view)
    assert ask(port, "GET", "/crash")[0] == 500
    assert ask(port, "POST", "/crash")[0] == 500
    assert ask(port, "GET", "/")[0] == 200
    assert ask(port, "POST", "/")[0] == 200


def test_more_than_can_wait_is_told_to_come_back(serve, monkeypatch):
    monkeypatch.setattr(workers, "WAITING_LIMIT", 2)
    busy, go_on, answered = threading.Event(), threading.Event(), []

    def view(request):
        busy.set()
        go_on.wait(10)
        return HttpResponse("ok")

    bridge, port = serve(view)
    asking = [threading.Thread(target=lambda: answered.append(ask(port, "POST", "/")[0])) for _ in range(3)]
    asking[0].start()
    busy.wait(10)
    for each in asking[1:]:
        each.start()
    while bridge.writers.queue.qsize() < 2:
        time.sleep(0.01)
    status, headers, body = ask(port, "POST", "/")
    assert (status, headers["Retry-After"]) == (503, "2")
    assert b"Probeer het over enkele seconden opnieuw" in body
    go_on.set()
    for each in asking:
        each.join()
    assert answered == [200, 200, 200]
