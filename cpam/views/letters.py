"""Portal: the student tells us what arrived from the CPAM."""

from collections.abc import Callable, Sequence
from typing import cast

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.models import User
from cpam.acts import is_in_letters, is_own, open_to
from cpam.forms import MoveForm
from cpam.letters import LETTERS, can_arrive, proposed, was_sent_already
from cpam.models import Case
from cpam.moves import Actor, Channel, NotAllowed, Source, Transition
from cpam.receiving import waiting_letter
from cpam.states import Affiliation
from cpam.views.mine import case_of
from cpam.views.moves import UNPROCESSABLE, warn_of_number
from documents.findings import Finding
from enrollment.said import Said, status_of

BY_URL = {letter.url_slug: letter for letter in LETTERS}
IN_LETTERS = {row.key for letter in LETTERS for row in letter.moves}


@require_POST
@login_required
def sent_already(request: HttpRequest) -> HttpResponse:
    """The student says "yes, I sent my file": then the letter can be told."""
    case = on_the_portal(request)
    was_sent_already(case, cast("User", request.user))
    return redirect("cpam:read_letter" if waiting_letter(case) else "cpam:letters")


@require_safe
@login_required
def letters(request: HttpRequest) -> HttpResponse:
    """All that may have arrived, as the case stands."""
    return list_of_letters(request, on_the_portal(request))


def list_of_letters(
    request: HttpRequest, case: Case, refused: Sequence[Finding | Said] = ()
) -> HttpResponse:
    """The list, with why a letter that was sent could not be read."""
    ask_first = is_asked_first(case)
    context = {
        "case": case,
        "letters": [letter for letter in LETTERS if can_arrive(case, letter)],
        "news": [] if ask_first else _other_news(case),
        "ask_first": ask_first,
        "refused": refused,
        "waits": waiting_letter(case),
        "limit": settings.MAX_UPLOAD_MB,
        "keeps": settings.NIR_STORAGE == "encrypted",
    }
    return render(request, "cpam/letters.html", context, status=status_of(list(refused)))


def is_asked_first(case: Case) -> bool:
    """We do not know yet that the file was sent: a letter would come before it."""
    return case.affiliation == Affiliation.PREPARING and case.papers.are_frozen


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def letter(request: HttpRequest, slug: str) -> HttpResponse:
    """Ask what the letter says, then make every move that leads to it, or none."""
    case = on_the_portal(request)
    if slug not in BY_URL:
        raise Http404
    arrived = BY_URL[slug]
    if not can_arrive(case, arrived):
        messages.info(request, _("Your case already says this, or has not reached this step yet."))
        return redirect("cpam:timeline")
    rows = proposed(case, arrived)
    given = request.POST if request.method == "POST" else None
    form = MoveForm(given, case=case, actor=Actor.STUDENT, rows=rows, dated=True)
    if form.is_valid() and report(request, case, rows, form):
        for row in rows:
            messages.success(request, str(row.history))
        warn_of_number(request, form)
        return redirect("cpam:timeline")
    context = {"case": case, "letter": arrived, "rows": rows, "form": form}
    status = UNPROCESSABLE if form.is_bound else 200
    return render(request, "cpam/letter.html", context, status=status)


def _other_news(case: Case) -> list[Transition]:
    """What the CPAM may have done that no letter of the list says."""
    return [
        row
        for row in open_to(case, Actor.STUDENT)
        if not is_own(row) and not is_in_letters(row) and row.key not in IN_LETTERS
    ]


def on_the_portal(request: HttpRequest) -> Case:
    """Where the CPAM speaks for itself, nobody speaks for it: 404."""
    case = case_of(request)
    if case.channel != Channel.PORTAL:
        raise Http404
    return case


def report(
    request: HttpRequest,
    case: Case,
    rows: list[Transition],
    form: MoveForm,
    source_of: Callable[[Transition], Source] = lambda row: Source.STUDENT,
) -> bool:
    """Make all the moves, or none and say why on the form."""
    try:
        with transaction.atomic():
            for row in rows:
                case.apply(
                    row.track,
                    row.name,
                    actor=Actor.STUDENT,
                    source=source_of(row),
                    user=cast("User", request.user),
                    facts=form.facts,
                )
    except NotAllowed as refused:
        form.add_error(None, str(refused.message))
        return False
    return True
