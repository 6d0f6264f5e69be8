"""The dates of one's case, for one's own calendar."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from cpam.dates import as_ics, dates_of
from cpam.views.mine import case_of


@require_safe
@login_required
def ics(request: HttpRequest) -> HttpResponse:
    """404 where the case has no date."""
    case = case_of(request)
    if not dates_of(case):
        raise Http404
    return HttpResponse(
        as_ics(case),
        content_type="text/calendar; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="escale.ics"'},
    )
