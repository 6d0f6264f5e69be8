"""A neighbour is told to wait while we make the body of a call: the call is not made."""

from datetime import timedelta

import pytest
from django.utils import timezone

from cpam import engine
from cpam.calls.carry import Carry
from cpam.gateway import http
from cpam.models import Case, FundHealth
from tests.cases import make_case

pytestmark = pytest.mark.django_db


def test_the_call_waits_as_long_as_the_fund_said(contract, monkeypatch):
    made, opens = [], timezone.now() + timedelta(hours=1)
    case = make_case(channel="http")
    prepare = Carry.prepare

    def told_meanwhile(call):
        prepare(call)
        FundHealth.objects.create(name=call.gateway.name, open_until=opens)

    monkeypatch.setattr(Carry, "prepare", told_meanwhile)
    monkeypatch.setattr(http.HttpGateway, "perform", lambda *_: made.append(_))

    engine.drain(5)

    after = Case.objects.get(pk=case.pk)
    assert made == []
    assert set(case.commands.values_list("attempt", "outcome")) == {(0, "")}
    assert after.attempt == 0
    assert after.next_run_at >= opens
