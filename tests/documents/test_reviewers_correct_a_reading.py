"""A reviewer's correction stands beside the reading, never over it, and is counted."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from documents.models import Correction
from tests.people import make_student, sign_in


@pytest.fixture
def paper(received):
    received.reading = {"number": "L898902C3", "family_name": "ERIKSSON", "looks_like": "x"}
    received.save()
    return received


def correct(client, paper, **said):
    address = reverse("admin:documents_document_correct", args=[paper.pk])
    return client.post(address, said)


def report(**options):
    out = StringIO()
    call_command("reading_report", stdout=out, **options)
    return out.getvalue()


def test_the_reading_stays_as_it_was_read(client, reviewer, paper):
    sign_in(client, reviewer)
    said = {"verdict-number": "wrong", "right-number": "L898902C8", "verdict-family_name": "right"}
    assert correct(client, paper, **said).status_code == 302
    paper.refresh_from_db()
    assert paper.reading["number"] == "L898902C3"
    number, name = paper.corrections.order_by("-field")
    assert (number.right_value, number.was_right, number.by) == ("L898902C8", False, reviewer.pk)
    assert (name.right_value, name.was_right) == ("ERIKSSON", True)


def test_the_panel_shows_what_was_said_before(client, reviewer, paper):
    sign_in(client, reviewer)
    correct(client, paper, **{"verdict-number": "wrong", "right-number": "L898902C8"})
    page = client.get(reverse("admin:documents_document_change", args=[paper.pk]))
    assert "L898902C8" in page.content.decode()


def test_a_field_that_the_paper_does_not_have_cannot_be_judged(client, reviewer, paper):
    sign_in(client, reviewer)
    correct(client, paper, **{"verdict-looks_like": "wrong", "verdict-iban": "right"})
    assert not Correction.objects.exists()


def test_a_value_that_is_too_long_is_not_noted(client, reviewer, paper):
    sign_in(client, reviewer)
    correct(client, paper, **{"verdict-number": "wrong", "right-number": "1" * 201})
    assert not Correction.objects.exists()


def test_nobody_but_a_reviewer_corrects(client, paper):
    sign_in(client, make_student("other@example.org"))
    assert correct(client, paper, **{"verdict-number": "right"}).status_code in {302, 404}
    assert not Correction.objects.exists()


def test_the_report_counts_the_newest_word_on_each_field(client, reviewer, paper):
    sign_in(client, reviewer)
    correct(client, paper, **{"verdict-number": "right", "verdict-family_name": "right"})
    correct(client, paper, **{"verdict-number": "wrong", "right-number": "L898902C8"})
    rows = report(csv=True).splitlines()
    assert rows[0] == "kind,field,said by,judged,right,accuracy"
    assert f"{paper.kind},number,reviewer,1,0,0.0%" in rows
    assert f"{paper.kind},family_name,reviewer,1,1,100.0%" in rows


def test_the_report_names_no_value_and_no_person(client, reviewer, paper):
    sign_in(client, reviewer)
    correct(client, paper, **{"verdict-number": "right", "verdict-family_name": "right"})
    assert "ERIKSSON" not in report()
    assert "L898902C3" not in report()


def test_the_report_can_begin_at_a_day(reviewer, paper):
    line = Correction.objects.note(paper, "number", "X", by=reviewer, source="reviewer")
    Correction.objects.filter(pk=line.pk).update(at=timezone.now() - timedelta(days=9))
    assert "number" in report()
    since = (timezone.now() - timedelta(days=8)).date()
    assert report(since=since) == "Nobody corrected or confirmed a reading yet.\n"


def test_an_erased_paper_takes_the_values_and_leaves_the_count(reviewer, paper):
    Correction.objects.note(paper, "number", "L898902C8", by=reviewer, source="reviewer")
    paper.erase()
    line = Correction.objects.get()
    assert (line.read_value, line.right_value, line.was_right) == (None, None, False)
    assert "number" in report()
