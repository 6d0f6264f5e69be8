"""Row 14: SIGKILL after the mail server took a message; it leaves at most twice, as the same."""

import os
import re
import signal

import pytest
from django.conf import settings

from accounts.models import Message
from cpam import engine, mail
from tests.faults import inside
from tests.faults.warm import Killed


def message_ids(folder):
    """Of the mails that left, in any order."""
    found = []
    for letter in (folder / "mail").glob("*.log"):
        found += re.findall(r"^Message-ID: (.*)$", letter.read_text(), re.MULTILINE)
    return found


@pytest.mark.row(14)
def test_a_mail_that_left_before_the_kill_leaves_again_under_the_same_id(bare_ground, tmp_path):
    ground = bare_ground
    ground.inside(inside.sent_case)

    ground.killed(inside.drain, faults="CP14@1")

    assert len(message_ids(tmp_path)) == 1
    ground.inside(inside.drain)
    ground.inside(inside.drain)
    assert len(message_ids(tmp_path)) == 2
    assert len(set(message_ids(tmp_path))) == 1
    assert ground.breaches("") == []


def drain_with_a_deadly_mail():
    """One drain in which the mail of one student crashes the process, however often it is tried."""
    deliver = mail.deliver

    def crash(message):
        deadly = Message.objects.earliest("pk").pk == message.pk
        if deadly and message.attempt <= settings.ENGINE_MAX_ATTEMPTS:
            os.kill(os.getpid(), signal.SIGKILL)
        deliver(message)

    engine.mail.deliver = crash
    inside.leases_end()
    engine.drain(3)


def standing():
    return [[bool(row.park_reason), row.sent_at is not None] for row in Message.objects.all()]


@pytest.mark.row(14)
def test_a_mail_that_kills_its_worker_is_parked_and_the_others_leave(bare_ground):
    ground = bare_ground
    ground.environment["ENGINE_MAX_ATTEMPTS"] = "2"
    for number in range(3):
        ground.inside(inside.sent_case, f"REF-{number}")

    deaths = 0
    for _ in range(10):
        try:
            ground.begin(drain_with_a_deadly_mail).value()
        except Killed:
            deaths += 1
    assert deaths == 2
    assert sorted(ground.inside(standing)) == [[False, True], [False, True], [True, False]]
