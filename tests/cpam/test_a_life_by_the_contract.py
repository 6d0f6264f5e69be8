"""From the submission to the card and the doctor, against a fund in its own process, by polling."""

import time

import pytest

from cpam import engine
from cpam.audit import audit
from cpam.facts import DoctorFacts, Facts
from tests.cases import make_case, move, replace_paper

pytestmark = pytest.mark.django_db(transaction=True)


def drain_until(case, seconds=20, **states):
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        engine.drain(1)
        case.refresh_from_db()
        if all(case.state(track) == state for track, state in states.items()):
            return
        time.sleep(0.05)
    events = [(e.seq, e.track, e.name, e.outcome) for e in case.events.all()]
    raise AssertionError(f"{states} not reached: {events}")


def test_the_case_moves_by_itself_up_to_what_the_student_must_do(fund):
    case = make_case(channel="http")

    drain_until(case, affiliation="to_complete")
    assert case.dossier.corrections == ["birth_certificate"]

    replace_paper(case, "birth_certificate")
    move(case, "affiliation.answer")
    drain_until(case, affiliation="confirmed", certification="certified", card="orderable")

    replace_paper(case, "identity_photo")
    move(case, "card.order", Facts(how="paper"))
    move(case, "doctor.declare", Facts(how="paper", doctor=DoctorFacts("Dr Martin", "Lyon")))
    drain_until(case, card="issued", doctor="registered")
    move(case, "card.receive")
    drain_until(case, card="received")

    assert case.is_at_rest
    assert case.next_run_at is None
    assert list(audit(fund)) == []
