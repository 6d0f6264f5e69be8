"""Whatever a case waits for: after so many months without activity its papers go."""

import pytest
from django.utils import timezone

from accounts.models import Message
from cpam.models import Body
from documents.models import Document
from tests.cases import make_case

pytestmark = pytest.mark.django_db


@pytest.fixture
def case():
    return make_case(moves="affiliation.send affiliation.ask")


def left():
    return Document.objects.filter(erased_at=None).count()


def test_silence_of_a_year_erases_them(case, age, run, kept):
    age(case.dossier, 367)
    assert run()["papers of silent people"] == Document.objects.count()
    assert left() == 0
    assert kept() == []
    assert Message.objects.receipts().count() == 1


def test_eleven_months_do_not(case, age, run):
    age(case.dossier, 330)
    run()
    assert left() == Document.objects.count()


def test_a_case_that_moved_counts_as_activity(case, age, run):
    age(case.dossier, 400)
    type(case).objects.update(moved_at=timezone.now())
    run()
    assert left() == Document.objects.count()


def test_whoever_signs_in_is_not_silent(case, age, run):
    age(case.dossier, 400)
    type(case.dossier.owner).objects.update(last_login=timezone.now())
    run()
    assert left() == Document.objects.count()


def test_copies_for_the_fund_go_with_them(age, run):
    case = make_case(channel="http")
    command = case.commands.first()
    command.keep(b"a copy of a paper")
    run()
    assert Body.objects.exists()
    age(case.dossier, 367)
    run()
    assert not Body.objects.exists()
