"""What we mailed can be read here too, by whom it was for."""

import pytest
from django.urls import reverse

from accounts.models import Message
from tests.people import make_student, sign_in

pytestmark = pytest.mark.django_db


def letter(user, occasion="moved"):
    return Message.objects.create(
        user=user,
        occasion=occasion,
        template="t",
        language="en",
        subject="Your file moved",
        body="Go to https://example.org/case/\n",
    )


def test_a_message_is_read_in_the_app(client):
    student = make_student()
    written = letter(student)
    sign_in(client, student)
    assert "Your file moved" in client.get(reverse("messages")).content.decode()
    page = client.get(reverse("message", args=[written.pk])).content.decode()
    assert 'href="https://example.org/case/"' in page


def test_another_persons_message_is_not_found(client):
    written = letter(make_student("other@example.org"))
    sign_in(client, make_student())
    assert client.get(reverse("message", args=[written.pk])).status_code == 404
    assert client.post(reverse("message_read", args=[written.pk])).status_code == 302
    written.refresh_from_db()
    assert written.read_at is None


def test_only_the_button_marks_a_message_read(client):
    student = make_student()
    written = letter(student)
    sign_in(client, student)
    client.get(reverse("message", args=[written.pk]))
    written.refresh_from_db()
    assert written.read_at is None
    client.post(reverse("message_read", args=[written.pk]))
    written.refresh_from_db()
    assert written.read_at


def test_a_long_inbox_costs_no_query_per_message(client, django_assert_max_num_queries):
    student = make_student()
    for number in range(30):
        letter(student, occasion=str(number))
    sign_in(client, student)
    with django_assert_max_num_queries(6):
        page = client.get(reverse("messages")).content.decode()
    assert "Page 1 of 2" in page


def test_strangers_are_shown_the_door(client):
    for name in ("messages", "my_data", "my_data_export", "erase"):
        assert client.get(reverse(name)).url.startswith(reverse("account_login"))
