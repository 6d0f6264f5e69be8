"""One page a move of the student: what it does, what it needs, and the button."""

from typing import cast

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.models import User
from cpam.acts import is_own
from cpam.asked import asked_by, card_papers
from cpam.forms import MoveForm
from cpam.models import Case
from cpam.moves import Actor, Channel, NotAllowed, Source, Transition
from cpam.views.mine import case_of
from cpam.words.moves import page_of
from cpam.workflow import reportable_by

UNPROCESSABLE = 422


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def move(request: HttpRequest, track: str, name: str) -> HttpResponse:
    """Ask what the move needs; a POST makes it. An old page gets a sentence, and loses nothing."""
    case = case_of(request)
    row = row_of(case, track, name)
    if case.state(row.track) not in row.origins:
        return moved_on(request, case, row)
    given = request.POST if request.method == "POST" else None
    form = MoveForm(given, case=case, actor=Actor.STUDENT, rows=[row], dated=not is_own(row))
    if form.is_valid():
        try:
            case.apply(
                row.track,
                row.name,
                actor=Actor.STUDENT,
                source=Source.STUDENT,
                user=cast("User", request.user),
                facts=form.facts,
            )
        except NotAllowed as refused:
            if not refused.unmet:
                return moved_on(request, case, row)
            form.add_error(None, str(refused.message))
        else:
            messages.success(request, str(row.history))
            warn_of_number(request, form)
            return redirect("cpam:timeline")
    context = {
        "case": case,
        "row": row,
        "page": page_of(row.key),
        "form": form,
        "by_hand": case.channel == Channel.PORTAL,
        "asked": asked_by(case, row),
        "card_papers": (papers := card_papers(case) if row.key == "card.order" else ()),
        "card_pack_is_ready": bool(papers) and all(paper.is_there for paper in papers),
    }
    return render(
        request, "cpam/move.html", context, status=UNPROCESSABLE if form.is_bound else 200
    )


def row_of(case: Case, track: str, name: str) -> Transition:
    """A move that a student may report on the case's channel. Raises 404 for any other."""
    for row in reportable_by(Actor.STUDENT, case.channel):
        if (row.track, row.name) == (track, name):
            return row
    raise Http404


def moved_on(request: HttpRequest, case: Case, row: Transition) -> HttpResponse:
    """Back to the timeline, with what happened meanwhile: a second press, another tab, the CPAM."""
    if case.state(row.track) == row.target:
        messages.info(request, _("This is done already. Nothing was sent twice."))
    else:
        messages.warning(
            request, _("Your case has moved on: this is not possible now. See where it stands.")
        )
    return redirect("cpam:timeline")


def warn_of_number(request: HttpRequest, form: MoveForm) -> None:
    """A number that does not agree with the person is kept: the student knows better than we do."""
    number = form.facts.number
    if number and number.fits is False:
        messages.warning(
            request,
            _(
                "This number does not go with your birth date or country of birth."
                " Check your certificate. If it says the same, call the CPAM: 36 46."
            ),
        )
