"""`POST /webhooks/cpam/`: signed, kept before it is answered, applied once."""

import json
import logging
import time
from io import BytesIO

import pytest
from django.db import connection
from django.test import Client

from accounts.models import Message
from cpam import engine
from cpam.models import Inbox
from cpam.signature import headers
from tests.cases import make_case
from tests.people import make_reviewer
from tests.servers import SECRET
from tests.telling import event

URL = "/webhooks/cpam/"
NIR = "203099935012384"  # invented; its key agrees

pytestmark = pytest.mark.django_db


@pytest.fixture
def case(contract):
    case = make_case(channel="http", moves="affiliation.send")
    case.filings.update(reference="REF-1")
    case.commands.all().update(outcome="dropped")
    return case


def post(body, *, secret=SECRET, now=None, client=None, **changed):
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    signed = headers(secret, "POST", URL, content, now=now) | changed
    return (client or Client()).post(URL, content, content_type="application/json", headers=signed)


def test_news_is_kept_then_applied(case):
    assert post(event()).status_code == 200
    assert Inbox.objects.get().applied_at is None
    engine.drain(1)
    case.refresh_from_db()
    assert case.affiliation == "under_review"


def test_the_same_event_again_is_known(case):
    body = event()
    assert [post(body).status_code for _ in range(3)] == [200, 200, 200]
    assert Inbox.objects.count() == 1


def test_the_same_id_with_another_body_changes_nothing_and_calls_a_person(case):
    reviewer = make_reviewer()
    body = event()
    post(body)
    assert post(body | {"type": "refused"}).status_code == 409
    assert Inbox.objects.get().type == "acknowledged"
    assert Message.objects.filter(user=reviewer, template="case_alert").exists()


def test_news_before_which_something_is_missing_is_kept(case):
    assert post(event(sequence=2)).status_code == 202
    engine.drain(1)
    case.refresh_from_db()
    assert case.affiliation == "sent"
    assert post(event(sequence=1)).status_code == 200


def test_news_of_a_reference_that_we_do_not_know_yet_is_kept(contract):
    assert post(event(reference="REF-9")).status_code == 202
    assert Inbox.objects.get().case is None


def test_news_that_is_told_again_once_its_case_is_known_wakes_it(case):
    engine.drain(1)
    early = event(reference="REF-2")
    assert post(early).status_code == 202
    case.filings.update(reference="REF-2")  # written while the news came
    assert post(early).status_code == 200
    assert engine.is_due()
    engine.drain(1)
    case.refresh_from_db()
    assert case.affiliation == "under_review"


@pytest.mark.parametrize(
    "changed",
    [
        {"X-Escale-Signature": "v1=" + "0" * 64},
        {"X-Escale-Signature": ""},
        {"X-Escale-Timestamp": ""},
        {"X-Escale-Timestamp": "yesterday"},
        {"X-Escale-Signature": "v1=é"},
    ],
)
def test_a_forged_signature_leaves_nothing_and_is_logged(case, caplog, changed):
    with caplog.at_level(logging.WARNING, logger="security"):
        assert post(event(), **changed).status_code == 401
    assert Inbox.objects.count() == 0
    assert len([record for record in caplog.records if record.name == "security"]) == 1


@pytest.mark.parametrize("seconds", [-301, 360])
def test_a_replay_from_another_time_is_refused(case, seconds):
    assert post(event(), now=time.time() + seconds).status_code == 401


def test_a_changed_body_is_refused(case):
    signed = headers(SECRET, "POST", URL, json.dumps(event()).encode())
    assert post(event(), **signed).status_code == 401


def test_two_secrets_are_valid_during_a_rotation(case, settings):
    settings.CPAM_GATEWAY_SECRETS = ["the new one", SECRET]
    assert post(event()).status_code == 200
    assert post(event(sequence=2), secret="the new one").status_code == 200
    assert set(Inbox.objects.values_list("signed_with", flat=True)) == {"key0", "key1"}


def test_without_a_secret_nothing_is_believed(case, settings):
    settings.CPAM_GATEWAY_SECRETS = []
    assert post(event(), secret="").status_code == 401


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b"\xff",
        b"[" * 5000,
        {},
        event() | {"id": "seven"},
        event() | {"sequence": 0},
        event() | {"sequence": True},
        event() | {"sequence": 2**40},
        event() | {"reference": ""},
        event() | {"reference": "x" * 65},
        event() | {"type": None},
        event() | {"occurred_at": "2026-11-02"},
        event() | {"occurred_at": "2026-13-02T09:30:00Z"},
        event() | {"data": []},
    ],
)
def test_what_is_not_an_event_is_400_and_changes_nothing(case, body):
    assert post(body).status_code == 400
    assert Inbox.objects.count() == 0


def test_unknown_types_and_fields_are_still_an_event(case):
    assert post(event(type_="card_blessed") | {"mood": "kind"}).status_code == 200


def test_only_post_is_answered(client):
    assert client.get(URL).status_code == 405


def test_a_body_larger_than_any_event_is_refused(case):
    assert post(b" " * (65 * 1024)).status_code == 413


def post_in_pieces(content):
    """As gunicorn hands on a body that has no length."""
    return Client().post(
        URL,
        headers=headers(SECRET, "POST", URL, content) | {"Transfer-Encoding": "chunked"},
        **{"wsgi.input": BytesIO(content), "wsgi.input_terminated": True, "CONTENT_LENGTH": ""},
    )


def test_news_in_pieces_is_news(case):
    assert post_in_pieces(json.dumps(event()).encode()).status_code == 200
    assert Inbox.objects.count() == 1


def test_pieces_that_do_not_end_are_refused(case):
    assert post_in_pieces(b" " * (65 * 1024)).status_code == 413


def test_a_number_is_replaced_by_what_may_be_known_before_it_is_stored(case):
    body = event(type_="number_issued", number=NIR)
    post(body)
    post(body)
    news = Inbox.objects.get()
    assert news.data["number"] == {
        "kind": "definitive",
        "valid": True,
        "last_two": "84",
        "fits": False,
        "value": "",
    }
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM cpam_inbox")
        stored = [bytes(v) if isinstance(v, memoryview) else v for v in cursor.fetchone()]
    assert NIR not in repr(stored)


def test_a_number_in_the_words_of_a_reason_is_masked_too(case):
    post(event(type_="refused", reason=f"Déjà connu sous le {NIR}, voir 2 03 09 99 350 123 84."))
    reason = Inbox.objects.get().data["reason"]
    assert NIR not in reason
    assert "350 123" not in reason


def test_a_number_before_its_person_is_dropped_and_read_again(contract):
    post(event(type_="number_issued", reference="REF-9", number=NIR))
    news = Inbox.objects.get()
    assert "number" not in news.data
    assert news.number_dropped


def test_with_a_legal_basis_the_number_is_kept_sealed(case, settings):
    settings.NIR_STORAGE = "encrypted"
    post(event(type_="number_issued", number=NIR))
    assert Inbox.objects.get().data["number"]["value"] == NIR
