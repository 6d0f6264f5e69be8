from datetime import timedelta

import pytest
from django.utils import timezone

from tests.dossiers import make_draft
from tests.enrollment.wizard import BANK, post_step
from tests.people import make_student, sign_in

pytestmark = pytest.mark.django_db


def test_a_message_is_written_for_a_week_later(student, draft):
    response = student.post("/file/birth-certificate/later/", follow=True)
    assert "We will write to you in a week." in response.content.decode()
    message = draft.owner.messages.get()
    assert message.next_run_at - timezone.now() > timedelta(days=6, hours=23)
    assert message.sent_at is None
    assert "Birth certificate" in message.body
    assert "/file/birth-certificate/" in message.body
    assert draft.reminders.get().message == message


def test_asked_twice_there_is_one_message(student, draft):
    student.post("/file/birth-certificate/later/")
    student.post("/file/birth-certificate/later/")
    assert draft.owner.messages.count() == draft.reminders.count() == 1


def test_a_step_that_is_done_meanwhile_is_not_reminded_of(student, draft):
    student.post("/file/bank-account/later/")
    post_step(student, "bank-account", BANK)
    assert not draft.owner.messages.exists()
    assert not draft.reminders.exists()


def test_a_message_that_left_is_kept(student, draft):
    student.post("/file/bank-account/later/")
    draft.owner.messages.update(sent_at=timezone.now())
    post_step(student, "bank-account", BANK)
    assert draft.owner.messages.count() == 1


def test_the_message_is_in_the_student_s_language(client):
    dossier = make_draft(make_student("lea@example.org", language="fr"))
    sign_in(client, dossier.owner)
    client.post("/file/identity/later/")
    assert dossier.owner.messages.get().language == "fr"


def test_a_step_that_is_not_in_the_file_is_not_found(student, draft):
    assert student.post("/file/s1-form/later/").status_code == 404
    assert student.post("/file/nonsense/later/").status_code == 404
    assert not draft.reminders.exists()
