"""Every row of the table of kinds is complete."""

import pytest

from documents.checks.check import Check
from documents.kinds import KINDS, kind

SLUGS = """
identity residence_permit visa_validation enrolment_certificate bank_details birth_certificate
translation identity_photo marriage_certificate proof_of_means s1_form parental_authorisation
other_paper cpam_letter
"""
every_kind = pytest.mark.parametrize("row", KINDS, ids=lambda row: row.slug)


def test_the_kinds_are_those_of_the_contract_in_the_order_of_the_pack():
    assert [row.slug for row in KINDS] == SLUGS.split()


@every_kind
def test_a_row_says_all_that_the_upload_page_shows(row):
    for text in (row.name, row.french, row.ask, row.good, row.bad):
        assert str(text)
    assert 1 <= len(row.tips) <= 3
    assert all(str(tip).endswith(".") for tip in row.tips)


@every_kind
def test_a_row_has_its_checks_and_its_reader(row):
    assert row.checks
    assert all(isinstance(check, Check) for check in row.checks)
    assert row.reader or row.slug == "identity_photo"


@every_kind
def test_a_kind_is_found_by_its_slug_and_shown_with_hyphens(row):
    assert kind(row.slug) is row
    assert row.url_slug == row.slug.replace("_", "-")


@every_kind
def test_no_text_no_reading(row):
    assert row.read([]) == {}
    assert row.read([[], ["  "]]) == {}


@every_kind
def test_text_without_meaning_is_read_without_harm(row):
    reading = row.read([["", ":", "\t\t", "«»", "0" * 500, "P<" + "<" * 42, "IBAN"]])
    assert isinstance(reading, dict)


def test_an_unknown_kind_is_an_error():
    with pytest.raises(KeyError):
        kind("driving_licence")
