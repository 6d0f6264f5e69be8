"""A real Celery worker on a real Valkey, of its own settings and its own processes."""

import os
import sys
import time
from collections.abc import Callable
from contextlib import contextmanager

from django.conf import settings
from redis import Redis

from benchmarks.floor import nothing
from config.celery import ENGINE
from tests.servers import ROOT, process

PATIENCE = 120  # seconds


@contextmanager
def worker(*options: str, **environment: str):
    """As production runs it, with the keys of this process; beat only where asked for.

    Yields once it hears what is sent.
    """
    command = [sys.executable, "-m", "celery", "--quiet", "-A", "benchmarks.floor", "worker"]
    command += ["--queues", ENGINE, "--concurrency", "2", "--without-mingle", "--without-gossip"]
    command += ["--loglevel", "ERROR", *options]
    ours = {"SECRET_KEY": settings.SECRET_KEY, "DOCUMENT_KEYS": settings.DOCUMENT_KEYS}
    ours |= {"SQLITE_SYNCHRONOUS": "NORMAL", "ALLOWED_HOSTS": ""}
    with process(command, env={**os.environ, **ours, **environment}, cwd=ROOT) as child:
        queue = Redis.from_url(settings.REDIS_URL)
        queue.delete(ENGINE)  # what was rung before
        nothing.delay()
        until(lambda: child.poll() is not None or not queue.llen(ENGINE))
        assert child.poll() is None, "the worker does not start"
        yield


def until(what: Callable[[], object], *, every: float = 0.005) -> None:
    """Wait until it is true. Raises TimeoutError."""
    deadline = time.monotonic() + PATIENCE
    while not what():
        if time.monotonic() > deadline:
            raise TimeoutError(what)
        time.sleep(every)
