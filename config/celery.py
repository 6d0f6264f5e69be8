"""Celery is the doorbell: a message says "something is due" and carries nothing else.

Losing or repeating one changes nothing, for the database is the only truth (docs/adr/). So:
no result back-end, no eta, no retry, and a doorbell that is not heard soon is worth nothing.

Two queues, each with workers of its own: a picture takes a second of a processor, and no case waits
for that. `celery worker -Q engine` (with beat) does what is due; `-Q reading` looks at pages.
"""

import os
from typing import Any

from celery import Celery, signals
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

ENGINE, READING = "engine", "reading"

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

app = Celery("escale")
app.conf.update(
    broker_url=settings.REDIS_URL or "filesystem://",
    broker_connection_max_retries=None,
    broker_connection_retry_on_startup=True,
    broker_transport_options=(
        {
            "socket_timeout": 5,
            "socket_connect_timeout": 3,
            "socket_keepalive": True,
            "health_check_interval": 15,
            "visibility_timeout": 3600,
            "unacked_restore_interval": 5,
            "unacked_restore_throttle": 1,
        }
        if settings.REDIS_URL
        else {
            "data_folder_in": str(settings.VAR_DIR / "broker"),
            "data_folder_out": str(settings.VAR_DIR / "broker"),
            "control_folder": str(settings.VAR_DIR / "broker-control"),
        }
    ),
    beat_schedule={
        "ring": {
            "task": "cpam.drain",
            "schedule": settings.ENGINE_TICK,
            "options": {"expires": 10},
        },
        "files that waited for the antivirus": {
            "task": "enrollment.take_up_files",
            "schedule": 60,
            "options": {"expires": 30},
        },
        "pages that wait to be looked at": {
            "task": "enrollment.read_papers",
            "schedule": settings.READING_TICK,
            "options": {"expires": 10},
        },
    },
    beat_schedule_filename=str(settings.VAR_DIR / "beat"),
    enable_utc=True,
    task_acks_late=False,
    task_default_queue=ENGINE,
    task_routes={"enrollment.read_papers": {"queue": READING}},
    task_ignore_result=True,
    task_soft_time_limit=25,
    task_time_limit=40,
    task_publish_retry=False,
    timezone="UTC",
    worker_enable_remote_control=False,
    worker_hijack_root_logger=False,
    worker_prefetch_multiplier=1,
    worker_proc_alive_timeout=60,  # seconds to load the models on a busy machine
)
app.autodiscover_tasks()


@signals.celeryd_init.connect
def _refuse_to_work_unsafely(**_signal: Any) -> None:
    """What must not serve people must not work for them either."""
    from config.checks import refuse_to_serve_unsafely  # noqa: PLC0415 - needs the settings loaded

    try:
        refuse_to_serve_unsafely()
    except ImproperlyConfigured as error:
        raise SystemExit(str(error)) from error


@signals.celeryd_init.connect
@signals.beat_init.connect
def _make_room_for_messages(**_signal: Any) -> None:
    """Where no server carries the messages, files do."""
    if not settings.REDIS_URL:
        for name in ("broker", "broker-control"):
            (settings.VAR_DIR / name).mkdir(parents=True, exist_ok=True)


@signals.worker_process_init.connect
@signals.beat_embedded_init.connect
def _die_with_the_worker(**_signal: Any) -> None:
    """Children of a killed worker would ring for ever."""
    from cpam.lifeline import die_with_parent  # noqa: PLC0415 - only where there is a parent

    die_with_parent()


@signals.worker_process_init.connect
def _learn_to_read(**_signal: Any) -> None:
    """The models are loaded after the fork, before the first page, only where pages are read."""
    if READING in app.amqp.queues.consume_from:
        from documents.looks import make_ready  # noqa: PLC0415 - needs the loaded apps

        make_ready()
