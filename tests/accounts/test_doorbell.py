"""A doorbell is quick, silent about its troubles, and rung once per transaction."""

import time

import pytest
from django.db import transaction

from accounts import doorbell
from accounts.doorbell import Doorbell
from tests.servers import free_port


class Heard(Doorbell):
    """Counts instead of telling a broker."""

    def __init__(self):
        super().__init__("nobody.listens")
        self.rings = []

    def knock(self):
        self.rings.append(1)


@pytest.fixture
def bell():
    return Heard()


@pytest.mark.django_db(transaction=True)
def test_once_per_transaction_and_after_it(bell):
    with transaction.atomic():
        bell.ring()
        bell.ring()
        assert bell.rings == []
    assert bell.rings == [1]


@pytest.mark.django_db(transaction=True)
def test_two_bells_of_one_transaction_both_ring(bell):
    other = Heard()
    with transaction.atomic():
        bell.ring()
        other.ring()
    assert bell.rings == other.rings == [1]


@pytest.mark.django_db(transaction=True)
def test_not_at_all_for_what_was_rolled_back(bell):
    with transaction.atomic():
        bell.ring()
        transaction.set_rollback(True)
    assert bell.rings == []


def test_a_broker_that_is_down_costs_little_and_is_left_alone(monkeypatch):
    url = f"redis://127.0.0.1:{free_port()}/0"
    connection = doorbell.Connection(url, transport_options={"max_retries": 0})
    monkeypatch.setattr(doorbell, "_connection", lambda: connection)
    monkeypatch.setattr(doorbell, "_left_alone_until", 0.0)
    begin = time.monotonic()
    Doorbell("nobody.listens").knock()
    assert time.monotonic() - begin < 15  # not a minute, as a broker's own client would wait
    assert doorbell._left_alone_until > begin
