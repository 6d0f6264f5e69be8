"""How the carte Vitale is ordered."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from cpam.forms.part import Fields, Part
from cpam.moves import Actor
from cpam.outbox import CARD_PAPERS

if TYPE_CHECKING:
    from cpam.models import Case

PAPER, ONLINE = "paper", "online"


class CardPart(Part):
    gives = "how"

    def fields(self, case: "Case", actor: Actor) -> Fields:
        how = forms.ChoiceField(
            label=_("How do you order your card?"),
            choices=[
                (PAPER, _("On paper, with my photo and my identity document")),
                (ONLINE, _("I ordered it online, in my ameli account")),
            ],
            widget=forms.RadioSelect,
            error_messages={
                "required": _("How do you order your card? Choose one of the two."),
                "invalid_choice": _("How do you order your card? Choose one of the two."),
            },
        )
        return {"how": how}

    def facts(self, case: "Case", cleaned: dict[str, Any]) -> dict[str, Any]:
        if cleaned["how"] == PAPER and not case.papers.has(CARD_PAPERS):
            raise ValidationError(
                {"how": _("Your photo is not there yet. Add it here, then order your card.")}
            )
        return {"how": cleaned["how"]}
