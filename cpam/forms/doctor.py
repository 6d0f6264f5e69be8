"""Who the médecin traitant is, or that the doctor declared it at the surgery."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from cpam.facts import DoctorFacts
from cpam.forms.part import Fields, Part
from cpam.moves import Actor
from enrollment.calendar import civil_today

if TYPE_CHECKING:
    from cpam.models import Case

PAPER, ONLINE = "paper", "online"
NEEDED = {
    "doctor_name": _("Write the doctor’s name."),
    "doctor_city": _("Write the town where the doctor works."),
}


class DoctorPart(Part):
    gives = "doctor"

    def fields(self, case: "Case", actor: Actor) -> Fields:
        how = forms.ChoiceField(
            label=_("How do you declare your doctor?"),
            choices=[
                (ONLINE, _("The doctor did it online, at the surgery")),
                (PAPER, _("On paper: the doctor signed the form")),
            ],
            widget=forms.RadioSelect,
            error_messages={
                "required": _("How do you declare your doctor? Choose one of the two."),
                "invalid_choice": _("How do you declare your doctor? Choose one of the two."),
            },
        )
        name = forms.CharField(
            label=_("Doctor’s name"),
            help_text=_("Only if you declare on paper."),
            max_length=200,
            required=False,
            widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
        )
        city = forms.CharField(
            label=_("Doctor’s town"),
            help_text=_("Only if you declare on paper."),
            max_length=100,
            required=False,
            widget=forms.TextInput(attrs={"autocomplete": "off"}),
        )
        return {"how": how, "doctor_name": name, "doctor_city": city}

    def facts(self, case: "Case", cleaned: dict[str, Any]) -> dict[str, Any]:
        if cleaned["how"] == ONLINE:
            return {"how": ONLINE}
        missing = {name: said for name, said in NEEDED.items() if not cleaned[name].strip()}
        if missing:
            raise ValidationError(missing)
        doctor = DoctorFacts(
            name=cleaned["doctor_name"].strip(),
            city=cleaned["doctor_city"].strip(),
            declared_on=civil_today(),
        )
        return {"how": PAPER, "doctor": doctor}
