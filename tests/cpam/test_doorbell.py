"""The doorbell is quick, silent about its troubles, and rung once per transaction."""

import time

import pytest
from django.db import transaction

from cpam import doorbell
from tests.servers import free_port


@pytest.fixture
def rings(monkeypatch):
    heard = []
    monkeypatch.setattr(doorbell, "knock", lambda: heard.append(1))
    return heard


@pytest.mark.django_db(transaction=True)
def test_once_per_transaction_and_after_it(rings):
    with transaction.atomic():
        doorbell.ring()
        doorbell.ring()
        assert rings == []
    assert rings == [1]


@pytest.mark.django_db(transaction=True)
def test_not_at_all_for_what_was_rolled_back(rings):
    with transaction.atomic():
        doorbell.ring()
        transaction.set_rollback(True)
    assert rings == []


def test_a_broker_that_is_down_costs_little_and_is_left_alone(monkeypatch, settings):
    url = f"redis://127.0.0.1:{free_port()}/0"
    connection = doorbell.Connection(url, transport_options={"max_retries": 0})
    monkeypatch.setattr(doorbell, "_connection", lambda: connection)
    monkeypatch.setattr(doorbell, "_left_alone_until", 0.0)
    begin = time.monotonic()
    doorbell.knock()
    assert time.monotonic() - begin < 1
    assert doorbell._left_alone_until > begin
