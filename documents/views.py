"""Pages of papers as pictures; the rare download of an original; what we accept."""

import logging
from collections.abc import Callable, Sequence
from functools import partial
from http import HTTPStatus
from typing import cast
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from accounts.models import Access, User
from documents import looking
from documents.contents import as_shown
from documents.crops import crop
from documents.encryption import KeyMissing, Tampered
from documents.kinds import KINDS
from documents.models import Document, Download, FindingRow, Original, Page
from documents.models.original import SUFFIXES

logger = logging.getLogger(__name__)

# A picture is data: no browser may take it for a page, keep it, or let another site have it.
PRIVATE = {
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "private, no-store",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex",
}


@require_safe
def page(request: HttpRequest, document_id: UUID, position: int) -> HttpResponse:
    """A page of a paper, to its owner or a reviewer; to anybody else there is none."""
    document = get_object_or_404(Document.objects.visible_to(request.user), pk=document_id)
    return _picture(request, document, position, Page.jpeg)


@require_safe
def finding(request: HttpRequest, finding_id: UUID) -> HttpResponse:
    """The piece of a page that a finding is about; the address says nothing of what is there."""
    row = get_object_or_404(
        FindingRow.objects.select_related("document__owner"),
        pk=finding_id,
        document__in=Document.objects.visible_to(request.user),
    )
    if row.page is None or not row.box:
        raise Http404
    return _picture(request, row.document, row.page, partial(_piece, row.box))


@require_safe
def field(request: HttpRequest, document_id: UUID, name: str) -> HttpResponse:
    """The piece of a page where a field of the reading stands."""
    document = get_object_or_404(Document.objects.visible_to(request.user), pk=document_id)
    place = document.places.get(name) or {}
    if not place.get("box"):
        raise Http404
    return _picture(request, document, place["page"], partial(_piece, place["box"]))


def _picture(
    request: HttpRequest, document: Document, position: int, draw: Callable[[Page], bytes]
) -> HttpResponse:
    """Draw from a page of a paper this person may see; the log has a line before it shows."""
    shown = get_object_or_404(
        Page.objects.select_related("original"), document=document, position=position
    )
    user = cast("User", request.user)
    if not looking.may_look(user, document):
        return _in_words(looking.ENOUGH, HTTPStatus.TOO_MANY_REQUESTS)
    Access.objects.record(
        user,
        Access.Action.VIEW,
        kind="page",
        key=f"{document.pk}/{position}",
        owner=document.owner_id,
    )
    try:
        picture = draw(shown)
    except (Tampered, KeyMissing, OSError):
        logger.exception("page %s of document %s does not open", position, document.pk)
        words = _("We cannot open this page now. Try again in a few minutes.")
        return _in_words(words, HTTPStatus.SERVICE_UNAVAILABLE)
    name = f'inline; filename="doc-{document.pk}-p{position}.jpg"'
    return HttpResponse(
        picture, content_type="image/jpeg", headers={**PRIVATE, "Content-Disposition": name}
    )


def _piece(box: Sequence[int], page: Page) -> bytes:
    """The box out of a page; it was measured on the picture that was looked at."""
    seen = as_shown(page.seen, page.rotation) if page.seen else {}
    return crop(page.jpeg(), box, (seen.get("width", 0), seen.get("height", 0)))


def _in_words(words: str | Promise, status: HTTPStatus) -> HttpResponse:
    text = "text/plain; charset=utf-8"
    return HttpResponse(str(words), status=status, content_type=text, headers=PRIVATE)


@require_POST
def download(request: HttpRequest, original_id: UUID) -> HttpResponseBase:
    """A file as it was received, to one who holds the permission and gives a reason."""
    if not request.user.has_perm("documents.download_original"):
        raise Http404
    original = get_object_or_404(
        Original.objects.clean().select_related("document"),
        pk=original_id,
        document__in=Document.objects.visible_to(request.user),
    )
    reason = request.POST.get("reason", "")
    if reason not in Download.Reason:
        return HttpResponse(
            _("Choose a reason for this download."),
            status=HTTPStatus.UNPROCESSABLE_ENTITY,
            content_type="text/plain; charset=utf-8",
        )
    _log_download(cast("User", request.user), original, reason)
    name = f'attachment; filename="file-{original.pk}.{SUFFIXES[original.media_type]}"'
    return StreamingHttpResponse(
        original.bytes(),
        content_type="application/octet-stream",
        headers={**PRIVATE, "Content-Disposition": name},
    )


@transaction.atomic
def _log_download(user: User, original: Original, reason: str) -> None:
    owner = original.document.owner_id
    Access.objects.record(
        user, Access.Action.DOWNLOAD, kind="original", key=original.pk, owner=owner
    )
    Download.objects.create(
        actor_id=user.pk, owner_id=owner, original_id=original.pk, reason=reason
    )


@require_safe
def accepted(request: HttpRequest) -> HttpResponse:
    """What we accept, kind by kind; for everybody."""
    limits = {"megabytes": settings.MAX_UPLOAD_MB, "pages": settings.MAX_PAGES}
    return render(request, "documents/accepted.html", {"kinds": KINDS, **limits})
