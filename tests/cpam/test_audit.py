"""The auditor finds each kind of breach: one that finds nothing would prove nothing."""

import json
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import connection
from django.utils import timezone

from accounts.append_only import unlock
from cpam import engine
from cpam.audit import audit
from cpam.models import Case, Command, Event, Inbox
from tests.cases import make_case

pytestmark = pytest.mark.django_db


def found(ledger=None):
    return {breach.invariant for breach in audit(ledger)}


@pytest.fixture
def case():
    made = make_case(moves="affiliation.send affiliation.acknowledge")
    engine.drain(5)
    assert found() == set()
    return made


@pytest.fixture
def unguarded(case):
    """The log without its trigger, as an intruder would have it."""
    with connection.cursor() as cursor:
        for statement in unlock("cpam_event", connection.vendor):
            cursor.execute(statement)
    return case


def test_a_submission_without_a_case(case):
    dossier = case.dossier
    Case.objects.filter(pk=case.pk).update(dossier=None)
    assert dossier.is_frozen
    assert "I1" in found()


def test_a_case_that_nobody_looks_at_again(case):
    Case.objects.update(next_run_at=None)
    assert found() == {"I2"}


def test_a_gap_in_the_log(unguarded):
    Event.objects.filter(seq=2).delete()
    assert {"I4", "I6"} <= found()


def test_a_log_that_may_be_changed(unguarded):
    assert found() == {"I4"}


def test_a_state_that_its_events_do_not_explain(case):
    Case.objects.update(card="received")
    assert "I5" in found()


def test_a_move_that_the_table_does_not_know(unguarded):
    Event.objects.filter(name="acknowledge").update(name="bless")
    assert "I6" in found()


def test_a_move_by_who_may_not_report_it(unguarded):
    Event.objects.filter(name="acknowledge").update(actor="reviewer")
    assert "I6" in found()


def test_an_event_of_a_stale_writer(unguarded):
    Event.objects.filter(name="acknowledge").update(version=0)
    assert "I7" in found()


def test_news_applied_without_a_trace(case):
    Inbox.objects.create(
        event_id="5f1d7f3e-5a0c-4f4e-9a55-2a4fd5c8f7a1",
        case=case,
        filing=case.filing,
        reference="R",
        sequence=1,
        type="acknowledged",
        occurred_at=timezone.now(),
        applied_at=timezone.now(),
        fingerprint="",
    )
    assert found() == {"I8"}


def test_work_that_nobody_does(case):
    Case.objects.update(next_run_at=timezone.now() - timedelta(hours=3))
    assert found() == {"I10"}


def test_a_call_tried_for_ever(contract):
    case = make_case(channel="http")
    case.commands.filter(position=1).update(attempt=99)
    assert found() == {"I11"}


def test_a_local_clock(case, settings):
    settings.TIME_ZONE = "Europe/Paris"
    assert "I12" in found()


@pytest.fixture
def sent(contract, tmp_path):
    """A case with one command done, and the fund's ledger."""
    case = make_case(channel="http")
    command = case.commands.get(position=1)
    Command.objects.filter(pk=command.pk).update(outcome="done")
    return command, tmp_path / "ledger.jsonl"


def effects(path, *keys):
    lines = [json.dumps({"line": "effect", "key": str(key)}) for key in keys]
    path.write_text("\n".join([json.dumps({"line": "call"}), *lines]) + "\n")
    return path


def test_a_fund_that_agrees(sent):
    command, path = sent
    assert found(effects(path, command.key)) == set()


def test_an_effect_twice(sent):
    command, path = sent
    assert found(effects(path, command.key, command.key)) == {"I3"}


def test_an_effect_that_nobody_asked_for(sent):
    command, path = sent
    assert found(effects(path, command.key, "another")) == {"I3"}


def test_an_effect_that_the_fund_never_had(sent):
    _command, path = sent
    assert found(effects(path)) == {"I3"}


def test_the_command_prints_json_lines_and_exits_1(case, capsys):
    call_command("cpam_audit")
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "I3" in printed.err
    Case.objects.update(next_run_at=None)
    with pytest.raises(SystemExit) as left:
        call_command("cpam_audit")
    assert left.value.code == 1
    assert json.loads(capsys.readouterr().out)["invariant"] == "I2"


def test_an_effect_of_what_was_never_called(sent, contract):
    command, path = sent
    open_one = command.case.commands.get(position=2)
    assert found(effects(path, command.key, open_one.key)) == {"I3"}


def test_what_an_erasure_dropped_in_mid_call_may_have_been_done(sent):
    command, path = sent
    dropped = command.case.commands.filter(position=2)
    dropped.update(outcome="dropped", attempt=1)
    assert found(effects(path, command.key, dropped.get().key)) == set()
