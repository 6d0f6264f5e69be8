"""docker-compose.yml without Docker: each service's own command and health check, as processes.

PostgreSQL and Valkey are the real servers of the wheels; the product runs with production's rules.
"""

import os
import shlex
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import redis
import yaml

from tests.postgres import postgres
from tests.servers import free_port, process, valkey, valkey_command

pytestmark = pytest.mark.fault
COMPOSE = yaml.safe_load(Path("docker-compose.yml").read_text())["services"]
OURS = ["web", "worker", "reader", "beat"]
KEY = "v1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
HEALTHY_WITHIN = 40


@pytest.fixture(scope="module")
def production(tmp_path_factory):
    """The environment of every service, and its address."""
    var = tmp_path_factory.mktemp("var")
    with postgres() as server, valkey() as broker:
        environment = {
            "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
            "DATABASE_URL": server.url,
            "REDIS_URL": broker,
            "VAR_DIR": str(var),
            "SECRET_KEY": "fifty characters that are only for a test, and more",
            "DOCUMENT_KEYS": KEY,
            "ALLOWED_HOSTS": "escale.example,127.0.0.1",
            "SCANNER": "none",
            "SANDBOX": "rlimits",
            "CPAM_CHANNEL": "portal",
            "PORT": str(free_port()),
        }
        yield environment


def command_of(service, environment):
    """The command as written, but for the port, which is free here."""
    words = shlex.split(COMPOSE[service]["command"])
    words = [word.replace("0.0.0.0:8000", f"127.0.0.1:{environment['PORT']}") for word in words]
    return [sys.executable, *words[1:]] if words[0] == "python" else words


def is_healthy(service, environment):
    check = COMPOSE[service]["healthcheck"]["test"]
    assert check[:2] == ["CMD", "python"]
    return (
        subprocess.run([sys.executable, *check[2:]], env=environment, check=False).returncode == 0
    )


def becomes_healthy(service, environment):
    deadline = time.monotonic() + HEALTHY_WITHIN
    while time.monotonic() < deadline:
        if is_healthy(service, environment):
            return True
        time.sleep(0.5)
    return False


@contextmanager
def running(service, environment):
    with process(command_of(service, environment), env=environment) as child:
        yield child


def test_migrate_ends_well_and_every_service_of_ours_becomes_healthy(production):
    subprocess.run(command_of("migrate", production), env=production, check=True)
    assert not is_healthy("web", production)
    with (
        running("web", production),
        running("worker", production),
        running("reader", production),
        running("beat", production),
    ):
        for service in OURS:
            assert becomes_healthy(service, production), service
    assert not is_healthy("web", production)


@pytest.mark.parametrize("service", ["web", "worker", "reader"])
def test_no_service_that_serves_starts_with_a_fault(service, production):
    faulty = {**production, "SECRET_KEY": ""}
    run = subprocess.run(
        command_of(service, production),
        env=faulty,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert run.returncode != 0
    assert "SECRET_KEY" in run.stdout + run.stderr


def test_the_broker_runs_with_its_own_arguments_and_answers():
    words = shlex.split(COMPOSE["redis"]["command"])
    port = free_port()
    with process([*valkey_command(port), *words[1:]], until=port):
        assert redis.Redis(port=port).ping()
    assert COMPOSE["redis"]["healthcheck"]["test"][-1] == "ping"


def test_the_database_has_the_name_that_the_services_ask_for():
    address = COMPOSE["web"]["environment"]["DATABASE_URL"]
    database = urlsplit(address.removeprefix("${DATABASE_URL:-").rstrip("}"))
    own = COMPOSE["postgres"]["environment"]
    assert database.path == f"/{own['POSTGRES_DB']}"
    assert database.username == own["POSTGRES_USER"]


@pytest.mark.parametrize("service", OURS)
def test_a_service_starts_once_the_database_is_migrated(service):
    after = COMPOSE[service]["depends_on"]["migrate"]
    assert after["condition"] == "service_completed_successfully"
