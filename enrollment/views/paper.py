"""The page of one document: files arrive, are looked at on the spot, and can be put right."""

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.generic import View

from documents.findings import Finding
from documents.kinds import KINDS, Kind
from documents.models import Original, Page
from enrollment.forms.sending import SendAnywayForm
from enrollment.models import Attachment, Dossier
from enrollment.receiving import receive, rejudge, remove
from enrollment.requirements import REQUIREMENTS
from enrollment.said import NOTHING_CHOSEN, Said, status_of
from enrollment.steps import BY_SLUG
from enrollment.views.entry import DossierRequired
from enrollment.waiting import dismiss, news

BY_URL = {row.url_slug: row for row in KINDS}
FRAGMENT = "X-Escale-Fragment"
LACKING = {"missing_page", "missing_back", "missing_parents"}  # what one more page may mend


def paper_context(
    dossier: Dossier,
    kind: Kind,
    *,
    refused: Sequence[Finding | Said] = (),
    anyway: SendAnywayForm | None = None,
) -> dict[str, Any]:
    """What `enrollment/paper.html` and its fragment show of a kind of paper."""
    attachment = dossier.current(kind.slug)
    sent_before = attachment if attachment and dossier.is_closed(attachment) else None
    attachment = None if sent_before else attachment
    why = REQUIREMENTS.get(kind.slug)
    return {
        "dossier": dossier,
        "kind": kind,
        "why": why.why if why else "",
        "attachment": attachment,
        "sent_before": sent_before,
        "refused": [*refused, *news(dossier.owner, kind.slug)],
        "findings": findings_of(attachment),
        "mode": mode_of(attachment),
        "anyway": anyway_form(attachment) if anyway is None else anyway,
        "limit": settings.MAX_UPLOAD_MB,
        "step_url": reverse("enrollment:step", args=[kind.url_slug]),
        "upload_url": reverse("enrollment:upload", args=[kind.url_slug]),
        "errors": anyway_errors(anyway),
    }


def findings_of(attachment: Attachment | None) -> list[Finding]:
    """What was found, worst first; a plain "looks fine" where there is nothing to say."""
    if attachment is None:
        return []
    return [row.finding for row in attachment.document.findings.all()]


def mode_of(attachment: Attachment | None) -> str:
    """What new files most likely do: stand in for a doubted page, unless a page is missing."""
    if attachment is None or not attachment.is_doubted:
        return "add"
    codes = {row.code for row in attachment.document.findings.all()}
    return "add" if codes & LACKING else "replace"


def anyway_form(attachment: Attachment | None) -> SendAnywayForm | None:
    if attachment is None or not attachment.is_doubted or attachment.sent_anyway_at:
        return None
    return SendAnywayForm(needs_reason=attachment.needs_reason)


def anyway_errors(form: SendAnywayForm | None) -> list[dict[str, str]]:
    if form is None:
        return []
    return [{"text": str(text), "href": "#div_id_reason"} for text in form.errors.get("reason", [])]


class PaperView(DossierRequired, View):
    """What every address of a paper shares: the kind must be one this student may change."""

    open_when_sent = True
    kind: Kind

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        if kwargs["slug"] not in BY_URL:
            raise Http404
        self.kind = BY_URL[kwargs["slug"]]

    def check(self) -> None:
        """Raise 404 unless the draft has a step for the kind, or the sent file opened it again."""
        dossier = self.dossier
        if dossier.is_frozen:
            may = self.kind.slug in dossier.corrections
        else:
            step = BY_SLUG.get(self.kind.url_slug)
            may = step is not None and step.applies(dossier)
        if not may:
            raise Http404

    def attachment(self) -> Attachment:
        """The current paper. Raises 404 when there is none, or when it was sent already."""
        self.check()
        attachment = self.dossier.current(self.kind.slug)
        if attachment is None or self.dossier.is_closed(attachment):
            raise Http404
        return attachment

    def back(self) -> HttpResponse:
        """To the page this came from: the wizard's in a draft, its own in a correction."""
        name = "enrollment:upload" if self.dossier.is_frozen else "enrollment:step"
        return redirect(reverse(name, args=[self.kind.url_slug]) + "#paper")

    def show(self, request: HttpRequest, status: int = 200, **extra: Any) -> HttpResponse:
        context = paper_context(self.dossier, self.kind, **extra)
        fragment = FRAGMENT in request.headers
        name = "enrollment/_paper.html" if fragment else "enrollment/paper.html"
        return render(request, name, context, status=status)

    def changed(self, request: HttpRequest) -> HttpResponse:
        return self.show(request) if FRAGMENT in request.headers else self.back()


class UploadView(PaperView):
    def get(self, request: HttpRequest, slug: str) -> HttpResponse:
        self.check()
        return self.show(request) if self.dossier.is_frozen else self.back()

    def post(self, request: HttpRequest, slug: str) -> HttpResponse:
        self.check()
        files = request.FILES.getlist("files")
        if not files:
            return self.show(request, 422, refused=[NOTHING_CHOSEN])
        replace = request.POST.get("mode") == "replace"
        dismiss(self.dossier.owner, self.kind.slug)
        refused = receive(self.dossier, self.kind.slug, files, replace=replace)
        if not refused:
            return self.changed(request)
        return self.show(request, status_of(refused), refused=refused)


class RotateView(PaperView):
    def post(self, request: HttpRequest, slug: str, page: int) -> HttpResponse:
        attachment = self.attachment()
        get_object_or_404(Page, document=attachment.document, position=page).rotate()
        self.dossier.touch()
        return self.changed(request)


class RemoveView(PaperView):
    """Remove one file; without one, "start again": all of them."""

    def post(self, request: HttpRequest, slug: str, original: Any = None) -> HttpResponse:
        attachment = self.attachment()
        rows = Original.objects.filter(document=attachment.document)
        files = [get_object_or_404(rows, pk=original)] if original else list(rows)
        remove(self.dossier, attachment, files=files)
        return self.changed(request)


class MoveView(PaperView):
    def post(self, request: HttpRequest, slug: str, original: Any) -> HttpResponse:
        attachment = self.attachment()
        row = get_object_or_404(Original, document=attachment.document, pk=original)
        attachment.document.move(row, up=request.POST.get("direction") == "up")
        attachment.document.read(self.dossier.declared())
        rejudge(self.dossier, self.kind.slug)
        self.dossier.touch()
        return self.changed(request)


class SendAnywayView(PaperView):
    def post(self, request: HttpRequest, slug: str) -> HttpResponse:
        attachment = self.attachment()
        if not attachment.is_doubted:
            return self.back()
        form = SendAnywayForm(request.POST, needs_reason=attachment.needs_reason)
        if not form.is_valid():
            return self.show(request, 422, anyway=form)
        attachment.send_anyway(form.cleaned_data["reason"])
        self.dossier.touch()
        return self.changed(request)
