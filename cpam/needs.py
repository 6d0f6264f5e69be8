"""What a move needs, each a row: a sentence for who is refused, and a question to the case."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cpam.facts import Facts
from cpam.states import Certification, Number, Track

if TYPE_CHECKING:
    from cpam.models import Case


@dataclass(frozen=True)
class Need:
    """`missing` tells a person what is missing; `met` asks a locked case.

    What only people owe (`of_people`) is not asked of an event of the fund.
    """

    slug: str
    missing: Promise
    met: Callable[["Case", Facts], bool]
    of_people: bool = False


def _doctor_is_named(case: "Case", facts: Facts) -> bool:
    if facts.how == "online":
        return True
    return bool(facts.doctor and facts.doctor.name and facts.doctor.city)


def _card_papers_are_there(case: "Case", facts: Facts) -> bool:
    return facts.how == "online" or (
        facts.how == "paper" and case.papers.has(["identity_photo", "identity"])
    )


KINDS = Need(
    "kinds",
    _("Say which documents are asked for."),
    lambda case, facts: bool(facts.kinds),
    of_people=True,
)
REASON = Need(
    "reason",
    _("Write the reason: the student will read it."),
    lambda case, facts: bool(facts.reason.strip()),
    of_people=True,
)
NOT_BEING_SENT = Need(
    "not_being_sent",
    _("The file is being sent. Wait until this is over."),
    lambda case, facts: not case.is_being_sent,
)
SUBMITTED = Need(
    "submitted",
    _("The file is not complete yet."),
    lambda case, facts: case.papers.are_frozen,
)
PACK = Need(
    "pack",
    _("A document of the file cannot be shown yet."),
    lambda case, facts: case.papers.can_all_be_shown(),
)
ACCEPTED = Need(
    "accepted",
    _("A reviewer checks a document first."),
    lambda case, facts: case.papers.are_accepted(),
)
RETURNED_REPLACED = Need(
    "returned_replaced",
    _("For each document that was returned, add a new one."),
    lambda case, facts: case.papers.answer(case.wanted()),
)
ASKED_REPLACED = Need(
    "asked_replaced",
    _("For each document that the CPAM asks for, add a new one."),
    lambda case, facts: case.papers.answer(case.wanted()),
)
CIVIL_STATUS_REPLACED = Need(
    "civil_status_replaced",
    _("Add a new birth certificate, or the paper that the CPAM asks for."),
    lambda case, facts: case.papers.answer_one_of(case.civil_status_wanted()),
)
AFFILIATED = Need(
    "affiliated",
    _("The CPAM has not opened the student's rights yet."),
    lambda case, facts: case.was_affiliated,
)
NUMBER_ISSUED = Need(
    "number_issued",
    _("The permanent number has not been issued yet."),
    lambda case, facts: case.state(Track.NUMBER) == Number.ISSUED,
)
ANY_NUMBER = Need(
    "any_number",
    _("There is no social security number yet."),
    lambda case, facts: case.state(Track.NUMBER) in (Number.PROVISIONAL, Number.ISSUED),
)
CERTIFIED = Need(
    "certified",
    _("The number is not certified yet: a carte Vitale cannot be ordered."),
    lambda case, facts: case.state(Track.CERTIFICATION) == Certification.CERTIFIED,
)
VALID_NIA = Need(
    "valid_nia",
    _("This is not a provisional number: check its 15 digits."),
    lambda case, facts: bool(
        facts.number and facts.number.valid and facts.number.kind == "provisional"
    ),
)
VALID_NIR = Need(
    "valid_nir",
    _("This is not a permanent number: check its 15 digits."),
    lambda case, facts: bool(
        facts.number and facts.number.valid and facts.number.kind == "definitive"
    ),
)
OLD_ENOUGH = Need(
    "old_enough",
    _("This is possible from the age of 16."),
    lambda case, facts: case.is_old_enough(),
)
CARD_PAPERS = Need(
    "card_papers",
    _("Add your photo and your identity document first."),
    _card_papers_are_there,
    of_people=True,
)
DOCTOR_NAMED = Need(
    "doctor_named",
    _("Write the doctor's name and town."),
    _doctor_is_named,
    of_people=True,
)
