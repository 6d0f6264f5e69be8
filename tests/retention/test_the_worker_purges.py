"""The drain purges when its turn has come: once an hour, one worker, and never instead of cases."""

import time
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone

from cpam import engine, purge
from cpam.models import Heartbeat
from documents.models import Document
from tests.cases import make_case

pytestmark = pytest.mark.django_db


@pytest.fixture
def due():
    case = make_case(moves="affiliation.withdraw")
    Document.objects.update(erase_on=timezone.localdate())
    return case


def left():
    return Document.objects.filter(erased_at=None).count()


def at(name):
    return Heartbeat.objects.get(name=name).at


def test_a_drain_erases_what_is_due(due):
    engine.drain(5)
    assert left() == 0
    assert due.dossier.owner.messages.get(template="papers_erased").sent_at is not None


def test_by_hand_without_a_broker(due):
    call_command("drain", "--until-idle", verbosity=0)
    assert left() == 0


def test_it_has_its_turn_once_an_hour(due, settings):
    settings.PURGE_EVERY = 3600
    engine.drain(1)
    Document.objects.update(erased_at=None)
    engine.drain(1)
    assert left() > 0
    Heartbeat.objects.filter(name="purge").update(at=timezone.now() - timedelta(hours=1))
    engine.drain(1)
    assert left() == 0


def test_one_that_had_to_stop_goes_on_soon(due):
    make_case(moves="affiliation.withdraw")
    Document.objects.update(erase_on=timezone.localdate())
    purge.purge_if_due(time.monotonic() - 1)  # no time at all
    assert left() > 0
    assert not Heartbeat.objects.filter(name="purged").exists()
    back = timezone.now() + timedelta(seconds=61) - at("purge")
    assert back >= timedelta(hours=1)


def test_a_fault_in_it_stops_no_case(due, monkeypatch, caplog):
    def broken(now):
        raise RuntimeError("the disk")
        yield 0

    monkeypatch.setitem(purge.STEPS, "papers past their day", broken)
    case = make_case()
    engine.drain(5)
    case.refresh_from_db()
    assert case.attempt == 0
    assert case.next_run_at is None or case.next_run_at > timezone.now()
    assert "The purge failed" in caplog.text


def test_the_command_prints_counts_and_nobody(due, capsys):
    call_command("purge")
    said = capsys.readouterr().out
    assert f"{Document.objects.count():>7} papers past their day" in said
    assert len(said.splitlines()) == len(purge.STEPS)
    assert due.dossier.owner.email not in said
    assert due.dossier.reference not in said
