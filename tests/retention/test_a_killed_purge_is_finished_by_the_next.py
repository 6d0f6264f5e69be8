"""SIGKILL in the middle, then again: the end is the same, and nothing of the papers is anywhere."""

import base64
import os
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from tests.retention.aged import MARKER
from tests.servers import ROOT

SIGKILLED = -9
VERBS = ["killed_between_key_and_bytes", "killed_in_a_transaction"]


@pytest.fixture(scope="module")
def migrated(tmp_path_factory):
    folder = tmp_path_factory.mktemp("migrated")
    House(folder).manage("migrate", "--verbosity", "0")
    return folder / "escale.sqlite3"


@pytest.fixture
def house(migrated, tmp_path):
    (tmp_path / "escale.sqlite3").write_bytes(migrated.read_bytes())
    house = House(tmp_path)
    house.run("-m", "tests.retention.aged", "make")
    return house


class House:
    """A database file and a store of its own, for real processes."""

    def __init__(self, folder):
        self.folder = folder
        self.environment = {
            **os.environ,
            "DEMO": "1",
            "VAR_DIR": str(folder),
            "DATABASE_URL": f"sqlite:///{folder / 'escale.sqlite3'}",
            "DOCUMENT_STORE": str(folder / "documents"),
            "SECRET_KEY": "for tests of the purge",
            "DOCUMENT_KEYS": "v1:" + base64.b64encode(b"k" * 32).decode(),
            "CPAM_CHANNEL": "portal",
            "LOG_LEVEL": "ERROR",
        }

    def run(self, *words, status=0):
        done = subprocess.run(
            [sys.executable, *words],
            cwd=ROOT,
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        assert done.returncode == status, f"{words}: {done.returncode}\n{done.stderr}"
        return done.stdout

    def manage(self, *words):
        return self.run("manage.py", *words)

    def ask(self, question):
        with closing(sqlite3.connect(self.folder / "escale.sqlite3")) as database:
            return database.execute(question).fetchone()[0]

    def everything(self):
        """Every byte that the house keeps: database, its log, store, mail."""
        files = [path for path in self.folder.rglob("*") if path.is_file()]
        return b"".join(path.read_bytes() for path in files)

    def bodies(self):
        return [path for path in (self.folder / "documents").rglob("*") if path.is_file()]


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("nth", ["2", "4"])
def test_the_next_one_ends_right(house, verb, nth):
    assert house.bodies()
    house.run("-m", "tests.retention.aged", verb, nth, status=SIGKILLED)
    assert house.bodies()
    house.manage("purge")
    assert house.bodies() == []
    assert house.ask("SELECT count(*) FROM documents_document WHERE erased_at IS NULL") == 0
    assert house.ask("SELECT count(*) FROM documents_original") == 0
    receipts = "SELECT count(*) FROM accounts_message WHERE template = 'papers_erased'"
    assert house.ask(receipts) == 3


def test_no_key_no_body_and_no_word_of_them_is_left(house):
    bodies = [path.read_bytes()[16:80] for path in house.bodies()]
    keys = house.ask("SELECT group_concat(hex(wrapped_key)) FROM documents_original").split(",")
    readings = house.ask("SELECT group_concat(hex(reading)) FROM documents_document").split(",")
    secrets = [*bodies, *map(bytes.fromhex, keys + readings), MARKER.encode()]
    before = house.everything()
    assert sum(secret in before for secret in secrets) == len(secrets) - 1  # the marker is sealed
    house.manage("purge")
    after = house.everything()
    assert [secret for secret in secrets if secret in after] == []
