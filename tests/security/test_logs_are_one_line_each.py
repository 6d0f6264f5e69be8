"""Whatever a request holds, the log stays one JSON object a line."""

import json
import logging

import pytest
from django.test import Client

from config.logs import JsonFormatter


@pytest.mark.parametrize(
    "words", ["a\nb", "a\r\nb", "a\u2028b", "a\x85b", '"},{"', "\x00\x1b[2J", "\ud800"]
)
def test_a_message_cannot_forge_a_second_line(words):
    record = logging.LogRecord("x", logging.INFO, "", 0, "%s", (words,), None)
    line = JsonFormatter().format(record)
    assert len(line.splitlines()) == 1
    assert json.loads(line)["message"] == words
    assert line.encode("utf-8")  # a surrogate must not break the handler


def test_an_address_cannot(db, logged):
    Client().get("/nowhere%0a%0d%22},{%22level%22:%22info%22}/")
    assert logged
    assert all(json.loads(line)["level"] for line in logged)
