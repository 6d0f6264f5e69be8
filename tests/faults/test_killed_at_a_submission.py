"""Rows 1 to 3: SIGKILL while a student sends the file; a browser that tries again sends one."""

import uuid

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from cpam.models import Case, Event
from tests.dossiers import make_dossier
from tests.faults import inside
from tests.faults.ground import effects
from tests.people import make_student

TOKEN = "f" * 32


def ready_to_send():
    student = make_student(f"{uuid.uuid4().hex}@example.org")
    make_dossier(student)
    return str(student.pk)


def press_send(student):
    """Where the button leads, as the browser sees it."""
    client = Client(headers={"host": "localhost"})
    client.force_login(User.objects.get(pk=student))
    answer = client.post(reverse("enrollment:submit"), {"token": TOKEN, "declared": "on"})
    return [answer.status_code, answer.headers.get("Location")]


def what_is_there(student):
    return {
        "sent": int(User.objects.get(pk=student).dossier.is_frozen),
        "cases": Case.objects.count(),
        "openings": Event.objects.filter(name="opened").count(),
    }


@pytest.mark.parametrize(
    ("point", "sent"),
    [
        pytest.param("CP1", 0, marks=pytest.mark.row(1)),
        pytest.param("CP2", 1, marks=pytest.mark.row(2)),
        pytest.param("CP3", 1, marks=pytest.mark.row(3)),
    ],
)
def test_a_second_press_after_the_kill_sends_one_file(ground, ledger, point, sent):
    student = ground.inside(ready_to_send)

    ground.killed(press_send, student, faults=f"{point}@1")

    left = ground.inside(what_is_there, student)
    assert left == {"sent": sent, "cases": sent, "openings": sent}
    status, place = ground.inside(press_send, student)
    assert (status, place.endswith("/sent/")) == (302, True)
    assert ground.inside(what_is_there, student) == {"sent": 1, "cases": 1, "openings": 1}
    [case] = ground.inside(inside.all_cases)
    ground.drain_until(case, affiliation="to_complete")
    assert effects(ledger, "submitAffiliation") == 1
    assert ground.breaches(ledger) == []
