"""Where refunds are paid."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from documents.numbers import Iban
from documents.numbers.iban import length
from enrollment import countries
from enrollment.forms.base import StepForm
from enrollment.models import Dossier
from enrollment.names import tidy


class BankAccountForm(StepForm):
    iban = forms.CharField(
        label="IBAN",
        max_length=60,
        help_text=gettext_lazy(
            "For example FR14 2004 1010 0505 0001 3M02 606. Spaces do not matter."
        ),
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )
    account_holder = forms.CharField(
        label=gettext_lazy("Name on the account"),
        max_length=150,
        help_text=gettext_lazy("Your own name, as your bank writes it."),
        widget=forms.TextInput(attrs={"autocomplete": "name", "spellcheck": "false"}),
    )

    needed = {
        "iban": gettext_lazy("Enter your IBAN. It is on your RIB and in your bank's app."),
        "account_holder": gettext_lazy("Enter the name on the account, as your bank writes it."),
    }

    derives = ("iban_country", "bic")

    class Meta:
        model = Dossier
        fields = ["iban", "account_holder", "no_french_account"]
        help_texts = {
            "no_french_account": gettext_lazy(
                "If so, an IBAN from another country is accepted, if the account is in your name."
            ),
        }

    def clean_iban(self) -> str:
        typed = self.cleaned_data["iban"]
        try:
            iban = Iban.parse(typed)
        except ValueError:
            raise ValidationError(
                _("IBAN: it begins with two letters and two figures. Copy it whole from your RIB."),
                code="shape",
            ) from None
        expected = length(iban.country)
        if expected is None:
            raise ValidationError(
                _("IBAN: no country's IBAN begins with %(letters)s. Check the first two letters."),
                code="country",
                params={"letters": iban.country},
            )
        if len(iban.text) != expected:
            raise ValidationError(
                _(
                    "IBAN: yours has %(length)d characters, one of %(country)s has %(expected)d."
                    " Check that none is missing or doubled."
                ),
                code="length",
                params={
                    "length": len(iban.text),
                    "country": countries.name(iban.country),
                    "expected": expected,
                },
            )
        if not iban.valid or iban.rib_key_valid is False:
            raise ValidationError(
                _(
                    "IBAN: a character is wrong, because the check digits do not agree. Copy it"
                    " again from your RIB."
                ),
                code="checksum",
            )
        self.parsed = iban
        return iban.text

    def clean_account_holder(self) -> str:
        return tidy(self.cleaned_data["account_holder"])

    def clean(self) -> dict[str, Any]:
        answers = super().clean() or self.cleaned_data
        foreign = "iban" in answers and not self.parsed.french
        if foreign and not answers.get("no_french_account"):
            self.add_error(
                "iban",
                ValidationError(
                    _(
                        "IBAN: this account is in another country: %(country)s."
                        " Enter a French IBAN, or tick “I have no French account yet”."
                    ),
                    code="foreign",
                    params={"country": countries.name(self.parsed.country)},
                ),
            )
        return answers

    def save_step(self, slug: str) -> None:
        self.instance.iban_country = self.parsed.country
        self.instance.bic = self.parsed.bic or ""
        super().save_step(slug)
