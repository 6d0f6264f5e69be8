"""The day on a letter, or the day on which it arrived."""

from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from cpam.forms.part import Fields, Part
from cpam.moves import Actor
from enrollment.calendar import civil_today
from enrollment.forms.dates import DateBoxes

if TYPE_CHECKING:
    from cpam.models import Case


class DatePart(Part):
    gives = "said_on"

    def fields(self, case: "Case", actor: Actor) -> Fields:
        said_on = DateBoxes(
            label=_("Date on the letter or message"),
            help_text=_("No date on it? Write the day on which you received it."),
            error_messages={"required": _("Write the date on the letter or message.")},
        )
        return {"said_on": said_on}

    def facts(self, case: "Case", cleaned: dict[str, Any]) -> dict[str, Any]:
        if cleaned["said_on"] > civil_today():
            raise ValidationError({"said_on": _("This date is in the future. Check the year.")})
        return {"said_on": cleaned["said_on"]}
