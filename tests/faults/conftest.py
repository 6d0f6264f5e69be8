"""Real servers for the tests that break things, started once; each test has its own ground."""

import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.faults import inside
from tests.faults.ground import NOWHERE, Ground
from tests.postgres import postgres
from tests.servers import ROOT, process, valkey

on_file = pytest.mark.parametrize("database", ["sqlite"], indirect=True)
on_server = pytest.mark.parametrize("database", ["postgresql"], indirect=True)


def pytest_configure(config):
    config.addinivalue_line("markers", "row(*numbers): rows of the matrix of faults")


def pytest_collection_modifyitems(items):
    for item in items:
        if "tests/faults" in str(item.path):
            item.add_marker(pytest.mark.fault)


@pytest.fixture(scope="session")
def door():
    """Where forks of a loaded Escale are to be had."""
    with TemporaryDirectory(prefix="warm-", dir="/tmp") as folder:
        path = Path(folder) / "door"
        environment = {**Ground(Path(folder), "", NOWHERE).environment, "WF_FAULTS": "none@1"}
        command = [sys.executable, "-m", "tests.faults.warm", str(path)]
        with process(command, env=environment, cwd=ROOT, until=path):
            yield path


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory):
    """A SQLite database with all tables and nothing in them, to copy."""
    folder = tmp_path_factory.mktemp("migrated")
    Ground(folder, "", NOWHERE).manage("migrate", "--verbosity", "0")
    return folder / "escale.sqlite3"


@pytest.fixture(scope="session")
def migrated_server():
    """A PostgreSQL whose database `escale` has all tables and nothing in them, to copy."""
    with postgres() as server, TemporaryDirectory() as folder:
        Ground(Path(folder), server.url, NOWHERE).manage("migrate", "--verbosity", "0")
        yield server


@pytest.fixture
def server(migrated_server):
    """The same to kill: it runs again afterwards."""
    yield migrated_server
    if not migrated_server.is_up:
        migrated_server.start()


@pytest.fixture
def redis_url():
    with valkey() as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request, tmp_path):
    """A database of its own: a file, or one made in the session's PostgreSQL."""
    if request.param == "sqlite":
        return new_file(request, tmp_path)
    return new_database(request)


@pytest.fixture
def ledger(tmp_path):
    return tmp_path / "ledger.jsonl"


@pytest.fixture
def bare_ground(database, tmp_path, door):
    """No fund, no broker, no worker: what `inside` does is all that happens."""
    return Ground(tmp_path, database, NOWHERE, door=door)


@pytest.fixture
def fund(bare_ground, ledger):
    """`fund(week=…, script=…, calls=[…])` opens a fund for the ground, in a process of its own."""
    running = []

    def start(**words):
        act = bare_ground.begin(inside.be_a_fund, str(ledger), words)
        running.append(act)
        bare_ground.environment["CPAM_GATEWAY_URL"] = act.answer.readline().strip()
        return act

    yield start
    for act in running:
        act.end()


@pytest.fixture
def ground(bare_ground, fund):
    """A ground with a fund that behaves: its weeks last a twentieth of a second."""
    fund(week=0.05)
    return bare_ground


@pytest.fixture
def ground_with_broker(ground, redis_url):
    ground.environment["REDIS_URL"] = redis_url
    return ground


def new_file(request, tmp_path):
    target = tmp_path / "escale.sqlite3"
    shutil.copyfile(request.getfixturevalue("migrated_file"), target)
    return f"sqlite:///{target}"


def new_database(request):
    server = request.getfixturevalue("migrated_server")
    own = "t_" + "".join(sign for sign in request.node.name.lower() if sign.isalnum())[-50:]
    server.ask(f'DROP DATABASE IF EXISTS "{own}" WITH (FORCE)')
    server.ask(f'CREATE DATABASE "{own}" TEMPLATE escale')
    return f"{server.url.removesuffix('/escale')}/{own}"
