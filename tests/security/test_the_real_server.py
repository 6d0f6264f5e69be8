"""The server of production, as a process: raw requests that no test client would send."""

import socket

import pytest

from tests.security import production
from tests.servers import free_port, process

HOST = b"Host: escale.example\r\nX-Forwarded-Proto: https\r\nConnection: close\r\n"
REQUESTS = {
    "another host": b"GET / HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Proto: https\r\n\r\n",
    "no host": b"GET / HTTP/1.0\r\n\r\n",
    "two hosts": b"GET / HTTP/1.1\r\nHost: evil.example\r\n" + HOST + b"\r\n",
    "a forwarded host": b"GET / HTTP/1.1\r\nX-Forwarded-Host: evil.example\r\n" + HOST + b"\r\n",
    "nul in the path": b"GET /\x00 HTTP/1.1\r\n" + HOST + b"\r\n",
    "bytes in the path": b"GET /\xff\xfe/ HTTP/1.1\r\n" + HOST + b"\r\n",
    "no length": b"POST /webhooks/cpam/ HTTP/1.1\r\nContent-Length: x\r\n" + HOST + b"\r\n",
    "two lengths": b"POST /webhooks/cpam/ HTTP/1.1\r\nContent-Length: 0\r\nContent-Length: 5\r\n"
    + HOST
    + b"\r\n",
    "a smuggled request": b"POST /webhooks/cpam/ HTTP/1.1\r\nContent-Length: 4\r\n"
    b"Transfer-Encoding: chunked\r\n" + HOST + b"\r\n0\r\n\r\nGET /admin/ HTTP/1.1\r\n\r\n",
    "chunks to the webhook": b"POST /webhooks/cpam/ HTTP/1.1\r\nTransfer-Encoding: chunked\r\n"
    + HOST
    + b"\r\n2\r\n{}\r\n0\r\n\r\n",
    "a long header": b"GET / HTTP/1.1\r\nCookie: sessionid="
    + b"x" * 20_000
    + b"\r\n"
    + HOST
    + b"\r\n",
    "an endless timestamp": b"POST /webhooks/cpam/ HTTP/1.1\r\nContent-Length: 2\r\n"
    b"X-Escale-Timestamp: " + b"9" * 5000 + b"\r\n" + HOST + b"\r\n{}",
    "no http": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n",
}


def ask(port, request):
    """The first bytes of the answer; empty when the server hangs up."""
    with socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
        connection.sendall(request)
        try:
            return connection.recv(4096)
        except ConnectionResetError:
            return b""


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    var, port = tmp_path_factory.mktemp("var"), free_port()
    assert production.run(var, "manage.py", "migrate", "--noinput").returncode == 0
    command = [
        *(production.sys.executable, "-m", "gunicorn", "config.wsgi"),
        *("--bind", f"127.0.0.1:{port}", "--workers", "1", "--threads", "2"),
    ]
    with process(command, until=port, env=production.environment(var), cwd=production.ROOT):
        yield port


@pytest.mark.parametrize("name", REQUESTS)
def test_it_answers_with_a_refusal_or_a_page(server, name):
    answer = ask(server, REQUESTS[name])
    status = answer.split(b" ")[1] if answer else b"400"
    assert status in {b"200", b"301", b"302", b"400", b"401", b"404", b"431"}
    assert b"evil.example" not in answer
    assert b"Traceback" not in answer
    assert ask(server, b"GET /healthz HTTP/1.1\r\n" + HOST + b"\r\n").startswith(b"HTTP/1.1 200")
