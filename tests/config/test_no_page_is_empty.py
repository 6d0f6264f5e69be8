"""Who comes to an address that only takes forms reads what to do."""

import pytest

from tests.people import make_student, sign_in

pytestmark = pytest.mark.django_db


def test_a_student_who_comes_back_from_signing_in_is_told_that_nothing_was_kept(client):
    sign_in(client, make_student())

    response = client.get("/case/letters/upload/")

    assert response.status_code == 405
    assert response.headers["Allow"] == "POST"
    assert "what you sent last was not kept" in response.text
