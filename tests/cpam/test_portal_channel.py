"""On the portal nothing is ever called: the student acts and reports."""

import pytest

from cpam import engine, gateway
from cpam.models import Command
from tests.cases import make_case, move, replace_paper

pytestmark = pytest.mark.django_db


def test_no_command_is_written_whatever_the_student_does():
    case = make_case(moves="affiliation.send affiliation.ask")
    replace_paper(case, "birth_certificate")
    move(case, "affiliation.answer")
    engine.drain(5)
    assert Command.objects.count() == 0


def test_certification_is_assumed_to_start_and_shown_as_assumed():
    case = make_case(moves="affiliation.send affiliation.affiliate")
    engine.drain(5)
    case.refresh_from_db()
    event = case.events.get(name="start")
    assert (case.certification, event.source) == ("in_progress", "assumed")


def test_a_refused_civil_status_is_not_assumed_away():
    case = make_case(moves="affiliation.send affiliation.affiliate certification.query")
    engine.drain(5)
    case.refresh_from_db()
    assert case.certification == "civil_status_refused"
    assert case.dossier.corrections == ["birth_certificate"]


def test_the_portal_has_nothing_to_call():
    with pytest.raises(RuntimeError):
        gateway.for_channel("portal").events("REF", 0)
