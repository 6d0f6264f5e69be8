"""The record that a student keeps of a sent file: one accessible PDF page."""

import json
from pathlib import Path
from typing import Any

import typst
from django.db.models import Count
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import get_language, gettext_lazy, ngettext
from django.utils.translation import gettext as _

from documents.kinds import Kind
from enrollment.models import Dossier
from enrollment.names import same_name

TEMPLATE = (Path(__file__).parent / "receipt.typ").read_bytes()
NOT_SENT = ["cpam_letter"]  # what the CPAM wrote, not what it receives

# Shown on the page "Your file is sent" too.
WHAT_COMES_NEXT = (
    gettext_lazy("We check that the file is ready. You see it on the page of your case."),
    gettext_lazy(
        "The file goes to your health fund. The page of your case says who sends it, and how."
    ),
    gettext_lazy(
        "The CPAM sends a provisional number, then a permanent one. This can take months."
    ),
)


def receipt(dossier: Dossier) -> bytes:
    """The record as PDF/UA-1, in the language of the reader, of a dossier that was sent.

    A name in letters that no embedded font has is left out: the reference says whose file it is.
    """
    said = words(dossier)
    try:
        return drawn(said)
    except typst.TypstError:
        return drawn({**said, "facts": [fact for fact in said["facts"] if not fact["personal"]]})


def words(dossier: Dossier) -> dict[str, Any]:
    """All that the page says, as enrollment/receipt.typ takes it."""
    if dossier.submitted_at is None:
        raise ValueError("a draft has no record")
    day = date_format(localtime(dossier.submitted_at), "j F Y")
    return {
        "lang": (get_language() or "en").partition("-")[0],
        "title": _("Record of your registration file"),
        "facts": [
            {"label": _("Reference"), "value": dossier.reference, "personal": False},
            {"label": _("Name"), "value": dossier.person_label, "personal": True},
            {"label": _("Sent on"), "value": day, "personal": False},
        ],
        "papers": {"title": _("Documents in the file"), "lines": papers(dossier)},
        "next": {"title": _("What happens next"), "lines": [str(line) for line in WHAT_COMES_NEXT]},
        "notice": _(
            "Escale wrote this record. It is not an official document, and it proves no rights."
        ),
    }


def papers(dossier: Dossier) -> list[str]:
    """Like: Birth certificate (acte de naissance), 2 pages."""
    rows = dossier.current_attachments().exclude(kind__in=NOT_SENT)
    return [paper(row.row, row.pages) for row in rows.annotate(pages=Count("document__pages"))]


def paper(kind: Kind, pages: int) -> str:
    """The French name stands beside the reader's own, but not beside itself."""
    name = str(kind.name)
    if not same_name(name, kind.french):
        name = f"{name} ({kind.french})"
    count = ngettext("%(count)d page", "%(count)d pages", pages) % {"count": pages}
    return f"{name}, {count}"


def drawn(said: dict[str, Any]) -> bytes:
    """Only embedded fonts: the same file on every machine."""
    pdf: bytes = typst.compile(
        TEMPLATE,
        format="pdf",
        pdf_standards=["ua-1"],
        ignore_system_fonts=True,
        sys_inputs={"said": json.dumps(said)},
    )
    return pdf
