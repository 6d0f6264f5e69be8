"""An erased person is in no page of the database file: free pages keep what rows have left."""

import pytest
from django.db import connection
from django.test import Client

from accounts.models import User
from documents.models import Original
from tests.cases import make_case
from tests.security import production
from tests.security.walk import EMAIL, NAME


@pytest.mark.django_db
def test_neither_a_name_nor_a_key_is_left():
    student = User.objects.create_user(EMAIL)
    make_case(user=student, family_name=NAME)
    keys = [bytes(original.wrapped_key) for original in Original.objects.all()]
    before = connection.connection.serialize()
    assert all(words in before for words in (EMAIL.encode(), NAME.encode(), *keys))
    client = Client()
    client.force_login(student)
    assert client.post("/account/data/erase/", {"sure": "on"}).status_code == 302
    content = connection.connection.serialize()
    assert not User.objects.filter(email=EMAIL).exists()
    assert EMAIL.encode() not in content
    assert NAME.encode() not in content
    assert [key for key in keys if key in content] == []


def test_sqlite_is_told_to_wipe_whatever_it_was_built_with(tmp_path):
    """Python brings SQLite builds that do and that do not."""
    options = "settings.DATABASES['default']['OPTIONS']['init_command']"
    assert "secure_delete" in production.ask(tmp_path, options)[0]
