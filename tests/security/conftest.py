"""The world that every promise here is about."""

import pytest

from cpam import doorbell
from tests.security.world import World


@pytest.fixture(autouse=True)
def _nobody_rings(monkeypatch):
    monkeypatch.setattr(doorbell, "_left_alone_until", float("inf"))


@pytest.fixture
def world(db):
    return World()
