"""What a reviewer says of a reading, field by field: right, or wrong and what it should be."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from documents.kinds import kind
from documents.models import Correction, Document
from documents.models.document import DOUBTS

LONGEST = 200  # characters of a field
NOT_PRINTED = {"looks_like", "printed_pages", "mrz"}  # ours, not the paper's


@dataclass(frozen=True)
class ReadField:
    """A field of a reading, as a reviewer sees it.

    `confidence` is in per cent, None where nothing was guessed. `url` shows the spot, "" where it
    is not known. `said` are the corrections so far, the oldest first.
    """

    name: str
    value: str
    confidence: int | None
    url: str
    said: list[Correction]

    @property
    def right(self) -> str:
        return f"right-{self.name}"

    @property
    def verdict(self) -> str:
        return f"verdict-{self.name}"


def read_fields(document: Document) -> list[ReadField]:
    """The fields that were read, then those that the kind requires and nobody found."""
    said: dict[str, list[Correction]] = {}
    for correction in document.corrections.all():
        said.setdefault(correction.field, []).append(correction)
    places = document.places
    return [
        ReadField(
            name,
            value,
            _percent(places.get(name, {})),
            _spot(document, name, places.get(name, {})),
            said.get(name, []),
        )
        for name, value in _values(document).items()
    ]


def _values(document: Document) -> dict[str, str]:
    read = {
        name: str(value)
        for name, value in (document.reading or {}).items()
        if isinstance(value, str | int | float)
        and name not in NOT_PRINTED
        and not name.endswith(DOUBTS)
    }
    return read | {name: "" for name in kind(document.kind).required if name not in read}


def _percent(place: Mapping[str, Any]) -> int | None:
    confidence = place.get("confidence")
    return None if confidence is None else round(100 * confidence)


def _spot(document: Document, name: str, place: Mapping[str, Any]) -> str:
    return reverse("documents:field", args=[document.pk, name]) if place.get("box") else ""


class CorrectionsForm(forms.Form):
    """Two boxes a field: a verdict, and the right value. Fields left alone say nothing."""

    use_required_attribute = False

    def __init__(self, *args: Any, document: Document, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.document = document
        self.read = read_fields(document)
        for field in self.read:
            self.fields[field.verdict] = forms.ChoiceField(
                choices=[("right", _("right")), ("wrong", _("wrong"))], required=False
            )
            self.fields[field.right] = forms.CharField(required=False, max_length=LONGEST)

    @transaction.atomic
    def save(self, reviewer: User) -> int:
        """Note each verdict beside the reading; returns how many there were."""
        noted = 0
        for field in self.read:
            verdict = self.cleaned_data[field.verdict]
            if not verdict:
                continue
            value = field.value if verdict == "right" else self.cleaned_data[field.right]
            self.document.corrections.note(
                self.document, field.name, value, by=reviewer, source=Correction.Source.REVIEWER
            )
            noted += 1
        return noted
