"""Numbers: masked; in full only where they are kept, on demand, with a line in the log."""

import pytest

from accounts.models import Access, Message
from tests.cases import make_case
from tests.cpam.pages.doing import A_DAY, NIA, NIR, words_of

PAGE = "/case/numbers/"


@pytest.fixture
def told(case_of, client):
    def tell(moves="affiliation.send"):
        case = case_of(moves)
        client.post("/case/letters/entitlement-certificate/", {**A_DAY, "number": NIR})
        return case

    return tell


def test_only_two_digits_are_shown_and_there_is_nothing_more_to_show(told, client):
    case = told()
    page = client.get(PAGE)
    assert NIR[-2:] in words_of(page)
    assert NIR[:13] not in page.content.decode()
    assert "Show my numbers" not in words_of(page)
    assert NIR[:13] not in client.post(PAGE).content.decode()
    assert "On your letter of 1 Nov. 2026." in words_of(page)
    assert case.social_numbers.get().blind_index == ""


def test_a_number_that_is_kept_is_shown_on_demand_and_logged(told, client, settings):
    settings.NIR_STORAGE = "encrypted"
    case = told()
    assert NIR not in client.get(PAGE).content.decode()
    assert not Access.objects.filter(object_kind="number").exists()
    assert NIR in client.post(PAGE).content.decode()
    line = Access.objects.get(object_kind="number")
    assert line.object_id == str(case.social_numbers.get().pk)


def test_both_numbers_stay_apart_each_with_its_day(case_of, client):
    case = case_of("affiliation.send")
    client.post("/case/letters/provisional-certificate/", {**A_DAY, "number": NIA})
    client.post("/case/letters/entitlement-certificate/", {**A_DAY, "number": NIR})
    assert [row.kind for row in case.social_numbers.all()] == ["provisional", "definitive"]
    page = words_of(client.get(PAGE))
    assert "Provisional number" in page
    assert "Permanent number" in page


def test_one_number_on_two_cases_alerts_a_reviewer(told, client, settings, reviewer):
    settings.NIR_STORAGE = "encrypted"
    told()
    told()
    alerts = Message.objects.filter(user=reviewer, template="case_alert")
    assert alerts.count() == 1
    assert NIR not in alerts.get().body


def test_what_is_typed_says_what_is_kept_of_it(case_of, client, settings):
    case_of("affiliation.send")
    page = "/case/letters/entitlement-certificate/"
    assert "then keep only the last two digits" in words_of(client.get(page))
    settings.NIR_STORAGE = "encrypted"
    assert "keep it encrypted" in words_of(client.get(page))


@pytest.mark.django_db
def test_nobody_else_sees_them(client, reviewer):
    make_case()
    client.force_login(reviewer)
    assert client.get(PAGE).status_code in (302, 404)
