"""Where a fund tells us news: kept before it is answered, applied later by the engine."""

import json
import logging
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from cpam import notifications, signature
from cpam.crash import crashpoint
from cpam.doorbell import ring
from cpam.models import Case, Inbox
from cpam.news import Kept, NotAnEvent, keep, parse

security = logging.getLogger("security")

LARGEST = 64 * 1024  # bytes; an Event of the contract is a few hundred


@csrf_exempt  # a fund has no cookie: its signature says who it is
@require_POST
def webhook(request: HttpRequest) -> HttpResponse:
    """`POST /webhooks/cpam/` of cpam-gateway.yaml: 200, 202, 400, 401, 409 or 413."""
    body = _body(request)
    if body is None:
        return _say(413, "larger than an event")
    signer = signature.signed_with(
        settings.CPAM_GATEWAY_SECRETS,
        request.headers,
        request.method or "",
        request.get_full_path(),
        body,
    )
    if signer is None:
        security.warning("A webhook with a wrong signature was refused")
        return _say(401, "wrong signature")
    try:
        news = parse(json.loads(body))
    except NotAnEvent as error:
        return _say(400, str(error))
    except (ValueError, RecursionError):
        return _say(400, "not JSON")
    crashpoint("CP10")
    with transaction.atomic():
        row, kept = keep(news, source="webhook", signed_with=f"key{signer}")
        if kept == Kept.OTHER_BODY:
            notifications.alert(
                row.case, f"other-body:{row.event_id}", "An event of the CPAM came with two bodies."
            )
        elif kept == Kept.NEW and row.case_id:
            _wake(row.case_id)
    crashpoint("CP11")
    if kept == Kept.OTHER_BODY:
        return _say(409, "this id came before with another body")
    return _say(202 if _waits(row) else 200, "kept")


def _body(request: HttpRequest) -> bytes | None:
    """What was sent; None where it is larger than an event.

    A body sent in pieces has no length, and Django reads nothing of it: the server knows where it
    ends, if it says so (`wsgi.input_terminated`).
    """
    length = request.headers.get("Content-Length") or "0"
    if not length.isdigit() or len(length) > len(str(LARGEST)) or int(length) > LARGEST:
        return None
    in_pieces = request.headers.get("Transfer-Encoding", "").lower() == "chunked"
    if in_pieces and request.META.get("wsgi.input_terminated"):
        sent: bytes = request.META["wsgi.input"].read(LARGEST + 1)
        return sent if len(sent) <= LARGEST else None
    return request.body


def _wake(case: UUID) -> None:
    """A webhook is a hint: the case is due now, and asks for what comes before if that is missing.

    A worker that holds the case finds this row under the case's lock when it commits. If another
    claims it first, what the first one holds is dropped, and its call goes again with the same key.
    """
    Case.objects.filter(pk=case).update(next_run_at=timezone.now())
    ring()


def _waits(row: Inbox) -> bool:
    """Kept unapplied: the reference is not known yet, or an earlier event is missing."""
    if row.filing is None:
        return True
    last = row.filing.sequence
    if row.sequence <= last + 1:
        return False
    before = Inbox.objects.filter(
        filing=row.filing, sequence__gt=last, sequence__lt=row.sequence
    ).values("sequence")
    return row.applied_at is None and before.distinct().count() < row.sequence - last - 1


def _say(status: int, text: str) -> HttpResponse:
    return HttpResponse(f"{text}\n", status=status, content_type="text/plain")
