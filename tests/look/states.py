"""Each state that the page of a paper may be in once something was sent."""

from django.utils import timezone

from documents.findings import Finding
from tests.dossiers import attach_paper

BOX = (6, 60, 48, 14)  # pixels of the small page that tests send


def found(draft, *findings, **columns):
    """A passport in which this was found; returns its document."""
    document = attach_paper(draft, "identity", **columns).document
    document.record(list(findings), "hash")
    return document


def blur():
    return Finding.of("blur", page=1, box=BOX)


def checking(draft):
    document = found(draft, outcome="")
    document.is_being_read = True
    document.save()


def fine(draft):
    found(
        draft, Finding.of("rotated_fixed", page=1), Finding.of("expires_soon", until="2026-12-24")
    )


def problem_with_its_spot(draft):
    expired = Finding.of("expired", page=1, box=BOX, this="passport", until="2024-04-15")
    found(draft, expired, Finding.of("glare", page=1, box=BOX))


def retake_asked(draft):
    found(draft, blur(), tries=1)


def third_try(draft):
    found(draft, blur(), tries=3)


def sent_anyway(draft):
    found(draft, blur(), tries=3, sent_anyway_at=timezone.now(), review="waiting")


def number_to_confirm(draft):
    reading = {"number": "L8B8902C3", "number_ambiguous": ["LB88902C3"]}
    finding = Finding.of("number_ambiguous", page=1, box=BOX, number="L8B8902C3")
    document = found(draft, finding, reading=reading)
    document.places = {"number": {"page": 1, "box": list(BOX)}}
    document.save()


def move_offered(draft):
    attach_paper(draft, "enrolment_certificate")
    finding = Finding.of("wrong_kind", found="enrolment_certificate", wanted="identity")
    found(draft, finding, reading={"looks_like": "enrolment_certificate"})


STATES = [
    checking,
    fine,
    problem_with_its_spot,
    retake_asked,
    third_try,
    sent_anyway,
    number_to_confirm,
    move_offered,
]
