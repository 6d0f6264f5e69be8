"""My data: take it away, see who looked at it, erase all of it."""

import secrets
from datetime import datetime

from django.contrib.auth import logout
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from accounts.forms import EraseForm
from accounts.models import Access, Message, User
from accounts.people import signed_in

PAGE = 20
RECEIPT_KEY = "erased"


@require_GET
@login_required
def my_data(request: HttpRequest) -> HttpResponse:
    user = signed_in(request)
    looks = Paginator(Access.objects.about(user), PAGE).get_page(request.GET.get("page"))
    actors = User.objects.in_bulk({look.actor_id for look in looks})
    lines = [(look, actors.get(look.actor_id)) for look in looks]
    receipts = Message.objects.filter(user=user).receipts()
    return render(
        request,
        "accounts/my_data.html",
        {"page": looks, "lines": lines, "receipts": receipts},
    )


@require_GET
@login_required
def export(request: HttpRequest) -> JsonResponse:
    response = JsonResponse(
        signed_in(request).archive(), json_dumps_params={"ensure_ascii": False, "indent": 2}
    )
    response["Content-Disposition"] = 'attachment; filename="escale-my-data.json"'
    return response


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def erase(request: HttpRequest) -> HttpResponse:
    """Erase everything; the receipt is shown once, and kept by nobody but the person."""
    user = signed_in(request)
    if user.is_staff:
        raise PermissionDenied  # a reviewer's account is closed by an administrator
    form = EraseForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        sentences = user.erase()
        logout(request)
        request.session[RECEIPT_KEY] = {
            "number": f"ER-{secrets.token_hex(4).upper()}",
            "at": timezone.now().isoformat(),
            "sentences": sentences,
        }
        return redirect("erased")
    return render(request, "accounts/erase.html", {"form": form})


@require_GET
def erased(request: HttpRequest) -> HttpResponse:
    receipt = request.session.get(RECEIPT_KEY)
    if receipt is None:
        return redirect("privacy")
    at = datetime.fromisoformat(receipt["at"])
    return render(request, "accounts/erased.html", {**receipt, "at": at})
