"""What stands on the paper, where signs look alike."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from documents.numbers import Iban
from enrollment.doubts import Doubt, grouped
from enrollment.forms.base import messages_of

OTHER = "other"
LONGEST = 40  # signs; an IBAN has 34 at most


class ConfirmForm(forms.Form):
    """Choose what stands on the paper, or type it."""

    use_required_attribute = False
    value = forms.ChoiceField(
        label=_("Which one is on your document?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose the number that is on your document.")},
    )
    typed = forms.CharField(
        label=_("The number, as it is on your document"),
        required=False,
        max_length=LONGEST,
        widget=forms.TextInput(
            attrs={"class": "exact", "autocomplete": "off", "spellcheck": "false"}
        ),
        help_text=_("Only if you chose “Another one”."),
    )

    def __init__(self, *args: Any, doubt: Doubt, spot: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.doubt = doubt
        self.spot = spot  # address of the piece of the page to compare with
        choices = [(number, grouped(number)) for number in doubt.candidates]
        self.fields["value"].choices = [*choices, (OTHER, _("Another one"))]  # type: ignore[attr-defined]
        self.fields["value"].error_messages["invalid_choice"] = self.fields["value"].error_messages[
            "required"
        ]
        self.fields["typed"].error_messages.update(messages_of(str(self.fields["typed"].label)))

    def clean(self) -> dict[str, Any]:
        """Put the number, without spaces, under "number"."""
        answers = super().clean() or self.cleaned_data
        if answers.get("value") == OTHER:
            answers["number"] = self.number_typed("".join(answers.get("typed", "").split()).upper())
        elif "value" in answers:
            answers["number"] = answers["value"]
        return answers

    def number_typed(self, number: str) -> str:
        if not number.isalnum():
            self.add_error(
                "typed",
                ValidationError(_("Type the number: only letters and figures."), code="shape"),
            )
        elif self.doubt.field == "iban" and not sound(number):
            self.add_error(
                "typed",
                ValidationError(
                    _("This IBAN has a wrong character: its check digits do not agree."),
                    code="checksum",
                ),
            )
        return number


def sound(number: str) -> bool:
    try:
        return Iban.parse(number).valid
    except ValueError:
        return False
