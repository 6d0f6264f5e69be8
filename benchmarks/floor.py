"""The least that Celery does: Escale's own app, and a task that does nothing.

`celery -A benchmarks.floor worker` is Escale's worker, with this task beside its own.
"""

from config.celery import app


@app.task(name="benchmarks.nothing")
def nothing():
    """Do nothing."""
