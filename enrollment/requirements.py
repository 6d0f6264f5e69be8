"""Which papers this student owes, and why: one row a kind, in the order of the pack."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from documents.kinds import KINDS, Kind
from documents.kinds import kind as kind_of
from enrollment.countries import EU_EEA_CH, FRANCE
from enrollment.eligibility.questions import NOWHERE
from enrollment.models import Dossier

Text = str | Promise


@dataclass(frozen=True)
class Requirement:
    """`owed_by` looks at a dossier, saved or not; `why` is said to the student who owes it."""

    kind: str
    why: Text
    owed_by: Callable[[Dossier], bool]


@dataclass(frozen=True)
class Owed:
    kind: Kind
    why: Text


def everybody(dossier: Dossier) -> bool:
    return True


def insured_in_europe(dossier: Dossier) -> bool:
    return dossier.answered("insured-in") in EU_EEA_CH - {FRANCE}


def shows_s1(dossier: Dossier) -> bool:
    return insured_in_europe(dossier) and dossier.answered("card") == "s1"


def shows_means(dossier: Dossier) -> bool:
    """Rows 6 of the table: insured in Europe without card or S1, or its citizen insured nowhere."""
    if dossier.nationality == FRANCE:
        return False
    if insured_in_europe(dossier):
        return dossier.answered("card") == "none"
    return dossier.answered("insured-in") == NOWHERE and dossier.nationality in EU_EEA_CH


REQUIREMENTS = {
    row.kind: row
    for row in (
        Requirement("identity", _("It proves who you are."), everybody),
        Requirement(
            "residence_permit",
            _("It proves your right to stay, with a passport from outside Europe."),
            lambda dossier: dossier.needs_permit,
        ),
        Requirement(
            "visa_validation",
            _("A long-stay visa counts only once it is validated."),
            lambda dossier: dossier.needs_validation,
        ),
        Requirement("enrolment_certificate", _("It proves that you study here."), everybody),
        Requirement("bank_details", _("Refunds are paid into your account."), everybody),
        Requirement("birth_certificate", _("Your number is made from it."), everybody),
        Requirement(
            "marriage_certificate",
            _("It explains why your birth name is not your family name."),
            lambda dossier: dossier.names_differ_by_marriage,
        ),
        Requirement(
            "proof_of_means",
            _("Without a European card or S1 form, you must prove what you live on."),
            shows_means,
        ),
        Requirement("s1_form", _("Your insurance at home pays through it."), shows_s1),
        Requirement(
            "parental_authorisation",
            _("You are under 16: a parent must agree."),
            lambda dossier: dossier.is_under_16,
        ),
    )
}


def owes(dossier: Dossier, kind: str) -> bool:
    row = REQUIREMENTS.get(kind)
    return row is not None and row.owed_by(dossier)


def owed(dossier: Dossier) -> list[Owed]:
    """What this student must send, in the order of the pack."""
    return [
        Owed(kind_of(row.slug), REQUIREMENTS[row.slug].why)
        for row in KINDS
        if owes(dossier, row.slug)
    ]
