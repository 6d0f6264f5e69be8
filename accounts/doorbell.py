"""Doorbells: tell a worker that something is due, if one listens.

Rung after commit, once per transaction. A bell that nobody hears changes nothing: the database is
the truth and beat rings every few seconds. So time-outs are short, nothing is retried, a broker
that does not answer is left alone for a while, and every error is swallowed.
"""

import logging
import time
from functools import cache

from celery import current_app
from django.conf import settings
from django.db import transaction
from kombu import Connection, pools

logger = logging.getLogger(__name__)

EXPIRES = 10  # seconds after which nobody needs to hear it any more
LEFT_ALONE_FOR = 5  # seconds, after a broker that did not answer

_left_alone_until = 0.0


class Doorbell:
    """Rings one Celery task, which is told nothing else."""

    def __init__(self, task: str) -> None:
        self.task = task

    def ring(self) -> None:
        """Ring once the present transaction is committed, however often it is asked to."""
        waiting = (entry[1] for entry in transaction.get_connection().run_on_commit)
        if self.knock not in waiting:
            transaction.on_commit(self.knock, robust=True)

    def knock(self) -> None:
        """Ring now. Returns within a second or so, whatever the broker does."""
        global _left_alone_until  # noqa: PLW0603 - what this process remembers of a silent broker
        if time.monotonic() < _left_alone_until:
            return
        try:
            with pools.producers[_connection()].acquire(block=True, timeout=1) as producer:
                current_app.send_task(
                    self.task, expires=EXPIRES, ignore_result=True, producer=producer, retry=False
                )
        except Exception as error:  # noqa: BLE001 - the bell is only there to be quicker
            _left_alone_until = time.monotonic() + LEFT_ALONE_FOR
            logger.info("The doorbell is silent: %s", type(error).__name__)


@cache
def _connection() -> Connection:
    """A connection that gives up quickly; the worker's own waits longer."""
    short = {"socket_timeout": 1, "socket_connect_timeout": 1, "max_retries": 0}
    options = dict(current_app.conf.broker_transport_options)
    return Connection(
        current_app.conf.broker_url,
        transport_options={**options, **short} if settings.REDIS_URL else options,
    )
