import pytest

from documents.reading.picture.doc2d import read_doc2d
from documents.reading.picture.seen import Code
from tests.documents.picture.stamps import BANK_DETAILS, new_key, stamp, trust


def read(text):
    return read_doc2d([Code("DataMatrix", text, (0, 0, 10, 10))])


@pytest.mark.parametrize("version", ["01", "02", "03", "04"])
def test_header_and_data_are_read_in_every_version(version):
    found = read(stamp(BANK_DETAILS, new_key(), version=version))
    assert found["version"] == version
    assert found["document"] == "bank_details"
    assert found["signed"] == "2026-09-01"
    assert "issued" not in found
    assert found["fields"] == {
        "whole_name": "MME SHARMA PRIYA ANJALI",
        "iban": "FR7630004008120000123456749",
        "bic": "BNPAFRPP",
    }


def test_values_of_fixed_length_need_no_end():
    data = "BK26-ABCDEFGH-12B0PRIYA/ANJALI\x1dB2SHARMA\x1dB3\x1dB714032003BB0GHK2P4M731\x1dBF7EA"
    assert read(stamp(data, new_key(), "B1"))["fields"] == {
        "cvec": "26-ABCDEFGH-12",
        "given_names": "PRIYA ANJALI",
        "family_name": "SHARMA",
        "birth_date": "2003-03-14",
        "student_number": "0GHK2P4M731",
        "academic_year": "2026-2027",
    }


def test_a_cut_value_and_an_unknown_identifier_do_not_lose_the_rest():
    data = "30MME SHARMA-DE LA VALLIERE\x1eZZwhatever\x1d31FR7630004008120000123456749\x1d"
    assert set(read(stamp(data, new_key()))["fields"]) == {"whole_name", "iban"}


@pytest.mark.parametrize("size", [256, 384, 521])
def test_a_signature_of_a_trusted_issuer_is_valid(size, tmp_path, settings):
    key = new_key(size)
    trust(key, tmp_path, settings)
    assert read(stamp(BANK_DETAILS, key))["signature"] == "valid"


def test_changed_data_make_the_signature_wrong(tmp_path, settings):
    key = new_key()
    trust(key, tmp_path, settings)
    changed = stamp(BANK_DETAILS, key).replace("SHARMA", "DUPONT")
    assert read(changed)["signature"] == "wrong"


def test_a_signature_that_is_cut_is_wrong(tmp_path, settings):
    key = new_key()
    trust(key, tmp_path, settings)
    assert read(stamp(BANK_DETAILS, key)[:-9])["signature"] == "wrong"


def test_an_issuer_we_do_not_know_is_said(settings):
    settings.DOC2D_CERTIFICATES = ""
    assert read(stamp(BANK_DETAILS, new_key()))["signature"] == "unknown_key"


def test_a_certificate_out_of_force_proves_nothing(tmp_path, settings):
    key = new_key()
    trust(key, tmp_path, settings, until=2025)
    assert read(stamp(BANK_DETAILS, key))["signature"] == "unknown_key"


@pytest.mark.parametrize(
    "text", ["", "https://example.org", "DC04FR", "DC09FR99TST1FFFF00000301FR\x1f", "DC04FR99TST1"]
)
def test_other_codes_are_no_2d_doc(text):
    assert read(text) == {}
