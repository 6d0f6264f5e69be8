"""What administrators may do with accounts, and what nobody may."""

import pytest
from django.urls import reverse

from accounts.models import Access, User
from tests.people import make_administrator, make_student, sign_in

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _administrator(client):
    sign_in(client, make_administrator())


@pytest.mark.parametrize("model", ["user", "message", "access"])
def test_the_lists_open(client, model):
    assert client.get(reverse(f"admin:accounts_{model}_changelist")).status_code == 200


def test_there_is_one_list_of_addresses(client):
    page = client.get(reverse("admin:index")).content.decode()
    assert reverse("admin:accounts_user_changelist") in page
    assert "emailaddress" not in page


def test_an_account_for_staff_has_no_password(client):
    fields = {"email": " New@Example.org ", "language": "fr", "is_active": "on", "is_staff": "on"}
    client.post(reverse("admin:accounts_user_add"), fields)
    opened = User.objects.get(email="new@example.org")
    assert opened.is_staff
    assert not opened.has_usable_password()


def test_an_account_is_closed_never_deleted(client):
    student = make_student()
    change = reverse("admin:accounts_user_change", args=[student.pk])
    client.post(change, {"email": student.email, "language": "en"})
    student.refresh_from_db()
    assert not student.is_active
    delete = reverse("admin:accounts_user_delete", args=[student.pk])
    assert client.post(delete, {"post": "yes"}).status_code == 403


def test_the_log_is_looked_at_only(client):
    line = Access.objects.record(
        User.objects.get(), "view", kind="document", key="1", owner=make_student().pk
    )
    page = client.get(reverse("admin:accounts_access_change", args=[line.pk]))
    assert page.status_code == 200
    assert b'name="_save"' not in page.content
