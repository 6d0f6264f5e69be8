"""A number, typed to be checked: what may be kept of it goes on, the number itself does not."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from cpam import numbers
from cpam.forms.part import Fields, Part
from cpam.models import SocialNumber
from cpam.moves import Actor

if TYPE_CHECKING:
    from cpam.models import Case

KEPT = {
    "masked": _("15 digits, spaces or not. We check it, then keep only the last two digits."),
    "encrypted": _("15 digits, spaces or not. We check it, and keep it encrypted."),
}
NOT_A_NUMBER = _("The number has 15 characters: 13, then a key of 2. Copy it from the certificate.")
WRONG_KEY = _(
    "The last two digits do not go with the others. Compare each digit and type it again."
)
OTHER_KIND = {
    SocialNumber.Kind.DEFINITIVE: _(
        "This number is provisional: it does not begin with 1 or 2. It is not your permanent"
        " number. Report it as a provisional number."
    ),
    SocialNumber.Kind.PROVISIONAL: _(
        "This number begins with 1 or 2: it is a permanent number, not a provisional one."
        " Report it as a permanent number."
    ),
}


class NumberPart(Part):
    """`kind`: provisional (NIA) or definitive (NIR). The one is never taken for the other."""

    gives = "number"

    def __init__(self, kind: str) -> None:
        self.kind = kind

    def fields(self, case: "Case", actor: Actor) -> Fields:
        number = forms.CharField(
            label=_("Social security number")
            if self.kind == SocialNumber.Kind.DEFINITIVE
            else _("Provisional number"),
            help_text=KEPT[settings.NIR_STORAGE],
            max_length=30,
            widget=forms.TextInput(
                attrs={"autocomplete": "off", "spellcheck": "false", "class": "exact"}
            ),
            error_messages={"required": _("Enter the number."), "max_length": NOT_A_NUMBER},
        )
        return {"number": number}

    def facts(self, case: "Case", cleaned: dict[str, Any]) -> dict[str, Any]:
        found = numbers.facts_of(cleaned["number"], case.dossier)
        if not found.kind:
            raise ValidationError({"number": NOT_A_NUMBER})
        if found.kind != self.kind:
            raise ValidationError({"number": OTHER_KIND[SocialNumber.Kind(self.kind)]})
        if not found.valid:
            raise ValidationError({"number": WRONG_KEY})
        return {"number": found}
