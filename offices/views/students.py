"""The office's list: its consenting students, the state of each track, and nothing else of them."""

from dataclasses import dataclass
from typing import cast

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from accounts.models import Access, User
from cpam.forecast import of_all_funds
from cpam.workflow import Track, state_label
from offices.models import Consent, Membership

ON_A_PAGE = 50


@dataclass(frozen=True)
class Row:
    """One student as the office sees them."""

    name: str
    reference: str
    states: list[str | Promise]


@require_safe
@login_required
def students(request: HttpRequest) -> HttpResponse:
    member = cast("User", request.user)
    if not Membership.objects.filter(user=member).exists():
        raise PermissionDenied
    consents = (
        Consent.objects.visible_to(member)
        .with_state()
        .order_by("dossier__family_name", "dossier__given_names", "pk")
    )
    page = Paginator(consents, ON_A_PAGE).get_page(request.GET.get("page"))
    seen = list(page.object_list)
    Access.objects.record_many(
        member,
        Access.Action.LIST,
        [("dossier", consent.dossier_id, consent.dossier.owner_id) for consent in seen],
    )
    context = {
        "page": page,
        "rows": [_row(consent) for consent in seen],
        "tracks": TRACKS,
        "waits": of_all_funds(),
    }
    return render(request, "offices/students.html", context)


TRACKS = (
    _("Rights"),
    _("Number"),
    _("Certification"),
    _("Carte Vitale"),
    _("Médecin traitant"),
)


def _row(consent: Consent) -> Row:
    dossier = consent.dossier
    case = getattr(dossier, "case", None)
    states: list[str | Promise] = (
        [state_label(track, getattr(case, track)) for track in Track]
        if case
        else [_("Student fills in the file"), "–", "–", "–", "–"]
    )
    name = f"{dossier.family_name.upper()} {dossier.given_names}".strip()
    return Row(name or str(_("Name not given yet")), dossier.reference, states)
