"""A letter of the CPAM, as the moves that lead to what it says, in order."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from cpam import notifications
from cpam.facts import NOTHING
from cpam.moves import Actor, Source, Transition
from cpam.states import Affiliation, Track, reached
from cpam.words.words import Text
from cpam.workflow import transition

if TYPE_CHECKING:
    from accounts.models import User
    from cpam.models import Case

A, N, C = Track.AFFILIATION, Track.NUMBER, Track.CERTIFICATION


@dataclass(frozen=True)
class Letter:
    """`slug` is a letter of inspection.md; `french` its title, as printed on it."""

    slug: str
    name: Text
    french: str
    hint: Text
    moves: tuple[Transition, ...]

    @property
    def url_slug(self) -> str:
        return self.slug.replace("_", "-")


def _moves(*keys: tuple[Track, str]) -> tuple[Transition, ...]:
    return tuple(transition(track, name) for track, name in keys)


LETTERS = (
    Letter(
        "provisional_certificate",
        _("A certificate with a provisional number"),
        "attestation provisoire",
        _("The number begins with 7 or 8."),
        _moves((A, "affiliate"), (N, "provide")),
    ),
    Letter(
        "entitlement_certificate",
        _("A certificate with your permanent number"),
        "attestation de droits",
        _("The number begins with 1 or 2."),
        _moves((A, "affiliate"), (N, "issue"), (A, "confirm"), (C, "certify")),
    ),
    Letter(
        "card_form",
        _("The form to order your carte Vitale"),
        "formulaire de demande de carte Vitale",
        _("It has a place for your photo, and your number."),
        _moves((A, "affiliate"), (N, "issue"), (C, "certify")),
    ),
    Letter(
        "documents_asked",
        _("A request for a document"),
        "demande de pièces",
        _("By letter, e-mail or in your space on the portal."),
        _moves((A, "ask")),
    ),
    Letter(
        "refusal",
        _("A refusal of your file"),
        "refus",
        _("The letter says why."),
        _moves((A, "refuse")),
    ),
)


def proposed(case: "Case", letter: Letter) -> list[Transition]:
    """The moves of a letter that are not made yet. Whether they may be made is not asked."""
    return [row for row in letter.moves if not _is_behind(case, row)]


def can_arrive(case: "Case", letter: Letter) -> bool:
    """Would its first move, at least, be possible from where the case stands?"""
    rows = proposed(case, letter)
    return bool(rows) and case.state(rows[0].track) in rows[0].origins


def _is_behind(case: "Case", row: Transition) -> bool:
    """A second request is news, though the state is the same: kinds asked add up."""
    state = case.state(row.track)
    return state not in row.origins and reached(row.track, state, row.target)


def was_sent_already(case: "Case", user: "User") -> None:
    """The CPAM answers a file that we still hold back: the student sent it without waiting.

    A letter proves it, so `send` is made, with an alert to the reviewers in place of its needs.
    """
    row = transition(A, "send")
    with transaction.atomic():
        case.lock()
        if case.affiliation != Affiliation.PREPARING or not case.papers.are_frozen:
            return
        unmet = not all(need.met(case, NOTHING) for need in row.needs)
        event = case.record(row, actor=Actor.STUDENT, source=Source.STUDENT, user=user)
        if unmet:
            notifications.alert(
                case, f"sent-early:{event.seq}", "A student sent a file that was not ready."
            )
