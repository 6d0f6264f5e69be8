"""What a reviewer does with a case: report a move, accept or return a paper, resume."""

from collections.abc import Callable
from typing import TYPE_CHECKING, cast
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import URLPattern, path
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from accounts.models import User
from cpam.admin.words import act
from cpam.forms import MoveForm
from cpam.models import Case
from cpam.moves import Actor, NotAllowed, Source, Transition
from cpam.workflow import reportable_by
from enrollment.models import Attachment

if TYPE_CHECKING:
    from django.contrib.admin import ModelAdmin

UNPROCESSABLE = 422
PAGE = "admin:cpam_case_change"


def urls(page: "ModelAdmin[Case]") -> list[URLPattern]:
    """The acts of the page of a case, each behind the admin's own door and for reviewers only."""

    def behind(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        def guarded(request: HttpRequest, case: UUID, **given: object) -> HttpResponse:
            if not page.has_view_permission(request):
                raise PermissionDenied
            rows = Case.objects.select_related("dossier__owner")
            return view(request, get_object_or_404(rows, pk=case), **given)

        return page.admin_site.admin_view(guarded)

    def as_page(request: HttpRequest, case: Case, track: str, name: str) -> HttpResponse:
        context = {**page.admin_site.each_context(request), "opts": page.opts}
        return move(request, case, track, name, context)

    move_page = require_http_methods(["GET", "HEAD", "POST"])(behind(as_page))
    return [
        path("<uuid:case>/<slug:track>/<slug:name>/", move_page, name="cpam_case_move"),
        path(
            "<uuid:case>/papers/<int:paper>/accept/",
            require_POST(behind(accept)),
            name="cpam_case_accept",
        ),
        path("<uuid:case>/resume/", require_POST(behind(resume)), name="cpam_case_resume"),
    ]


def move(
    request: HttpRequest, case: Case, track: str, name: str, context: dict[str, object]
) -> HttpResponse:
    """Report a move: its needs are asked; the table decides. Never a status, always an event."""
    row = _row(case, track, name)
    given = request.POST if request.method == "POST" else None
    initial = {"kinds": request.GET.getlist("kind")}
    is_news = any(by.actor == Actor.CPAM for by in row.by)
    form = MoveForm(
        given, case=case, actor=Actor.REVIEWER, rows=[row], dated=is_news, initial=initial
    )
    if form.is_valid():
        user = cast("User", request.user)
        try:
            with transaction.atomic():
                case.apply(
                    row.track,
                    row.name,
                    actor=Actor.REVIEWER,
                    source=Source.REVIEWER,
                    user=user,
                    facts=form.facts,
                )
                if row.name == "return":
                    _mark_returned(case, form.facts.kinds, user)
        except NotAllowed as refused:
            form.add_error(None, str(refused.message))
        else:
            messages.success(request, str(row.history))
            return redirect(PAGE, case.pk)
    context |= {"title": act(row), "case": case, "row": row, "form": form}
    status = UNPROCESSABLE if form.is_bound else 200
    return render(request, "admin/cpam/case/move.html", context, status=status)


def accept(request: HttpRequest, case: Case, paper: int) -> HttpResponse:
    """The paper holds nothing back any more; the engine looks at the case at once."""
    papers = Attachment.objects.current().filter(dossier=case.dossier)
    with transaction.atomic():
        get_object_or_404(papers, pk=paper).accept(cast("User", request.user))
        case.wake()
    messages.success(request, _("The document is accepted."))
    return redirect(PAGE, case.pk)


def resume(request: HttpRequest, case: Case) -> HttpResponse:
    """Try again what is parked: the case itself, calls of unknown outcome, news set aside."""
    with transaction.atomic():
        for command in case.commands.open().exclude(park_reason=""):
            command.resume()
        for news in case.inbox.exclude(park_reason=""):
            news.resume()
        case.resume()
    messages.success(request, _("What was parked is tried again."))
    return redirect(PAGE, case.pk)


def _row(case: Case, track: str, name: str) -> Transition:
    for row in reportable_by(Actor.REVIEWER, case.channel):
        if (row.track, row.name) == (track, name):
            return row
    raise Http404


def _mark_returned(case: Case, kinds: tuple[str, ...], reviewer: User) -> None:
    for paper in Attachment.objects.current().filter(dossier=case.dossier, kind__in=kinds):
        paper.return_(reviewer)
