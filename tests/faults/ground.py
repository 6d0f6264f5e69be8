"""An Escale of its own for a test to break: database, fund, worker, all real processes."""

import base64
import json
import os
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

from tests.servers import ROOT, SECRET, process

LEASE = 3


class Ground:
    """`database` is a URL, or empty for SQLite in the test's own folder."""

    def __init__(self, folder: Path, database: str, gateway: str, redis: str = ""):
        self.folder = folder
        self.environment = {
            **os.environ,
            "DEMO": "1",
            "VAR_DIR": str(folder),
            "DATABASE_URL": database or f"sqlite:///{folder / 'escale.sqlite3'}",
            "SQLITE_SYNCHRONOUS": "NORMAL",
            "REDIS_URL": redis,
            "SECRET_KEY": "for tests of faults",
            "DOCUMENT_KEYS": "v1:" + base64.b64encode(b"k" * 32).decode(),
            "CPAM_CHANNEL": "http",
            "CPAM_GATEWAY_URL": gateway,
            "CPAM_GATEWAY_SECRETS": SECRET,
            "CPAM_GATEWAY_TIMEOUT": "3",
            "ENGINE_LEASE": str(LEASE),
            "ENGINE_TICK": "0.5",
            "ENGINE_POLL_FIRST": "0.5",
            "READING_LEASE": str(LEASE),
            "READING_TICK": "0.5",
            "LOG_LEVEL": "ERROR",
        }

    def manage(self, *arguments, faults="", check=True):
        """Run a command; with `faults`, its exit status tells whether it was killed."""
        return self._run(["manage.py", *arguments], faults, check)

    def inside(self, verb, *words):
        return json.loads(self._run(["-m", "tests.faults.inside", verb, *words]).stdout)

    def _run(self, command, faults="", check=True):
        done = subprocess.run(
            [sys.executable, *command],
            cwd=ROOT,
            env={**self.environment, "WF_FAULTS": faults},
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        if check and done.returncode:
            raise AssertionError(f"{command}: {done.returncode}\n{done.stdout}\n{done.stderr}")
        return done

    @contextmanager
    def worker(self, faults="", once=""):
        """A real worker with its beat; yields the process, whose group holds all of it."""
        command = [sys.executable, "-m", "celery", "-A", "config", "worker", "--beat"]
        command += ["--concurrency", "2", "--without-mingle", "--without-gossip"]
        command += ["--loglevel", "ERROR", "--schedule", str(self.folder / "beat")]
        environment = {**self.environment, "WF_FAULTS": faults, "WF_FAULTS_ONCE": str(once)}
        with (
            (self.folder / "worker.log").open("a") as log,
            process(command, env=environment, cwd=ROOT, stdout=log, stderr=log) as child,
        ):
            yield child

    @contextmanager
    def reader(self):
        """A real reading worker, with a beat that rings for it."""
        command = [sys.executable, "-m", "celery", "-A", "config", "worker", "--beat"]
        command += ["--queues", "reading", "--concurrency", "1"]
        command += ["--without-mingle", "--without-gossip"]
        command += ["--loglevel", "ERROR", "--schedule", str(self.folder / "beat")]
        with (
            (self.folder / "reader.log").open("a") as log,
            process(command, env=self.environment, cwd=ROOT, stdout=log, stderr=log) as child,
        ):
            yield child

    @contextmanager
    def web(self, port):
        """The site itself, as it is served."""
        command = [sys.executable, "-m", "gunicorn", "config.wsgi", "--bind", f"127.0.0.1:{port}"]
        command += ["--workers", "1", "--threads", "4", "--log-level", "warning"]
        with process(command, env=self.environment, cwd=ROOT, until=port) as child:
            yield child

    def drain_until(self, case, seconds=30, **expected):
        """Drain without a broker until the case stands so."""
        return self._until("drain_until", case, expected, seconds)

    def watch(self, case, seconds=30, **expected):
        """Wait for the worker to bring the case so far."""
        return self._until("watch", case, expected, seconds)

    def _until(self, verb, case, expected, seconds):
        seen = self.inside(verb, case, json.dumps(expected), str(seconds))
        assert expected.items() <= seen.items(), f"{expected} not reached: {seen}"
        return seen

    def breaches(self, ledger):
        """What the auditor finds."""
        return self.inside("breaches", str(ledger))


def effects(ledger, operation):
    """How often the fund did such a thing."""
    return sum(
        line["line"] == "effect" and line["operation"] == operation for line in _lines(ledger)
    )


def calls(ledger, operation):
    """How often the fund was asked."""
    return sum(line["line"] == "call" and line["operation"] == operation for line in _lines(ledger))


def _lines(ledger):
    return [json.loads(text) for text in Path(ledger).read_text(encoding="utf-8").splitlines()]
