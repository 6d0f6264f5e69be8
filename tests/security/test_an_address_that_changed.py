"""A person whose e-mail was changed, and the one who has the former address next."""

import pytest
from allauth.account.models import EmailAddress
from django.urls import reverse

from accounts.models import User
from tests.accounts.door import enter

pytestmark = pytest.mark.django_db


def signed_in(client):
    return "_auth_user_id" in client.session


def test_a_person_whose_address_was_changed_signs_in_with_the_new_one(client):
    client.raise_request_exception = False
    enter(client, "old@example.org")
    client.post(reverse("account_logout"))
    User.objects.filter(email="old@example.org").update(email="new@example.org")
    assert enter(client, "new@example.org").status_code == 302
    assert signed_in(client)
    assert EmailAddress.objects.filter(primary=True).count() == 1


def test_the_former_address_may_be_somebody_else_s_one_day(client):
    client.raise_request_exception = False
    enter(client, "old@example.org")
    client.post(reverse("account_logout"))
    User.objects.filter(email="old@example.org").update(email="new@example.org")
    assert enter(client, "old@example.org").status_code == 302
    assert signed_in(client)
