"""Guides and useful links, for where a case stands."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from cpam.guidance import GUIDES, LINKS
from cpam.states import Card
from cpam.views.mine import case_of

BY_SLUG = {guide.slug: guide for guide in GUIDES}


@require_safe
@login_required
def guides(request: HttpRequest) -> HttpResponse:
    """Those that are of use now come first; all can be read."""
    case = case_of(request)
    context = {
        "case": case,
        "now": [guide for guide in GUIDES if guide.applies(case)],
        "other": [guide for guide in GUIDES if not guide.applies(case)],
        "links": [link for link in LINKS if link.applies(case)],
    }
    return render(request, "cpam/guides.html", context)


@require_safe
@login_required
def guide(request: HttpRequest, slug: str) -> HttpResponse:
    case = case_of(request)
    if slug not in BY_SLUG:
        raise Http404
    context = {
        "case": case,
        "guide": BY_SLUG[slug],
        "may_order": slug == "card" and case.card == Card.ORDERABLE,
    }
    return render(request, "cpam/guide.html", context)
