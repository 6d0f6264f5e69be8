"""A file that was never sent goes after months without activity, never without a warning."""

from datetime import timedelta

import pytest
from django.utils import timezone

from accounts.models import Message, User
from documents.models import Document
from enrollment.models import Dossier
from enrollment.retention import forget
from tests.dossiers import make_dossier
from tests.people import make_student

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft():
    return make_dossier(make_student(language="fr"))


def written_long_ago(days):
    Message.objects.update(created_at=timezone.now() - timedelta(days=days))


def test_the_warning_comes_first_and_once(draft, age, run):
    age(draft, 160)
    assert run() == {"drafts warned": 1}
    assert run() == {}
    warning = Message.objects.get()
    assert warning.language == "fr"
    assert warning.template == "draft_warning"
    assert "/file/" in warning.body
    assert Dossier.objects.exists()


def test_nobody_is_warned_early(draft, age, run):
    age(draft, 140)
    assert run() == {}


def test_the_age_of_the_file_does_not_count(draft, run):
    Dossier.objects.update(created_at=timezone.now() - timedelta(days=900))
    assert run() == {}


def test_heard_by_nobody_the_draft_goes(draft, age, run, kept):
    age(draft, 160)
    run()
    age(draft, 190)
    Message.objects.all().delete()
    assert run() == {"drafts warned": 1}  # for this silence there was no warning yet
    written_long_ago(31)
    assert run() == {"drafts forgotten": 1}
    assert not Dossier.objects.exists()
    assert not Document.objects.filter(erased_at=None).exists()
    assert kept() == []


def test_a_late_warning_still_gives_all_its_days(draft, age, run):
    age(draft, 300)
    run()
    day = timezone.localdate() + timedelta(days=30)
    assert str(day.year) in Message.objects.get().body
    written_long_ago(29)
    assert run() == {}
    assert Dossier.objects.exists()


def test_any_activity_cancels(draft, age, run):
    age(draft, 190)
    run()
    written_long_ago(31)
    draft.touch()
    assert run() == {}
    assert Dossier.objects.exists()


def test_signing_in_is_activity(draft, age, run):
    age(draft, 190)
    run()
    written_long_ago(31)
    User.objects.update(last_login=timezone.now())
    assert run() == {}


def test_the_next_silence_is_warned_of_again(draft, age, run):
    age(draft, 190)
    run()
    draft.touch()
    age(draft, 185)
    assert run() == {"drafts warned": 1}
    assert Message.objects.count() == 2


def test_a_file_that_was_sent_is_no_draft(draft, age, run):
    draft.submit("token")
    draft.reopen()
    age(draft, 300)
    assert run() == {}


def test_the_account_stays_with_a_receipt(draft, age, run):
    age(draft, 190)
    run()
    written_long_ago(31)
    run()
    [receipt] = Message.objects.receipts()
    assert receipt.user == draft.owner
    assert receipt.template == "draft_forgotten"


def test_a_student_who_comes_back_at_that_moment_keeps_it(draft, age):
    age(draft, 190)
    seen = Dossier.objects.select_related("owner").get()
    draft.touch()
    assert forget(seen) == 0
    assert Dossier.objects.exists()
