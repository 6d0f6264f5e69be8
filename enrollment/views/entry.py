"""Whose file a page is about: always the signed-in person's own, so its address names nobody."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.mixins import LoginRequiredMixin
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from accounts.models import User
from enrollment.models import Dossier


def own_dossier(user: User) -> Dossier | None:
    """The dossier of this person, if eligibility let them begin one. Opening a page begins none."""
    dossier = Dossier.objects.filter(owner=user).exclude(outcome="").first()
    if dossier:
        dossier.owner = user
    return dossier


def already_sent(request: HttpRequest) -> HttpResponse:
    """What a page of before the sending answers after it."""
    messages.info(request, _("Your file is sent. What it says can no longer be changed here."))
    return redirect("enrollment:sent")


class DossierRequired(LoginRequiredMixin):
    """A page of the student's own file. `open_when_sent`: also after it was sent."""

    open_when_sent = False
    dossier: Dossier

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not isinstance(request.user, User):
            return self.handle_no_permission()
        dossier = own_dossier(request.user)
        if dossier is None:
            return redirect("enrollment:eligibility")
        if dossier.is_frozen and not self.open_when_sent:
            return (
                already_sent(request) if request.method == "POST" else redirect("enrollment:sent")
            )
        self.dossier = dossier
        return super().dispatch(request, *args, **kwargs)
