"""A document that the CPAM asks for after it has opened the cover: no move, only papers."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from cpam.asked import asked_late
from cpam.views.mine import case_of

UNPROCESSABLE = 422


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def late(request: HttpRequest) -> HttpResponse:
    case = case_of(request)
    asked = asked_late(case)
    if not asked.papers:
        messages.info(request, _("Nothing is asked of you now."))
        return redirect("cpam:timeline")
    errors = []
    if request.method == "POST":
        if case.send_late_papers():
            messages.success(request, _("You sent what the CPAM asked for"))
            return redirect("cpam:timeline")
        errors = [{"text": _("Add each new document below, then send your answer.")}]
    context = {"case": case, "asked": asked, "errors": errors}
    return render(request, "cpam/late.html", context, status=UNPROCESSABLE if errors else 200)
