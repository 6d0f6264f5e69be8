"""An erased person leaves a case that belongs to nobody; an export holds all that is theirs."""

import json

import pytest
from django.db import transaction

from accounts.signals import erasing, exporting
from cpam import engine
from cpam.audit import audit
from cpam.models import Body, DoctorDeclaration, Inbox, Remark, SocialNumber
from cpam.news import keep, parse
from tests.cases import CERTIFIED, make_case
from tests.telling import event

pytestmark = pytest.mark.django_db
LIFE = f"affiliation.send affiliation.ask {CERTIFIED.removeprefix('affiliation.send ')}"


def erase(user):
    with transaction.atomic():
        erasing.send(sender=type(user), user=user)
        user.delete()


def test_nothing_that_names_the_person_is_left():
    case = make_case(
        moves="affiliation.send affiliation.refuse affiliation.affiliate number.provide"
    )
    reference = case.dossier.reference
    erase(case.dossier.owner)
    case.refresh_from_db()
    assert case.dossier is None
    assert case.filing.client_reference != reference
    for model in (Remark, SocialNumber, DoctorDeclaration, Body):
        assert model.objects.count() == 0
    assert case.events.count() == 5


def test_what_was_not_sent_never_will_be(contract):
    case = make_case(channel="http")
    erase(case.dossier.owner)
    engine.drain(5)
    assert set(case.commands.values_list("outcome", flat=True)) == {"dropped"}
    assert list(audit()) == []


@pytest.mark.parametrize("sequence", [1, 7])
def test_what_the_fund_still_says_of_them_is_not_kept(contract, sequence):
    case = make_case(channel="http", moves="affiliation.send")
    case.filings.update(reference="REF-1")
    erase(case.dossier.owner)
    told = event() | {
        "type": "documents_asked",
        "sequence": sequence,
        "data": {"reason": "Dear Anna"},
    }
    keep(parse(told), source="webhook")
    case.wake()
    engine.drain(5)
    case.refresh_from_db()
    assert case.affiliation == "sent"
    assert not Remark.objects.exists()
    [news] = Inbox.objects.all()
    assert news.data == {}
    assert news.applied_at is not None
    assert list(audit()) == []


def test_an_export_tells_the_whole_case():
    case = make_case(moves="affiliation.send affiliation.ask")
    user = case.dossier.owner
    answers = dict(value for _receiver, value in exporting.send(sender=type(user), user=user))
    [told] = json.loads(json.dumps(answers["cases"]))
    assert told["tracks"]["affiliation"] == "to_complete"
    assert told["events"][-1]["words"] == "Illisible"
