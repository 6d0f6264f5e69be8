"""Names, as printed in a passport."""

import unicodedata

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from enrollment.names import tidy

BETWEEN_LETTERS = set(" -'’.·")


class NameField(forms.CharField):
    """Letters of any script, with the signs that stand between them."""

    def to_python(self, value: object) -> str:
        return tidy(super().to_python(value) or "")

    def validate(self, value: str) -> None:
        super().validate(value)
        for sign in value:
            # L is a letter, M a mark on one: names of any script are made of these.
            if sign not in BETWEEN_LETTERS and unicodedata.category(sign)[0] not in "LM":
                raise ValidationError(
                    _("%(label)s: “%(sign)s” is not a letter. Write it as in your passport."),
                    code="sign",
                    params={"label": self.label, "sign": sign},
                )

    def widget_attrs(self, widget: forms.Widget) -> dict[str, str]:
        return {**super().widget_attrs(widget), "spellcheck": "false", "autocapitalize": "words"}
