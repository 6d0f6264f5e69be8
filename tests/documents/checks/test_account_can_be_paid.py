import pytest

from tests.documents.checks.evidence import found
from tests.specimens.numbers import french_iban

IBAN = french_iban()
MINE = {"iban": IBAN, "holder": "SHARMA PRIYA"}
PRIYA = {"family_name": "Sharma", "given_names": "Priya"}


def account(iban):
    return found("bank_details", MINE | {"iban": iban})


def test_a_french_account_in_ones_own_name_is_fine():
    reading = MINE | {"holder": "Mme Priya SHARMA"}
    assert found("bank_details", reading, declared=PRIYA | {"iban": IBAN}) == {}


def test_a_wrong_sign_is_a_problem():
    seen = account(IBAN[:-1] + str((int(IBAN[-1]) + 1) % 10))
    assert list(seen) == ["iban_checksum"]
    assert seen["iban_checksum"].severity == "problem"


@pytest.mark.parametrize("line", ["RUEDESDUNES4PLACEJEANBART59140DUN", IBAN[:-1], "FRX" + IBAN[3:]])
def test_a_line_without_the_shape_of_an_iban_is_no_fact(line):
    assert account(line)["iban_checksum"].severity == "warning"


def test_a_wrong_french_key_is_a_problem():
    body = "30004008120000123456700"
    seen = account(f"FR{98 - int(body + '152700') % 97:02}{body}")
    assert list(seen) == ["rib_key"]


@pytest.mark.parametrize(
    ("iban", "code", "severity", "country"),
    [
        ("DE89370400440532013000", "foreign_iban", "info", "Germany"),
        ("BE68539007547034", "foreign_iban", "info", "Belgium"),
        ("TN5910006035183598478831", "outside_sepa", "warning", "Tunisia"),
    ],
)
def test_an_account_abroad_is_named_never_refused(iban, code, severity, country):
    seen = account(iban)
    assert list(seen) == [code]
    assert seen[code].severity == severity
    assert country in seen[code].saw


def test_a_savings_account_is_a_warning():
    seen = found("bank_details", MINE | {"savings": True})
    assert seen["savings_account"].severity == "warning"


def test_another_account_than_typed_is_a_warning():
    typed = french_iban(account="00007654321")
    seen = found("bank_details", MINE, declared=PRIYA | {"iban": typed})
    assert seen["iban_checksum"].severity == "warning"
    assert "you typed" in seen["iban_checksum"].saw


def test_someone_elses_account_is_a_problem():
    seen = found("bank_details", MINE | {"holder": "SHARMA RAKESH"}, declared=PRIYA)
    assert list(seen) == ["not_in_your_name"]
    assert "SHARMA RAKESH" in seen["not_in_your_name"].saw


def test_a_joint_account_with_the_students_name_is_fine():
    holder = {"holder": "SHARMA RAKESH SHARMA PRIYA"}
    assert found("bank_details", MINE | holder, declared=PRIYA) == {}


def test_a_holder_that_was_not_found_is_only_unsure():
    assert list(found("bank_details", {"iban": IBAN}, declared=PRIYA)) == ["unreadable"]


MENDED = MINE | {"iban_repaired": True}


def test_an_iban_that_was_mended_is_to_be_confirmed():
    finding = found("bank_details", MENDED)["number_ambiguous"]
    assert finding.severity == "warning"
    assert finding.facts["number"].replace(" ", "") == IBAN


def test_what_the_student_typed_confirms_a_mended_iban():
    assert found("bank_details", MENDED, declared={"iban": IBAN.lower()}) == {}
