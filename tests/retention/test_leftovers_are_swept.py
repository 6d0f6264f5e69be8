"""What accidents and visitors leave behind goes too, and what somebody works on stays."""

import os
from datetime import timedelta

import pytest
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.db import connection
from django.utils import timezone

from accounts.models import Message
from documents.models import Document, Original
from documents.storage import store
from tests.cases import make_case
from tests.dossiers import add_file, attach_paper, make_draft, small_jpeg
from tests.people import make_student

pytestmark = pytest.mark.django_db
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@pytest.fixture
def quarantined():
    document = Document.objects.start(make_student(), "identity")
    return Original.quarantine(document, small_jpeg(), "paper.jpg", "image/jpeg")


def older(rows, column, by):
    rows.update(**{column: timezone.now() - by})


def written_ago(paths, by):
    moment = timezone.now().timestamp() - by.total_seconds()
    for path in paths:
        os.utime(path, (moment, moment))


def test_a_file_that_nobody_finished_opening_goes_after_a_day(quarantined, run, kept):
    older(Original.objects, "received_at", 23 * HOUR)
    assert run() == {}
    older(Original.objects, "received_at", 25 * HOUR)
    assert run() == {"abandoned files": 1}
    assert kept() == []


def test_a_file_that_came_while_its_paper_was_erased_goes(run, kept):
    document = Document.objects.start(make_student(), "identity")
    document.erase()
    add_file(document)
    assert run() == {"abandoned files": 1}
    assert kept() == []


def test_bytes_without_a_row_go_after_a_day(quarantined, run, kept):
    Original.objects.filter(pk=quarantined.pk).delete()
    assert run() == {}
    written_ago(kept(), 25 * HOUR)
    assert run() == {"files without a row": 1}
    assert kept() == []


def test_bytes_with_a_row_stay_however_old(run, kept):
    paper = attach_paper(make_draft(), "identity").document
    written_ago(kept(), 300 * DAY)
    assert run() == {}
    assert paper.pages.get().jpeg()


def test_many_are_swept_in_batches(run, kept, monkeypatch):
    monkeypatch.setattr("documents.retention.BATCH", 2)
    for number in range(5):
        store().write(f"0{number}/0{number}345678-0000-4000-8000-000000000000/0", [b"x"])
    written_ago(kept(), 2 * DAY)
    assert run() == {"files without a row": 5}


@pytest.mark.parametrize(("storage", "left"), [("masked", 0), ("encrypted", 1)])
def test_a_letter_goes_after_a_day_where_numbers_may_not_be_kept(storage, left, run, settings):
    settings.NIR_STORAGE = storage
    case = make_case(moves="affiliation.send")
    letter = attach_paper(case.dossier, "cpam_letter").document
    run()
    assert Document.objects.filter(pk=letter.pk, erased_at=None).exists()
    older(Document.objects.filter(pk=letter.pk), "created_at", 25 * HOUR)
    run()
    assert Document.objects.filter(pk=letter.pk, erased_at=None).count() == left
    assert Message.objects.receipts().count() == 1 - left


def test_sessions_that_open_nothing_go(client, run):
    client.force_login(make_student())
    assert run() == {}
    older(Session.objects, "expire_date", HOUR)
    assert run() == {"sessions": 1}


def test_answers_before_an_account_go_after_two_hours(client, run):
    client.post("/eligibility/cover/", {"answer": "no"})
    assert run() == {}
    kept_answers(hours=3)
    assert run() == {"answers before an account": 1}
    assert not Session.objects.exists()


def test_what_else_is_in_that_session_stays(client, run):
    client.force_login(make_student())
    session = client.session
    session["eligibility"] = {"at": "2020-01-01T00:00:00+00:00", "answers": {}, "different": False}
    session.save()
    until = Session.objects.get().expire_date
    assert run() == {"answers before an account": 1}
    row = Session.objects.get()
    assert "eligibility" not in row.get_decoded()
    assert "_auth_user_id" in row.get_decoded()
    assert row.expire_date == until


def kept_answers(*, hours):
    row = Session.objects.get()
    session = SessionStore(row.session_key)
    at = (timezone.now() - timedelta(hours=hours)).isoformat()
    session["eligibility"] = {**session["eligibility"], "at": at}
    session.save()


def test_counters_that_count_no_more_go(run):
    cache.set("kept", 1, 600)
    cache.set("past", 1, 600)
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE shared_cache SET expires = %s WHERE cache_key LIKE %s",
            ["2020-01-01 00:00:00", "%past"],
        )
    assert run() == {"cached counters": 1}
    assert cache.get("kept") == 1
