"""The calls to a fund wait in the database and the store as sealed as the file itself."""

import time

import pytest
from django.db import connection

from cpam import engine
from cpam.models import Command
from tests.cases import make_case
from tests.security.walk import HOLDER, IBAN, NAME
from tests.servers import SECRET, simulator


@pytest.mark.django_db
def test_nothing_of_a_call_can_be_read_where_it_waits(settings, tmp_path, logged):
    settings.CPAM_CHANNEL = "http"
    settings.CPAM_GATEWAY_SECRETS = [SECRET]
    with simulator(tmp_path / "ledger.jsonl", week=60) as url:
        settings.CPAM_GATEWAY_URL = url
        case = make_case(channel="http", family_name=NAME, account_holder=HOLDER)
        deadline = time.monotonic() + 20
        while case.affiliation == "preparing" and time.monotonic() < deadline:
            engine.drain(1)
            case.refresh_from_db()
    assert case.affiliation == "sent"
    assert Command.objects.filter(outcome="done").exists()
    database = connection.connection.serialize()
    store = [path for path in settings.DOCUMENT_STORE.rglob("*") if path.is_file()]
    kept = database + b"".join(path.read_bytes() for path in store)
    assert [words for words in (HOLDER, IBAN) if words.encode() in kept] == []
    assert [words for words in (HOLDER, IBAN, NAME, SECRET) if words in "".join(logged)] == []
