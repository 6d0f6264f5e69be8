"""Which documents are asked for."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from cpam.forms.part import Fields, Part
from cpam.moves import Actor
from documents.kinds import KINDS, Kind

if TYPE_CHECKING:
    from cpam.models import Case

NEVER_ASKED = ("cpam_letter", "identity_photo")  # a letter is ours to read; a photo has its track


class KindsPart(Part):
    gives = "kinds"

    def fields(self, case: "Case", actor: Actor) -> Fields:
        asked = [row for row in KINDS if row.slug not in NEVER_ASKED]
        kinds = forms.MultipleChoiceField(
            label=_("Documents that are asked for"),
            choices=[(row.slug, _named(row)) for row in asked],
            widget=forms.CheckboxSelectMultiple,
            error_messages={
                "required": _("Tick at least one document that is asked for."),
                "invalid_choice": _("Tick documents of this list only."),
            },
        )
        return {"kinds": kinds}

    def facts(self, case: "Case", cleaned: dict[str, Any]) -> dict[str, Any]:
        return {"kinds": tuple(cleaned["kinds"])}


def _named(kind: Kind) -> str:
    """The name, beside the French term for those who read another language."""
    return str(kind.name) if get_language() == "fr" else f"{kind.name} – {kind.french}"
