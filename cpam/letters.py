"""A letter of the CPAM, as the moves that lead to what it says, in order."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from cpam.moves import Transition
from cpam.states import Track, reached
from cpam.words.words import Text
from cpam.workflow import transition

if TYPE_CHECKING:
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
    return [
        row for row in letter.moves if not reached(row.track, case.state(row.track), row.target)
    ]


def can_arrive(case: "Case", letter: Letter) -> bool:
    """Would its first move, at least, be possible from where the case stands?"""
    rows = proposed(case, letter)
    return bool(rows) and case.state(rows[0].track) in rows[0].origins
