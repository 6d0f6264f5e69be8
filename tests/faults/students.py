"""What students do in ninety days: they send files, answer, order; no paper of theirs has bytes."""

from datetime import timedelta

from django.utils import timezone

from config.demo import population
from config.demo.personas import demo_institution
from cpam.models import Case
from documents.models import Document, Original, Page
from enrollment.models import Attachment
from tests.cases import move

SENT_WITHIN = timedelta(days=10)  # as at the start of a term

# What students do by themselves: where a track stands so, they make this move.
ACTS = {
    "affiliation": {"to_complete": "affiliation.answer"},
    "certification": {"civil_status_refused": "certification.resend"},
    "card": {"orderable": "card.order", "issued": "card.receive"},
    "doctor": {"declarable": "doctor.declare"},
}


def sow(dossiers, seed, dice):
    """Files sent in these days, each with one paper."""
    population.PAPERS_UP_TO = 0  # they are given papers here
    population.populate(dossiers, seed=seed, state="submitted", institution=demo_institution())
    cases = Case.objects.select_related("dossier").order_by("pk")
    for case in cases:
        case.channel, case.next_run_at = "http", timezone.now() + dice.random() * SENT_WITHIN
    Case.objects.bulk_update(cases, ["channel", "next_run_at"], batch_size=500)
    give_papers([case.dossier for case in cases], "identity")


def give_papers(dossiers, kind):
    """Accepted papers of one page, whose bytes are nowhere."""
    papers = [Document(owner_id=row.owner_id, kind=kind, outcome="accepted") for row in dossiers]
    files = [
        Original(
            document=paper, shown_name="a", state="clean", size=1, sha256="0" * 64, wrapped_key=b""
        )
        for paper in papers
    ]
    Document.objects.bulk_create(papers)
    Original.objects.bulk_create(files)
    Page.objects.bulk_create(
        Page(
            document=file.document,
            original=file,
            number=1,
            position=1,
            stored_width=60,
            stored_height=85,
            size=1,
        )
        for file in files
    )
    Attachment.objects.bulk_create(
        Attachment(dossier=dossier, document=paper, kind=kind)
        for dossier, paper in zip(dossiers, papers, strict=True)
    )


def act(case, name):
    """A student's move, with the new paper that it needs."""
    if name in {"affiliation.answer", "certification.resend"}:
        case.dossier.attachments.filter(kind="birth_certificate").update(
            superseded_at=timezone.now()
        )
        give_papers([case.dossier], "birth_certificate")
    move(case, name)
