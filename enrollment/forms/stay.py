"""The right to stay."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from enrollment.forms.base import StepForm
from enrollment.forms.dates import DateBoxes
from enrollment.models import Dossier


class StayForm(StepForm):
    permit_valid_until = DateBoxes(
        label=_("Valid until"), help_text=_("The last day printed on it. In figures.")
    )

    needed = {
        "permit": _("Choose your permit."),
        "permit_valid_until": _("Valid until: enter the day, the month and the year."),
    }

    class Meta:
        model = Dossier
        fields = ["permit", "permit_valid_until"]
        widgets = {"permit": forms.RadioSelect}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["permit"].choices = Dossier.Permit.choices  # type: ignore[attr-defined]
