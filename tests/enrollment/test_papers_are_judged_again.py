from django.db import connection
from django.test.utils import CaptureQueriesContext

from enrollment.judging import evidence_of, judge_dossier
from tests.dossiers import attach_paper
from tests.enrollment.wizard import ABOUT_YOU, post_step


def certificate(dossier, **reading):
    facts = {
        "family_name": "SHARMA",
        "given_names": "ANITA",
        "academic_year": "2026-2027",
        "final": True,
    }
    return attach_paper(dossier, "enrolment_certificate", reading={**facts, **reading})


def codes(attachment):
    return {row.code for row in attachment.document.findings.all()}


def test_an_answer_that_changes_changes_the_verdict_of_a_paper(student, draft):
    paper = certificate(draft)
    post_step(student, "about-you", ABOUT_YOU)
    assert "name_mismatch" not in codes(paper)
    post_step(student, "about-you", ABOUT_YOU, family_name="Kowalski", given_names="Piotr")
    assert "name_mismatch" in codes(paper)
    post_step(student, "about-you", ABOUT_YOU)
    assert "name_mismatch" not in codes(paper)


def test_what_did_not_change_is_not_judged_twice(draft):
    certificate(draft)
    judge_dossier(draft)
    hashes = [one.document.judged_hash for one in draft.current_attachments()]
    with CaptureQueriesContext(connection) as asked:
        judge_dossier(draft)
    assert all(query["sql"].startswith("SELECT") for query in asked)
    assert hashes == [one.document.judged_hash for one in draft.current_attachments()]


def test_the_evidence_holds_what_was_typed_and_the_other_papers(complete):
    attach_paper(complete, "identity", reading={"family_name": "SHARMA"})
    papers = list(complete.current_attachments().with_papers())
    bank = next(paper for paper in papers if paper.kind == "bank_details")
    evidence = evidence_of(bank, papers, complete.declared())
    assert evidence.declared["iban"] == complete.iban
    assert evidence.declared["birth_date"] == "2003-03-27"
    assert evidence.documents["identity"] == {"family_name": "SHARMA"}
    assert evidence.documents["birth_certificate"] == {}, "that a paper is there is a fact"
    assert "bank_details" not in evidence.documents
    assert evidence.detected["pages"] == 1
    assert "no_french_account" not in evidence.declared


def test_a_permit_that_has_passed_is_found_from_the_date_typed(student, draft):
    paper = attach_paper(draft, "residence_permit")
    draft.nationality = "IN"
    draft.save()
    post_step(
        student, "stay", permit="card",
        permit_valid_until_0="1", permit_valid_until_1="2", permit_valid_until_2="2024",
    )  # fmt: skip
    assert "expired" in codes(paper)
