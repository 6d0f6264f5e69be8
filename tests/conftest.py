"""What every test stands on: a store of its own, plain http, English."""

import pytest
from django.test import TransactionTestCase

from tests.logs import lifted


@pytest.fixture(autouse=True)
def _own_ground(settings, tmp_path):
    settings.SECURE_SSL_REDIRECT = False
    settings.VAR_DIR = tmp_path
    settings.DOCUMENT_STORE = tmp_path / "documents"
    settings.REDIS_URL = ""


@pytest.fixture(autouse=True, scope="session")
def _logs_are_emptied_between_tests():
    """Lift the append-only triggers for the flush at the end of a transactional test."""
    flush = TransactionTestCase._fixture_teardown

    def flush_logs_too(case):
        with lifted():
            flush(case)

    TransactionTestCase._fixture_teardown = flush_logs_too
    yield
    TransactionTestCase._fixture_teardown = flush


def pytest_make_parametrize_id(config, val, argname):
    """Name a row by its key: a repr may hold an address, which no two processes share."""
    for name in ("key", "slug", "code"):
        if isinstance(word := getattr(val, name, None), str):
            return word
    return None
