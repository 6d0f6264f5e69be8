"""Time passes for rows; a purge runs as `manage.py purge` would run it."""

from datetime import timedelta

import pytest
from django.utils import timezone

from cpam.models import Case
from cpam.purge import purge
from enrollment.models import Dossier


@pytest.fixture(autouse=True)
def _figures(settings):
    settings.ERASE_AFTER_DAYS = 30
    settings.ERASE_AT_MOST_MONTHS = 12
    settings.FORGET_DRAFTS_AFTER_MONTHS = 6
    settings.FORGET_DRAFTS_WARNING_DAYS = 30


@pytest.fixture
def run(django_capture_on_commit_callbacks):
    """Purge, with what follows each commit; the counts of what went."""

    def run():
        with django_capture_on_commit_callbacks(execute=True):
            gone, complete = purge()
        assert complete
        return +gone

    return run


@pytest.fixture
def kept(settings):
    """The bodies in the store."""
    return lambda: [path for path in settings.DOCUMENT_STORE.rglob("*") if path.is_file()]


@pytest.fixture
def age():
    """Move all that a dossier's person did back by so many days."""

    def age(dossier, days):
        past = timezone.now() - timedelta(days=days)
        Dossier.objects.filter(pk=dossier.pk).update(last_activity_at=past)
        Case.objects.filter(dossier=dossier).update(moved_at=past)
        dossier.owner.documents.update(created_at=past)
        dossier.refresh_from_db()

    return age
