"""The page of one document: files arrive, are read at once, and the verdict comes to the page."""

from http import HTTPStatus
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.generic import View

from documents.kinds import KINDS, Kind
from enrollment.models import Attachment
from enrollment.receiving import receive
from enrollment.said import NOTHING_CHOSEN, status_of
from enrollment.showing import paper_context
from enrollment.steps import BY_SLUG
from enrollment.views.entry import DossierRequired
from enrollment.waiting import dismiss

BY_URL = {row.url_slug: row for row in KINDS}
FRAGMENT = "X-Escale-Fragment"


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
        """The page, or for a script that waits for a verdict: nothing yet, then the fragment."""
        self.check()
        if FRAGMENT not in request.headers:
            return self.show(request) if self.dossier.is_frozen else self.back()
        attachment = self.dossier.current(self.kind.slug)
        if attachment and attachment.is_being_read:
            return HttpResponse(status=HTTPStatus.NO_CONTENT)
        return self.show(request)

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
