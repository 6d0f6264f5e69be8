"""Dossiers that tests are about: complete, valid, with papers that have a page to look at."""

from datetime import date, timedelta
from functools import cache
from io import BytesIO
from itertools import count

from django.utils import timezone
from PIL import Image

from documents.border import Picture
from documents.intake import Opened, fingerprint
from documents.models import Document, Original
from enrollment.models import Attachment, Dossier, HealthFund, StepSaved
from enrollment.requirements import owed
from enrollment.steps import applicable
from tests.people import make_student

emails = count(1)
contents = count(1)
IBAN = "FR1420041010050500013M02606"

ANSWERS = {
    "outcome": "PORTAL_NON_EU",
    "eligibility": {
        "answers": {"cover": "no", "activity": "study", "insured-in": "IN", "nationality": "IN"},
        "rule": "14",
    },
    "family_name": "Sharma",
    "given_names": "Anita",
    "birth_date": date(2003, 3, 27),
    "birth_place": "Jaipur",
    "birth_country": "IN",
    "nationality": "IN",
    "sex": "F",
    "institution_name": "Université Claude Bernard Lyon 1",
    "uai": "0691774D",
    "academic_year": "2026-2027",
    "study_start": date(2026, 9, 7),
    "iban": IBAN,
    "iban_country": "FR",
    "account_holder": "Anita Sharma",
    "permit": "long_stay_visa",
    "permit_valid_until": date(2027, 9, 30),
    "address_line1": "12 rue de l'Université",
    "postcode": "69007",
    "city": "Lyon",
    "phone": "+33612345678",
}


def make_draft(user=None, **columns):
    """A draft whose eligibility is settled and nothing else, unless told."""
    user = user or make_student(f"student{next(emails)}@example.org")
    dossier = Dossier.objects.draft_for(user)
    given = {"outcome": "PORTAL_NON_EU", "eligibility": ANSWERS["eligibility"], **columns}
    for column, value in given.items():
        setattr(dossier, column, value)
    dossier.save()
    return dossier


def make_dossier(user=None, *, submitted=False, **columns):
    """All steps done, all papers there and fine. `submitted` freezes it through `submit()`."""
    fund = {} if "health_fund" in columns else {"health_fund": make_fund()}
    dossier = make_draft(user, **{**ANSWERS, **fund, **columns})
    for row in owed(dossier):
        attach_paper(dossier, row.kind.slug)
    StepSaved.objects.bulk_create(
        StepSaved(dossier=dossier, slug=step.slug)
        for step in applicable(dossier)
        if step.kind is None
    )
    if submitted:
        dossier.submit("first-token")
    return dossier


def make_fund(slug="cpam-rhone"):
    """The shipped fund; made anew where a transactional test emptied the table."""
    fund, _created = HealthFund.objects.get_or_create(
        slug=slug, defaults={"name": "CPAM du Rhône", "department": "69", "gateway_code": "D69"}
    )
    return fund


def attach_paper(dossier, kind, *, reading=None, outcome="accepted", pages=1, **columns):
    """A judged paper with pages, without a sandbox: what the intake would have left behind."""
    document = Document.objects.start(dossier.owner, kind)
    add_file(document, pages)
    document.reading = reading or {}
    document.outcome = outcome
    document.save()
    dossier.attachments.filter(kind=kind, superseded_at=None).update(
        superseded_at=timezone.now() - timedelta(seconds=1)
    )
    return Attachment.objects.create(dossier=dossier, document=document, kind=kind, **columns)


def add_file(document, pages=1):
    """A JPEG of `pages` pages (no JPEG has several, but a test may), with nothing to look at."""
    picture = small_jpeg(next(contents))
    original = Original.quarantine(document, picture, "paper.jpg", "image/jpeg")
    original.clear(
        Opened(
            media_type="image/jpeg",
            size=len(picture),
            sha256=fingerprint(picture),
            width=60,
            height=85,
            pages=tuple(
                Picture(jpeg=picture, width=60, height=85, blank=True) for _ in range(pages)
            ),
            texts=((),) * pages,
            notes=(),
            second_opinion="",
        )
    )
    return original


@cache
def drawn():
    buffer = BytesIO()
    Image.new("RGB", (60, 85), (200, 210, 220)).save(buffer, "JPEG")
    return buffer.getvalue()


def small_jpeg(number=0):
    """A small grey picture; each `number` is another file, for a paper takes no file twice."""
    return drawn() + f"{number:>08}".encode()
