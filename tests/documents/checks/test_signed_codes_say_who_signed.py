import pytest

from tests.documents.checks.evidence import found

READ = {"final": True, "family_name": "SHARMA", "academic_year": "2026-2027"}


def signed(signature):
    code = {"authority": "FR03", "certificate": "AHP1", "signature": signature, "fields": {}}
    return found("enrolment_certificate", READ | {"doc2d": code})


def test_a_wrong_signature_is_a_warning_never_a_problem():
    assert signed("wrong")["code_signature"].severity == "warning"


def test_a_sound_signature_says_who_signed():
    finding = signed("valid")["code_signature"]
    assert finding.severity == "info"
    assert "FR03 AHP1" in finding.saw
    assert "agrees" in finding.needed


def test_an_issuer_that_we_do_not_know_is_no_fault_of_the_paper():
    finding = signed("unknown_key")["code_signature"]
    assert finding.severity == "info"
    assert "cannot check" in finding.saw


@pytest.mark.parametrize("reading", [READ, READ | {"doc2d": {}}])
def test_a_paper_without_code_says_nothing_of_it(reading):
    assert "code_signature" not in found("enrolment_certificate", reading)
