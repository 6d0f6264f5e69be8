"""The mails we wrote to a person, readable here too: a mailbox may lose them."""

import uuid

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from accounts.people import signed_in

PAGE = 20


@require_GET
@login_required
def inbox(request: HttpRequest) -> HttpResponse:
    page = Paginator(signed_in(request).messages.all(), PAGE).get_page(request.GET.get("page"))
    return render(request, "accounts/messages.html", {"page": page})


@require_GET
@login_required
def message(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    found = get_object_or_404(signed_in(request).messages, pk=key)
    return render(request, "accounts/message.html", {"letter": found})


@require_POST
@login_required
def mark_read(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """Looking at a page changes nothing; this button does."""
    unread = signed_in(request).messages.filter(pk=key, read_at=None)
    unread.update(read_at=timezone.now())
    return redirect("messages")
