"""What the contract allows is an Event, however a fund likes to write it."""

import uuid
from datetime import UTC, datetime

import pytest

from cpam.models import Inbox
from cpam.news import Kept, NotAnEvent, facts_in, keep, parse

EVENT = {
    "id": "0a4f7a6e-5f0c-4b9e-9a55-2a4fd5c8f7a1",
    "reference": "REF-1",
    "sequence": 7,
    "type": "refused",
    "occurred_at": "2026-11-02T09:30:00Z",
    "data": {"reason": "Non"},
}


@pytest.mark.parametrize(
    "written",
    [
        "2026-11-02T09:30:00Z",
        "2026-11-02t09:30:00z",
        "2026-11-02T09:30:00.000000000Z",
        "2026-11-02T10:30:00+01:00",
        "2026-11-02T09:30:00-00:00",
        "2026-11-02 09:30:00Z",
    ],
)
def test_a_moment_is_read_in_every_form_of_the_standard(written):
    news = parse(EVENT | {"occurred_at": written})
    assert news.occurred_at == datetime(2026, 11, 2, 9, 30, tzinfo=UTC)


def test_a_leap_second_is_the_one_before():
    news = parse(EVENT | {"occurred_at": "2016-12-31T23:59:60Z"})
    assert news.occurred_at == datetime(2016, 12, 31, 23, 59, 59, tzinfo=UTC)


@pytest.mark.parametrize(
    "changed",
    [
        {"id": EVENT["id"].upper()},
        {"occurred_at": "2026-11-02T10:30:00+01:00"},
        {"sequence": 7.0},
        {"delivery": 3},
        {"data": {"reason": "Non", "sent_at": 3}},
    ],
)
def test_the_same_news_in_other_words_is_the_same_news(changed):
    assert parse(EVENT | changed).fingerprint == parse(EVENT).fingerprint


@pytest.mark.parametrize(
    "changed",
    [
        {"sequence": 8},
        {"type": "closed"},
        {"occurred_at": "2026-11-02T09:30:01Z"},
        {"data": {"reason": "Oui"}},
        {"data": {"reason": "Non", "documents": ["identity"]}},
    ],
)
def test_other_news_is_other_news(changed):
    assert parse(EVENT | changed).fingerprint != parse(EVENT).fingerprint


@pytest.mark.django_db
def test_signs_that_no_database_takes_are_left_out_of_a_reason():
    reason = "Acte\x00 illisible \ud83d\nVoir \\u0000"
    row, kept = keep(parse(EVENT | {"data": {"reason": reason}, "note": "\x00"}), source="poll")
    assert kept == Kept.NEW
    assert facts_in(Inbox.objects.get(pk=row.pk)).reason == "Acte illisible \nVoir \\u0000"


@pytest.mark.django_db
def test_a_word_with_such_signs_is_a_word_that_we_do_not_know():
    row, _kept = keep(parse(EVENT | {"type": "affil\x00iated"}), source="poll")
    assert Inbox.objects.get(pk=row.pk).type == "affil\ufffdiated"


@pytest.mark.django_db
@pytest.mark.parametrize("reference", ["a/b?c#d%2F", "é€中\u00a0\u200d\u202e", "🙂" * 64, "."])
def test_a_reference_comes_back_as_it_was(reference):
    event = EVENT | {"reference": reference, "id": str(uuid.uuid4())}
    keep(parse(event), source="webhook")
    assert Inbox.objects.get().reference == reference


def test_a_reference_that_cannot_be_kept_names_nothing():
    with pytest.raises(NotAnEvent):
        parse(EVENT | {"reference": "REF\x00"})
