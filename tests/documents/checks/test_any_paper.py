import pytest

from documents.evidence import Evidence
from documents.judging import judge, outcome
from documents.kinds import KINDS, kind
from tests import specimens
from tests.documents.checks.evidence import TODAY, found
from tests.documents.lines import lines_of_pdf
from tests.specimens import PRIYA

TITLED = [
    ("enrolment_certificate", specimens.enrolment_pdf(PRIYA)),
    ("enrolment_certificate", specimens.admission_letter_pdf(PRIYA)),
    ("bank_details", specimens.rib_pdf(PRIYA)),
    ("birth_certificate", specimens.birth_certificate_pdf(PRIYA)),
    ("birth_certificate", specimens.birth_certificate_pdf(PRIYA, "spanish")),
    ("visa_validation", specimens.visa_validation_pdf(PRIYA)),
    ("residence_permit", specimens.receipt_pdf(PRIYA)),
    ("cpam_letter", specimens.cpam_letter_pdf(PRIYA)),
]
PLACES = ["identity", *{slug for slug, _content in TITLED}]


@pytest.mark.parametrize(("slug", "content"), TITLED)
def test_a_paper_is_known_in_every_wrong_place_and_fine_in_its_own(slug, content):
    lines = lines_of_pdf(content)
    for place in PLACES:
        seen = found(place, kind(place).read(lines))
        assert ("wrong_kind" in seen) is (place != slug), place
        if place != slug:
            assert list(seen) == ["wrong_kind"], "nothing else is said of it"
            assert seen["wrong_kind"].severity == "problem"


@pytest.mark.parametrize("slug", ["proof_of_means", "other_paper", "parental_authorisation"])
def test_a_paper_of_free_form_may_be_anything(slug):
    reading = kind(slug).read(lines_of_pdf(specimens.rib_pdf(PRIYA)))
    assert "wrong_kind" not in found(slug, reading)


@pytest.mark.parametrize("row", KINDS, ids=lambda row: row.slug)
def test_a_feuille_de_soins_is_refused_everywhere(row):
    if row.slug == "identity_photo":
        return
    reading = row.read(lines_of_pdf(specimens.feuille_de_soins_pdf(PRIYA)))
    seen = found(row.slug, reading)
    assert list(seen) == ["care_document"]
    assert seen["care_document"].severity == "blocking"


@pytest.mark.parametrize(
    "lines",
    [
        ["L'Assurance Maladie", "Envoyez vos feuilles de soins à votre CPAM"],
        ["Feuille de soins"],
        ["Notice n° 12541*02 pour remplir une feuille de soins et la faire signer par le médecin"],
    ],
)
def test_a_letter_that_speaks_of_care_is_not_refused(lines):
    assert "care_document" not in found("cpam_letter", kind("cpam_letter").read([lines]))


@pytest.mark.parametrize(
    ("detected", "says"),
    [
        ({"type": "image/jpeg"}, "could not read this picture"),
        ({"type": "application/pdf"}, "nothing that we can read"),
        ({}, "could not read this picture"),
    ],
)
@pytest.mark.parametrize("slug", ["identity", "birth_certificate", "proof_of_means"])
def test_what_was_not_read_is_unsure_and_says_why(slug, detected, says):
    finding = found(slug, detected=detected)["unreadable"]
    assert finding.severity == "warning"
    assert says in finding.saw
    assert "a person will look" in finding.do


def test_a_photo_of_a_face_has_words_of_its_own():
    assert (
        "could not look at this photo"
        in found("identity_photo", detected={"type": "image/jpeg"})["unreadable"].saw
    )


def test_pages_that_the_paper_counts_and_we_have_not_are_missing():
    reading = kind("proof_of_means").read([["Relevé de bourse", "Page 1/3"]])
    assert reading["printed_pages"] == 3
    missing = found("proof_of_means", reading, detected={"pages": 1})["missing_page"]
    assert missing.severity == "problem"
    assert "missing_page" not in found("proof_of_means", reading, detected={"pages": 3})


def test_what_the_intake_noted_is_said():
    seen = found("proof_of_means", {"date": "2026-01-01"}, notes=("blank_page:2", "unknown"))
    assert list(seen) == ["blank_page"]
    assert seen["blank_page"].page == 2


def test_the_worst_comes_first_and_decides():
    findings = judge(
        Evidence(
            kind="identity",
            today=TODAY,
            reading={"mrz": ["…"], "mrz_valid": False, "expiry_date": "2020-01-01"},
            notes=("active_content_removed",),
        )
    )
    severities = [finding.severity.value for finding in findings]
    assert severities == ["problem", "warning", "info"]
    assert outcome(findings) == "problem"
    assert outcome([]) == "accepted"


def test_the_same_evidence_has_the_same_hash_and_any_other_fact_another():
    one = Evidence(kind="identity", today=TODAY, declared={"a": "1", "b": "2"})
    same = Evidence(kind="identity", today=TODAY, declared={"b": "2", "a": "1"})
    other = Evidence(kind="identity", today=TODAY, declared={"a": "1", "b": "3"})
    assert one.hash == same.hash != other.hash
