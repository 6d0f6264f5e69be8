"""/metrics answers who holds the token, in samples of Prometheus; nobody else learns of it."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from cpam.models import Case, FundHealth
from tests.cases import make_case

pytestmark = pytest.mark.django_db
# A name, labels in quotes, a number (Prometheus text format 0.0.4).
SAMPLE = re.compile(r'[a-z_:][a-z0-9_:]*(\{[a-z_]+="[^"\\\n]*"\})? -?\d+(\.\d+)?(e-?\d+)?')


@pytest.fixture
def ask(client, settings):
    """Ask with this token, where the right one is "right"."""
    settings.METRICS_TOKEN = "right"

    def ask(token):
        return client.get("/metrics", headers={"Authorization": f"Bearer {token}"})

    return ask


@pytest.mark.parametrize("token", ["", "wrong", "right "])
def test_without_the_token_there_is_no_such_page(ask, token):
    assert ask(token).status_code == 404


def test_without_a_token_in_the_settings_nobody_holds_it(client, settings):
    settings.METRICS_TOKEN = ""
    answer = client.get("/metrics", headers={"Authorization": "Bearer "})
    assert answer.status_code == 404


def test_every_line_is_a_sample(ask):
    FundHealth.objects.create(name='a "fund"\\', failures=2)
    answer = ask("right")
    assert answer["Content-Type"] == "text/plain; version=0.0.4"
    for line in answer.content.decode().splitlines():
        assert SAMPLE.fullmatch(line), line


def test_it_says_what_is_due_longest_parked_and_not_called(ask):
    now = timezone.now()
    late = now - timedelta(hours=2)
    Case.objects.filter(pk=make_case().pk).update(next_run_at=late)
    Case.objects.filter(pk=make_case().pk).update(next_run_at=None, park_reason="KeyError")
    FundHealth.objects.create(name="fund", open_until=now + timedelta(minutes=5))
    lines = ask("right").content.decode().splitlines()
    said = dict(line.rsplit(" ", 1) for line in lines)
    assert float(said["escale_oldest_due_seconds"]) >= timedelta(hours=2).total_seconds()
    assert said["escale_cases_parked"] == "1"
    assert said["escale_funds_not_called"] == "1"
    assert said["escale_anomalies"] == "0"
