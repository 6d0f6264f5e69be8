"""A form of another site is refused, whoever is made to press its button."""

import pytest

from tests.security.addresses import names
from tests.security.world import WHO

SIGNED_INSTEAD = {"cpam:webhook"}


@pytest.mark.parametrize("who", WHO)
def test_nothing_is_written_without_the_token(world, who):
    client = world.client(who, enforce_csrf_checks=True, raise_request_exception=False)
    answers = {
        name: client.post(world.url(name)).status_code
        for name in names()
        if name not in SIGNED_INSTEAD
    }
    # 302 and 404: before anything is looked at, the door, the second factor, no admin for students.
    turned_away = {403, 302, 404} if who in ("anonymous", "unproved") else {403, 404}
    assert {name: status for name, status in answers.items() if status not in turned_away} == {}
    assert {name for name, status in answers.items() if status == 404} <= {
        name for name in answers if name.startswith("admin:")
    }


@pytest.mark.parametrize("method", ["put", "patch", "delete"])
def test_nor_by_another_method(world, method):
    client = world.client("other", enforce_csrf_checks=True)
    assert getattr(client, method)("/file/about-you/").status_code == 403


def test_the_refusal_says_what_to_do_and_quotes_nothing(world):
    client = world.client("other", enforce_csrf_checks=True)
    answer = client.post("/file/bank-account/", {"bank-account-iban": "MARKER-OF-AN-IBAN"})
    page = answer.content.decode()
    assert answer.status_code == 403
    assert "MARKER" not in page
    assert "again" in page
