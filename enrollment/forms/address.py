"""Where the student lives, and the health fund that this leads to."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from enrollment.departments import department_of
from enrollment.forms.base import StepForm
from enrollment.models import Dossier, HealthFund
from enrollment.names import tidy

FRENCH = re.compile(r"(?:\+33|0033|0)\(?0?\)?([1-9]\d{8})")
ABROAD = re.compile(r"(?:\+|00)([1-9]\d{6,14})")
POSTCODE = re.compile(r"\d{5}")


def e164(typed: str) -> str | None:
    """A phone number in E.164 (+33612345678): French as it is dialled, others with their +.

    None when it is neither. Source: ITU-T E.164, fifteen figures at most.
    """
    dialled = re.sub(r"[\s.\-/]", "", typed)
    if french := FRENCH.fullmatch(dialled):
        return f"+33{french[1]}"
    abroad = ABROAD.fullmatch(re.sub(r"[()]", "", dialled))
    return f"+{abroad[1]}" if abroad and not abroad[1].startswith("33") else None


class AddressForm(StepForm):
    postcode = forms.CharField(
        label=gettext_lazy("Postcode"),
        max_length=10,  # people type spaces; the column holds five figures
        widget=forms.TextInput(
            attrs={"autocomplete": "postal-code", "inputmode": "numeric", "class": "narrow"}
        ),
    )
    phone = forms.CharField(
        label=gettext_lazy("Phone number"),
        max_length=30,
        help_text=gettext_lazy("A French number, or one of another country with its +."),
        widget=forms.TextInput(attrs={"autocomplete": "tel", "type": "tel"}),
    )

    needed = {
        "address_line1": gettext_lazy("Enter the number and street of your address in France."),
        "postcode": gettext_lazy("Enter your postcode, for example 69007."),
        "city": gettext_lazy("Enter your town."),
        "phone": gettext_lazy("Enter your phone number, for example 06 12 34 56 78."),
    }
    derives = ("health_fund",)  # chosen on the next page; here a move may only undo it
    undo = ("health-fund",)

    class Meta:
        model = Dossier
        fields = ["address_line1", "address_line2", "postcode", "city", "phone"]
        widgets = {
            "address_line1": forms.TextInput(attrs={"autocomplete": "address-line1"}),
            "address_line2": forms.TextInput(attrs={"autocomplete": "address-line2"}),
            "city": forms.TextInput(attrs={"autocomplete": "address-level2"}),
        }
        help_texts = {
            "address_line2": gettext_lazy(
                "Your name must be on the letterbox. If not, write"
                " c/o and the name on the letterbox."
            ),
        }

    def clean_address_line1(self) -> str:
        return tidy(self.cleaned_data["address_line1"])

    def clean_address_line2(self) -> str:
        return tidy(self.cleaned_data["address_line2"])

    def clean_city(self) -> str:
        return tidy(self.cleaned_data["city"])

    def clean_postcode(self) -> str:
        postcode = "".join(self.cleaned_data["postcode"].split())
        if not POSTCODE.fullmatch(postcode) or not postcode.isascii():
            raise ValidationError(
                _("Postcode: it has five figures, for example 69007. Check your address."),
                code="shape",
            )
        department = department_of(postcode)
        if department is None:
            raise ValidationError(
                _("Postcode: %(postcode)s is in no French department. Check it on your lease."),
                code="department",
                params={"postcode": postcode},
            )
        if not HealthFund.objects.filter(department=department).exists():
            raise ValidationError(
                _("Postcode: we know no health fund for %(postcode)s. Check it on your lease."),
                code="fund",
                params={"postcode": postcode},
            )
        return postcode

    def clean_phone(self) -> str:
        number = e164(self.cleaned_data["phone"])
        if number is None:
            raise ValidationError(
                _("Phone number: write ten figures from 0, or + and the country's code."),
                code="phone",
            )
        return number

    def save_step(self, slug: str) -> None:
        """A fund stays chosen as long as the department is its own."""
        dossier = self.instance
        fund = dossier.health_fund
        keeps = fund is not None and fund.department == department_of(dossier.postcode)
        if not keeps:
            dossier.health_fund = None
        dossier.save_step(slug, self.columns(), undo=() if keeps else self.undo)


class HealthFundForm(StepForm):
    """The fund that the address leads to, shown to be confirmed; several departments have two."""

    needed = {"health_fund": gettext_lazy("Choose your health fund.")}

    class Meta:
        model = Dossier
        fields = ["health_fund"]
        widgets = {"health_fund": forms.RadioSelect}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        department = department_of(self.instance.postcode) or ""
        field: forms.ModelChoiceField[HealthFund] = self.fields["health_fund"]  # type: ignore[assignment]
        self.funds = list(HealthFund.objects.filter(department=department))
        field.queryset = HealthFund.objects.filter(department=department)
        field.empty_label = None
        field.help_text = _("By your postcode, %(postcode)s.") % {
            "postcode": self.instance.postcode
        }
        if len(self.funds) == 1 and not self.instance.health_fund_id:
            self.initial["health_fund"] = self.funds[0].pk

    @property
    def is_unverified(self) -> bool:
        """Does the page have to say that our list of these funds was not verified?"""
        return any(not fund.verified for fund in self.funds)
