"""A webhook may overtake the 202 that gives us its reference: it waits, and is read again whole."""

import pytest
from django.utils import timezone

from cpam import results
from cpam.calls.poll import Poll
from cpam.gateway.base import Taken
from cpam.models import Command
from cpam.news import keep, parse
from cpam.settling import settle
from tests.cases import make_case
from tests.telling import event

pytestmark = pytest.mark.django_db
NIA = "803099935012375"  # invented; its key agrees


def test_it_is_applied_once_after_the_reference_is_known(contract):
    told = [event(1, "affiliated"), event(2, "provisional_number", number=NIA)]
    for one in told:
        keep(parse(one), source="webhook")
    case = make_case(channel="http")
    now = timezone.now()

    submit = case.commands.get(operation="submit_affiliation")
    case.commands.exclude(pk=submit.pk).update(outcome="done")
    submit.finish(Command.Outcome.DONE, now, {"reference": "REF-1", "received_at": "now"})
    case.lock()
    results.taken(case, submit, now)
    settle(case, now)
    assert (case.affiliation, case.number) == ("affiliated", "none")
    assert case.filing.poll_at <= now

    Poll(case.filing).conclude(case, Taken({"events": told[1:], "last_sequence": 2}), now)
    settle(case, now)
    assert case.number == "provisional"
    assert case.social_numbers.get().fits is False
    assert [e.name for e in case.events.order_by("seq")][1:4] == ["send", "affiliate", "provide"]
