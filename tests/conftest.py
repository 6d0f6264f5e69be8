"""What every test stands on: a store of its own, plain http, English."""

import pytest


@pytest.fixture(autouse=True)
def _own_ground(settings, tmp_path):
    settings.SECURE_SSL_REDIRECT = False
    settings.VAR_DIR = tmp_path
    settings.DOCUMENT_STORE = tmp_path / "documents"
    settings.REDIS_URL = ""
