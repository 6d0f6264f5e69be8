"""Real servers for the tests that break things, started once."""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import psycopg
import pytest

from tests.faults.ground import Ground
from tests.servers import postgres, simulator, valkey


def pytest_collection_modifyitems(items):
    for item in items:
        if "tests/faults" in str(item.path):
            item.add_marker(pytest.mark.fault)


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory):
    """A SQLite database with all tables and nothing in them, to copy."""
    folder = tmp_path_factory.mktemp("migrated")
    Ground(folder, "", "http://127.0.0.1:9/v1").manage("migrate", "--verbosity", "0")
    return folder / "escale.sqlite3"


@pytest.fixture(scope="session")
def migrated_server():
    """A PostgreSQL whose database `escale` has all tables and nothing in them, to copy."""
    with postgres() as url, TemporaryDirectory() as folder:
        Ground(Path(folder), url, "http://127.0.0.1:9/v1").manage("migrate", "--verbosity", "0")
        yield url


@pytest.fixture
def redis_url():
    with valkey() as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request, tmp_path):
    """A database of its own: a file, or one made in the session's PostgreSQL."""
    if request.param == "sqlite":
        target = tmp_path / "escale.sqlite3"
        shutil.copyfile(request.getfixturevalue("migrated_file"), target)
        return f"sqlite:///{target}"
    return _copied(request.getfixturevalue("migrated_server"), request.node.name)


@pytest.fixture
def ledger(tmp_path):
    return tmp_path / "ledger.jsonl"


@pytest.fixture
def ground(database, ledger, tmp_path):
    with simulator(ledger, week=0.4) as gateway:
        yield Ground(tmp_path, database, gateway)


@pytest.fixture
def ground_with_broker(database, ledger, tmp_path, redis_url):
    with simulator(ledger, week=0.4) as gateway:
        yield Ground(tmp_path, database, gateway, redis_url)


def _copied(url, name):
    own = "t_" + "".join(sign for sign in name.lower() if sign.isalnum())[-50:]
    with psycopg.connect(f"{url.rsplit('/', 1)[0]}/postgres", autocommit=True) as connection:
        connection.execute(f'DROP DATABASE IF EXISTS "{own}" WITH (FORCE)')
        connection.execute(f'CREATE DATABASE "{own}" TEMPLATE escale')
    return f"{url.rsplit('/', 1)[0]}/{own}"
