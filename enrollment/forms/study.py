"""Where and when the student studies."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from documents.numbers import ine_valid, uai_valid
from enrollment.calendar import academic_years, civil_today
from enrollment.forms.base import StepForm
from enrollment.forms.dates import DateBoxes
from enrollment.models import Dossier, Institution
from enrollment.names import tidy

MOST_SUGGESTIONS = 300  # a page stays light on a weak network
LAST_MONTH = 8  # an academic year ends with August


def compact(code: str) -> str:
    return "".join(code.split()).upper()


def years_to_choose() -> list[tuple[str, str]]:
    return [(year, year) for year in academic_years(civil_today())]


class StudyForm(StepForm):
    academic_year = forms.ChoiceField(
        label=gettext_lazy("Academic year"), widget=forms.RadioSelect, choices=years_to_choose
    )
    uai = forms.CharField(
        label=gettext_lazy("Institution's code (UAI)"),
        max_length=20,  # people type spaces; the columns of both codes hold what is left
        help_text=gettext_lazy("Seven figures and a letter, if your certificate shows it."),
        widget=forms.TextInput(attrs={"class": "narrow", "spellcheck": "false"}),
    )
    ine = forms.CharField(
        label=gettext_lazy("Student number (INE)"),
        max_length=30,
        help_text=gettext_lazy("Eleven characters. You may not have one in your first year."),
        widget=forms.TextInput(attrs={"class": "narrow", "spellcheck": "false"}),
    )
    study_start = DateBoxes(
        label=gettext_lazy("Start of your studies"),
        help_text=gettext_lazy("The first day of this academic year. Your rights begin there."),
    )

    needed = {
        "institution_name": gettext_lazy("Enter the name of your institution."),
        "academic_year": gettext_lazy("Choose the academic year of your certificate."),
        "study_start": gettext_lazy("Enter the start of your studies: day, month and year."),
    }

    derives = ("institution",)

    class Meta:
        model = Dossier
        fields = ["institution_name", "uai", "academic_year", "ine", "study_start"]
        widgets = {
            "institution_name": forms.TextInput(
                attrs={"list": "institutions", "autocomplete": "organization"}
            ),
        }
        help_texts = {
            "institution_name": gettext_lazy("As on your certificate of enrolment."),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices, typed = years_to_choose(), self.instance.academic_year
        if typed and (typed, typed) not in choices:
            self.fields["academic_year"].choices = [(typed, typed), *choices]  # type: ignore[attr-defined]

    @property
    def institutions(self) -> list[str]:
        """Names to choose from while typing; any other may be typed."""
        return list(Institution.objects.values_list("name", flat=True)[:MOST_SUGGESTIONS])

    def clean_institution_name(self) -> str:
        return tidy(self.cleaned_data["institution_name"])

    def clean_uai(self) -> str:
        uai = compact(self.cleaned_data["uai"])
        if uai and not uai_valid(uai):
            raise ValidationError(
                _(
                    "Institution's code (UAI): %(uai)s is not a UAI code. Copy its seven"
                    " figures and its letter, or leave it out."
                ),
                code="uai",
                params={"uai": uai},
            )
        return uai

    def clean_ine(self) -> str:
        ine = compact(self.cleaned_data["ine"])
        if ine and not ine_valid(ine):
            raise ValidationError(
                _(
                    "Student number (INE): %(ine)s is not an INE. Copy its eleven characters"
                    " from your certificate, or leave it out."
                ),
                code="ine",
                params={"ine": ine},
            )
        return ine

    def clean(self) -> dict[str, Any]:
        answers = super().clean() or self.cleaned_data
        self.check_start(answers.get("study_start"), answers.get("academic_year", ""))
        return answers

    def check_start(self, start: date | None, academic_year: str) -> None:
        """Studies of a year begin before that year ends, and not years before it."""
        if start is None or not academic_year:
            return
        first, last = (int(year) for year in academic_year.split("-"))
        if not date(first, 1, 1) <= start <= date(last, LAST_MONTH, 31):
            self.add_error(
                "study_start",
                ValidationError(
                    _(
                        "Start of your studies: %(day)s is outside the academic year %(year)s."
                        " Check the date, or the year."
                    ),
                    code="outside",
                    params={"day": date_format(start, "j F Y"), "year": academic_year},
                ),
            )

    def save_step(self, slug: str) -> None:
        """Point at the institution that we know by this code, or by this very name."""
        dossier = self.instance
        known = Institution.objects.named(dossier.institution_name, dossier.uai)
        dossier.institution = known
        if known and not dossier.uai:
            dossier.uai = known.uai
        super().save_step(slug)
