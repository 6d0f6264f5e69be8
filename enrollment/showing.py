"""What the page of a paper says of it: each finding with its spot, an example, what one can do."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from documents.findings import Finding, Severity
from documents.kinds import Kind
from documents.models import FindingRow
from enrollment.doubts import doubts, spot
from enrollment.elsewhere import own_place
from enrollment.examples import Example, example_of, good_and_bad
from enrollment.forms.confirming import ConfirmForm
from enrollment.forms.sending import SendAnywayForm
from enrollment.models import Attachment, Dossier
from enrollment.models.attachment import RETAKEN
from enrollment.requirements import REQUIREMENTS
from enrollment.said import Said
from enrollment.waiting import news

LACKING = {"missing_page", "missing_back", "missing_parents"}  # what one more page may mend
IN_SILENCE = {"rotated_fixed"}  # mended already: said beside the page, not as a finding
LOOK_AGAIN_FOR = timedelta(minutes=2)  # a page without scripts loads itself again for so long


@dataclass(frozen=True)
class Shown:
    """A finding as the page shows it; `crop` is the address of its spot, "" where none is known."""

    finding: Finding
    crop: str
    example: Example | None
    is_retake: bool

    @classmethod
    def of(cls, row: FindingRow, kind: Kind) -> "Shown":
        spot = row.page is not None and row.box
        return cls(
            row.finding,
            reverse("documents:finding", args=[row.pk]) if spot else "",
            example_of(kind, row.code),
            row.code in RETAKEN and row.severity == Severity.WARNING,
        )


def paper_context(
    dossier: Dossier,
    kind: Kind,
    *,
    refused: Sequence[Finding | Said] = (),
    anyway: SendAnywayForm | None = None,
    confirm: ConfirmForm | None = None,
    errors: Sequence[dict[str, str]] = (),
) -> dict[str, Any]:
    """What `enrollment/paper.html` and its fragment show of a kind of paper."""
    attachment = dossier.current(kind.slug)
    sent_before = attachment if attachment and dossier.is_closed(attachment) else None
    attachment = None if sent_before else attachment
    why = REQUIREMENTS.get(kind.slug)
    good, bad = good_and_bad(kind)
    return {
        "dossier": dossier,
        "kind": kind,
        "why": why.why if why else "",
        "attachment": attachment,
        "sent_before": sent_before,
        "refused": [*refused, *news(dossier.owner, kind.slug)],
        "mode": mode_of(attachment),
        "anyway": anyway_form(attachment) if anyway is None else anyway,
        "good": good,
        "bad": bad,
        "limit": settings.MAX_UPLOAD_MB,
        "step_url": reverse("enrollment:step", args=[kind.url_slug]),
        "upload_url": reverse("enrollment:upload", args=[kind.url_slug]),
        "errors": [*errors, *errors_of(anyway, "reason"), *errors_of(confirm, "value", "typed")],
        **verdict(dossier, attachment, confirm),
    }


def verdict(
    dossier: Dossier, attachment: Attachment | None, confirm: ConfirmForm | None
) -> dict[str, Any]:
    """What was found, worst first, and the acts that it calls for."""
    if attachment is None:
        return {"checking": False}
    checking = attachment.is_being_read
    rows = [] if checking else list(attachment.document.findings.all())
    confirm = confirm or (None if checking else confirm_form(attachment))
    unsaid = said_elsewhere(rows, confirm)
    shown = [Shown.of(row, attachment.row) for row in rows if row.code not in unsaid]
    place = own_place(dossier, attachment) if any(r.code == "wrong_kind" for r in rows) else None
    return {
        "checking": checking,
        "retake": attachment.asks_retake and not attachment.is_doubted,
        "keep_looking": checking and timezone.now() - attachment.attached_at < LOOK_AGAIN_FOR,
        "findings": [one for one in shown if one.finding.severity != Severity.INFO],
        "quiet": [one.finding for one in shown if one.finding.severity == Severity.INFO],
        "turned": any(row.code in IN_SILENCE for row in rows),
        "place": place,
        "place_taken": place is not None and dossier.current(place.slug) is not None,
        "confirm": confirm,
    }


def said_elsewhere(rows: Sequence[FindingRow], confirm: ConfirmForm | None) -> set[str]:
    """The codes that need no finding of their own: there is one thing to do, and it is said once.

    Why a picture cannot be read says that it cannot; the card that asks for a number says that it
    is in doubt.
    """
    unsaid = set(IN_SILENCE)
    if {row.code for row in rows} & RETAKEN - {"unreadable"}:
        unsaid.add("unreadable")
    if confirm:
        unsaid.add("number_ambiguous")
    return unsaid


def confirm_form(attachment: Attachment) -> ConfirmForm | None:
    """The first number that waits for the student's word."""
    document = attachment.document
    doubt = next(doubts(document), None)
    return ConfirmForm(doubt=doubt, spot=spot(document, doubt)) if doubt else None


def mode_of(attachment: Attachment | None) -> str:
    """What new files most likely do: stand in for a doubted page, unless a page is missing."""
    if attachment is None or not attachment.asks_retake:
        return "add"
    codes = {row.code for row in attachment.document.findings.all()}
    return "add" if codes & LACKING else "replace"


def anyway_form(attachment: Attachment | None) -> SendAnywayForm | None:
    if attachment is None or not attachment.may_be_sent_anyway:
        return None
    return SendAnywayForm(needs_reason=attachment.needs_reason)


def errors_of(form: Any, *fields: str) -> list[dict[str, str]]:
    """What is wrong in these boxes, each with the place of its box."""
    if form is None or not form.is_bound:
        return []
    return [
        {"text": str(text), "href": f"#div_id_{field}"}
        for field in fields
        for text in form.errors.get(field, [])
    ]
