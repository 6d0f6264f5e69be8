"""What the papers already say of an answer, and where an answer came from."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import pycountry
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from enrollment.models import Dossier
from enrollment.names import same_name, tidy
from enrollment.steps import Step

Text = str | Promise


def alpha_2(code: str) -> str:
    """The two letters of a country that a passport names by three."""
    country = pycountry.countries.get(alpha_3=code)
    return str(country.alpha_2) if country else ""


def as_name(printed: str) -> str:
    """Passports print capitals; people write names otherwise, and may correct this."""
    return tidy(printed).title() if printed.isupper() else tidy(printed)


def plain(value: str) -> str:
    return value


@dataclass(frozen=True)
class Origin:
    """An answer is read from the field of a kind's reading; `words` say so on the check page."""

    kind: str
    field: str
    words: Text
    read: Callable[[str], str] = plain


PASSPORT = _("from your passport or card")
CERTIFICATE = _("from your certificate of enrolment")
RIB = _("from your bank details")
PERMIT = _("from your visa or permit")

ORIGINS = {
    "family_name": Origin("identity", "family_name", PASSPORT, as_name),
    "given_names": Origin("identity", "given_names", PASSPORT, as_name),
    "birth_date": Origin("identity", "birth_date", PASSPORT),
    "nationality": Origin("identity", "nationality", PASSPORT, alpha_2),
    "sex": Origin("identity", "sex", PASSPORT),
    "institution_name": Origin("enrolment_certificate", "institution", CERTIFICATE),
    "academic_year": Origin("enrolment_certificate", "academic_year", CERTIFICATE),
    "ine": Origin("enrolment_certificate", "ine", CERTIFICATE),
    "iban": Origin("bank_details", "iban", RIB),
    "account_holder": Origin("bank_details", "holder", RIB),
    "permit": Origin("residence_permit", "permit", PERMIT),
    "permit_valid_until": Origin("residence_permit", "valid_until", PERMIT),
}

Readings = Mapping[str, Mapping[str, Any]]


def readings(dossier: Dossier) -> Readings:
    return {one.kind: one.document.facts for one in dossier.current_attachments()}


def prefill(dossier: Dossier, step: Step) -> dict[str, str]:
    """Values for the fields of a step that the student has not filled yet."""
    wanted = [column for column in step.columns if column in ORIGINS]
    if not wanted:
        return {}
    read = readings(dossier)
    found = {column: value_read(column, read) for column in wanted}
    if "family_name" in found and not found["family_name"]:
        # A first idea while passports are not read yet: the name on the certificate.
        certificate = read.get("enrolment_certificate", {})
        found["family_name"] = as_name(certificate.get("family_name", ""))
        found["given_names"] = as_name(certificate.get("given_names", ""))
    return {column: value for column, value in found.items() if value}


def value_read(column: str, read: Readings) -> str:
    origin = ORIGINS[column]
    value = read.get(origin.kind, {}).get(origin.field)
    return origin.read(str(value)) if value else ""


def origin_of(column: str, value: object, read: Readings) -> Text:
    """Where the answer is what a paper says: "from your passport"; otherwise nothing."""
    if column not in ORIGINS or not value:
        return ""
    found = value_read(column, read)
    return ORIGINS[column].words if found and same_letters(found, str(value)) else ""


def same_letters(one: str, other: str) -> bool:
    digits = "".join(filter(str.isdigit, one)) == "".join(filter(str.isdigit, other))
    return digits and same_name(one, other)
