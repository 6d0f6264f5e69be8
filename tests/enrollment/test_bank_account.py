import pytest
from django.db import connection

from tests.enrollment.wizard import BANK, errors_of, post_step

GERMAN = "DE89 3704 0044 0532 0130 00"


def test_a_french_iban_is_kept_sealed_and_without_spaces(student, draft):
    assert post_step(student, "bank-account", BANK).status_code == 302
    draft.refresh_from_db()
    assert (draft.iban, draft.iban_country) == ("FR1420041010050500013M02606", "FR")
    assert draft.account_holder == "Anita Sharma"


@pytest.mark.parametrize(
    ("iban", "said"),
    [
        ("FR14 2004 1010 0505 0001 3M02 607", "IBAN: a character is wrong"),
        (
            "FR14 2004 1010 0505 0001 3M02 60",
            "IBAN: yours has 26 characters, one of France has 27.",
        ),
        ("XX14 2004 1010 0505 0001 3M02 606", "IBAN: no country's IBAN begins with XX."),
        ("my account", "IBAN: it begins with two letters and two figures."),
    ],
)
def test_a_wrong_iban_says_what_is_wrong_with_it(student, draft, iban, said):
    assert errors_of(post_step(student, "bank-account", BANK, iban=iban))["iban"][0].startswith(
        said
    )
    draft.refresh_from_db()
    assert draft.iban == ""


def test_an_account_elsewhere_will_do_for_who_says_there_is_no_french_one(student, draft):
    error = errors_of(post_step(student, "bank-account", BANK, iban=GERMAN))
    assert "this account is in another country: Germany" in error["iban"][0]
    response = post_step(student, "bank-account", BANK, iban=GERMAN, no_french_account="on")
    assert response.status_code == 302
    draft.refresh_from_db()
    assert (draft.iban_country, draft.no_french_account) == ("DE", True)


def test_with_no_account_at_all_the_task_stays_open(student, draft):
    response = post_step(student, "bank-account", no_french_account="on")
    assert "iban" in errors_of(response)
    student.post("/file/bank-account/later/")
    assert not draft.steps_saved.filter(slug="bank-account").exists()
    assert "We will write to you about it." in student.get("/file/").content.decode()


def test_the_iban_stands_nowhere_in_the_clear_in_the_database(student, draft):
    post_step(student, "bank-account", BANK)
    with connection.cursor() as cursor:
        cursor.execute("SELECT iban, account_holder FROM enrollment_dossier")
        stored = b"".join(bytes(value) for row in cursor for value in row)
    assert b"20041010" not in stored
    assert b"Sharma" not in stored
