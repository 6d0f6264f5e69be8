"""What anybody may send to the webhook: refused, never a 500, nothing kept."""

import json
import uuid

import pytest
from django.test import Client

from cpam.models import Inbox
from cpam.signature import headers
from tests.servers import SECRET

URL = "/webhooks/cpam/"

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _contract(settings):
    settings.CPAM_CHANNEL = "http"
    settings.CPAM_GATEWAY_SECRETS = [SECRET]


def event(**changed):
    return {
        "id": str(uuid.uuid4()),
        "reference": "REF-1",
        "sequence": 1,
        "type": "acknowledged",
        "occurred_at": "2026-11-02T09:30:00Z",
        "data": {},
        **changed,
    }


def post(body, url=URL, signed_url=URL, **changed):
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    signed = headers(SECRET, "POST", signed_url, content) | changed
    client = Client(raise_request_exception=False)
    return client.post(url, content, content_type="application/json", headers=signed).status_code


@pytest.mark.parametrize(
    "timestamp", ["9" * 5000, "9" * 400, "-1", "1e3", "١٢", " ", "0x10", "1\x00"], ids=range(8)
)
def test_a_hostile_timestamp_is_a_wrong_signature(timestamp):
    assert post(event(), **{"X-Escale-Timestamp": timestamp}) == 401


@pytest.mark.parametrize("signature", ["", "v1=", "v2=" + "0" * 64, "v1=" + "0" * 8000, "\xff"])
def test_a_hostile_signature_is_a_wrong_one(signature):
    assert post(event(), **{"X-Escale-Signature": signature}) == 401


@pytest.mark.parametrize("length", ["x", "-1", "1e9", "9" * 5000], ids=range(4))
def test_a_hostile_length_is_refused(length):
    client = Client(raise_request_exception=False)
    answer = client.generic("POST", URL, b"{}", CONTENT_LENGTH=length)
    assert 400 <= answer.status_code < 500


def test_a_signature_is_for_one_address():
    assert post(event(), url=URL + "?a=1") == 401
    assert post(event(), signed_url="/v1/registrations/") == 401


@pytest.mark.parametrize(
    "changed",
    [
        {"reference": "\ud800"},
        {"reference": "R\x00F"},
        {"type": "\ud800"},
        {"type": "\x00"},
        {"type": "x" * 5000},
        {"data": {"reason": "\ud800\x00", "documents": ["\ud800", None, 7, {}]}},
        {"data": {"due_on": "2026-02-31", "documents": "all"}},
        {"data": {"number": "9" * 5000}},
        {"data": {"number": {"value": 1}}},
        {"data": {"number": "\u0661" * 15}},
        {"occurred_at": "9999-12-31T23:59:59-23:59"},
        {"occurred_at": "0001-01-01T00:00:00+23:59"},
        {"sequence": 1.0},
        {"sequence": None},
        {"id": "0" * 4000},
        {"id": None},
    ],
    ids=range(16),
)
def test_even_the_fund_cannot_break_it(changed):
    assert post(event(**changed)) in (200, 202, 400)


@pytest.mark.parametrize("body", [b"null", b"1", b'"x"', b"NaN", b"1e999", b"9" * 6000, b"{}"])
def test_json_that_is_no_event_is_400(body):
    assert post(body) == 400
    assert not Inbox.objects.exists()


def test_a_repeated_key_is_one_event(settings):
    body = json.dumps(event()).encode()[:-1] + b', "type": "refused", "reference": "REF-2"}'
    assert post(body) in (202, 400)
    assert Inbox.objects.count() <= 1


def test_an_answer_tells_nothing_of_references(settings):
    """Unsigned, a reference that exists and one that does not are answered alike."""
    answers = {
        post(event(reference=name), **{"X-Escale-Signature": "v1=0"}) for name in ("REF-1", "x")
    }
    assert answers == {401}
