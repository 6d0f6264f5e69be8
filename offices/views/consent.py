"""The student's page: which office may see the state of the file, said before it is agreed to."""

from typing import cast

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from accounts.models import User
from enrollment.models import Dossier, Institution
from offices.models import Consent


@require_safe
@login_required
def consent(request: HttpRequest) -> HttpResponse:
    """The offices that work with Escale, the student's own institution first."""
    dossier = _dossier(request)
    given = set(
        Consent.objects.in_force().filter(dossier=dossier).values_list("institution_id", flat=True)
    )
    offices = sorted(
        Institution.objects.filter(memberships__isnull=False).distinct(),
        key=lambda office: (office.pk != dossier.institution_id, office.name),
    )
    rows = [(office, office.pk in given) for office in offices]
    return render(request, "offices/consent.html", {"rows": rows})


@require_POST
@login_required
def decide(request: HttpRequest, institution: int) -> HttpResponse:
    """Give the consent, or withdraw it."""
    office = get_object_or_404(
        Institution.objects.filter(memberships__isnull=False).distinct(), pk=institution
    )
    act = Consent.objects.give if "give" in request.POST else Consent.objects.withdraw
    act(_dossier(request), office)
    return redirect("offices:consent")


def _dossier(request: HttpRequest) -> Dossier:
    return get_object_or_404(Dossier, owner=cast("User", request.user))
