"""What a student finds beside the timeline: waiting, guides, numbers, letters, the portal."""

import pytest

from tests.cases import make_case
from tests.look.test_every_page import faults

pytestmark = pytest.mark.django_db(transaction=True)

PLACES = [
    "/case/guides/",
    "/case/guides/card/",
    "/case/guides/paper-forms/",
    "/case/normal/",
    "/case/numbers/",
    "/case/letters/",
]


@pytest.fixture
def cookies(session_of):
    return session_of(make_case(moves="affiliation.send affiliation.acknowledge").dossier.owner)


@pytest.mark.parametrize("place", PLACES)
def test_a_page_beside_the_timeline_is_sound(look, cookies, place):
    page = look(place, cookies=cookies)
    assert page.url.endswith(place)
    assert faults(page) == []


def test_the_way_through_the_portal_is_sound(look, session_of):
    page = look("/case/portal/", cookies=session_of(make_case().dossier.owner))
    assert page.url.endswith("/case/portal/")
    assert faults(page) == []
