"""Portal: a letter is sent to be read; what it says is proposed, and the student confirms once."""

from typing import cast

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from cpam.forms import MoveForm
from cpam.letters import Letter, can_arrive, proposed
from cpam.models import Case
from cpam.moves import Actor
from cpam.read_letter import ReadLetter
from cpam.receiving import let_go, put_away, receive_letter, refusals, waiting_letter
from cpam.views.letters import is_asked_first, list_of_letters, on_the_portal, report
from cpam.views.moves import UNPROCESSABLE, warn_of_number


@require_POST
@login_required
def upload(request: HttpRequest) -> HttpResponse:
    """Read a photo or a PDF of a letter; then show what we read."""
    case = on_the_portal(request)
    refused = receive_letter(case, request.FILES.getlist("files"))
    if refused:
        return list_of_letters(request, case, refused)
    return redirect("cpam:read_letter")


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def read_letter(request: HttpRequest) -> HttpResponse:
    """What the letter says, and the moves that follow: made by one press, all or none.

    To look changes nothing: a letter is read by the worker, and goes with a press or the purge.
    """
    case = on_the_portal(request)
    read = waiting_letter(case)
    if read is None:
        messages.info(request, _("No letter waits for your answer. Tell us what you received."))
        return redirect("cpam:letters")
    if read.document.is_being_read:
        return render(request, "cpam/read_letter.html", {"case": case, "is_being_read": True})
    if refused := refusals(read):
        return render(request, "cpam/read_letter.html", {"case": case, "refused": refused})
    return _propose(request, case, read, cast("Letter", read.letter))


def _propose(request: HttpRequest, case: Case, read: ReadLetter, letter: Letter) -> HttpResponse:
    context = {"case": case, "letter": letter, "read": read}
    if is_asked_first(case):
        return render(request, "cpam/read_letter.html", {**context, "ask_first": True})
    if can_arrive(case, letter):
        return _confirm(request, case, read, letter)
    if request.method != "POST":
        return render(request, "cpam/read_letter.html", {**context, "says_nothing_new": True})
    put_away(read)
    messages.info(request, _("The letter is put away. Your case stays as it is."))
    return redirect("cpam:timeline")


def _confirm(request: HttpRequest, case: Case, read: ReadLetter, letter: Letter) -> HttpResponse:
    rows = proposed(case, letter)
    given = request.POST if request.method == "POST" else None
    form = MoveForm(
        given,
        case=case,
        actor=Actor.STUDENT,
        rows=rows,
        dated=True,
        known=read.known(rows),
        initial=read.initial(),
    )
    if form.is_valid():
        with transaction.atomic():
            done = report(
                request, case, rows, form, lambda row: read.source_of(row, typed=form.fields)
            )
            if done:
                let_go(read)
        if done:
            for row in rows:
                messages.success(request, str(row.history))
            warn_of_number(request, form)
            return redirect("cpam:timeline")
    context = {
        "case": case,
        "letter": letter,
        "read": read,
        "rows": rows,
        "form": form,
        "doubts": read.doubts(rows),
    }
    status = UNPROCESSABLE if form.is_bound else 200
    return render(request, "cpam/read_letter.html", context, status=status)
