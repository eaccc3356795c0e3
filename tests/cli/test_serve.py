"""`halenbrengen serve`: quickly ready, one address that signs the facilitator in, one process on one store."""

import json
import signal
from http.cookies import SimpleCookie
from urllib.parse import urlsplit

import halenbrengen


def test_it_answers_as_soon_as_its_address_is_printed(serving):
    status, headers, body = serving.ask("GET", "/healthz")
    assert (status, json.loads(body)) == (200, {"ok": True, "version": halenbrengen.version})
    assert "server" not in headers


def test_it_prints_one_address_and_one_sentence(serving):
    address = urlsplit(serving.link)
    assert (address.scheme, address.hostname, address.path) == ("http", "127.0.0.1", "/in")
    assert len(address.fragment) == 43
    assert serving.sentence == "Open dit adres in je browser om als begeleider te beginnen; stoppen gaat met Ctrl-C."


def test_the_printed_address_signs_in_only_by_its_button(serving):
    token = urlsplit(serving.link).fragment
    status, headers, _body = serving.ask("GET", "/in")
    assert status == 200
    assert "Set-Cookie" not in headers
    assert serving.ask("GET", f"/in?token={token}")[1]["Set-Cookie"] is None
    status, headers, _body = serving.ask("POST", "/in", {"token": token})
    assert (status, headers["Location"]) == (303, "/collaborations")
    browser = SimpleCookie(headers["Set-Cookie"])["browser"].OutputString(attrs=[])
    assert serving.ask("GET", "/collaborations", Cookie=browser)[0] == 200
    assert serving.ask("GET", "/collaborations")[0] == 401


def test_it_serves_the_styles(serving):
    page = serving.ask("GET", "/in")[2]
    styles = [part.split('"')[0] for part in page.split('href="') if ".css" in part.split('"')[0]]
    assert styles
    assert {serving.ask("GET", each)[0] for each in styles} == {200}


def test_it_ends_in_order_when_told(console):
    process = console.start("serve", "--port", "0")
    process.stdout.readline()
    process.send_signal(signal.SIGTERM)
    _out, errors = process.communicate(timeout=15)
    assert (process.returncode, errors) == (0, "")


def test_a_second_server_on_the_same_store_is_refused(serving, console):
    second = console.run("serve", "--port", "0")
    assert second.returncode == 1
    assert second.stderr == f"halenbrengen: Op de gegevens in {console.folder} draait al een server. Stop die eerst.\n"


def test_a_taken_port_is_told(serving, tmp_path, console):
    port = urlsplit(serving.link).port
    answer = console.run("serve", "--port", port, HALENBRENGEN_DATA=str(tmp_path / "other"))
    assert answer.returncode == 1
    assert answer.stderr == (
        f"halenbrengen: Op 127.0.0.1 poort {port} kan niet worden geluisterd: Address already in use. "
        "Kies een andere met --port.\n"
    )


def test_the_facilitator_of_a_host_stays_the_same(console):
    for _start in range(2):
        process = console.start("serve", "--port", "0")
        process.stdout.readline()
        process.terminate()
        process.communicate(timeout=15)
    count = "from halenbrengen.collaborations.models import Facilitator as F; print(F.objects.count())"
    assert console.look(count) == "1\n"
