"""What the papers already say of an answer, and where an answer came from."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import pycountry
from django.db import models
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from documents.findings import Severity
from documents.numbers import Iban
from enrollment import countries
from enrollment.doubts import is_doubtful
from enrollment.models import Attachment, Dossier
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


def grouped(iban: str) -> str:
    """In groups of four, as a bank prints it."""
    return str(Iban(iban))


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
    "iban": Origin("bank_details", "iban", RIB, grouped),
    "account_holder": Origin("bank_details", "holder", RIB),
    "permit": Origin("residence_permit", "permit", PERMIT),
    "permit_valid_until": Origin("residence_permit", "valid_until", PERMIT),
}

BY_CERTIFICATE = {"family_name", "given_names"}

# A paper with one of these problems says nothing that could be an answer.
UNFIT = {"wrong_kind", "wrong_year", "not_final", "not_in_your_name", "iban_checksum", "rib_key"}

Readings = Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True)
class Told:
    """What a paper says of an answer. `differs` is it in words, where something else was typed."""

    kind: str
    value: str
    words: Text
    differs: str = ""


def readings(dossier: Dossier) -> Readings:
    """What the papers say that may be answers, with what the student confirmed of them."""
    papers = dossier.current_attachments().prefetch_related("document__findings")
    return {one.kind: one.document.facts for one in papers if is_fit(one)}


def is_fit(attachment: Attachment) -> bool:
    unfit = UNFIT if attachment.kind == "identity" else UNFIT | {"name_mismatch"}
    rows = attachment.document.findings.all()
    return not any(row.code in unfit and row.severity == Severity.PROBLEM for row in rows)


def prefill(dossier: Dossier, step: Step) -> dict[str, Told]:
    """What the papers say of the fields of a step, beside what the student typed already."""
    wanted = [column for column in step.columns if column in ORIGINS]
    read = readings(dossier) if wanted else {}
    found = {column: told(column, dossier, read) for column in wanted}
    return {column: one for column, one in found.items() if one}


def told(column: str, dossier: Dossier, read: Readings) -> Told | None:
    """None where no paper says anything, or where its signs are still doubtful."""
    origin = ORIGINS[column]
    value = value_read(column, read)
    if not value and column in BY_CERTIFICATE:
        # A first idea where the passport was not read: the name on the certificate.
        origin = replace(origin, kind="enrolment_certificate", words=CERTIFICATE)
        value = as_name(str(read.get(origin.kind, {}).get(origin.field) or ""))
    if not value or is_doubtful(read[origin.kind], origin.field):
        return None
    typed = getattr(dossier, column)
    typed = typed.isoformat() if isinstance(typed, date) else str(typed or "")
    differs = in_words(column, value) if typed and not same_letters(value, typed) else ""
    return Told(origin.kind, value, origin.words, differs)


def in_words(column: str, value: str) -> str:
    """What a paper says, as a person reads it."""
    field = Dossier._meta.get_field(column)  # noqa: SLF001 - Django's own public _meta
    if isinstance(field, models.DateField):
        return date_format(date.fromisoformat(value), "j F Y")
    if column == "nationality":
        return countries.name(value)
    return str(dict(getattr(field, "choices", None) or ()).get(value, value))


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
