"""What a person may do with a case now: the rows of the table that are open to them."""

from typing import TYPE_CHECKING

from cpam import needs
from cpam.facts import NOTHING
from cpam.moves import Actor, Transition
from cpam.needs import Need
from cpam.workflow import reportable_by

if TYPE_CHECKING:
    from cpam.models import Case

# Needs that the page of a move fills: its form (`cpam.forms.PARTS`), or a paper sent from it.
FILLED_BY_FORM = (
    needs.KINDS,
    needs.REASON,
    needs.VALID_NIA,
    needs.VALID_NIR,
    needs.CARD_PAPERS,
    needs.DOCTOR_NAMED,
)
FILLED_BY_PAPERS = (
    needs.RETURNED_REPLACED,
    needs.ASKED_REPLACED,
    needs.CIVIL_STATUS_REPLACED,
)


def in_the_way(case: "Case", row: Transition) -> Need | None:
    """The first need that no form can fill and that is not met: why the act is not offered yet."""
    for need in row.needs:
        if need not in (*FILLED_BY_FORM, *FILLED_BY_PAPERS) and not need.met(case, NOTHING):
            return need
    return None


def is_open(case: "Case", row: Transition) -> bool:
    """Does the row leave from where the case stands, with nothing in the way?"""
    return case.state(row.track) in row.origins and in_the_way(case, row) is None


def open_to(case: "Case", actor: Actor) -> list[Transition]:
    """The moves that `actor` may report now, in the table's order."""
    return [row for row in reportable_by(actor, case.channel) if is_open(case, row)]


def is_own(row: Transition) -> bool:
    """Is it the student's own act, and not news of what the CPAM did?

    "I have sent it" is one: on the portal nobody but the student sends.
    """
    return row.name == "send" or any(
        by.actor == Actor.STUDENT and by.channel is None for by in row.by
    )


def is_in_letters(row: Transition) -> bool:
    """Does a letter of the CPAM bring it? Then the student tells us of the letter."""
    return any(by.proof for by in row.by)
