"""Papers stay as long as somebody needs them, and a setting more."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.cases import CERTIFIED, make_case, move

pytestmark = pytest.mark.django_db


def dates(case):
    papers = case.dossier.owner.documents
    return set(papers.values_list("erase_on", flat=True))


@pytest.mark.parametrize(
    "moves",
    [
        "affiliation.withdraw",
        "affiliation.send affiliation.refuse",
        f"{CERTIFIED} card.offer card.order card.issue",
    ],
)
def test_a_day_is_set_once_nobody_needs_them(moves, settings):
    settings.ERASE_AFTER_DAYS = 30
    case = make_case(moves=moves)
    assert dates(case) == {timezone.localdate() + timedelta(days=30)}


def test_a_case_under_way_keeps_them():
    assert dates(make_case(moves="affiliation.send affiliation.ask")) == {None}


def test_a_case_opened_again_needs_them_again():
    case = make_case(moves="affiliation.send affiliation.refuse")
    move(case, "affiliation.reopen")
    assert dates(case) == {None}
