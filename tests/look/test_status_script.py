"""The case page brings its own news, quietly."""

import pytest

from tests.look import upload

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _sent():
    upload.state[:] = ["sent"]


def test_news_takes_the_place_of_what_was_and_is_said(look):
    page = look("/try-live/")
    upload.state[:] = ["affiliated"]
    page.get_by_text("affiliated").wait_for(timeout=8000)
    assert page.inner_text("#news") == "Your file has moved."


def test_nothing_is_swapped_under_ones_fingers(look):
    page = look("/try-live/")
    page.get_by_role("button", name="I received it").focus()
    upload.state[:] = ["affiliated"]
    page.wait_for_timeout(4500)
    assert page.inner_text("#track p") == "sent"


def test_where_nothing_changed_nothing_is_said(look):
    page = look("/try-live/")
    page.wait_for_timeout(4500)
    assert page.locator("#news").count() == 0
