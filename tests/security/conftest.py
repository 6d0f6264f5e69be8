"""The world that every promise here is about."""

import logging

import pytest
from django.test import Client

from config.logs import JsonFormatter
from cpam.models import Case
from tests.cases import move
from tests.security import walk
from tests.security.world import World


@pytest.fixture
def world(db):
    return World()


class Kept(logging.Handler):
    """All that would have been written, as it would have been."""

    def __init__(self):
        super().__init__(logging.DEBUG)
        self.setFormatter(JsonFormatter())
        self.lines = []

    def emit(self, record):
        self.lines.append(self.format(record))


@pytest.fixture
def logged():
    handler, root = Kept(), logging.getLogger()
    before = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    logging.getLogger("django.db.backends").setLevel(logging.INFO)
    yield handler.lines
    root.removeHandler(handler)
    root.setLevel(before)


@pytest.fixture
def walked(db, logged):
    """The answers of a whole file and of the case that follows, with their client."""
    client = Client()
    answers = walk.walk(client)
    case = Case.objects.get()
    case.dossier.attachments.update(review="accepted")
    for name in ("send", "acknowledge", "affiliate"):
        move(case, f"affiliation.{name}")
    dated = {"said_on_0": "1", "said_on_1": "9", "said_on_2": "2025"}
    for letter in ("entitlement-certificate", "refusal"):
        answers.append(
            client.post(
                f"/case/letters/{letter}/", {**dated, "number": walk.NIR, "reason": walk.REASON}
            )
        )
    doctor = {"how": "paper", "doctor_name": walk.DOCTOR, "doctor_city": walk.DOCTOR}
    answers += [
        client.post("/case/number/issue/", {**dated, "number": walk.NIR}),
        client.post("/case/doctor/declare/", doctor),
        *(client.get(address) for address in ("/case/", "/case/pack/", "/account/data/export/")),
    ]
    return client, answers, case
