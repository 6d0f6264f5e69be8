"""Who the student is, as in the passport."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from enrollment import countries
from enrollment.calendar import age_on, civil_today
from enrollment.forms.base import StepForm
from enrollment.forms.country_select import CountrySelect
from enrollment.forms.dates import DateBoxes
from enrollment.forms.names import NameField
from enrollment.models import Dossier
from enrollment.names import tidy

OLDEST = 120  # years


def country_choices() -> list[tuple[str, str]]:
    return [("", _("Choose a country")), *countries.choices()]


class AboutYouForm(StepForm):
    birth_date = DateBoxes(
        label=gettext_lazy("Date of birth"),
        help_text=gettext_lazy("In figures, for example 27 3 2004."),
        autocomplete="bday",
    )
    birth_country = forms.ChoiceField(
        label=gettext_lazy("Country of birth"), choices=country_choices, widget=CountrySelect
    )
    nationality = forms.ChoiceField(
        label=gettext_lazy("Nationality"),
        choices=country_choices,
        widget=CountrySelect,
        help_text=gettext_lazy("The country of the passport that you use in France."),
    )

    needed = {
        "family_name": gettext_lazy("Enter your family name, as printed in your passport."),
        "given_names": gettext_lazy("Enter your given names, or tick “I have only one name”."),
        "birth_date": gettext_lazy("Enter your date of birth: day, month and year."),
        "birth_place": gettext_lazy("Enter your town of birth, as printed in your passport."),
        "birth_country": gettext_lazy("Choose your country of birth."),
        "nationality": gettext_lazy("Choose your nationality."),
        "sex": gettext_lazy("Choose the sex that is printed in your passport."),
    }

    class Meta:
        model = Dossier
        fields = [
            "family_name",
            "given_names",
            "one_name_only",
            "birth_name",
            "birth_date",
            "birth_place",
            "birth_country",
            "nationality",
            "sex",
        ]
        field_classes = {
            "family_name": NameField,
            "given_names": NameField,
            "birth_name": NameField,
        }
        widgets = {
            "family_name": forms.TextInput(attrs={"autocomplete": "family-name"}),
            "given_names": forms.TextInput(attrs={"autocomplete": "given-name"}),
            "sex": forms.RadioSelect,
        }
        help_texts = {
            "family_name": gettext_lazy("Exactly as in your passport (Surname, Nom)."),
            "given_names": gettext_lazy("All of them, as in your passport (Given names, Prénoms)."),
            "one_name_only": gettext_lazy("Tick this, and write it as your family name."),
            "birth_name": gettext_lazy("Only if your name changed, for example when you married."),
            "birth_place": gettext_lazy("Town or village, as printed in your passport."),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # Without this the model offers "---------" as if it were an answer.
        self.fields["sex"].choices = Dossier.Sex.choices  # type: ignore[attr-defined]
        one_name = self["one_name_only"].data if self.is_bound else self.instance.one_name_only
        self.fields["given_names"].required = not one_name

    def clean_birth_place(self) -> str:
        return tidy(self.cleaned_data["birth_place"])

    def clean_birth_date(self) -> date:
        birth: date = self.cleaned_data["birth_date"]
        today = civil_today()
        if birth > today:
            raise ValidationError(
                _("Your date of birth, %(day)s, is in the future. Check the year."),
                code="future",
                params={"day": date_format(birth, "j F Y")},
            )
        if age_on(today, birth) > OLDEST:
            raise ValidationError(
                _("Your date of birth, %(day)s, is too long ago. Check the year."),
                code="too_old",
                params={"day": date_format(birth, "j F Y")},
            )
        return birth

    def clean(self) -> dict[str, Any]:
        answers = super().clean() or self.cleaned_data
        if answers.get("one_name_only"):
            answers["given_names"] = ""
        return answers
