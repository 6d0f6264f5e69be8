"""What makes a second factor lies in no table that can be read, and in no page of the admin."""

import pytest
from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from django.db import connection
from django.test import Client

from tests.people import make_administrator, make_reviewer, set_up_app

pytestmark = pytest.mark.django_db


@pytest.fixture
def secret():
    reviewer = make_reviewer()
    reviewer.authenticator_set.all().delete()
    return set_up_app(reviewer)


def test_the_database_does_not_hold_the_secret(secret):
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM mfa_authenticator")
        assert secret not in repr(cursor.fetchall())


def test_the_library_can_still_open_it():
    assert get_adapter().decrypt(get_adapter().encrypt("a secret")) == "a secret"


def test_no_administrator_reads_the_secret(secret):
    client = Client()
    client.force_login(make_administrator())
    for row in Authenticator.objects.all():
        page = client.get(f"/admin/mfa/authenticator/{row.pk}/change/")
        assert secret not in page.content.decode()


def test_no_administrator_plants_a_second_factor():
    client = Client()
    client.force_login(make_administrator())
    assert client.get("/admin/mfa/authenticator/add/").status_code in (403, 404)
