"""What every test stands on: a store of its own, plain http, English."""

import os

import pytest
from django.core.cache import cache
from django.test import TransactionTestCase

from accounts import doorbell
from tests.browser import browser
from tests.logs import lifted


@pytest.fixture(autouse=True)
def _own_ground(settings, tmp_path):
    settings.SECURE_SSL_REDIRECT = False
    settings.VAR_DIR = tmp_path
    settings.DOCUMENT_STORE = tmp_path / "documents"
    settings.REDIS_URL = ""


@pytest.fixture(autouse=True)
def _nobody_rings(monkeypatch):
    monkeypatch.setattr(doorbell, "_left_alone_until", float("inf"))


@pytest.fixture(autouse=True, scope="session")
def _all_is_emptied_between_tests():
    """A flush after a transactional test takes the append-only logs and the shared cache along."""
    flush = TransactionTestCase._fixture_teardown

    def flush_logs_too(case):
        with lifted():
            flush(case)
        cache.clear()  # a table that no model knows

    TransactionTestCase._fixture_teardown = flush_logs_too
    yield
    TransactionTestCase._fixture_teardown = flush


@pytest.fixture(scope="session")
def chromium():
    """One real browser for all tests of a process: Playwright's loop runs once in a thread."""
    # Django would refuse its own queries beside that loop.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with browser() as running:
        yield running


def pytest_make_parametrize_id(config, val, argname):
    """Name a row by its key: a repr may hold an address, which no two processes share."""
    for name in ("key", "slug", "code"):
        if isinstance(word := getattr(val, name, None), str):
            return word
    return None
