"""Papers go on the day that was set, with one receipt; nothing past its date is left."""

from datetime import timedelta

import pytest
from django.utils import timezone

from documents.models import Document, Original
from tests.cases import make_case, move, replace_paper

pytestmark = pytest.mark.django_db


@pytest.fixture
def case():
    """Over, one of its papers superseded, their day come."""
    case = make_case(moves="affiliation.send")
    replace_paper(case, "birth_certificate")
    move(case, "affiliation.refuse")
    Document.objects.update(erase_on=timezone.localdate())
    return case


def test_nothing_of_them_is_left(case, run, kept):
    papers = Document.objects.count()
    assert kept()
    assert run()["papers past their day"] == papers
    assert not Document.objects.filter(erased_at=None).exists()
    assert not Original.objects.exists()
    assert kept() == []


def test_the_day_before_they_are_all_there(case, run):
    Document.objects.update(erase_on=timezone.localdate() + timedelta(days=1))
    run()
    assert not Document.objects.exclude(erased_at=None).exists()


def test_a_second_purge_finds_nothing(case, run):
    run()
    erased = list(Document.objects.order_by("pk").values_list("erased_at", flat=True))
    assert run() == {}
    assert list(Document.objects.order_by("pk").values_list("erased_at", flat=True)) == erased


def test_the_answers_and_the_case_stay(case, run):
    run()
    case.dossier.refresh_from_db()
    assert case.dossier.family_name == "Sharma"


def test_papers_that_came_after_the_last_move_get_a_day(case, run):
    Document.objects.update(erase_on=None)
    assert run() == {"cases whose papers were given a day": 1}
    days = set(Document.objects.values_list("erase_on", flat=True))
    assert days == {timezone.localdate() + timedelta(days=30)}
