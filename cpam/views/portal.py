"""Portal: what to do on the official site, step by step, and the pack to put there."""

import logging
from collections.abc import Callable
from datetime import date
from typing import cast

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from accounts.models import Access, User
from cpam.calendar import in_words
from cpam.models import Case
from cpam.moves import Channel
from cpam.outbox import CARD_PAPERS
from cpam.pack import card_pack, headings, packed
from cpam.states import Affiliation, Card
from cpam.views.mine import case_of
from documents.encryption import KeyMissing, Tampered
from enrollment.countries import names
from enrollment.models import Dossier

logger = logging.getLogger(__name__)


@require_safe
@login_required
def guide(request: HttpRequest) -> HttpResponse:
    """What to type and to upload on the portal, while the file waits to be sent."""
    case = case_of(request)
    if case.channel != Channel.PORTAL:
        raise Http404
    if case.affiliation != Affiliation.PREPARING or not _may_leave(request, case):
        return redirect("cpam:timeline")
    dossier = cast("Dossier", case.dossier)
    context = {
        "case": case,
        "headings": headings(dossier),
        "answers": _answers(dossier),
        "most": settings.PORTAL_MAX_MB,
    }
    return render(request, "cpam/portal.html", context)


@require_safe
@login_required
def pack(request: HttpRequest) -> HttpResponse:
    """The pack itself; the log of accesses knows of it first."""
    case = case_of(request)
    if not _may_leave(request, case):
        return redirect("cpam:timeline")
    return _download(request, case, packed, "pack", f"{case}.zip")


@require_safe
@login_required
def card(request: HttpRequest) -> HttpResponse:
    """Letter, photo and identity for a card ordered on paper, once it may be ordered."""
    case = case_of(request)
    if case.card not in (Card.ORDERABLE, Card.ORDERED) or not case.papers.has(CARD_PAPERS):
        messages.info(request, _("Your photo is not there yet. Add it, then download your pack."))
        return redirect("cpam:timeline")
    return _download(request, case, card_pack, "card-pack", f"{case}-carte.zip")


def _download(
    request: HttpRequest, case: Case, made: Callable[[Dossier], bytes], kind: str, name: str
) -> HttpResponse:
    dossier, user = cast("Dossier", case.dossier), cast("User", request.user)
    Access.objects.record(user, Access.Action.DOWNLOAD, kind=kind, key=case.pk, owner=user.pk)
    try:
        content = made(dossier)
    except (Tampered, KeyMissing, FileNotFoundError, ValueError):
        logger.exception("the %s of case %s cannot be made", kind, case.pk)
        messages.error(request, _("We cannot make your pack now. Try again in a few minutes."))
        return redirect("cpam:timeline")
    return HttpResponse(
        content,
        content_type="application/zip",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


def _may_leave(request: HttpRequest, case: Case) -> bool:
    """Nothing leaves while the file is open, or while a person has still to look at a paper."""
    if case.dossier is None or not case.dossier.is_frozen:
        messages.info(request, _("Your file is open. Check it and send it to us first."))
        return False
    if case.affiliation == Affiliation.PREPARING and not case.papers.are_accepted():
        messages.info(request, _("A reviewer looks at a document first. We write to you then."))
        return False
    return True


def _answers(dossier: Dossier) -> list[dict[str, str]]:
    """What the portal asks to be typed, with its French names.

    Source: ameli.fr, "Vous venez étudier en France".
    """
    street = ", ".join(filter(None, (dossier.address_line1, dossier.address_line2)))
    pairs = (
        (_("Family name"), "nom", dossier.family_name),
        (_("Given names"), "prénoms", dossier.given_names),
        (_("Date of birth"), "date de naissance", _day(dossier.birth_date)),
        (_("Country of birth"), "pays de naissance", _in_french(dossier.birth_country)),
        (_("E-mail"), "adresse électronique", dossier.owner.email),
        (_("Address in France"), "adresse", f"{street}, {dossier.postcode} {dossier.city}"),
        (_("Phone"), "téléphone", dossier.phone),
        (_("Start of your studies"), "début des études", _day(dossier.study_start)),
    )
    return [{"label": label, "value": value, "origin": french} for label, french, value in pairs]


def _day(day: date | None) -> str:
    return in_words(day) if day else ""


def _in_french(country: str) -> str:
    return names("fr").get(country, country)
