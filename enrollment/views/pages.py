"""The pages of one document are put right: turned, removed, put in order."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from documents.models import Original, Page
from enrollment.judging import rejudge
from enrollment.receiving import remove, turn
from enrollment.views.paper import PaperView


class RotateView(PaperView):
    def post(self, request: HttpRequest, slug: str, page: int) -> HttpResponse:
        attachment = self.attachment()
        row = get_object_or_404(Page, document=attachment.document, position=page)
        turn(self.dossier, attachment, row)
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
