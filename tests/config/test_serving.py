"""What production must not be is refused where something starts to serve."""

import os
import subprocess
import sys

import pytest
from django.core.exceptions import ImproperlyConfigured

from config.checks import deployment, refuse_to_serve_unsafely


@pytest.fixture
def production(settings):
    settings.SECRET_KEY_IS_RANDOM = settings.DOCUMENT_KEYS_ARE_RANDOM = False
    settings.ALLOWED_HOSTS = ["escale.example"]
    settings.CPAM_CHANNEL = "portal"
    settings.SCANNER = "clamd"
    settings.SANDBOX = "rlimits"
    return settings


def test_a_complete_production_serves(production):
    refuse_to_serve_unsafely()
    assert deployment() == []


@pytest.mark.parametrize(
    ("name", "value", "identity"),
    [
        ("DEBUG", True, "escale.E001"),
        ("SECRET_KEY_IS_RANDOM", True, "escale.E003"),
        ("DOCUMENT_KEYS_ARE_RANDOM", True, "escale.E004"),
        ("ALLOWED_HOSTS", ["127.0.0.1"], "escale.E005"),
        ("SCANNER", "unset", "escale.E009"),
    ],
)
def test_each_fault_is_refused_with_its_mend(production, name, value, identity):
    setattr(production, name, value)
    [fault] = deployment()
    assert fault.id == identity
    assert fault.hint
    with pytest.raises(ImproperlyConfigured, match=fault.msg[:10]):
        refuse_to_serve_unsafely()


def test_files_must_be_opened_in_confinement(production, monkeypatch):
    production.SANDBOX = "auto"
    monkeypatch.setattr("documents.bubblewrap.is_used", lambda: False)
    assert [fault.id for fault in deployment()] == ["escale.E010"]


@pytest.mark.parametrize(
    ("url", "secrets", "identities"),
    [
        ("", ["s"], {"escale.E006"}),
        ("http://fund.example/v1", ["s"], {"escale.E007"}),
        ("https://fund.example/v1", [], {"escale.E008"}),
        ("https://fund.example/v1", ["s"], set()),
    ],
)
def test_a_gateway_must_be_private(production, url, secrets, identities):
    production.CPAM_CHANNEL = "http"
    production.CPAM_GATEWAY_URL = url
    production.CPAM_GATEWAY_SECRETS = secrets
    assert {fault.id for fault in deployment()} == identities


@pytest.mark.parametrize("name", ["ALLOWED_HOSTS", "BIND"])
def test_the_demonstration_serves_loopback_only(settings, name):
    settings.DEMO = True
    settings.ALLOWED_HOSTS = ["127.0.0.1"]  # pytest-django adds its own
    refuse_to_serve_unsafely()
    setattr(settings, name, ["escale.example"] if name == "ALLOWED_HOSTS" else "0.0.0.0")
    with pytest.raises(ImproperlyConfigured, match="loopback"):
        refuse_to_serve_unsafely()


@pytest.mark.parametrize("command", ["check", "makemigrations --check --dry-run"])
def test_commands_run_with_no_variable_set(command, tmp_path):
    bare = {"PATH": os.environ["PATH"], "VAR_DIR": str(tmp_path)}
    run = subprocess.run(
        [sys.executable, "manage.py", *command.split()],
        env=bare,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
