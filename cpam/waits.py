"""What students wait for: from which move to which, and what others say that it takes."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cpam.states import IN_HAND, Card, Certification, Doctor, Number, Track
from cpam.words.words import Text

if TYPE_CHECKING:
    from cpam.models import Case, Event

Move = tuple[Track, str]


@dataclass(frozen=True)
class Waiting:
    """It begins with a move and is over with the first of `ends`; `stops` end it otherwise.

    A student is in it while `track` is in one of `states`. `french` completes "J'attends …".
    """

    slug: str
    title: Text
    french: str
    track: Track
    states: tuple[str, ...]
    begins: tuple[Move, ...]
    ends: tuple[Move, ...]
    stops: tuple[Move, ...] = ()

    @property
    def moves(self) -> tuple[Move, ...]:
        return (*self.begins, *self.ends, *self.stops)


A, N, C, V, D = Track
GIVEN_UP = ((A, "refuse"), (A, "close"), (A, "withdraw"), (A, "end"))

WAITS = (
    Waiting(
        "cover",
        _("Health cover"),
        "l’ouverture de mes droits",
        A,
        IN_HAND,
        ((A, "send"),),
        ((A, "affiliate"),),
        GIVEN_UP,
    ),
    Waiting(
        "number",
        _("A social security number"),
        "l’attribution de mon numéro de sécurité sociale",
        N,
        (Number.NONE,),
        ((A, "affiliate"),),
        ((N, "provide"), (N, "issue")),
        GIVEN_UP,
    ),
    Waiting(
        "certification",
        _("Certification of the number"),
        "la certification de mon numéro de sécurité sociale",
        C,
        (Certification.IN_PROGRESS,),
        ((C, "start"),),
        ((C, "certify"),),
        GIVEN_UP,
    ),
    Waiting(
        "card",
        _("The carte Vitale"),
        "ma carte Vitale",
        V,
        (Card.ORDERED,),
        ((V, "order"),),
        ((V, "issue"), (V, "receive")),
    ),
    Waiting(
        "doctor",
        _("Registration of your médecin traitant"),
        "l’enregistrement de mon médecin traitant",
        D,
        (Doctor.DECLARED,),
        ((D, "declare"), (D, "replace")),
        ((D, "register"),),
        ((D, "reject"),),
    ),
)
BY_SLUG = {wait.slug: wait for wait in WAITS}


def any_of(moves: tuple[Move, ...]) -> Q:
    """Events that are one of these moves."""
    found = Q(pk__in=[])
    for track, name in moves:
        found |= Q(track=track, name=name)
    return found


def began(wait: Waiting, moves: "list[Event]") -> datetime | None:
    """When it last began, among the moves of a case by seq."""
    begins = [event for event in moves if (event.track, event.name) in wait.begins]
    return begins[-1].occurred_at if begins else None


def waits_of(case: "Case", moves: "list[Event]") -> list[tuple[Waiting, datetime]]:
    """What this case waits for now, and since when."""
    return [
        (wait, since)
        for wait in WAITS
        if case.state(wait.track) in wait.states and (since := began(wait, moves))
    ]
