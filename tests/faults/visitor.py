"""A student's browser, signed in, before a site that is really served."""

import http.client
import uuid
from typing import NamedTuple
from urllib.parse import urlencode

from django.test import Client

from tests.dossiers import make_dossier
from tests.people import make_student

PATIENCE = 120  # seconds
CSRF = "t" * 32
SEND_TOKEN = "f" * 32


class Answer(NamedTuple):
    status: int
    headers: http.client.HTTPMessage
    page: str


class Visitor:
    """`session`: the key of a session; None for a probe, which is nobody."""

    def __init__(self, port, session):
        self.port = port
        cookies = f"sessionid={session}; csrftoken={CSRF}; django_language=fr"
        self.headers = {"Cookie": cookies} if session else {}

    def get(self, path):
        return self._ask("GET", path)

    def press_send(self):
        """Send the file: with the same token each time, as a browser that tries again does."""
        fields = {"token": SEND_TOKEN, "declared": "on", "csrfmiddlewaretoken": CSRF}
        return self._ask("POST", "/file/send/", urlencode(fields))

    def _ask(self, method, path, body=None):
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        headers = {"Content-Type": "application/x-www-form-urlencoded", **self.headers}
        try:
            line.request(method, path, body, headers)
            answer = line.getresponse()
            return Answer(answer.status, answer.headers, answer.read().decode())
        finally:
            line.close()


def ready_to_send(number):
    """Inside Escale: so many students, signed in, with a file that is complete. Their sessions."""
    return [_session_of_one() for _ in range(number)]


def _session_of_one():
    student = make_student(f"{uuid.uuid4().hex}@example.org")
    make_dossier(student)
    client = Client()
    client.force_login(student)
    return client.session.session_key


def press_send(sessions):
    """Inside Escale: each of them presses the button. The statuses."""
    return [_pressed(session) for session in sessions]


def _pressed(session):
    client = Client(headers={"host": "localhost"}, raise_request_exception=False)
    client.cookies["sessionid"] = session
    return client.post("/file/send/", {"token": SEND_TOKEN, "declared": "on"}).status_code
