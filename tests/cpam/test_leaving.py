"""An erased person leaves a case that belongs to nobody; an export holds all that is theirs."""

import json

import pytest
from django.db import transaction

from accounts.signals import erasing, exporting
from cpam import engine
from cpam.audit import audit
from cpam.models import Body, DoctorDeclaration, Remark, SocialNumber
from tests.cases import CERTIFIED, make_case

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


def test_an_export_tells_the_whole_case():
    case = make_case(moves="affiliation.send affiliation.ask")
    user = case.dossier.owner
    answers = dict(value for _receiver, value in exporting.send(sender=type(user), user=user))
    [told] = json.loads(json.dumps(answers["cases"]))
    assert told["tracks"]["affiliation"] == "to_complete"
    assert told["events"][-1]["words"] == "Illisible"
