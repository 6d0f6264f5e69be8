"""Where a registration stands."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from cpam.dates import dates_of
from cpam.guidance import GUIDES
from cpam.moves import Channel
from cpam.receiving import waiting_letter
from cpam.states import Affiliation
from cpam.timeline import timeline
from cpam.views.mine import case_of

NOT_WITH_THE_CPAM = (Affiliation.PREPARING, Affiliation.TO_CORRECT)


@require_safe
@login_required
def show(request: HttpRequest) -> HttpResponse:
    case = case_of(request)
    hears_letters = case.channel == Channel.PORTAL and case.affiliation not in NOT_WITH_THE_CPAM
    context = {
        "case": case,
        "timeline": timeline(case),
        "hears_letters": hears_letters,
        "letter_waits": hears_letters and waiting_letter(case),
        "dates": dates_of(case),
        "guides": [guide for guide in GUIDES if guide.applies(case)],
    }
    return render(request, "cpam/timeline.html", context)
