from tests.documents.checks.evidence import found

LETTER = {"letter": "entitlement_certificate", "number_kind": "definitive", "number_valid": True}


def test_an_attestation_with_a_final_number_is_fine():
    assert found("cpam_letter", LETTER) == {}


def test_a_provisional_number_is_expected_in_a_provisional_certificate_only():
    provisional = LETTER | {"number_kind": "provisional"}
    assert found("cpam_letter", provisional)["number_provisional"].severity == "problem"
    letter = provisional | {"letter": "provisional_certificate"}
    assert found("cpam_letter", letter) == {}


def test_a_number_whose_key_disagrees_is_a_problem():
    assert found("cpam_letter", LETTER | {"number_valid": False})["number_checksum"]


def test_a_number_that_fits_someone_else_is_a_warning():
    seen = found("cpam_letter", LETTER | {"number_fits": False})
    assert seen["number_other_person"].severity == "warning"
