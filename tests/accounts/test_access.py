"""The log of who looked at what only grows."""

import pytest
from django.db import DatabaseError, transaction

from accounts.models import Access, User
from tests.people import make_reviewer, make_student

pytestmark = pytest.mark.django_db


@pytest.fixture
def look():
    owner = make_student()
    return Access.objects.record(make_reviewer(), "view", kind="document", key="1", owner=owner.pk)


def test_the_database_refuses_to_change_a_line(look):
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        Access.objects.filter(pk=look.pk).update(action="list")


def test_the_database_refuses_to_erase_a_line(look):
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        Access.objects.filter(pk=look.pk).delete()


def test_a_line_survives_the_people_it_names_without_naming_them(look):
    User.objects.all().delete()
    look.refresh_from_db()
    assert not User.objects.filter(pk__in=[look.actor_id, look.owner_id]).exists()
