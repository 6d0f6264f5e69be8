"""Start every child, restart one that dies, and leave no process behind."""

import contextlib
import ctypes
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable

from config.demo.processes import LOOPBACK, Child
from config.demo.pulse import silent_parts

READY_WITHIN = 30.0  # seconds for a port to open
STOP_WITHIN = 4.0  # seconds a child has to end by itself
RESTART_PAUSE = 1.0
PATIENCE = 90.0  # seconds between two looks for who lives in silence: longer than a start takes
PR_SET_PDEATHSIG = 1


class Supervisor:
    """Holds one process group per child; a child dies with us even if we are killed."""

    def __init__(self, children: list[Child], *, url: str, patience: float = PATIENCE) -> None:
        self.children = children
        self.url = url
        self.patience = patience
        self.next_look = 0.0
        self.running: dict[str, subprocess.Popen[bytes]] = {}
        self.stopping = False

    def run(self) -> int:
        """Serve until Ctrl-C or SIGTERM; return the exit status."""
        for name in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(name, self._ask_to_stop)
        try:
            for child in self.children:
                self._start(child)
                if child.port and not self._wait_for(child):
                    if not self.stopping:
                        _say(f"{child.name} did not start: its messages are above.")
                    return int(not self.stopping)
            if not self.stopping:
                _say(WELCOME.format(url=self.url))
            self.next_look = time.monotonic() + self.patience
            while not self.stopping:
                time.sleep(0.3)
                self._revive()
                self._replace_silent()
        finally:
            self._stop_all()
        return 0

    def _start(self, child: Child) -> None:
        self.running[child.name] = subprocess.Popen(  # noqa: S603 - our own commands
            child.command,
            env={**os.environ, **child.environment},
            stdin=subprocess.DEVNULL,
            start_new_session=True,
            preexec_fn=_die_with_parent(os.getpid()),  # noqa: PLW1509 - no threads here
        )

    def _wait_for(self, child: Child) -> bool:
        deadline = time.monotonic() + READY_WITHIN
        while time.monotonic() < deadline and not self.stopping:
            with socket.socket() as probe:
                if probe.connect_ex((LOOPBACK, child.port or 0)) == 0:
                    return True
            if self.running[child.name].poll() is not None:
                return False
            time.sleep(0.05)
        return False

    def _revive(self) -> None:
        for child in self.children:
            if not self.stopping and self.running[child.name].poll() is not None:
                _say(f"{child.name} ended by itself; starting it again.")
                _kill_group(self.running[child.name], signal.SIGKILL)
                time.sleep(RESTART_PAUSE)
                self._start(child)

    def _replace_silent(self) -> None:
        """End a worker that lives and hears nothing, as after a broker that froze: it is revived.

        A kill is harmless at any moment, for what it holds is in the database.
        """
        if time.monotonic() < self.next_look:
            return
        silent = silent_parts(self.url)
        for child in self.children:
            if child.part in silent:
                _say(f"{child.name} is silent.")
                _kill_group(self.running[child.name], signal.SIGKILL)
        self.next_look = time.monotonic() + self.patience

    def _ask_to_stop(self, *_: object) -> None:
        self.stopping = True

    def _stop_all(self) -> None:
        """Ask in reverse order, then kill what is left of each group: work in hand is redone."""
        for child in reversed(self.children):
            process = self.running.get(child.name)
            if process is None:
                continue
            _kill_group(process, signal.SIGTERM, only_leader=True)
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(STOP_WITHIN)
            _kill_group(process, signal.SIGKILL)
            process.wait()


def _die_with_parent(parent: int) -> Callable[[], None]:
    libc = ctypes.CDLL(None)

    def arrange() -> None:
        libc.prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:
            os._exit(1)

    return arrange


def _kill_group(
    process: subprocess.Popen[bytes], number: signal.Signals, *, only_leader: bool = False
) -> None:
    with contextlib.suppress(ProcessLookupError):
        (os.kill if only_leader else os.killpg)(process.pid, number)


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


WELCOME = """
  Escale is ready.                    Everything here is invented; Ctrl-C stops it.

    Start as a student would     {url}/
    Sign in with one click       {url}/demo/        a student, an office, a reviewer
    Read the mail it sends       {url}/demo/mail/
"""
