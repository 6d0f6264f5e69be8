"""One message per occasion, in the person's language, subject first."""

import pytest

from accounts.models import Message
from tests.people import make_student

pytestmark = pytest.mark.django_db


def write(user, occasion="once"):
    return Message.objects.write(user, occasion, "sign_in_code", {"code": "000000", "minutes": 15})


def test_the_first_line_is_the_subject():
    message = write(make_student())
    assert message.subject == "Your sign-in code for Escale"
    assert message.body.startswith("Your code:")
    assert message.next_run_at


def test_an_occasion_is_written_once_for_ever():
    student = make_student()
    assert write(student)
    assert write(student) is None
    assert Message.objects.count() == 1


def test_a_name_is_not_escaped_as_if_it_were_html():
    message = Message.objects.write(
        make_student(), "name", "sign_in_code", {"code": "O’Brien & <co>", "minutes": 15}
    )
    assert "O’Brien & <co>" in message.body
