"""A social security number, looked at once and turned into what may be kept of it."""

import re
from datetime import date
from typing import TYPE_CHECKING, Any

from django.conf import settings

from cpam import notifications
from cpam.facts import NumberFacts
from documents.encryption import blind_index
from documents.numbers import Nir
from enrollment.calendar import civil_today

if TYPE_CHECKING:
    from cpam.models import Case, SocialNumber
    from enrollment.models import Dossier


# 13 or 15 signs, spaces or dots between them; the parser decides.
LOOKS_LIKE_ONE = re.compile(
    r"(?<![0-9A-Z])[1-478](?:[\s.-]?[0-9AB]){12}(?:(?:[\s.-]?[0-9]){2})?(?![0-9])"
)


def facts_of(text: str, dossier: "Dossier | None") -> NumberFacts:
    """What is known of a number as written: its kind, its key, whether it fits the person.

    The number itself stays in it only under NIR_STORAGE=encrypted. Something that has not the shape
    of a number at all is not valid, and nothing is kept of it.
    """
    try:
        number = Nir.parse(text)
    except ValueError:
        return NumberFacts(kind="", valid=False, last_two="")
    fits = number.fits(dossier.birth_date, dossier.birth_country) if dossier else None
    kept = number.digits + number.key if settings.NIR_STORAGE == "encrypted" else ""
    return NumberFacts(number.kind, number.valid, number.last_two, fits, kept)


def without_numbers(text: str) -> str:
    """A text as it may be kept: under NIR_STORAGE=masked, numbers written in it are masked."""
    if settings.NIR_STORAGE == "encrypted":
        return text
    return LOOKS_LIKE_ONE.sub(_masked, text)


def _masked(found: re.Match[str]) -> str:
    try:
        return Nir.parse(found[0]).masked
    except ValueError:
        return found[0]


def as_json(facts: NumberFacts) -> dict[str, Any]:
    """For the encrypted data of an event that waits to be judged."""
    return {
        "kind": facts.kind,
        "valid": facts.valid,
        "last_two": facts.last_two,
        "fits": facts.fits,
        "value": facts.value,
    }


def keep(case: "Case", facts: NumberFacts, said_on: date | None = None) -> "SocialNumber":
    """Write the row that an event points at, with the day on its letter."""
    number = case.social_numbers.create(
        kind=facts.kind,
        valid=facts.valid,
        last_two=facts.last_two,
        fits=facts.fits,
        received_on=said_on or civil_today(),
        value=facts.value,
        blind_index=blind_index(facts.value, "social_number") if facts.value else "",
    )
    _alert_if_shared(case, number)
    return number


def is_another(case: "Case", facts: NumberFacts) -> bool:
    """Does it differ from the number of its kind that we hold, as far as both are kept?"""
    held = case.social_numbers.filter(kind=facts.kind).last()
    said = facts.last_two, facts.fits, facts.value
    return held is not None and (held.last_two, held.fits, held.value) != said


def _alert_if_shared(case: "Case", number: "SocialNumber") -> None:
    """Two people never have one number: somebody has to look. Known where numbers are kept only."""
    if not number.blind_index:
        return
    same = type(number).objects.filter(blind_index=number.blind_index)
    if same.exclude(case=case).exists():
        notifications.alert(case, f"same-number:{number.pk}", "Two cases have the same number.")
