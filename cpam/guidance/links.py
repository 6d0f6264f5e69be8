"""Useful pages of others, by situation."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from cpam.guidance import sources
from cpam.guidance.rows import Link
from cpam.moves import Channel
from cpam.states import Affiliation, Certification, Doctor, Number

if TYPE_CHECKING:
    from cpam.models import Case


def uses_the_portal(case: "Case") -> bool:
    return case.channel == Channel.PORTAL and not is_certified(case)


def is_certified(case: "Case") -> bool:
    return case.certification == Certification.CERTIFIED


def is_not_certified(case: "Case") -> bool:
    return not is_certified(case)


def is_covered(case: "Case") -> bool:
    return case.affiliation in (Affiliation.AFFILIATED, Affiliation.CONFIRMED)


def has_a_number(case: "Case") -> bool:
    return case.number != Number.NONE


def has_no_doctor(case: "Case") -> bool:
    return case.doctor != Doctor.REGISTERED and case.is_old_enough()


def always(case: "Case") -> bool:
    return True


LINKS = (
    Link(
        _("The official portal"),
        "https://etudiant-etranger.ameli.fr",
        _("Your space there takes documents that the CPAM asks for. It is free."),
        sources.PORTAL,
        uses_the_portal,
    ),
    Link(
        _("Coming to study in France"),
        sources.AMELI_STUDENTS.source_url,
        _("What the CPAM says about your registration."),
        sources.AMELI_STUDENTS,
        is_not_certified,
    ),
    Link(
        _("Health cover of a foreign student"),
        sources.SERVICE_PUBLIC_STUDENTS.source_url,
        _("The rules, on the site of the French administration."),
        sources.SERVICE_PUBLIC_STUDENTS,
        always,
    ),
    Link(
        _("How paper forms are paid back"),
        sources.SERVICE_PUBLIC_CLAIMS.source_url,
        _("What a feuille de soins is, and where it goes."),
        sources.SERVICE_PUBLIC_CLAIMS,
        is_covered,
    ),
    Link(
        _("Your ameli account"),
        "https://www.ameli.fr",
        _("Open it when your number is certified, not before."),
        sources.AMELI_BORN_ABROAD,
        is_certified,
    ),
    Link(
        _("The carte Vitale"),
        sources.SERVICE_PUBLIC_CARD.source_url,
        _("How it is ordered, updated and replaced."),
        sources.SERVICE_PUBLIC_CARD,
        is_certified,
    ),
    Link(
        _("Find a doctor"),
        "http://annuairesante.ameli.fr",
        _("The directory of the CPAM, with the fees of each doctor."),
        sources.DIRECTORY,
        has_no_doctor,
    ),
    Link(
        _("Médecin traitant: the rules"),
        sources.SERVICE_PUBLIC_DOCTOR.source_url,
        _("Who can be one, and what you lose without one."),
        sources.SERVICE_PUBLIC_DOCTOR,
        has_no_doctor,
    ),
    Link(
        _("Help to pay what the CPAM does not pay"),
        sources.TOP_UP.source_url,
        _("The complémentaire santé solidaire, if you have little money."),
        sources.TOP_UP,
        has_a_number,
    ),
)
