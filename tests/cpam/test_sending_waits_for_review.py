"""A paper sent anyway, or REVIEW=all, holds the file back until a reviewer accepted."""

import pytest

from cpam.models import Case
from cpam.settling import settle
from tests.cases import make_case
from tests.dossiers import attach_paper, make_dossier
from tests.people import make_reviewer

pytestmark = pytest.mark.django_db


@pytest.fixture
def doubted(contract):
    """A file submitted with a paper that a machine doubts."""
    dossier = make_dossier()
    paper = attach_paper(dossier, "birth_certificate", outcome="problem", tries=2)
    paper.send_anyway("The town hall gave me this one")
    dossier.submit("token")
    return Case.objects.get(dossier=dossier), paper


def look_again(case):
    case.lock()
    settle(case, case.opened_at)
    return case


def test_nothing_is_sent_before_the_reviewer_accepts(doubted):
    case, paper = doubted
    assert look_again(case).commands.count() == 0
    paper.accept(make_reviewer())
    assert look_again(case).is_being_sent


def test_it_is_sent_once_however_often_the_case_is_looked_at(doubted):
    case, paper = doubted
    paper.accept(make_reviewer())
    look_again(look_again(case))
    assert case.commands.filter(operation="submit_affiliation").count() == 1


def test_with_review_all_every_paper_waits(contract, settings):
    settings.REVIEW = "all"
    case = make_case(channel="http")
    assert not case.is_being_sent
    for paper in case.dossier.current_attachments():
        paper.accept(make_reviewer(f"reviewer-{paper.pk}@example.org"))
    assert look_again(case).is_being_sent
