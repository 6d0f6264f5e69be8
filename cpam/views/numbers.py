"""One's own numbers: masked, and in full only where they are kept, on demand and logged."""

from typing import cast

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from accounts.models import Access, User
from cpam.views.mine import case_of


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def numbers(request: HttpRequest) -> HttpResponse:
    """A POST shows them in full, once, after a line in the log."""
    case = case_of(request)
    rows = list(case.social_numbers.order_by("received_on"))
    kept = settings.NIR_STORAGE == "encrypted" and any(row.value for row in rows)
    shown = kept and request.method == "POST"
    if shown:
        user = cast("User", request.user)
        for row in rows:
            Access.objects.record(
                user, Access.Action.VIEW, kind="number", key=row.pk, owner=user.pk
            )
    context = {"case": case, "numbers": rows, "may_show": kept and not shown, "shown": shown}
    return render(request, "cpam/numbers.html", context)
