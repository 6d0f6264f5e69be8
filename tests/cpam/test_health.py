"""What the probes say."""

from datetime import timedelta

import pytest
from django.utils import timezone

from cpam import engine, health
from cpam.models import Heartbeat
from documents.models import Page
from tests.cases import make_case
from tests.people import make_student
from tests.reading import paper_to_look_at

pytestmark = pytest.mark.django_db


def test_ready_once_a_worker_has_run():
    assert health.parts()["worker"] == "no worker has ever run"
    engine.drain(1)
    assert set(health.parts().values()) == {"ok"}


def test_a_silent_worker_is_named():
    Heartbeat.objects.create(name="drain", at=timezone.now() - timedelta(seconds=90))
    assert health.parts()["worker"] == "silent for 90 s"


def test_a_broker_that_is_down_is_named(settings):
    settings.REDIS_URL = "redis://127.0.0.1:9/0"
    assert health.parts()["broker"] == "ConnectionError"


def test_a_store_that_takes_nothing_is_named(settings, tmp_path):
    (tmp_path / "file").write_text("")
    settings.DOCUMENT_STORE = tmp_path / "file"
    assert health.parts()["storage"] == "NotKept"


def test_a_page_that_nobody_looks_at_is_named():
    paper_to_look_at(make_student())
    assert health.parts()["reading"] == "ok"
    Page.objects.update(next_run_at=timezone.now() - timedelta(minutes=6))
    assert health.parts()["reading"] == "a page waits for 360 s"
    assert health.figures()["escale_pages_waiting"] == 1


def test_figures_count_what_waits():
    make_case()
    figures = health.figures()
    assert (figures["escale_cases"], figures["escale_cases_due"]) == (1, 1)
    assert all(name.startswith("escale_") for name in figures)
