"""An Escale of its own for a test to break: database, fund, worker, all real processes."""

import base64
import json
import os
import subprocess
import sys
import time
from contextlib import contextmanager, suppress
from pathlib import Path

from tests.faults import inside
from tests.faults.warm import Act, Killed
from tests.servers import ROOT, SECRET, process

LEASE = 3
NOWHERE = "http://127.0.0.1:9/v1"


class Ground:
    """`database` is a URL, or empty for SQLite in the test's own folder; `door` of the forks."""

    def __init__(self, folder: Path, database: str, gateway: str, redis: str = "", door=""):
        self.folder, self.door = folder, door
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
            "ENGINE_POLL_FIRST": "0.2",
            "READING_LEASE": str(LEASE),
            "READING_TICK": "0.5",
            "LOG_LEVEL": "ERROR",
        }

    # --- in a fork of Escale ----------------------------------------------------------------------

    def begin(self, function, *arguments, faults="", once=""):
        """Begin `function` inside Escale, in a process of its own."""
        environment = {**self.environment, "WF_FAULTS": faults, "WF_FAULTS_ONCE": str(once)}
        name = f"{function.__module__}:{function.__qualname__}"
        request = {"function": name, "arguments": arguments, "environment": environment}
        return Act(self.door, request)

    def inside(self, function, *arguments):
        """What `function` returns, called inside Escale."""
        return self.begin(function, *arguments).value()

    def killed(self, function, *arguments, faults):
        """Call it, and see it die where `faults` says; what it held is free at once."""
        try:
            answered = self.begin(function, *arguments, faults=faults).value()
        except Killed:
            self.inside(inside.leases_end)
        else:
            raise AssertionError(f"not killed: {answered}")

    # --- processes as an operator starts them -----------------------------------------------------

    def manage(self, *arguments, faults="", check=True):
        """Run a command; with `faults`, its exit status tells whether it was killed."""
        done = subprocess.run(
            [sys.executable, "manage.py", *arguments],
            cwd=ROOT,
            env={**self.environment, "WF_FAULTS": faults},
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )
        if check and done.returncode:
            raise AssertionError(f"{arguments}: {done.returncode}\n{done.stdout}\n{done.stderr}")
        return done

    @contextmanager
    def worker(self, faults="", once="", *, beat=True, name="worker"):
        """A real worker with its beat; yields the process, whose group holds all of it."""
        command = [sys.executable, "-m", "celery", "-A", "config", "worker"]
        command += ["--beat", "--schedule", str(self.folder / f"{name}.beat")] if beat else []
        command += ["--hostname", f"{name}@%h"]
        command += [
            "--queues",
            "engine",
            "--concurrency",
            "2",
            "--without-mingle",
            "--without-gossip",
        ]
        command += ["--loglevel", "ERROR"]
        environment = {**self.environment, "WF_FAULTS": faults, "WF_FAULTS_ONCE": str(once)}
        with (
            (self.folder / f"{name}.log").open("a") as log,
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
        (self.folder / "broker").mkdir(exist_ok=True)
        with (
            (self.folder / "reader.log").open("a") as log,
            process(command, env=self.environment, cwd=ROOT, stdout=log, stderr=log) as child,
        ):
            yield child

    @contextmanager
    def web(self, port, threads=4):
        """The site itself, as it is served: one process with so many threads."""
        command = [sys.executable, "-m", "gunicorn", "config.wsgi", "--bind", f"127.0.0.1:{port}"]
        command += ["--workers", "1", "--threads", str(threads), "--log-level", "warning"]
        with process(command, env=self.environment, cwd=ROOT, until=port) as child:
            yield child

    # --- watching ---------------------------------------------------------------------------------

    def drain_until(self, case, seconds=120, **expected):
        """Drain without a broker until the case stands so."""
        return self._until(inside.drain_until, case, expected, seconds)

    def watch(self, case, seconds=120, **expected):
        """Wait for the worker to bring the case so far."""
        return self._until(inside.watch, case, expected, seconds)

    def _until(self, verb, case, expected, seconds):
        seen = self.inside(verb, case, expected, seconds)
        assert expected.items() <= seen.items(), f"{expected} not reached: {seen}"
        return seen

    def breaches(self, ledger):
        """What the auditor finds."""
        return self.inside(inside.breaches, str(ledger))


def wait_for(what, seconds=120, why="it did not happen"):
    """Wait until `what()` is true; returns it."""
    deadline = time.monotonic() + seconds
    while not (found := what()):
        assert time.monotonic() < deadline, why() if callable(why) else why
        time.sleep(0.05)
    return found


def children(pid):
    """The processes that one has begun and that still are, oldest first; none where it is gone."""
    listed = ""
    with suppress(OSError):
        listed = Path(f"/proc/{pid}/task/{pid}/children").read_text()
    return [int(word) for word in listed.split()]


def effects(ledger, operation):
    """How often the fund did such a thing."""
    return len(lines(ledger, "effect", operation))


def calls(ledger, operation):
    """How often the fund was asked."""
    return len(lines(ledger, "call", operation))


def lines(ledger, line, operation):
    found = (json.loads(text) for text in Path(ledger).read_text(encoding="utf-8").splitlines())
    return [entry for entry in found if entry["line"] == line and entry["operation"] == operation]
