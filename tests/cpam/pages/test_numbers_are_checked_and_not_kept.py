from io import StringIO

import pytest
from django.core.management import call_command

from cpam.models import SocialNumber
from tests.cpam.pages.doing import A_DAY, NIA, NIR, with_key, words_of

ISSUE = "/case/letters/entitlement-certificate/"
PROVIDE = "/case/letters/provisional-certificate/"


@pytest.mark.parametrize(
    ("url", "number", "said"),
    [
        (ISSUE, "", "Enter the number."),
        (ISSUE, "12345", "The number has 15 characters"),
        (ISSUE, NIR[:13], "The last two digits do not go with the others."),
        (ISSUE, NIR[:13] + "00", "The last two digits do not go with the others."),
        (ISSUE, NIA, "This number is provisional: it does not begin with 1 or 2."),
        (PROVIDE, NIR, "it is a permanent number, not a provisional one."),
    ],
)
def test_a_number_that_is_not_what_it_should_be_is_explained(case_of, client, url, number, said):
    case = case_of("affiliation.send")
    page = client.post(url, {**A_DAY, "number": number})
    assert page.status_code == 422
    assert said in words_of(page)
    case.refresh_from_db()
    assert (case.affiliation, case.number) == ("sent", "none")


def test_only_what_may_be_known_of_it_is_kept(case_of, client):
    case = case_of("affiliation.send")
    client.post(ISSUE, {**A_DAY, "number": " ".join((NIR[:5], NIR[5:]))})
    number = SocialNumber.objects.get(case=case)
    assert (number.kind, number.valid, number.last_two) == ("definitive", True, NIR[-2:])
    assert (number.fits, number.value) == (True, "")
    dump = StringIO()
    call_command("dumpdata", stdout=dump)
    assert NIR not in dump.getvalue()
    assert NIR[:13] not in dump.getvalue()


def test_one_that_does_not_go_with_the_person_is_taken_with_a_warning(case_of, client):
    case = case_of("affiliation.send")
    number = with_key("1850699109123")
    page = client.post(ISSUE, {**A_DAY, "number": number}, follow=True)
    assert "does not go with your birth date or country of birth" in words_of(page)
    assert SocialNumber.objects.get(case=case).fits is False
    case.refresh_from_db()
    assert case.certification == "certified"
